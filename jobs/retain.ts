import type { Instant } from '../care/day.ts'
import { forgetOld } from '../prisma/store/retention.ts'
import type { House } from './house.ts'

const KEEP_EVENTS_DAYS = 30

export interface Retained {
  events: number
  links: number
  sessions: number
}

/**
 * Removes what is no longer needed: ids of handled events after thirty days, used or expired sign-in links and sessions.
 * Reflections are not removed by this version.
 */
export async function retain(house: House, realNow: Instant): Promise<Retained> {
  const before = new Date(realNow.getTime() - KEEP_EVENTS_DAYS * 86_400_000)
  return forgetOld(house.store.prisma, house.org, { eventsBefore: before, now: realNow })
}
