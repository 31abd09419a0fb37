import type { Language } from '../../../care/world.ts'
import { type Texts, textsIn } from '../../texts/texts.ts'
import type { DigestPage as Digest } from '../doors.ts'
import { type WebTexts, webTexts } from '../texts.ts'
import { type Html, html } from './html.ts'

type MonthTexts = Texts['monthDigest']

/** Each with its numbers in a table, for who does not see it; where there are too few to draw the table is all. */
export const Charts = ({ charts, t }: { charts: Digest['charts']; t: MonthTexts }): Html =>
  html`<div class="charts">
    ${charts.map(
      (chart, at) => html`<figure class="chart">
        <figcaption>${chart.caption}</figcaption>
        ${
          chart.picture
            ? html`<img src=${chart.picture.image} alt=${chart.picture.alt} />
              <details class="fold" id=${`chart-${at}`}><summary>${t.chartTable}</summary>${numbers(chart)}</details>`
            : html`<p class="by">${t.tooFew}</p>
              ${numbers(chart)}`
        }
      </figure>`,
    )}
  </div>` as Html

const numbers = ({ caption, head, rows }: Digest['charts'][number]): Html =>
  html`<table>
    <caption class="unseen">${caption}</caption>
    <thead><tr>${head.map((name, at) => html`<th scope="col" class=${at > 0 ? 'number' : ''}>${name}</th>`)}</tr></thead>
    <tbody>
      ${rows.map(
        ([label, ...values]) => html`<tr>
          <th scope="row">${label}</th>${values.map((value) => html`<td class="number">${value}</td>`)}
        </tr>`,
      )}
    </tbody>
  </table>` as Html

/** What differs from the period before, a group of rows for each figure. */
export function Changed({ changed, language }: { changed: Digest['changed']; language: Language }): Html {
  const { monthDigest: t, digest: d } = textsIn(language)
  const texts = webTexts(language)
  return html`<table class="changed">
    <caption class="unseen">${d.changedHeading}</caption>
    <thead><tr><th scope="col">${t.what}</th><th scope="col" class="number">${t.before}</th><th scope="col" class="number">${t.now}</th></tr></thead>
    ${[...Map.groupBy(changed, ({ label }) => label)].map(
      ([label, rows]) => html`<tbody>
        <tr><th scope="rowgroup" colspan="3">${label}</th></tr>
        ${rows.map(
          ({ team, before, now }) => html`<tr>
            <td>${team ?? texts.wholeOrganisation}</td>
            <td class="number was">${before}</td>
            <td class="number">${now}</td>
          </tr>`,
        )}
      </tbody>`,
    )}
  </table>` as Html
}

/** One group for each figure, with a row for every team that it was counted for. */
export const Figures = ({ figures, texts }: { figures: Digest['figures']; texts: WebTexts }): Html =>
  html`<table aria-label=${texts.figures}>
    ${[...Map.groupBy(figures, ({ label }) => label)].map(
      ([label, rows]) => html`<tbody>
        <tr><th scope="rowgroup" colspan="2">${label}</th></tr>
        ${rows.map(
          ({ team, value, note }) => html`<tr>
            <td>${team ?? texts.wholeOrganisation}${note && html`<span class="by">${note}</span>`}</td>
            <td class="number">${value}</td>
          </tr>`,
        )}
      </tbody>`,
    )}
  </table>` as Html
