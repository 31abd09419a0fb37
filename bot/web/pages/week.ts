import { addDays } from '../../../care/day.ts'
import { weekOf } from '../../../care/week.ts'
import type { FrameWeek, SheetDay, SheetItem, WeekPage as Week } from '../doors.ts'
import { paths } from '../paths.ts'
import { type CalendarTexts, calendarTexts } from '../texts.ts'
import { dayAndMonth, dayName } from '../when.ts'
import { type Html, html } from './html.ts'
import { type Frame, layout } from './layout.ts'
import { aboutWhom, details, isToDo, nearDay, offName, type Said, standing, toneOf } from './sheet-words.ts'

/** So many of what is late stand open, so that the week itself stays in sight. */
const LATE_SHOWN = 5

/** A week, by day, with what is late on top; of oneself or of one's teams. */
export function WeekPage(frame: Frame, week: Week, zone: string): Html {
  const { language } = frame
  const texts = calendarTexts(language)
  const said = { language, zone, today: week.today }
  const title = texts.weekNumber(Number(week.week.slice(6)))
  const last = addDays(week.first, 6)
  const isNow = week.first <= week.today && week.today <= last
  const list = (items: SheetItem[], dated = false) =>
    html`<ul class="rows">${items.map((item) => html`<li>${row(item, week, said, dated)}</li>`)}</ul>`
  const folded = (label: (n: number) => string, items: SheetItem[], dated: boolean) =>
    items.length > 0 &&
    html`<details class="folded"><summary><h2>${label(items.length)}</h2></summary>${list(items, dated)}</details>`
  // To fold one away would take as much room as to show it.
  const shown = week.late.length > LATE_SHOWN + 1 ? LATE_SHOWN : week.late.length
  const isEmpty = week.late.length === 0 && week.days.every(({ items }) => items.length === 0)
  return layout(
    { ...frame, title, scripts: ['bar', 'page'], here: 'week', styles: ['sheet'] },
    html`<section class="paper week">
      <h1>${title} <small>${texts.weekSpan(dayAndMonth(week.first, language), `${dayAndMonth(last, language)} ${last.slice(0, 4)}`)}</small></h1>
      <div class="tools">${steps(week, texts)}${week.teams.length > 0 && choices(week, texts)}</div>
      ${week.frames.length > 0 && frames(week, texts)}
      ${
        week.frame !== null &&
        html`<p class="hint">${texts.onlyFrame(texts.frames[week.frame])} <a href=${asked(week, { frame: null })}>${texts.allFrames}</a></p>`
      }
      ${isEmpty && html`<p class="lead">${week.whose === 'mine' ? texts.nothingThisWeek : texts.nothingOfTeams}</p>`}
      ${
        week.late.length > 0 &&
        html`<section class="late"><h2>${texts.late} (${week.late.length})</h2>${list(week.late.slice(0, shown), true)}
        ${week.late.length > shown && html`<details class="more"><summary>${texts.more(week.late.length - shown)}</summary>${list(week.late.slice(shown), true)}</details>`}
      </section>`
      }
      ${week.days
        .filter((day) => day.items.length > 0 || (day.day === week.today && !isEmpty))
        .map(
          (day) => html`<section class="day">
          ${heading(day, said, texts)}
          ${day.items.length > 0 ? list(day.items) : html`<p class="by">${texts.nothingToday}</p>`}
        </section>`,
        )}
      ${isNow && folded(texts.undated, week.undated, false)}
      ${isNow && folded(texts.unconfirmed, week.unconfirmed, true)}
      ${isNow && folded(texts.later, week.later, true)}
    </section>`,
  )
}

function asked(
  { week, whose, frame, teams }: Week,
  change: { week?: string; of?: string; frame?: null | string },
): string {
  return paths.weekOf({ week, ...(teams.length > 0 && { of: whose }), frame, ...change })
}

function steps(week: Week, texts: CalendarTexts): Html {
  const to = (days: number) => asked(week, { week: weekOf(addDays(week.first, days)) })
  return html`<nav class="stepping" aria-label=${texts.chooseWeek}>
    <a class="button" href=${to(-7)} rel="prev"><span aria-hidden="true">‹</span> <span>${texts.previousWeek}</span></a>
    <a class="button" href=${asked(week, { week: weekOf(week.today) })}>${texts.thisWeek}</a>
    <a class="button" href=${to(7)} rel="next"><span>${texts.nextWeek}</span> <span aria-hidden="true">›</span></a>
  </nav>` as Html
}

