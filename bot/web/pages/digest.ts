import type { Zone } from '../../../care/day.ts'
import type { Action } from '../../cards/card.ts'
import type { DigestPage as Digest } from '../doors.ts'
import { paths } from '../paths.ts'
import { type WebTexts, webTexts } from '../texts.ts'
import { longMoment, monthName } from '../when.ts'
import { Actions } from './actions.ts'
import { DRAFT_TONE } from './draft.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout } from './layout.ts'

/** The month on one page, made to be read and to be printed. */
export function DigestPage(frame: Frame, digest: Digest, zone: Zone): Html {
  const { language } = frame
  const texts = webTexts(language)
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
      ${drafts(digest, texts)}
      ${digest.sections.map((section) => html`<section><h2>${section.title}</h2>${lines(section.lines)}</section>`)}
      ${digest.missing.length > 0 && html`<section class="missing"><h2>${texts.missing}</h2>${lines(digest.missing)}</section>`}
      ${digest.figures.length > 0 && figures(digest, texts)}
      <p><button type="button" data-print>${texts.print}</button></p>
      ${digest.mayApprove && html`<div class="decide"><${Actions} actions=${[approve]} /></div>`}
    </article>`,
  )
}

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
