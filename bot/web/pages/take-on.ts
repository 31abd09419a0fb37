import type { Zone } from '../../../care/day.ts'
import { textsIn } from '../../texts/texts.ts'
import type { TakeOnPage as TakeOn } from '../doors.ts'
import { paths } from '../paths.ts'
import { longDue } from '../when.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout } from './layout.ts'

/** What was due before the start, in rows: a day or a reason behind each, and one button for all that was filled in. */
export function TakeOnPage(frame: Frame, list: TakeOn, zone: Zone): Html {
  const { page: t, ...texts } = textsIn(frame.language).takeOn
  const words = {
    both: t.both,
    nothing: t.nothingFilled,
    saving: t.saving(-1, -2),
    one: { saved: t.savedRows(1), failed: t.failedRows(1) },
    many: { saved: t.savedRows(-1), failed: t.failedRows(-1) },
  }
  return layout(
    { ...frame, title: t.title, scripts: ['bar', 'page', 'take-on'], styles: ['take-on'] },
    html`<section class="paper take-on">
      <h1>${t.title} <small>${texts.progress(list.done, list.all)}</small></h1>
      <progress value=${list.done} max=${Math.max(1, list.all)} aria-hidden="true"></progress>
      ${list.rows.length === 0 && html`<p class="lead">${list.all === 0 ? texts.nothing : texts.finished}</p>`}
      ${
        list.rows.length > 0 &&
        html`<p>${t.lead} ${t.otherReason}</p>
      <form id="take-on" novalidate autocomplete="off" data-words=${JSON.stringify(words)}>
        <table>
          <thead>
            <tr><th>${t.what}</th><th>${t.about}</th><th>${t.due}</th><th>${t.day}</th><th>${t.aside}</th></tr>
          </thead>
          <tbody>${list.rows.map((one) => row(frame, list, one, zone))}</tbody>
        </table>
        <div class="save">
          <button type="submit" class="primary">${t.save}</button>
          <span role="status" id="take-on-status"></span>
        </div>
      </form>`
      }
    </section>`,
  )
}

function row({ language }: Frame, list: TakeOn, one: TakeOn['rows'][number], zone: Zone): Html {
  const { page: t } = textsIn(language).takeOn
  const due = longDue(one.due, zone, language) ?? t.unknown
  const which = `${one.title} ${one.code}`
  return html`<tr data-duty=${one.code}>
    <th scope="row"><a href=${paths.duty(one.code)}>${one.title}</a> <span class="by">${one.code}</span></th>
    <td>${one.about}${one.team && html` <span class="by">${one.team}</span>`}</td>
    <td data-label=${t.due}>${due}</td>
    <td data-label=${t.day}><input type="date" name="day" max=${list.today} aria-label=${`${t.day}: ${which}`} /></td>
    <td data-label=${t.aside}>
      <select name="reason" aria-label=${`${t.aside}: ${which}`}>
        <option value="">${t.notAside}</option>
        ${list.reasons.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
      </select>
      <p class="result" hidden></p>
    </td>
  </tr>` as Html
}
