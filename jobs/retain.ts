import { gathering } from '../bot/texts/nl/gathering.ts'
import type { Instant } from '../care/day.ts'
import { forgetOld, forgetReflections } from '../prisma/store/retention.ts'
import type { House } from './house.ts'

const KEEP_EVENTS_DAYS = 30

export interface Retained {
  events: number
  links: number
  sessions: number
  reflections: number
}

/**
 * Removes what is no longer needed: ids of handled events after thirty days, used or expired sign-in links and sessions,
 * and the words of reflections some time (`bewaren.reflecties`) after all texts about them were decided on.
 * @param now the moment as of which texts count as decided long ago; events and sessions go by the real clock.
 */
export async function retain(house: House, realNow: Instant, now: Instant = realNow): Promise<Retained> {
  const { store, org, settings } = house
  const before = new Date(realNow.getTime() - KEEP_EVENTS_DAYS * 86_400_000)
  const old = await forgetOld(store.prisma, org, { eventsBefore: before, now: realNow })
  const { reflections: period } = settings.retention
  const keeping = { period, now, zone: settings.zone, marker: gathering.removedWords }
  return { ...old, reflections: await forgetReflections(store.prisma, org, keeping) }
}
