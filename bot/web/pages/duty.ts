import type { Zone } from '../../../care/day.ts'
import type { DutyState } from '../../../care/duty.ts'
import type { DutyPage as Duty, DutySubject } from '../doors.ts'
import { type WebTexts, webTexts } from '../texts.ts'
import { longDay, longDue, longMoment } from '../when.ts'
import { Actions } from './actions.ts'
import { type Html, html, webAddress } from './html.ts'
import { type Frame, layout } from './layout.ts'

export const STATE_TONE: Record<DutyState, string> = {
  upcoming: 'plain',
  open: 'warning',
  late: 'attention',
  unconfirmed: 'warning',
  done: 'good',
  cancelled: 'plain',
  missed: 'attention',
}

/** One duty for somebody who may see it: the only place that shows the client's number. */
export function DutyPage(frame: Frame, duty: Duty, zone: Zone): Html {
  const { language } = frame
  const texts = webTexts(language)
  const names = (people: string[]) => (people.length > 0 ? people.join(', ') : texts.nobody)
  const facts: [string, unknown][] = [
    subject(duty.subject, texts),
    ...(duty.team === null ? [] : [[texts.team, duty.team] as [string, string]]),
    ...(duty.frame === null ? [] : [[texts.frame, duty.frame] as [string, string]]),
    ...(duty.starts === null ? [] : [[texts.starts, longDay(duty.starts, language)] as [string, string]]),
    ...(duty.day === undefined
      ? [[texts.due, longDue(duty.due, zone, language) ?? texts.notKnown] as [string, string]]
      : [[texts.planned, longDay(duty.day, language)] as [string, string]]),
    ...(duty.planBy === null || (duty.due.kind === 'day' && duty.due.day === duty.planBy)
      ? []
      : [[texts.planBy, longDay(duty.planBy, language)] as [string, string]]),
    ...(duty.planned === null || duty.day !== undefined
      ? []
      : [[texts.planned, longDay(duty.planned, language)] as [string, string]]),
    [texts.responsible, names(duty.responsible)],
    ...(duty.backup.length === 0 ? [] : [[texts.backup, names(duty.backup)] as [string, string]]),
  ]
  // Why stands on the page already.
  const actions = duty.actions.filter((action) => action.kind !== 'intent' || action.intent.do !== 'why')
  return layout(
    { ...frame, title: `${duty.title} ${duty.code}`, scripts: ['bar', 'page'] },
    html`<article class="paper">
      <p><span class=${`badge ${STATE_TONE[duty.state]}`}>${texts.states[duty.state]}</span> ${texts.dutyCode(duty.code)}</p>
      <h1>${duty.title}</h1>
      <dl class="facts">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
      ${actions.length > 0 && html`<section><h2>${texts.whatNow}</h2><${Actions} actions=${actions} /></section>`}
      <section>
        <h2>${texts.why}</h2>
        <ol class="steps">${duty.why.map((line) => html`<li>${line}</li>`)}</ol>
      </section>
      <section>
        <h2>${texts.history}</h2>
        ${duty.history.length === 0 && html`<p>${texts.noHistory}</p>`}
        <ol class="history">
          ${duty.history.map(
            ({ at, by, what }) => html`<li>
              <time datetime=${at.toISOString()}>${longMoment(at, zone, language)}</time>
              <span>${what}</span> <span class="by">· ${by}</span>
            </li>`,
          )}
        </ol>
      </section>
    </article>`,
  )
}

function subject(of: DutySubject, texts: WebTexts): [string, unknown] {
  if (of.kind !== 'client') return [texts.subjectTeam, of.name]
  const record = webAddress(of.recordUrl)
  const link =
    record && html` <a href=${record} target="_blank" rel="noreferrer noopener">${texts.openRecord}</a>`
  return [texts.clientNumber, html`<span class="number">${of.number}</span>${link}`]
}
