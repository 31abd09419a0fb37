import { endOfDay, type Instant, type Zone } from '../care/day.ts'
import type { Duty, Step } from '../care/duty.ts'

/**
 * The one instant at which something must next happen to a duty: a step of nudging, its becoming visible, or its
 * becoming late. Null when it is closed or waits for nothing.
 * @param doneTo steps up to here have been dealt with; null when the duty is new: then its last passed step still counts,
 *   so that somebody hears of it once, and the ones before it do not.
 */
export function nextMoment(duty: Duty, doneTo: Instant | null, now: Instant, zone: Zone): Instant | null {
  if (duty.closing !== null || duty.state === 'unconfirmed') return null
  const moments = [
    ...stepsAfter(duty, doneTo, now).map((step) => step.at),
    ...[duty.visibleFrom, lateFrom(duty, zone)].filter((at) => at !== null && at > now),
  ].filter((at) => at !== null)
  return moments.length === 0 ? null : new Date(Math.min(...moments.map((at) => at.getTime())))
}

/** The steps still to deal with, oldest first. */
export function stepsAfter(duty: Duty, doneTo: Instant | null, now: Instant): Step[] {
  const steps = [...duty.steps].sort((a, b) => a.at.getTime() - b.at.getTime())
  if (doneTo !== null) return steps.filter((step) => step.at > doneTo)
  const last = steps.findLast((step) => step.at <= now)
  return steps.filter((step) => step.at > now || step.at.getTime() === last?.at.getTime())
}

function lateFrom(duty: Duty, zone: Zone): Instant | null {
  if (duty.due.kind === 'unknown') return null
  const end = duty.due.kind === 'day' ? endOfDay(duty.due.day, zone) : duty.due.at
  return new Date(end.getTime() + 1)
}
