import { gathering } from '../bot/texts/nl/gathering.ts'
import type { Instant } from '../care/day.ts'
import { forgetOld, forgetReflections } from '../prisma/store/retention.ts'
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
  reflections: number
}

/**
 * Removes what is no longer needed: ids of handled events after thirty days, used or expired sign-in links and sessions,
 * when somebody was away thirty days after its end, and the words of reflections some time (`bewaren.reflecties`) after
 * all texts about them were decided on.
 * @param now the moment as of which texts count as decided long ago; all else goes by the real clock.
 */
export async function retain(house: House, realNow: Instant, now: Instant = realNow): Promise<Retained> {
  const { store, org, settings } = house
  const ago = (days: number) => new Date(realNow.getTime() - days * DAY_MS)
  const old = await forgetOld(store.prisma, org, {
    eventsBefore: ago(KEEP_EVENTS_DAYS),
    absencesBefore: ago(KEEP_ABSENCES_DAYS),
    now: realNow,
  })
  const { reflections: period } = settings.retention
  const keeping = { period, now, zone: settings.zone, marker: gathering.removedWords }
  return { ...old, reflections: await forgetReflections(store.prisma, org, keeping) }
}
