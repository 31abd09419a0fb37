import { DateTime } from 'luxon'

declare const day: unique symbol

/** A plain day of the calendar, `YYYY-MM-DD`, without a time or a zone. Days compare as text. */
export type Day = string & { readonly [day]: true }

/** A moment in the world. Instants are kept in UTC; a zone comes in only where people read them. */
export type Instant = Date

/** An IANA time zone, such as `Europe/Amsterdam`. */
export type Zone = string

const FORM = /^\d{4}-\d{2}-\d{2}$/
const PERIOD = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/
const WITH_OFFSET = /T.*(?:Z|[+-]\d{2}(?::?\d{2})?)$/i
const DAY_MS = 86_400_000

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
  return firstOf(DateTime.fromISO(`${day}T${time}`, { zone }))
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
  return written(midnight(day) + days * DAY_MS)
}

/**
 * The day one ISO 8601 period in years, months, weeks and days (`P6W`, `P6M`, `P1Y`) after `day`, `times` over;
 * a negative `times` counts back. Throws a RangeError for any other text.
 * Month ends clip from the original day: 31 January plus one month is the last of February, plus two is 31 March.
 */
export function addPeriod(day: Day, period: string, times = 1): Day {
  const parts = PERIOD.exec(period)
  if (parts === null) throw new RangeError(`Not a period in days, weeks, months or years: ${period}`)
  const [years, months, weeks, days] = parts.slice(1).map((part) => Number(part ?? 0) * times) as [
    number,
    number,
    number,
    number,
  ]
  const moved = years === 0 && months === 0 ? day : addMonths(day, years * 12 + months)
  return weeks === 0 && days === 0 ? moved : addDays(moved, weeks * 7 + days)
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return new Date(midnight(day)).getUTCDay() || 7
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / DAY_MS
}

/** An instant as ISO 8601 with the offset of the zone, to the second: `2026-03-29T15:00:00+02:00`. */
export function isoIn(instant: Instant, zone: Zone): string {
  return DateTime.fromJSDate(instant, { zone }).startOf('second').toISO({ suppressMilliseconds: true }) ?? ''
}

/**
 * Reads an ISO date-time; one without an offset is local time in `zone`, read as `instantAt` reads it; a bare day is
 * its first instant. Null when the text is not one.
 */
export function parseInstant(text: string, zone: Zone): Instant | null {
  const read = DateTime.fromISO(text, { zone })
  if (!read.isValid) return null
  return WITH_OFFSET.test(text) ? read.toJSDate() : firstOf(read)
}

/** How many minutes the local clock is ahead of UTC at an instant. */
export function offsetAt(instant: Instant, zone: Zone): number {
  return DateTime.fromJSDate(instant, { zone }).offset
}

/** Luxon chooses between the two by the offset of this very moment, so the same text would not stay the same instant. */
function firstOf(local: DateTime): Instant {
  return new Date(Math.min(...local.getPossibleOffsets().map((one) => one.toMillis())))
}

function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return written(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)))
}

function midnight(day: Day): number {
  return Date.parse(day)
}

function written(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10) as Day
}
