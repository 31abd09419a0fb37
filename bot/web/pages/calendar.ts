import { addDays, addPeriod, type Day, weekday } from '../../../care/day.ts'
import { daysOfMonth } from '../../../care/month-sheet.ts'
import { mondayOf, weekOf } from '../../../care/week.ts'
import type { Language } from '../../../care/world.ts'
import { mayPlanMeetings } from '../../conversation/may.ts'
import { textsIn } from '../../texts/texts.ts'
import type { CalendarPage as Calendar, PeriodCount, SheetDay, SheetItem } from '../doors.ts'
import { paths } from '../paths.ts'
import { type CalendarTexts, calendarTexts } from '../texts.ts'
import { dayName, monthName } from '../when.ts'
import { ActionButton } from './actions.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout } from './layout.ts'
import { LATE_ON_PAPER, paperShare, roomForWeeks } from './paper-share.ts'
import { aboutWhom, counted, details, nearDay, offName, type Said, standing, toneOf } from './sheet-words.ts'

type Month = Extract<Calendar, { kind: 'month' }>

/** So many stand open on a full day of the screen; the others unfold. */
const SHOWN = 3

/** One month of one team: a wall calendar on a wide screen and on paper, a list by day on a phone. */
export function CalendarPage(frame: Frame, calendar: Calendar, zone: string): Html {
  const texts = calendarTexts(frame.language)
  if (calendar.kind === 'none') return noCalendar(frame, texts)
  const { month, team, today } = calendar
  const said = { language: frame.language, zone, today }
  const name = monthName(month, frame.language)
  const teamName = team === null ? texts.wholeOrganisation : texts.team(team.name)
  const title = texts.calendarTitle(capital(name), teamName)
  const weeks = weeksOf(calendar)
  const letters = (item: SheetItem) => paperWords(item, said, texts).length
  const shares = paperShare(
    weeks.map((week) => week.map((day) => day?.items.map(letters) ?? [])),
    roomForWeeks({
      counts: calendar.counts.map((one) => countWords(one, texts, frame.language).join(' ').length),
      late: calendar.late.map((item) => letters(item) + texts.by(nearDay(item.day, said)).length),
    }),
  )
  const isEmpty = calendar.days.every(({ items }) => items.length === 0)
  return layout(
    { ...frame, title, scripts: ['bar', 'page'], here: 'calendar', styles: ['sheet', 'calendar'] },
    html`<section class="paper calendar">
      <h1>${title}<small class="paper-only">${calendar.organisation}. ${texts.printedCodes}</small></h1>
      <div class="tools">
        ${steps(calendar, texts)}
        ${calendar.teams.length > 1 && choices(calendar, texts)}
        ${planButton(frame)}
        <button type="button" class="print" data-print>${texts.print}</button>
      </div>
      ${calendar.counts.length > 0 && counts(calendar.counts, texts, frame.language)}
      ${aside(texts.lateBefore, calendar.late, said, 'late')}
      ${isEmpty && html`<p class="lead">${texts.emptyMonth}</p>`}
      <table class="month">
        <caption class="unseen">${texts.tableCaption(name, teamName)}</caption>
        <thead><tr>
          <th scope="col" class="nr"><abbr title=${texts.weekNumber(0).replace(/ 0$/, '')}>${texts.weekShort}</abbr></th>
          ${texts.weekdays.map((day) => html`<th scope="col">${day}</th>`)}
        </tr></thead>
        <tbody>${weeks.map((week, i) => weekRow(week, said, texts, shares[i] ?? []))}</tbody>
      </table>
      ${aside(texts.undated, calendar.undated, said, 'undated')}
    </section>`,
  )
}

function noCalendar(frame: Frame, texts: CalendarTexts): Html {
  return layout(
    { ...frame, title: texts.noneTitle, scripts: ['bar', 'page'] },
    html`<section class="paper narrow"><h1>${texts.noneTitle}</h1><p>${texts.none}</p></section>`,
  )
}

