import type { Instant } from '../care/day.ts'
import type { Duty, Step } from '../care/duty.ts'
import type { StoredDuty } from '../prisma/store/duties.ts'
import type { NewNudge } from '../prisma/store/nudges.ts'
import type { Audience } from './audience.ts'
import { hearsOf, inTimeUntil } from './in-time.ts'
import { dealtWith, lastForEach, stepsAfter } from './next-moment.ts'

const ON_DUTY = '@dienst'

/** Whether a nudge went to who was on duty instead of to who it was for. */
export const isForDuty = ({ step }: { step: string }): boolean => step.endsWith(ON_DUTY)

/**
 * The last step that passed for each person becomes a nudge; those that passed before it, while nobody looked, were
 * missed. What nobody can be told of in time goes to the next in line as well, and when it has a term in hours to who is
 * on duty now. Of a planned day nobody is told once it is over.
 * @param ids member ids by reference.
 */
export function dueNudges(
  stored: StoredDuty,
  duty: Duty,
  audience: Audience,
  ids: Map<string, string>,
  now: Instant,
): NewNudge[] {
  if (duty.state !== 'open' && duty.state !== 'late') return []
  const passed = stepsAfter(duty, dealtWith(stored, now)).filter((step) => step.at <= now)
  const last = lastForEach(passed)
  const lastOf = new Map(last.flatMap((step) => step.to.map((ref) => [ref, step.at] as const)))
  const nudge = (ref: string, step: Step, sendAt: Instant | null, isLast: boolean): NewNudge[] => {
    const memberId = ids.get(ref)
    if (memberId === undefined) return []
    const state = isLast && sendAt !== null ? 'waiting' : 'missed'
    return [{ dutyId: stored.id, memberId, step: step.id, dueAt: step.at, sendAt: sendAt ?? now, state }]
  }
  const hears = (ref: string, step: Step) => hearsOf(step, ref, duty, audience)
  const instead = forNextInLine(last, duty, audience)
  const told = [...last, ...instead]
  return [
    ...passed.flatMap((step) =>
      step.to.flatMap((ref) =>
        nudge(ref, step, hears(ref, step), step.at.getTime() === lastOf.get(ref)?.getTime()),
      ),
    ),
    ...instead.flatMap((step) => step.to.flatMap((ref) => nudge(ref, step, hears(ref, step), true))),
    ...forWhoIsOnDuty(last, told, duty, audience).flatMap(({ to, ...step }) =>
      to.flatMap((ref) => nudge(ref, { ...step, to }, now, true)),
    ),
  ]
}

/**
 * The last of the steps that come too late, for those next in line who hear of it in time. A planned day asks something
 * of each person, so there one who is missed is enough; of a duty it is enough that one hears. Where no time is too late,
 * it still does not wait until somebody who is away is back.
 */
function forNextInLine(last: Step[], duty: Duty, audience: Audience): Step[] {
  const asked = new Set(last.flatMap((step) => step.to))
  const next = nextInLine(duty, asked, audience)
  return last
    .flatMap((step) => {
      const inTime = hearsBy(inTimeUntil(duty, step, audience.zone), duty, audience)
      const isTold = duty.meeting ? step.to.every(inTime) : [...asked].some(inTime)
      return isTold ? [] : [{ ...step, to: next.filter(inTime) }]
    })
    .filter(({ to }) => to.length > 0)
    .slice(-1)
}

/** Whether somebody hears of a duty by an instant; without one, whether he is there at all. */
function hearsBy(until: Instant | null, duty: Duty, audience: Audience): (ref: string) => boolean {
  if (until === null) return (ref) => !audience.isAway(ref)
  return (ref) => {
    const at = audience.hears(ref, duty)
    return at !== null && at <= until
  }
}

/** Who comes after those who were asked. When all of these are away: management, or else who is responsible. */
export function nextInLine(duty: Duty, asked: Set<string>, audience: Audience): string[] {
  const isThere = (ref: string) => !audience.isAway(ref)
  const line = duty.backup.filter((ref) => !asked.has(ref))
  if ([...asked, ...line].some(isThere)) return line
  return [audience.management(), duty.responsible.filter(isThere)].find(({ length }) => length > 0) ?? line
}

/** The last of the steps that reach nobody in time, for who is on duty and does not hear of it already. */
function forWhoIsOnDuty(last: Step[], told: Step[], duty: Duty, audience: Audience): Step[] {
  const unheard = last.findLast((step) => audience.needsDuty(duty, step.to))
  if (unheard === undefined) return []
  const asked = new Set(told.flatMap((step) => step.to))
  const to = audience.onDuty(duty.team).filter((ref) => !asked.has(ref))
  return [{ ...unheard, id: `${unheard.id}${ON_DUTY}`, to }]
}
