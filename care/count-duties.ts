import { addDays, type Day } from './day.ts'
import type { Closing, Duty } from './duty.ts'
import type { Moment } from './moment.ts'
import { type Period, periodOf } from './period.ts'
import type { CountRule } from './rule.ts'
import { isNudged, stateOf } from './standing.ts'
import { countSteps } from './steps.ts'
import { asksOfKind, togetherOf } from './together.ts'
import type { Team } from './world.ts'

/**
 * The duty of one rule to come together so often in the period of this moment, for a team or, with null, for the
 * whole organisation. The period before is told too, as done or missed, unless it ended before dates are vouched for.
 */
export function countDuties(id: string, rule: CountRule, team: Team | null, moment: Moment): Duty[] {
  if (team !== null && !asksOfKind(rule, team.kind)) return []
  const now = periodOf(moment.today, rule.per)
  const before = periodOf(addDays(now.first, -1), rule.per)
  const vouched = moment.vouchesFrom === null || moment.vouchesFrom <= before.last
  return (vouched ? [before, now] : [now]).map((period) => countDuty(id, rule, team, period, moment))
}

function countDuty(id: string, rule: CountRule, team: Team | null, period: Period, moment: Moment): Duty {
  const { clock, facts, today } = moment
  const { subject, key, about } = togetherOf(team?.ref ?? null)
  const within = (day: Day) => day >= period.first && day <= period.last
  const held = facts.happened(key, id).filter(({ fact }) => fact.outcome === 'gehouden' && within(fact.day))
  const toCome = facts.plannedDays(key, [id]).filter((day) => within(day) && day >= today)
  const full = held[rule.aantal - 1]
  const closing: Closing | null =
    full !== undefined
      ? { as: 'done', at: full.at, fact: full.fact.id, because: 'period_full' }
      : period.last < today
        ? { as: 'missed', at: clock.startOf(addDays(period.last, 1)), fact: null, because: 'window_closed' }
        : null
  const asked = moment.people.asked(rule, about)
  const planBy = moment.calendar.previousWorkingDay(period.last)
  const visibleFrom = clock.startOf(period.first)
  const state = stateOf(closing, { kind: 'day', day: period.last }, visibleFrom, moment)
  const missing = rule.aantal - held.length - toCome.length
  return {
    key: `${id}|${key}|${period.name}`,
    rule: id,
    class: rule.klasse,
    subject,
    team: about.team,
    frame: null,
    reference: null,
    starts: { day: period.first, at: null },
    due: { kind: 'day', day: period.last },
    planBy,
    planned: closing === null ? (toCome[0] ?? null) : null,
    state,
    ...asked,
    count: { done: held.length, planned: toCome.length, required: rule.aantal, period: period.name },
    visibleFrom,
    steps: isNudged(state) ? countSteps(rule.nudge, period, missing, asked, moment) : [],
    closing,
    reckoning: [
      { move: 'start', fact: 'period', day: period.first, at: null, source: null },
      { move: 'count', required: rule.aantal, period: period.name },
      { move: 'plan_by', from: period.last, to: planBy },
    ],
  }
}