/** For who plans meetings: the form of the chat, here. */
function planButton({ viewer, language }: Frame): Html | false {
  if (viewer === null || !mayPlanMeetings({ ref: viewer.member, roles: viewer.roles, teams: [] }))
    return false
  const label = textsIn(language).meeting.ahead.button
  return ActionButton({ action: { kind: 'intent', label, intent: { do: 'plan_meeting' } } })
}

function steps({ month, team, today }: Month, texts: CalendarTexts): Html {
  const to = (months: number) =>
    paths.calendarOf({
      month: addPeriod(daysOfMonth(month).first, 'P1M', months).slice(0, 7),
      team: team?.ref ?? null,
    })
  const isNow = month === today.slice(0, 7)
  return html`<nav class="stepping" aria-label=${texts.chooseMonth}>
    <a class="button" href=${to(-1)} rel="prev"><span aria-hidden="true">‹</span> <span>${texts.previousMonth}</span></a>
    <a class=${isNow ? 'button now' : 'button'} href=${paths.calendarOf({ month: today.slice(0, 7), team: team?.ref ?? null })}>${texts.thisMonth}</a>
    ${isNow && html`<a class="button to-today" href="#today">${texts.toToday}</a>`}
    <a class="button" href=${to(1)} rel="next"><span>${texts.nextMonth}</span> <span aria-hidden="true">›</span></a>
  </nav>` as Html
}

function choices({ month, team, teams }: Month, texts: CalendarTexts): Html {
  return html`<nav class="chips" aria-label=${texts.teamsMenu}>
    ${teams.map(
      ({ ref, name }) =>
        html`<a href=${paths.calendarOf({ month, team: ref })} aria-current=${ref === team?.ref ? 'true' : undefined}>${name}</a>`,
    )}
  </nav>` as Html
}

/** What is counted, and of when and whom. */
function countWords(one: PeriodCount, texts: CalendarTexts, language: Language): [string, string] {
  const about = [
    texts.period(one.count.period, (of) => monthName(of, language)),
    one.wholeOrganisation && texts.wholeOrganisation,
  ]
  return [`${one.title} ${counted(one.count, texts)}`, about.filter(Boolean).join(', ')]
}

function counts(list: PeriodCount[], texts: CalendarTexts, language: Language): Html {
  const one = (count: PeriodCount) => {
    const [what, about] = countWords(count, texts, language)
    const { state, code } = count
    const content = html`<strong>${what}</strong> <span class="by">${about}</span>`
    const tone = state === 'done' ? 'good' : state === 'late' || state === 'missed' ? 'attention' : 'plain'
    return html`<li class=${tone}>${code === null ? content : html`<a href=${paths.duty(code)}>${content}</a>`}</li>`
  }
  return html`<section class="counts"><h2 class="unseen">${texts.counts}</h2><ul>${list.map(one)}</ul></section>` as Html
}

/** The weeks of a month from Monday; null for a day of another month. */
function weeksOf({ days }: Month): (SheetDay | null)[][] {
  const first = days[0]?.day
  const last = days.at(-1)?.day
  if (first === undefined || last === undefined) return []
  const weeks: (SheetDay | null)[][] = []
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, i) => days.find(({ day }) => day === addDays(monday, i)) ?? null),
    )
  }
  return weeks
}

function weekRow(week: (SheetDay | null)[], said: Said, texts: CalendarTexts, shares: number[]): Html {
  const day = week.find((one) => one !== null)?.day as Day
  const isEmpty = week.every((one) => one === null || !isTold(one, said.today))
  const number = Number(weekOf(day).slice(6))
  return html`<tr class=${isEmpty ? 'blank' : ''}>
    <th scope="row" class="nr"><a href=${paths.weekOf({ week: weekOf(day) })} aria-label=${texts.weekNumber(number)}>
      <span class="narrow-only">${texts.weekNumber(number)}</span><span class="wide-only">${number}</span>
    </a></th>
    ${week.map((one, i) => (one === null ? html`<td class="outside"></td>` : cell(one, said, texts, shares[i] ?? 1)))}
  </tr>` as Html
}

