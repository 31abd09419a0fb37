import { textsIn } from '../../texts/texts.ts'
import { webTexts } from '../texts.ts'
import type {
  YearPagePart as Part,
  YearPage as Year,
  YearPageSentence,
  YearPageSource,
} from '../year-page.ts'
import { ActionButton, Actions } from './actions.ts'
import { Source } from './draft.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout } from './layout.ts'
import { VersionList } from './versions.ts'

/** The text of a year to read and to print, chapter by chapter, with where each sentence comes from one tap away. */
export function YearPage(frame: Frame, year: Year): Html {
  const { language } = frame
  const { year: t, gates } = textsIn(language)
  const isPlain = year.view === 'plain'
  return layout(
    { ...frame, title: year.title, scripts: ['bar', 'page'], styles: ['versions'] },
    html`<article class=${year.isDecided ? 'paper year' : 'paper year concept'}>
      <p>
        <span class=${`badge ${year.isDecided ? 'good' : 'warning'}`}>${year.isDecided ? t.adopted : t.conceptMark}</span>
        ${' '}${year.organisation}, ${year.framework}, ${t.version(year.version)}
      </p>
      <h1>${isPlain ? t.plainTitle(year.title) : year.title}</h1>
      ${
        year.waitsAt !== null &&
        html`<p class="hint">
          <strong>${t.concept(year.waitsAt)}.</strong>${' '}${year.atTurn.length > 0 ? t.waitsFor(year.atTurn.join(', ')) : t.nobody}
        </p>`
      }
      ${isPlain && html`<p class="hint">${t.plainIntro}</p>`}
      ${year.plain.map(
        ({ heading, parts }) => html`<section class="block">
          <h2>${heading}</h2>
          ${parts.map(
            (part) => html`${part.heading && html`<h3>${part.heading}</h3>`}
              ${
                part.isList
                  ? html`<ul class="lines">${part.sentences.map(({ text }) => html`<li>${text}</li>`)}</ul>`
                  : html`<p>${part.sentences.map(({ text }) => text).join(' ')}</p>`
              }`,
          )}
        </section>`,
      )}
      ${year.chapters.map(
        ({ id, heading, sections }) => html`<section class="block" id=${id}>
          <h2>${heading}</h2>
          ${sections.length === 0 && html`<p class="hint">${t.nothingHere}</p>`}
          ${sections.map(
            (section) => html`${section.heading && html`<h3>${section.heading}</h3>`}
              ${section.parts.map((part) => YearPart(frame, year, part))}`,
          )}
        </section>`,
      )}
      ${list(gates.heading, year.gates)}
      ${
        year.remarks.length > 0 &&
        html`<section>
          <h2>${t.remarksHeading}</h2>
          ${year.remarks.map(
            ({ text, by, answer, toAnswer }) => html`<figure class="remark">
              <blockquote>${text}</blockquote>
              <figcaption class="by">${by}</figcaption>
              ${answer && html`<p>${t.answer(answer)}</p>`}
              ${
                toAnswer &&
                html`<div class="actions">${ActionButton({ action: toAnswer, about: text.slice(0, 40) })}</div>`
              }
            </figure>`,
          )}
        </section>`
      }
      ${list(t.missingHeading, year.missing)}
      ${list(
        t.refusedHeading,
        year.refused.map(({ text, reason }) => html`<q>${text}</q> <span class="by">${reason}</span>`),
      )}
      ${VersionList(year.versions, textsIn(language).versions)}
      ${list(gates.beforeAdopting.heading, year.beforeAdopting)}
      ${year.actions.length > 0 && html`<div class="decide"><${Actions} actions=${year.actions} /></div>`}
    </article>`,
  )
}

function YearPart(frame: Frame, year: Year, part: Part): Html | null {
  switch (part.kind) {
    case 'paragraph':
      return html`${part.heading && html`<h4>${part.heading}</h4>`}
        ${part.sentences.map((sentence) => Sentence(frame, year, sentence))}` as Html
    case 'bullets':
      return html`<ul class="points">
        ${part.items.map(
          ({ title, sentences }) => html`<li>
            ${title && html`<strong>${title}</strong>`}
            ${sentences.map((sentence) => Sentence(frame, year, sentence))}
          </li>`,
        )}
      </ul>` as Html
    case 'figures':
      return html`<table class="figures">
        <caption>${part.caption}</caption>
        <tbody>
          ${part.rows.map(
            ({ label, value, note }) => html`<tr>
              <th scope="row">${label}<span class="by">${note}</span></th>
              <td>${value}</td>
            </tr>`,
          )}
        </tbody>
      </table>` as Html
    case 'chart':
      return html`<figure class="chart">
        <img src=${part.image} alt=${part.alt} />
        <figcaption>${part.caption}</figcaption>
      </figure>` as Html
    case 'improvements':
      return html`<h4>${part.caption}</h4>
        <ul class="points">
          ${part.items.map(
            ({ title, explanation, line, state, outcome }) => html`<li>
              <strong>${title}</strong> <span class="by">${line}, ${state}</span>
              <p>${explanation}${outcome && html` ${outcome}`}</p>
            </li>`,
          )}
        </ul>` as Html
    case 'absent':
      return html`<p class="absent">${part.text}</p>` as Html
  }
}

function Sentence(frame: Frame, year: Year, sentence: YearPageSentence): Html {
  const web = webTexts(frame.language)
  const { year: t } = textsIn(frame.language)
  return html`<details class="sentence" id=${sentence.id}>
    <summary>
      <span class=${sentence.quotedFrom ? 'quoted' : ''}>${sentence.text}</span>
      ${' '}<span class="count">${web.sources(sentence.sources.length)}</span>
      ${sentence.editedBy && html`${' '}<span class="changed">${t.ownSentence(sentence.editedBy)}</span>`}
      ${(sentence.unsourced ?? []).length > 0 && html`${' '}<span class="badge warning">${textsIn(frame.language).versions.unsourcedMark(sentence.unsourced ?? [])}</span>`}
    </summary>
    <div class="sources">
      ${sentence.quotedFrom && html`<p>${web.said(sentence.quotedFrom)}</p>`}
      <ul>${sentence.sources.map((source) => html`<li>${YearSource(frame, source)}</li>`)}</ul>
      ${year.mayEdit && html`<div class="actions">${buttons(frame, year, sentence)}</div>`}
    </div>
  </details>` as Html
}

const YearSource = (frame: Frame, source: YearPageSource): Html =>
  source.kind === 'told' ? (html`<p class="by">${source.text}</p>` as Html) : Source(frame, source)

function buttons({ language }: Frame, { id, version }: Year, sentence: YearPageSentence): Html[] {
  const { year: t } = textsIn(language)
  const about = sentence.text.slice(0, 40)
  return [
    ActionButton({
      action: {
        kind: 'intent',
        label: t.edit,
        intent: { do: 'edit_year', year: id, version, part: { sentence: sentence.id } },
      },
      about,
    }),
    ActionButton({
      action: {
        kind: 'intent',
        label: t.strike,
        intent: { do: 'strike_year', year: id, version, sentence: sentence.id },
      },
      about,
    }),
  ]
}

function list(title: string, lines: unknown[]): Html | null {
  if (lines.length === 0) return null
  return html`<section>
    <h2>${title}</h2>
    <ul class="lines">${lines.map((line) => html`<li>${line}</li>`)}</ul>
  </section>` as Html
}
