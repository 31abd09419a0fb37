import { gathering } from '../bot/texts/nl/gathering.ts'
import { addPeriod, dayOf, type Instant, startOfDay } from '../care/day.ts'
import { forgetLog, forgetSent } from '../prisma/store/old-rows.ts'
import { forgetOld, forgetReflections } from '../prisma/store/retention.ts'
import type { House } from './house.ts'
import { REMEMBERED_DAYS } from './tell-teams.ts'

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
  /** Lines of the access log. */
  logLines: number
  /** What teams were told. */
  posts: number
  /** What platforms answered. */
  deliveries: number
}

/**
 * Removes what is no longer needed: ids of handled events after thirty days, used or expired sign-in links and sessions,
 * when somebody was away thirty days after its end, what was told to teams and answered by platforms when nothing looks
 * at it any more, the words of reflections some time (`bewaren.reflecties`) after all texts about them were decided on, and
 * lines of the access log after theirs (`bewaren.logboek`).
 * @param now the moment as of which texts count as decided long ago; all else goes by the real clock, and lines of the log by
 * the earlier of the two.
 */
export async function retain(house: House, realNow: Instant, now: Instant = realNow): Promise<Retained> {
  const { store, org, settings } = house
  const ago = (days: number) => new Date(realNow.getTime() - days * DAY_MS)
  const old = await forgetOld(store.prisma, org, {
    eventsBefore: ago(KEEP_EVENTS_DAYS),
    absencesBefore: ago(KEEP_ABSENCES_DAYS),
    now: realNow,
  })
  const sent = await forgetSent(store.prisma, org, ago(REMEMBERED_DAYS))
  const { reflections: period, accessLog } = settings.retention
  const keeping = { period, now, zone: settings.zone, marker: gathering.removedWords }
  const reflections = await forgetReflections(store.prisma, org, keeping)
  // A job that is run as if it were years later would empty the log: what it accounts for did not happen so long ago.
  const asOf = now < realNow ? now : realNow
  const from = addPeriod(dayOf(asOf, settings.zone), accessLog, -1)
  const logLines = await forgetLog(store.prisma, org, {
    since: startOfDay(from, settings.zone),
    from,
    now: realNow,
  })
  return { ...old, ...sent, reflections, logLines }
}
