import { addDays, type Day, dayOf, type Instant, instantAt, startOfDay, weekday, type Zone } from './day.ts'
import type { Member } from './world.ts'

/**
 * Local clock times `HH:mm` between which the bot is silent: through midnight when `from` is later than `until`, within
 * the day when it is earlier, never when they are the same. At `until` one may speak again.
 */
export interface QuietHours {
  from: string
  until: string
}

const WEEK = [1, 2, 3, 4, 5]
const HORIZON_DAYS = 60

/**
 * The first instant from `at` on at which somebody may be spoken to: on a day of work, outside quiet hours.
 * Both CAO's give the right to be unreachable on days off, so a message waits; what is due is reckoned all the same.
 * Without stated working days: Monday to Friday, not on public holidays. Null for who has left or works on no day.
 */
export function reachableFrom(
  member: Pick<Member, 'workdays' | 'employedFrom' | 'employedUntil'>,
  at: Instant,
  quiet: QuietHours,
  zone: Zone,
  isHoliday: (day: Day) => boolean,
): Instant | null {
  const stated = member.workdays.length > 0
  const works = (day: Day) =>
    (stated ? member.workdays : WEEK).includes(weekday(day)) && (stated || !isHoliday(day))
  let day = dayOf(at, zone)
  for (let i = 0; i < HORIZON_DAYS; i++, day = addDays(day, 1)) {
    if (member.employedUntil !== null && day > member.employedUntil) return null
    if (member.employedFrom !== null && day < member.employedFrom) continue
    if (!works(day)) continue
    for (const { opens, closes } of spokenHours(day, quiet, zone)) {
      const from = at > opens ? at : opens
      if (from < closes) return from
    }
  }
  return null
}

/** The stretches of a day outside quiet hours, in order. */
function spokenHours(
  day: Day,
  { from, until }: QuietHours,
  zone: Zone,
): { opens: Instant; closes: Instant }[] {
  const starts = startOfDay(day, zone)
  const ends = startOfDay(addDays(day, 1), zone)
  const silent = instantAt(day, from, zone)
  const again = instantAt(day, until, zone)
  if (from === until) return [{ opens: starts, closes: ends }]
  if (from > until) return [{ opens: again, closes: silent }]
  return [
    { opens: starts, closes: silent },
    { opens: again, closes: ends },
  ]
}

/** Whether somebody may be spoken to at this very instant. */
export function isReachable(...[member, at, ...rest]: Parameters<typeof reachableFrom>): boolean {
  return reachableFrom(member, at, ...rest)?.getTime() === at.getTime()
}
