import { addDays, dayOf, type Instant, instantAt, startOfDay, type Zone } from './day.ts'
import type { QuietHours } from './reachable.ts'
import type { Shift } from './rota.ts'

export const PAUSES = ['hour', 'today', 'tomorrow'] as const
export type Pause = (typeof PAUSES)[number]

/** When mornings begin where quiet hours do not say so. */
const MORNING = '07:00'
const HOUR_MS = 3_600_000

/**
 * Until when each pause lasts that can be asked for now: an hour, the rest of one's shift or else of the day, or until
 * the next morning. None is longer than that: nobody is quiet past the beginning of a day on which he may work. Left out
 * is what would end later, or is over already.
 */
export function pausesFrom(
  now: Instant,
  shifts: Shift[],
  quiet: QuietHours,
  zone: Zone,
): Map<Pause, Instant> {
  const morning = nextMorning(now, quiet, zone)
  const ends: Record<Pause, Instant> = {
    hour: new Date(now.getTime() + HOUR_MS),
    today: endOfWork(now, shifts, quiet, zone),
    tomorrow: morning,
  }
  return new Map(
    PAUSES.map((pause) => [pause, ends[pause]] as const).filter(
      ([, until]) => until > now && until <= morning,
    ),
  )
}

/** The end of the shift that somebody is in, else of the hours in which he may be spoken to today. */
function endOfWork(now: Instant, shifts: Shift[], { from, until }: QuietHours, zone: Zone): Instant {
  const own = shifts.filter(
    (shift) => ['dag', 'avond', 'nacht'].includes(shift.kind) && shift.from <= now && now < shift.until,
  )
  if (own.length > 0) return new Date(Math.max(...own.map((shift) => shift.until.getTime())))
  const today = dayOf(now, zone)
  return from > until ? instantAt(today, from, zone) : startOfDay(addDays(today, 1), zone)
}

/** The first time after now at which a day begins on which one may speak again. */
function nextMorning(now: Instant, { from, until }: QuietHours, zone: Zone): Instant {
  const today = dayOf(now, zone)
  const clock = from > until ? until : MORNING
  const morning = instantAt(today, clock, zone)
  return morning > now ? morning : instantAt(addDays(today, 1), clock, zone)
}
