import { addDays, type Day, dayOf, type Instant, instantAt, startOfDay, weekday, type Zone } from './day.ts'
import { type OwnRota, ownRota, type Shift, type Stretch } from './rota.ts'
import type { Member } from './world.ts'

/**
 * Local clock times `HH:mm` between which the bot is silent: through midnight when `from` is later than `until`, within
 * the day when it is earlier, never when they are the same. At `until` one may speak again.
 */
export interface QuietHours {
  from: string
  until: string
}

/** What is asked besides the ordinary days. */
export interface Hearing {
  /** This person's own shifts, in any order. Left out: no rota is known. */
  shifts?: Shift[]
  /** For a term in hours who is on call may be spoken to in that time as well. */
  onCall?: boolean
}

const WEEK = [1, 2, 3, 4, 5]
export const HORIZON_DAYS = 60

/**
 * The first instant from `at` on at which somebody may be spoken to. Both CAO's give the right to be unreachable outside
 * the rota, so a message waits; what is due is reckoned all the same.
 *
 * Where the rota speaks of a day (see `ownRota`), only his own shift counts that day, with thirty minutes on either
 * side: at night and in the weekend too, for quiet hours are there for who works by day. Of other days his working days
 * count, outside quiet hours; without stated working days Monday to Friday, not on public holidays. Never while he is
 * `vrij` or away. Null for who has left, and for who is nowhere to be spoken to in the coming sixty days; days on which
 * he is away do not count among these.
 */
export function reachableFrom(
  member: Pick<Member, 'workdays' | 'employedFrom' | 'employedUntil'>,
  at: Instant,
  quiet: QuietHours,
  zone: Zone,
  isHoliday: (day: Day) => boolean,
  { shifts = [], onCall = false }: Hearing = {},
): Instant | null {
  const stated = member.workdays.length > 0
  const works = (day: Day) =>
    (stated ? member.workdays : WEEK).includes(weekday(day)) && (stated || !isHoliday(day))
  const rota = ownRota(shifts, zone, { onCall })
  const isAway = (day: Day) =>
    rota.away.some(
      ({ from, until }) => from <= startOfDay(day, zone) && until >= startOfDay(addDays(day, 1), zone),
    )
  let day = dayOf(at, zone)
  for (let left = HORIZON_DAYS; left > 0; day = addDays(day, 1)) {
    if (!isAway(day)) left--
    if (member.employedUntil !== null && day > member.employedUntil) return null
    if (member.employedFrom !== null && day < member.employedFrom) continue
    const ordinary = works(day) && !rota.speaksOf(day) ? spokenHours(day, quiet, zone) : []
    const open = [...ordinary, ...shiftHours(day, rota, zone)]
    const found = open.flatMap((stretch) => firstIn(stretch, at, rota.off) ?? [])
    if (found.length > 0) return new Date(Math.min(...found.map((one) => one.getTime())))
  }
  return null
}

/**
 * The last day on or before a working day on which somebody works by his stated days; the working day itself for who
 * stated none, or who is not yet in service on such a day.
 */
export function lastWorkday(
  { workdays, employedFrom }: Pick<Member, 'workdays' | 'employedFrom'>,
  day: Day,
): Day {
  const week = [0, 1, 2, 3, 4, 5, 6].map((back) => addDays(day, -back))
  const found = week.find((one) => workdays.includes(weekday(one)))
  return found === undefined || (employedFrom !== null && found < employedFrom) ? day : found
}

/** The first instant of a stretch, from `at` on, at which nobody is off. */
function firstIn({ from, until }: Stretch, at: Instant, off: Stretch[]): Instant | null {
  let first = at > from ? at : from
  for (let away: Stretch | undefined; ; first = away.until) {
    if (first >= until) return null
    const here = first
    away = off.find((stretch) => stretch.from <= here && here < stretch.until)
    if (away === undefined) return first
  }
}

/** What of the shifts falls on a day. */
function shiftHours(day: Day, { spoken }: OwnRota, zone: Zone): Stretch[] {
  if (spoken.length === 0) return []
  const starts = startOfDay(day, zone)
  const ends = startOfDay(addDays(day, 1), zone)
  return spoken
    .filter(({ from, until }) => from < ends && until > starts)
    .map(({ from, until }) => ({
      from: new Date(Math.max(from.getTime(), starts.getTime())),
      until: new Date(Math.min(until.getTime(), ends.getTime())),
    }))
}

/** The stretches of a day outside quiet hours, in order. */
function spokenHours(day: Day, { from, until }: QuietHours, zone: Zone): Stretch[] {
  const starts = startOfDay(day, zone)
  const ends = startOfDay(addDays(day, 1), zone)
  const silent = instantAt(day, from, zone)
  const again = instantAt(day, until, zone)
  if (from === until) return [{ from: starts, until: ends }]
  if (from > until) return [{ from: again, until: silent }]
  return [
    { from: starts, until: silent },
    { from: again, until: ends },
  ]
}

/** Whether an instant lies in the quiet hours. */
export function isQuiet(at: Instant, quiet: QuietHours, zone: Zone): boolean {
  return !spokenHours(dayOf(at, zone), quiet, zone).some(({ from, until }) => from <= at && at < until)
}

/** Whether somebody may be spoken to at this very instant. */
export function isReachable(...[member, at, ...rest]: Parameters<typeof reachableFrom>): boolean {
  return reachableFrom(member, at, ...rest)?.getTime() === at.getTime()
}
