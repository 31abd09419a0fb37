import type { Instant } from '../care/day.ts'
import type { Duty, Step } from '../care/duty.ts'
import type { StoredDuty } from '../prisma/store/duties.ts'
import type { NewNudge } from '../prisma/store/nudges.ts'
import type { Audience } from './audience.ts'
import { dealtWith, lastForEach, stepsAfter } from './next-moment.ts'

const ON_DUTY = '@dienst'

/** Whether a nudge went to who was on duty instead of to who it was for. */
export const isForDuty = ({ step }: { step: string }): boolean => step.endsWith(ON_DUTY)

/**
 * The last step that passed for each person becomes a nudge; those that passed before it, while nobody looked, were
 * missed. Of a term in hours that nobody can be told of in time, who is on duty now is told as well.
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
  return [
    ...passed.flatMap((step) =>
      step.to.flatMap((ref) =>
        nudge(ref, step, audience.hears(ref, duty), step.at.getTime() === lastOf.get(ref)?.getTime()),
      ),
    ),
    ...forWhoIsOnDuty(last, duty, audience).flatMap(({ to, ...step }) =>
      to.flatMap((ref) => nudge(ref, { ...step, to }, now, true)),
    ),
  ]
}

/** The last of the steps that reach nobody in time, for who is on duty and does not hear of it already. */
function forWhoIsOnDuty(last: Step[], duty: Duty, audience: Audience): Step[] {
  const unheard = last.findLast((step) => audience.needsDuty(duty, step.to))
  if (unheard === undefined) return []
  const asked = new Set(last.flatMap((step) => step.to))
  const to = audience.onDuty(duty.team).filter((ref) => !asked.has(ref))
  return [{ ...unheard, id: `${unheard.id}${ON_DUTY}`, to }]
}
