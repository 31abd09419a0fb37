import type { Instant } from '../care/day.ts'
import { followFacts } from './follow.ts'
import type { House } from './house.ts'

export interface Reconciled {
  added: number
  changed: number
  unchanged: number
}

/** Holds all stored duties against the facts. Writes only what differs; periods that are over are closed here. */
export async function reconcile(house: House, now: Instant): Promise<Reconciled> {
  return house.store.prisma.$transaction(
    async (tx) => {
      const { added, changed, unchanged } = await followFacts(house, tx, now, 'kompasbot')
      return { added, changed, unchanged }
    },
    { timeout: 120_000 },
  )
}
