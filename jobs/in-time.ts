import { dayOf, endOfDay, type Instant, startOfDay, type Zone } from '../care/day.ts'
import type { Duty, Step } from '../care/duty.ts'
import type { Audience } from './audience.ts'

/** Whether a step prepares for or reminds of a planned day. */
const isBeforehand = (duty: Duty, step: Pick<Step, 'id'>): boolean =>
  duty.meeting !== undefined && step.id !== 'held?'

/**
 * Up to when hearing of a step is in time: before the planned day, on the day on which it is best planned at the latest,
 * or before a term in hours is over. Null where it does not matter: there is no term, or the step itself comes after it.
 */
export function inTimeUntil(duty: Duty, step: Pick<Step, 'id' | 'at'>, zone: Zone): Instant | null {
  const last = lastInstant(duty, step, zone)
  return last !== null && step.at <= last ? last : null
}

function lastInstant(duty: Duty, step: Pick<Step, 'id'>, zone: Zone): Instant | null {
  const { due, meeting, planBy } = duty
  if (meeting !== undefined) {
    return isBeforehand(duty, step) ? new Date(startOfDay(meeting.day, zone).getTime() - 1) : null
  }
  if (due.kind === 'instant') return due.at
  return due.kind === 'day' ? endOfDay(planBy ?? due.day, zone) : null
}

/** When somebody hears of a step. Null when that is not to be expected, or when the planned day is over by then. */
export function hearsOf(
  step: Pick<Step, 'id'>,
  ref: string,
  duty: Duty,
  audience: Pick<Audience, 'hears' | 'zone'>,
): Instant | null {
  const at = audience.hears(ref, duty)
  if (at === null || duty.meeting === undefined || !isBeforehand(duty, step)) return at
  return dayOf(at, audience.zone) > duty.meeting.day ? null : at
}
