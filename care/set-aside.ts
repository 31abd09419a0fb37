import type { Instant } from './day.ts'
import type { Duty } from './duty.ts'

/**
 * The duty as it stands when somebody set it aside at `at`: closed from then on, unless it was closed before. What was done
 * counts as done, whenever it was told.
 */
export function asSetAside(duty: Duty, at: Instant | undefined, on: Instant): Duty {
  if (at === undefined || at > on) return duty
  const { closing } = duty
  if (closing !== null && (closing.as === 'done' || closing.at <= at)) return duty
  return {
    ...duty,
    planned: null,
    state: 'cancelled',
    steps: [],
    closing: { as: 'cancelled', at, fact: null, because: 'set_aside' },
  }
}
