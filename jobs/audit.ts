import type { Instant } from '../care/day.ts'
import { countOverlooked } from '../prisma/store/audit.ts'
import { LOOK_AGAIN_MS } from './held.ts'
import type { House } from './house.ts'
import { REMEMBERED_DAYS } from './tell-teams.ts'

/** How long something that is due may wait before it counts as overlooked. */
const PATIENCE_MS = 5 * 60_000
const DAY_MS = 86_400_000

export interface Audited {
  /** Duties whose moment has passed while nothing happened. */
  overlookedDuties: number
  /** Nudges that may go out and that no message was made of. */
  overlookedNudges: number
  /** Messages that were stored and that no platform has answered for. */
  unsentMessages: number
}

/** Looks whether reminding works: nothing that is due may be left lying. What it finds is logged as an error. */
export async function audit(house: House, now: Instant, realNow: Instant): Promise<Audited> {
  const found = await countOverlooked(house.store.prisma, house.org, {
    dueBefore: new Date(now.getTime() - PATIENCE_MS),
    storedBefore: new Date(realNow.getTime() - PATIENCE_MS),
    // Of what is older it is no longer kept what the platforms answered.
    storedSince: new Date(realNow.getTime() - REMEMBERED_DAYS * DAY_MS),
    backSince: new Date(now.getTime() - PATIENCE_MS - LOOK_AGAIN_MS),
  })
  if (Object.values(found).some((count) => count > 0)) house.log.error(found, 'something due was left lying')
  return found
}
