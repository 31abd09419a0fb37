import { type Texts, textsIn } from '../../texts/texts.ts'
import type { ListedVersion, ShownChange, VersionsPage as Versions } from '../versions-page.ts'
import { Actions } from './actions.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout } from './layout.ts'

/** Two versions beside each other: every sentence says in words and marks what became of it. */
export function VersionsPage(frame: Frame, page: Versions): Html {
  const { versions: t } = textsIn(frame.language)
  const { from, to } = page
  const title = t.title(from.version, to.version)
  const isSame = page.parts.every(({ changes }) => changes.every(({ kind }) => kind === 'kept'))
  return layout(
    { ...frame, title: `${page.title}: ${title}`, scripts: ['bar', 'page'], styles: ['versions'] },
    html`<article class="paper versions">
      <p><a href=${page.back}>${t.back}</a></p>
      <h1><small>${page.title}</small> ${title}</h1>
      <dl class="facts">
        ${[from, to].map(({ version, by }) => html`<div><dt>${t.version(version)}</dt><dd>${by}</dd></div>`)}
      </dl>
      <p><strong>${isSame ? t.same : page.counts}.</strong> <span class="by">${t.howToRead}${page.note && ` ${page.note}`}</span></p>
      ${page.parts.map((part) => Part(part, t))}
      ${page.all.length > 2 && VersionList(page.all, t)}
      ${page.actions.length > 0 && html`<div class="decide"><${Actions} actions=${page.actions} /></div>`}
    </article>`,
  )
}

/** What stayed as it was is folded away: one comes here for what did not. */
function Part({ heading, changes }: Versions['parts'][number], t: Texts['versions']): Html {
  const list = html`<ul class="changes">${changes.map((one) => Change(one, t))}</ul>`
  if (changes.some(({ kind }) => kind !== 'kept'))
    return html`<section><h2>${heading}</h2>${list}</section>` as Html
  return html`<section>
    <h2>${heading}</h2>
    <details class="same"><summary>${t.kept(changes.length)}</summary>${list}</details>
  </section>` as Html
}

function Change(change: ShownChange, t: Texts['versions']): Html {
  return html`<li class=${`change ${change.kind}`}>
    <span class="mark">${t.marks[change.kind]}</span>
    <p>${change.kind === 'changed' ? change.words.map((one) => Words(one, t)) : marked(change)}</p>
  </li>` as Html
}

const marked = ({ kind, text }: Exclude<ShownChange, { kind: 'changed' }>): unknown => {
  if (kind === 'new') return html`<ins>${text}</ins>`
  return kind === 'gone' ? html`<del>${text}</del>` : text
}

/** A screen reader says of words that went or came that they did. */
function Words({ kind, text }: { kind: 'kept' | 'new' | 'gone'; text: string }, t: Texts['versions']): Html {
  if (kind === 'kept') return html`${text}${' '}` as Html
  const said = html`<span class="unseen">${kind === 'gone' ? t.wordGone : t.wordNew}${' '}</span>${text}<span class="unseen">, ${t.wordEnd}</span>`
  return html`${kind === 'gone' ? html`<del>${said}</del>` : html`<ins>${said}</ins>`}${' '}` as Html
}

/** Which versions there are, each beside the one before it. */
export function VersionList(all: ListedVersion[], t: Texts['versions']): Html | null {
  if (all.length < 2) return null
  return html`<section class="version-list">
    <h2>${t.heading}</h2>
    <ul class="rows">
      ${all.map(
        ({ version, by, compare }) => html`<li>
          ${
            compare === null
              ? html`<span class="row"><span><strong>${t.version(version)}</strong><span class="by">${by}</span></span></span>`
              : html`<a class="row" href=${compare}>
                  <span><strong>${t.version(version)}</strong><span class="by">${by}</span></span>
                  <span class="by">${t.choose}<span class="unseen"> ${t.with(version - 1, version)}</span></span>
                </a>`
          }
        </li>`,
      )}
    </ul>
  </section>` as Html
}
