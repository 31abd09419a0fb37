import type { Zone } from '../../../care/day.ts'
import type { Action } from '../../cards/card.ts'
import { type Texts, textsIn } from '../../texts/texts.ts'
import type { DigestPage as Digest } from '../doors.ts'
import { paths } from '../paths.ts'
import { type WebTexts, webTexts } from '../texts.ts'
import { longMoment, monthName } from '../when.ts'
import { Actions } from './actions.ts'
import { DRAFT_TONE } from './draft.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout } from './layout.ts'

type MonthTexts = Texts['monthDigest']

/** The month on one page, made to be read and to be printed. */
export function DigestPage(frame: Frame, digest: Digest, zone: Zone): Html {
  const { language } = frame
  const texts = webTexts(language)
  const { monthDigest: t, year } = textsIn(language)
  const { yours } = year
  const title = texts.digestTitle(monthName(digest.month, language))
  const intent = { do: 'approve_digest', month: digest.month } as const
  const approve: Action = { kind: 'intent', label: texts.approveDigest, intent, style: 'primary' }
  const lines = (items: string[]) =>
    html`<ul class="lines">${items.map((line) => html`<li>${line}</li>`)}</ul>`
  return layout(
    { ...frame, title, scripts: ['bar', 'page'] },
    html`<article class="paper digest">
      <p>${digest.organisation}</p>
      <h1>${title}</h1>
      ${digest.approved && html`<p><span class="badge good">${texts.approvedBy(digest.approved.by, longMoment(digest.approved.at, zone, language))}</span></p>`}
      ${digest.summary.map((sentence) => html`<p class="lead">${sentence}</p>`)}
      ${digest.keys.length > 0 && keys(digest)}
      ${drafts(digest, texts)}
      ${digest.years.length > 0 && years(digest, t, yours)}
      ${digest.ending.length > 0 && html`<section><h2>${t.improvementsHeading}</h2>${lines(digest.ending)}</section>`}
      ${digest.sections.map((section) => html`<section><h2>${section.title}</h2>${lines(section.lines)}</section>`)}
      ${digest.missing.length > 0 && html`<section class="missing"><h2>${texts.missing}</h2>${lines(digest.missing)}</section>`}
      ${digest.charts.length > 0 && charts(digest, t)}
      ${digest.figures.length > 0 && figures(digest, texts)}
      <p><button type="button" data-print>${texts.print}</button></p>
      ${digest.mayApprove && html`<div class="decide"><${Actions} actions=${[approve]} /></div>`}
    </article>`,
  )
}

const keys = ({ keys: all }: Digest): Html =>
  html`<dl class="facts">
    ${all.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
  </dl>` as Html

/** The texts of years that wait, each a tap away. */
const years = ({ years: all }: Digest, t: MonthTexts, yours: string): Html =>
  html`<section>
    <h2>${t.yearsHeading}</h2>
    <ul class="rows">
      ${all.map(
        ({ id, title, state, isYours }) => html`<li>
          <a class="row" href=${paths.year(id)}>
            <span>${title}<span class="by">${state}</span></span>
            ${isYours && html`<span class="badge warning">${yours}</span>`}
          </a>
        </li>`,
      )}
    </ul>
  </section>` as Html

/** Each with its numbers in a table under it, for who does not see it; without a picture where there are too few. */
const charts = ({ charts: all }: Digest, t: MonthTexts): Html =>
  html`<section class="charts">
    <h2>${t.chartsHeading}</h2>
    ${all.map(
      ({ caption, head, rows, picture }) => html`<figure class="chart">
        <figcaption>${caption}</figcaption>
        ${picture ? html`<img src=${picture.image} alt=${picture.alt} />` : html`<p class="by">${t.tooFew}</p>`}
        <table>
          <caption class="unseen">${caption}</caption>
          <thead><tr>${head.map((name, at) => html`<th scope="col" class=${at > 0 ? 'number' : ''}>${name}</th>`)}</tr></thead>
          <tbody>
            ${rows.map(
              ([label, ...values]) => html`<tr>
                <th scope="row">${label}</th>${values.map((value) => html`<td class="number">${value}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </figure>`,
    )}
  </section>` as Html

/** One group for each figure, with a row for every team that it was counted for. */
function figures({ figures: all }: Digest, texts: WebTexts): Html {
  return html`<section>
    <h2 id="figures">${texts.figures}</h2>
    <table aria-labelledby="figures">
      ${[...Map.groupBy(all, ({ label }) => label)].map(
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
    </table>
  </section>` as Html
}

/** The drafts by team, each a tap away. */
function drafts(digest: Digest, texts: WebTexts): Html {
  return html`<section>
    <h2>${texts.drafts}</h2>
    ${digest.drafts.length === 0 && html`<p>${texts.noDrafts}</p>`}
    ${[...Map.groupBy(digest.drafts, ({ team }) => team)].map(
      ([team, ofTeam]) => html`<h3>${team}</h3>
        <ul class="rows">
          ${ofTeam.map(
            ({ id, title, status }) => html`<li>
              <a class="row" href=${paths.draft(id)}><span>${title}</span>
              <span class=${`badge ${DRAFT_TONE[status]}`}>${texts.draftStatus[status]}</span></a>
            </li>`,
          )}
        </ul>`,
    )}
  </section>` as Html
}
