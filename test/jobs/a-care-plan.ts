import type { Store } from '../../prisma/client.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
export const PLAN = 'zorgplan_definitief'

export type PlanOptions = Partial<Parameters<typeof smallHouse>[1]>

/** A client whose care starts on Monday 16 March, so that the care plan is due on Monday 27 April, a holiday, and thus on Tuesday. */
export async function aCarePlan(
  store: Store,
  options: PlanOptions = {},
): Promise<{ small: SmallHouse; episode: string }> {
  const small = await smallHouse(store, {
    rules: [PLAN],
    workdays: { m04: EVERY_DAY, m07: EVERY_DAY, m09: EVERY_DAY },
    ...options,
  })
  small.now = at('2026-03-16 14:00')
  const episode = await small.startClient('2026-03-16 14:00')
  return { small, episode }
}
