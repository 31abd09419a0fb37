import { addDays, addPeriod, asDay, type Day } from './day.ts'
import type { Closing, Duty } from './duty.ts'
import type { Happened } from './fact-index.ts'
import type { Moment } from './moment.ts'
import type { DateRule } from './rule.ts'
import { firstClosing, isNudged, plannedSince, stateOf } from './standing.ts'
import { termSteps } from './steps.ts'
import { givenEnd } from './term.ts'
import { asksOfKind, type Together, togetherOf } from './together.ts'
import type { Team } from './world.ts'

/** One round of a thing that is due on a fixed day: from the day after the round before. */
interface Round {
  first: Day
  last: Day
}

/**
 * The duties of a rule with a fixed day of the year, for a team or, with null, for the whole organisation: the round
 * that is running, and the one before, unless that ended before dates are vouched for. What is done after its day but
 * within its window closes the round before.
 */
export function dateDuties(id: string, rule: DateRule, team: Team | null, moment: Moment): Duty[] {
  const { datum } = rule
  if (datum === undefined || (team !== null && !asksOfKind(rule, team.kind))) return []
  const [earlier, before, now] = lastDays(datum, rule.jaren, moment.today)
  const previous: Round = { first: addDays(earlier, 1), last: before }
  const running: Round = { first: addDays(before, 1), last: now }
  const together = togetherOf(team?.ref ?? null)
  const held = moment.facts.happened(together.key, id).filter(({ fact }) => fact.outcome === 'gehouden')
  const closesPrevious = held.find(
    ({ fact }) => fact.day >= previous.first && fact.day <= addPeriod(previous.last, rule.venster),
  )
  const closesRunning = held.find(({ fact }) => fact.day >= running.first && fact !== closesPrevious?.fact)
  const vouched = moment.vouchesFrom === null || moment.vouchesFrom <= previous.last
  return [
    ...(vouched ? [dateDuty(id, rule, together, previous, closesPrevious ?? null, moment)] : []),
    dateDuty(id, rule, together, running, closesRunning ?? null, moment),
  ]
}

/** The last two days before today, and the first one from today on. */
function lastDays(datum: string, years: DateRule['jaren'], today: Day): [Day, Day, Day] {
  const [day, month] = datum.split('-')
  const counts = (year: number) => years === 'alle' || (years === 'even') === (year % 2 === 0)
  const thisYear = Number(today.slice(0, 4))
  const days = Array.from({ length: 8 }, (_, i) => thisYear - 5 + i)
    .filter(counts)
    .map((year) => asDay(`${year}-${month}-${day}`))
  const next = days.findIndex((one) => one >= today)
  return days.slice(next - 2, next + 1) as [Day, Day, Day]
}

function dateDuty(
  id: string,
  rule: DateRule,
  { subject, key, about }: Together,
  { first, last }: Round,
  closedBy: Happened | null,
  moment: Moment,
): Duty {
  const { clock } = moment
  const { due, planBy, moves } = givenEnd(last, moment.calendar)
  const missed: Closing = {
    as: 'missed',
    at: clock.endOf(addPeriod(last, rule.venster)),
    fact: null,
    because: 'window_closed',
  }
  const done: Closing | null = closedBy && {
    as: 'done',
    at: closedBy.at,
    fact: closedBy.fact.id,
    because: 'held',
  }
  const closing = firstClosing([done, missed], moment)
  const asked = moment.people.asked(rule, about)
  const planned = closing === null ? plannedSince(moment.facts.plannedDays(key, [id]), first, false) : null
  const shown = addPeriod(planBy ?? last, rule.zichtbaar, -1)
  const visibleFrom = clock.startOf(shown < first ? first : shown)
  const state = stateOf(closing, due, visibleFrom, moment)
  const anchors = { starts: clock.startOf(first), due, planBy, planned }
  return {
    key: `${id}|${key}|${last}`,
    rule: id,
    class: rule.klasse,
    subject,
    team: about.team,
    frame: null,
    reference: null,
    starts: { day: first, at: null },
    due,
    planBy,
    planned,
    state,
    ...asked,
    count: null,
    visibleFrom,
    steps: isNudged(state) ? termSteps(rule.stappen, anchors, asked, about, moment) : [],
    closing,
    reckoning: [
      { move: 'start', fact: 'date', day: first, at: null, source: null },
      { move: 'fixed_date', to: last },
      ...moves.filter(({ move }) => move === 'plan_by'),
    ],
  }
}
