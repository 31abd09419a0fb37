import type { Zone } from '../../../care/day.ts'
import type { Action } from '../../cards/card.ts'
import { textsIn } from '../../texts/texts.ts'
import type { DigestPage as Digest } from '../doors.ts'
import { webTexts } from '../texts.ts'
import { longMoment, monthName } from '../when.ts'
import { Actions } from './actions.ts'
import { Changed, Charts, Figures } from './digest-counts.ts'
import { Waits } from './digest-waits.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout } from './layout.ts'

/** The month on one page, in the order in which a manager reads it, made to be read and to be printed. */
export function DigestPage(frame: Frame, digest: Digest, zone: Zone): Html {
  const { language } = frame
  const texts = webTexts(language)
  const { monthDigest: t, digest: d, trend } = textsIn(language)
  const { approved, incomparable, figures } = digest
  const refused = digest.drafts.filter(({ status }) => status === 'refused').length
  const title = texts.digestTitle(monthName(digest.month, language))
  const intent = { do: 'approve_digest', month: digest.month } as const
  const approve: Action = { kind: 'intent', label: texts.approveDigest, intent, style: 'primary' }
  return layout(
    { ...frame, title, scripts: ['bar', 'page'], styles: ['digest'] },
    html`<article class="paper digest">
      <p>${digest.organisation}</p>
      <h1>${title}</h1>
      ${approved && html`<p><span class="badge good">${texts.approvedBy(approved.by, longMoment(approved.at, zone, language), refused)}</span></p>`}
      <${Waits} digest=${digest} language=${language} />
      <section>
        <h2>${d.standsOutHeading}</h2>
        ${digest.standsOut.length > 0 ? lines(digest.standsOut) : html`<p>${digest.nothingStandsOut}</p>`}
        ${digest.contradictions.length > 0 && html`<h3>${trend.contradictionsHeading}</h3>${lines(digest.contradictions)}`}
        ${digest.ending.length > 0 && html`<h3>${t.improvementsHeading}</h3>${lines(digest.ending)}`}
      </section>
      <section>
        <h2>${t.howItWent}</h2>
        ${digest.keys.length > 0 && keys(digest)}
        ${digest.charts.length > 0 && html`<${Charts} charts=${digest.charts} t=${t} />`}
      </section>
      <section class="missing">
        <h2>${d.missingHeading}</h2>
        ${digest.missing.length > 0 ? lines(digest.missing) : html`<p>${t.nothingMissing}</p>`}
      </section>
      <section>
        <h2>${d.changedHeading}</h2>
        ${digest.changed.length > 0 ? html`<${Changed} changed=${digest.changed} language=${language} />` : html`<p>${d.nothingChanged}</p>`}
        ${
          incomparable.count > 0 &&
          html`<details class="fold" id="incomparable">
            <summary>${t.incomparableFold(incomparable.count)}</summary>
            ${lines(incomparable.lines)}
          </details>`
        }
      </section>
      <section>
        <h2>${texts.figures}</h2>
        ${
          figures.length > 0
            ? html`<details class="fold" id="all">
                <summary>${t.figuresFold(figures.length)}</summary>
                <${Figures} figures=${figures} texts=${texts} />
              </details>`
            : html`<p>${d.noFigures}</p>`
        }
      </section>
      <p><button type="button" data-print>${texts.print}</button></p>
      ${digest.mayApprove && html`<div class="decide"><${Actions} actions=${[approve]} /></div>`}
    </article>`,
  )
}

const lines = (items: string[]): Html =>
  html`<ul class="lines">${items.map((line) => html`<li>${line}</li>`)}</ul>` as Html

const keys = ({ keys: all }: Digest): Html =>
  html`<dl class="facts">
    ${all.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
  </dl>` as Html
