import type { Instant } from '../care/day.ts'
import { forgetOld } from '../prisma/store/retention.ts'
import type { House } from './house.ts'

const KEEP_EVENTS_DAYS = 30
/** So long it can be told why a reminder went to somebody else. */
const KEEP_ABSENCES_DAYS = 30
const DAY_MS = 86_400_000

export interface Retained {
  events: number
  links: number
  sessions: number
  absences: number
}

/**
 * Removes what is no longer needed: ids of handled events after thirty days, used or expired sign-in links and
 * sessions, and thirty days after its end when somebody was away.
 * Reflections are not removed by this version.
 */
export async function retain(house: House, realNow: Instant): Promise<Retained> {
  const ago = (days: number) => new Date(realNow.getTime() - days * DAY_MS)
  return forgetOld(house.store.prisma, house.org, {
    eventsBefore: ago(KEEP_EVENTS_DAYS),
    absencesBefore: ago(KEEP_ABSENCES_DAYS),
    now: realNow,
  })
}
