import { DateTime } from 'luxon'
import { addDays, asDay, type Day } from '../day.ts'

/** A calendar month, `YYYY-MM`. */
export type Month = string

const FORM = /^\d{4}-(0[1-9]|1[0-2])$/

/** Reads `YYYY-MM`; null when the text is not a month. */
export function parseMonth(text: string): Month | null {
  return FORM.test(text) ? text : null
}

/** The first and last day of a month. */
export function periodOf(month: Month): [from: Day, to: Day] {
  const from = asDay(`${month}-01`)
  const to = asDay(DateTime.fromISO(from, { zone: 'utc' }).endOf('month').toISODate() ?? '')
  return [from, to]
}

/** What is counted over: the name that stands in the ids of its figures, `2026-10` or `2026`, and its days. */
export interface Span {
  label: string
  period: [from: Day, to: Day]
}

export const monthSpan = (month: Month): Span => ({ label: month, period: periodOf(month) })

export const yearSpan = (year: number): Span => ({
  label: String(year),
  period: [asDay(`${year}-01-01`), asDay(`${year}-12-31`)],
})

/** The month in which a day falls. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** The month before the one in which a day falls. */
export function monthBefore(day: Day): Month {
  return monthOf(addDays(asDay(`${monthOf(day)}-01`), -1))
}

/** The day as of which a period is counted: the day after it, or today while it still runs. */
export function asOfDay([, to]: Span['period'], today: Day): Day {
  const after = addDays(to, 1)
  return today < after ? today : after
}