function choices(week: Week, texts: CalendarTexts): Html {
  const link = (of: 'teams' | 'mine', label: string) =>
    html`<a href=${asked(week, { of })} aria-current=${week.whose === of ? 'true' : undefined}>${label}</a>`
  return html`<nav class="chips" aria-label=${texts.whose}>
    ${link('teams', texts.teams(week.teams.length))}${link('mine', texts.mine)}
  </nav>` as Html
}

/** Which plans end this week, law by law, and who is at turn. */
function frames(week: Week, texts: CalendarTexts): Html {
  const turns = ({ atTurn }: FrameWeek) =>
    atTurn.length === 0
      ? texts.nobodyNeeded
      : atTurn.map(({ name, count }) => texts.turns(name ?? texts.unknownName, count)).join(', ')
  const late = (count: number) => (count > 0 ? html`<span class="badge attention">${count}</span>` : '0')
  return html`<section class="frames">
    <h2>${texts.framesTitle}</h2>
    <table>
      <thead><tr>
        <th scope="col">${texts.frame}</th><th scope="col" class="number">${texts.ending}</th>
        <th scope="col" class="number">${texts.done}</th><th scope="col" class="number">${texts.late}</th><th scope="col">${texts.atTurn}</th>
      </tr></thead>
      <tbody>${week.frames.map(
        (one) => html`<tr>
          <th scope="row"><a href=${asked(week, { frame: one.frame })} aria-current=${week.frame === one.frame ? 'true' : undefined}>${texts.frames[one.frame]}</a></th>
          <td class="number" data-label=${texts.ending}>${one.ending}</td>
          <td class="number" data-label=${texts.done}>${one.done}</td>
          <td class="number" data-label=${texts.late}>${late(one.late)}</td>
          <td class="turns" data-label=${texts.atTurn}>${turns(one)}</td>
        </tr>`,
      )}</tbody>
    </table>
  </section>` as Html
}

function heading({ day, off }: SheetDay, { language, today }: Said, texts: CalendarTexts): Html {
  const near = day === today ? texts.today : day === addDays(today, 1) ? texts.tomorrow : null
  return html`<h2>
    ${dayName(day, language)}
    ${near && html` <span class="badge today">${near}</span>`}
    ${off && html` <span class="badge off">${offName(off, texts)}</span>`}
  </h2>` as Html
}

function row(item: SheetItem, week: Week, said: Said, dated: boolean): Html {
  const texts = calendarTexts(said.language)
  const about = [
    aboutWhom(item, texts),
    week.teams.length !== 1 && item.team && texts.team(item.team),
    item.frame && week.whose === 'teams' && texts.frames[item.frame],
  ]
  const turn = isToDo(item) && turnOf(item, week, texts)
  const when = [
    dated && item.kind === 'due' && item.time === null && texts.by(nearDay(item.day, said)),
    dated && item.time !== null && nearDay(item.day, said),
    ...details(item, said),
    turn && html`<span class=${item.mine ? 'turn mine' : 'turn'}>${turn}</span>`,
  ].filter(Boolean)
  const content = html`<span>
      <strong>${item.title}</strong>
      <span class="by">${[...about, item.code].filter(Boolean).join(' · ')}</span>
      ${when.length > 0 && html`<span class="by">${when.map((one, i) => html`${i > 0 && ' · '}${one}`)}</span>`}
      ${item.reason && html`<span class="by">${texts.because(item.reason)}</span>`}
    </span>
    <span class=${`badge ${toneOf(item, said.today)}`}>${standing(item, said)}</span>`
  return (
    item.code === null
      ? html`<div class="row still">${content}</div>`
      : html`<a class="row" href=${paths.duty(item.code)}>${content}</a>`
  ) as Html
}

/** Who is at turn; of one's own tasks only when somebody else is. */
function turnOf(item: SheetItem, { whose }: Week, texts: CalendarTexts): string | null {
  if (item.mine) return whose === 'teams' ? texts.yourTurn : null
  // Of a meeting that no rule asks for nobody is at turn.
  if (item.code === null && item.atTurn.length === 0) return null
  return texts.turn(item.atTurn.join(', ') || texts.unknownName)
}
