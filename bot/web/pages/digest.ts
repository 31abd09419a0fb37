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
      ${digest.figures.length > 0 && figures(digest, texts)}
      ${digest.sections.map((section) => html`<section><h2>${section.title}</h2>${lines(section.lines)}</section>`)}
      ${digest.missing.length > 0 && html`<section class="missing"><h2>${texts.missing}</h2>${lines(digest.missing)}</section>`}
      ${drafts(digest, texts)}
      <p><button type="button" data-print>${texts.print}</button></p>
      ${digest.mayApprove && html`<div class="decide"><${Actions} actions=${[approve]} /></div>`}
    </article>`,
  )
}

function figures(digest: Digest, texts: WebTexts): Html {
  return html`<section>
    <h2 id="figures">${texts.figures}</h2>
    <table aria-labelledby="figures">
      <thead><tr><th scope="col">${texts.figure}</th><th scope="col">${texts.team}</th><th scope="col" class="number">${texts.value}</th></tr></thead>
      <tbody>
        ${digest.figures.map(
          ({ label, team, value, note }) => html`<tr>
            <th scope="row">${label}${note && html`<span class="by"> ${note}</span>`}</th>
            <td>${team ?? texts.wholeOrganisation}</td>
            <td class="number">${value}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </section>` as Html
}

function drafts(digest: Digest, texts: WebTexts): Html {
  return html`<section>
    <h2>${texts.drafts}</h2>
    ${digest.drafts.length === 0 && html`<p>${texts.noDrafts}</p>`}
    <ul class="rows">
      ${digest.drafts.map(
        ({ id, title, team, status }) => html`<li>
          <a class="row" href=${paths.draft(id)}><span>${title} <span class="by">${team}</span></span>
          <span class=${`badge ${DRAFT_TONE[status]}`}>${texts.draftStatus[status]}</span></a>
        </li>`,
      )}
    </ul>
  </section>` as Html
}
