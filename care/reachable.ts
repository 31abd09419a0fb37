import { addDays, type Day, dayOf, type Instant, instantAt, weekday, type Zone } from './day.ts'
import type { Member } from './world.ts'

/** Local clock times `HH:mm` between which the bot is silent; `from` in the evening, `until` in the morning. */
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
    const opens = instantAt(day, quiet.until, zone)
    const closes = instantAt(day, quiet.from, zone)
    if (at <= opens) return opens
    if (at < closes) return at
  }
  return null
}
