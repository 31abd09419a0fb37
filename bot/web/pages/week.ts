import { addDays, type Day, dayOf, type Instant, type Zone } from '../../../care/day.ts'
import type { WeekPage as Week } from '../doors.ts'
import { paths } from '../paths.ts'
import { type WebTexts, webTexts } from '../texts.ts'
import { shortDay, shortDue } from '../when.ts'
import { STATE_TONE } from './duty.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout } from './layout.ts'

type Item = Week['duties'][number]
type Group = keyof WebTexts['groups']

const GROUPS: Group[] = ['late', 'unconfirmed', 'week', 'later', 'unknown']

/** The viewer's own duties: what is late, what this week asks, and what comes after. */
export function WeekPage(frame: Frame, week: Week, now: Instant, zone: Zone): Html {
  const texts = webTexts(frame.language)
  const groups = Object.groupBy(week.duties, (duty) => groupOf(duty, dayOf(now, zone), zone))
  return layout(
    { ...frame, title: texts.weekTitle, scripts: ['bar', 'page'], here: 'week' },
    html`<section class="paper">
      <h1>${texts.weekTitle}</h1>
      ${week.duties.length === 0 && html`<p class="lead">${texts.nothingDue}</p>`}
      ${GROUPS.filter((group) => groups[group]).map(
        (group) => html`<section>
          <h2>${texts.groups[group]}</h2>
          <ul class="rows">${groups[group]?.map((duty) => html`<li>${row(frame, duty, zone)}</li>`)}</ul>
        </section>`,
      )}
    </section>`,
  )
}

export function groupOf({ state, due }: Item, today: Day, zone: Zone): Group {
  if (state === 'late' || state === 'missed') return 'late'
  if (state === 'unconfirmed') return 'unconfirmed'
  if (due.kind === 'unknown') return 'unknown'
  const day = due.kind === 'day' ? due.day : dayOf(due.at, zone)
  return day <= addDays(today, 7) ? 'week' : 'later'
}

function row({ language }: Frame, duty: Item, zone: Zone): Html {
  const texts = webTexts(language)
  const due = shortDue(duty.due, zone, language)
  const when =
    duty.planned === null ? due && texts.dueOn(due) : texts.plannedOn(shortDay(duty.planned, language))
  return html`<a class="row" href=${paths.duty(duty.code)}>
    <span>
      <strong>${duty.title}</strong>
      <span class="by">${[duty.team, when, duty.code].filter(Boolean).join(' · ')}</span>
    </span>
    <span class=${`badge ${STATE_TONE[duty.state]}`}>${texts.states[duty.state]}</span>
  </a>` as Html
}
