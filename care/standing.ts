import { addDays, type Day, type Instant } from './day.ts'
import type { Closing, Due, DutyState } from './duty.ts'
import type { Moment } from './moment.ts'

/** The state of a duty at a moment. What was due before the day of vouching and was never closed is unconfirmed. */
export function stateOf(
  closing: Closing | null,
  due: Due,
  visibleFrom: Instant | null,
  moment: Moment,
): DutyState {
  if (closing !== null) return closing.as
  if (visibleFrom !== null && moment.on < visibleFrom) return 'upcoming'
  if (due.kind === 'unknown' || moment.on <= lastInstant(due, moment)) return 'open'
  return isVouched(due, moment) ? 'late' : 'unconfirmed'
}

/** Whether a term ends on a day for which dates are vouched. */
export function isVouched(due: Exclude<Due, { kind: 'unknown' }>, { vouchesFrom, clock }: Moment): boolean {
  return vouchesFrom === null || (due.kind === 'day' ? due.day : clock.dayOf(due.at)) >= vouchesFrom
}

/** Whether a duty in this state still asks something of people by itself. */
export function isNudged(state: DutyState): boolean {
  return state === 'upcoming' || state === 'open' || state === 'late'
}

/** The closing that came first. Of one instant, the one that stands first in the list. */
export function firstClosing(candidates: (Closing | null)[], moment: Moment): Closing | null {
  let first: Closing | null = null
  for (const closing of candidates) {
    if (closing === null || closing.at > moment.on) continue
    if (first === null || closing.at < first.at) first = closing
  }
  return first
}

/** A plan that belongs to a fact that was held this many days before is the plan of that fact, held early. */
const SAME_HAPPENING_DAYS = 7

/** The latest day on which the thing stands planned, leaving out plans for the happening that it started from. */
export function plannedSince(days: Day[], starts: Day, startedByItself: boolean): Day | null {
  const earliest = startedByItself ? addDays(starts, SAME_HAPPENING_DAYS + 1) : starts
  const since = days.filter((day) => day >= earliest)
  return since[since.length - 1] ?? null
}

function lastInstant(due: Exclude<Due, { kind: 'unknown' }>, { clock }: Moment): Instant {
  return due.kind === 'instant' ? due.at : clock.endOf(due.day)
}
