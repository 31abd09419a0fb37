import { type Day, endOfDay, type Instant, type Zone } from '../care/day.ts'
import type { Duty, Step } from '../care/duty.ts'

/** Up to when the steps of a duty were dealt with. Of a new one nobody heard anything yet. */
export interface Dealt {
  upTo: Instant
  isNew: boolean
}

/** How far a stored duty is; null for one that arises at `now`. */
export function dealtWith(
  stored: { stepsDoneTo: Instant | null; createdAt: Instant } | null,
  now: Instant,
): Dealt {
  if (stored === null) return { upTo: now, isNew: true }
  return { upTo: stored.stepsDoneTo ?? stored.createdAt, isNew: stored.stepsDoneTo === null }
}

/**
 * The one instant at which something must next happen to a duty: a step of nudging, its becoming visible, or its
 * becoming late. Null when it is closed or waits for nothing.
 * @param endOf for thousands of duties: a clock that remembers when days end.
 */
export function nextMoment(
  duty: Duty,
  dealt: Dealt,
  now: Instant,
  zone: Zone,
  endOf = (day: Day) => endOfDay(day, zone),
): Instant | null {
  if (duty.closing !== null || duty.state === 'unconfirmed') return null
  const moments = [
    ...stepsAfter(duty, dealt).map((step) => step.at),
    ...[duty.visibleFrom, lateFrom(duty, endOf)].filter((at) => at !== null && at > now),
  ].filter((at) => at !== null)
  return moments.length === 0 ? null : new Date(Math.min(...moments.map((at) => at.getTime())))
}

/**
 * The steps still to deal with, oldest first. Of those that passed before a duty arose, only the last one for each
 * person counts: he hears of it once, and nothing of it was missed.
 */
export function stepsAfter(duty: Duty, { upTo, isNew }: Dealt): Step[] {
  const steps = [...duty.steps].sort((a, b) => a.at.getTime() - b.at.getTime())
  const later = steps.filter((step) => step.at > upTo)
  return isNew ? [...lastForEach(steps.filter((step) => step.at <= upTo)), ...later] : later
}

/** Each person's last step of these, oldest first. */
export function lastForEach(steps: Step[]): Step[] {
  const heard = new Set<string>()
  return steps
    .toReversed()
    .flatMap((step) => {
      const to = step.to.filter((ref) => !heard.has(ref))
      for (const ref of to) heard.add(ref)
      return to.length === 0 ? [] : [{ ...step, to }]
    })
    .reverse()
}

function lateFrom(duty: Duty, endOf: (day: Day) => Instant): Instant | null {
  if (duty.due.kind === 'unknown') return null
  const end = duty.due.kind === 'day' ? endOf(duty.due.day) : duty.due.at
  return new Date(end.getTime() + 1)
}
