import { DateTime, Duration } from 'luxon'

declare const day: unique symbol

/** A plain day of the calendar, `YYYY-MM-DD`, without a time or a zone. Days compare as text. */
export type Day = string & { readonly [day]: true }

/** A moment in the world. Instants are kept in UTC; a zone comes in only where people read them. */
export type Instant = Date

/** An IANA time zone, such as `Europe/Amsterdam`. */
export type Zone = string

const FORM = /^\d{4}-\d{2}-\d{2}$/

/** Reads `YYYY-MM-DD`; null when the text is not a day that exists. */
export function parseDay(text: string): Day | null {
  return FORM.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid ? (text as Day) : null
}

/** The day named by a literal. Throws a RangeError when there is no such day. */
export function asDay(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === null) throw new RangeError(`Not a day: ${text}`)
  return parsed
}

/** The local day on which an instant falls. */
export function dayOf(instant: Instant, zone: Zone): Day {
  return DateTime.fromJSDate(instant, { zone }).toISODate() as Day
}

/**
 * The instant at which a local clock shows `time` (`HH:mm`) on `day`.
 * A time that the clock skips becomes the same distance after the skip; of a time that it shows twice, the first.
 */
export function instantAt(day: Day, time: string, zone: Zone): Instant {
  return DateTime.fromISO(`${day}T${time}`, { zone }).toJSDate()
}

/** The first instant of a local day. */
export function startOfDay(day: Day, zone: Zone): Instant {
  return DateTime.fromISO(day, { zone }).startOf('day').toJSDate()
}

/** The last millisecond of a local day. */
export function endOfDay(day: Day, zone: Zone): Instant {
  return DateTime.fromISO(day, { zone }).endOf('day').toJSDate()
}

/** The day `days` later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return plain(day).plus({ days }).toISODate() as Day
}

/**
 * The day one ISO 8601 period (`P6W`, `P6M`, `P1Y`) after `day`, `times` over.
 * Month ends clip from the original day: 31 January plus one month is the last of February, plus two is 31 March.
 */
export function addPeriod(day: Day, period: string, times = 1): Day {
  const { years, months, weeks, days } = Duration.fromISO(period)
  const n = times
  return plain(day)
    .plus({ years: years * n, months: months * n, weeks: weeks * n, days: days * n })
    .toISODate() as Day
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return plain(day).weekday
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round(plain(to).diff(plain(from), 'days').days)
}

/** An instant as ISO 8601 with the offset of the zone, to the second: `2026-03-29T15:00:00+02:00`. */
export function isoIn(instant: Instant, zone: Zone): string {
  return DateTime.fromJSDate(instant, { zone }).toISO({ suppressMilliseconds: true, includeOffset: true }) ?? ''
}

/**
 * Reads an ISO date-time; one without an offset is local time in `zone`, a bare day is its first instant.
 * Null when the text is not one.
 */
export function parseInstant(text: string, zone: Zone): Instant | null {
  const read = DateTime.fromISO(text, { zone })
  return read.isValid ? read.toJSDate() : null
}

function plain(day: Day): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' })
}