/** Whether a phone shows a day: an empty one only when it is today or a day off. */
const isTold = ({ day, off, items }: SheetDay, today: Day) =>
  items.length > 0 || off !== null || day === today

function cell(one: SheetDay, said: Said, texts: CalendarTexts, share: number): Html {
  const { day, off, items } = one
  const isToday = day === said.today
  const classes = [
    weekday(day) > 5 && 'weekend',
    off !== null && 'off',
    isToday && 'today',
    !isTold(one, said.today) && 'blank',
  ]
  // To fold one away would take as much room as to show it.
  const open = items.length > SHOWN + 1 ? SHOWN : items.length
  const entries = (list: SheetItem[], from: number) =>
    html`<ul>${list.map((item, i) => entry(item, said, texts, { offPaper: from + i >= share, dated: false }))}</ul>`
  return html`<td id=${isToday ? 'today' : undefined} class=${classes.filter(Boolean).join(' ')} aria-current=${isToday ? 'date' : undefined}>
    <h2 class="date">
      <span class="wide-only" aria-hidden="true">${Number(day.slice(8))}</span><span class="full">${dayName(day, said.language)}</span>
      ${isToday && html` <span class="badge today">${texts.today}</span>`}
      ${off && html` <span class="badge off">${offName(off, texts)}</span>`}
    </h2>
    ${open > 0 && entries(items.slice(0, open), 0)}
    ${
      items.length > open &&
      html`<details class="more"><summary>${texts.more(items.length - open)}</summary>${entries(items.slice(open), open)}</details>`
    }
    ${items.length > share && html`<p class="paper-only">${texts.morePrinted(items.length - share)}</p>`}
  </td>` as Html
}

/** What an entry says on paper, where its code stands for the client. */
function paperWords(item: SheetItem, said: Said, texts: CalendarTexts): string {
  const about = item.about.kind === 'client' ? null : aboutWhom(item, texts)
  const words = [item.title, item.code, standing(item, said), ...details(item, said), about, item.reason]
  return words.filter(Boolean).join(' ')
}

function entry(
  item: SheetItem,
  said: Said,
  texts: CalendarTexts,
  as: { offPaper: boolean; dated: boolean },
): Html {
  const about = aboutWhom(item, texts)
  const isClient = item.about.kind === 'client'
  const told = [...(as.dated ? [texts.by(nearDay(item.day, said))] : []), ...details(item, said)]
  // On paper they follow each other on one line, and break only where there is a space.
  const content = html`<strong>${item.title}</strong>${' '}
    ${item.code && html`<span class="code paper-only">${item.code}</span>`}${' '}
    <span class="how"><b>${standing(item, said)}</b>${told.map((one) => `, ${one}`)}</span>${' '}
    ${about && html`<span class=${isClient ? 'whom screen-only' : 'whom'}>${about}</span>`}${' '}
    ${item.reason && html`<span class="reason">${texts.because(item.reason)}</span>`}`
  const classes = `entry ${item.kind} ${toneOf(item, said.today)}${as.offPaper ? ' off-paper' : ''}`
  return html`<li class=${classes}>
    ${item.code === null ? html`<div>${content}</div>` : html`<a href=${paths.duty(item.code)}>${content}</a>`}
  </li>` as Html
}

function aside(label: (n: number) => string, items: SheetItem[], said: Said, name: string): Html | false {
  const texts = calendarTexts(said.language)
  if (items.length === 0) return false
  return html`<details class=${`folded ${name}`} open=${name === 'late' && items.length <= SHOWN}>
    <summary><h2>${label(items.length)}</h2></summary>
    <ul class="aside">${items.map((item, i) => entry(item, said, texts, { offPaper: i >= LATE_ON_PAPER, dated: name === 'late' }))}</ul>
    ${name === 'late' && items.length > LATE_ON_PAPER && html`<p class="paper-only">${texts.morePrinted(items.length - LATE_ON_PAPER)}</p>`}
  </details>` as Html
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
