import { addDays, addPeriod, type Day } from './day.ts'
import type { CountRule } from './rule.ts'

/** A stretch of the calendar in which something must happen so many times. */
export interface Period {
  /** `2026`, `2026-Q4` or `2026-11`. */
  name: string
  first: Day
  last: Day
}

const LENGTH = { maand: 'P1M', kwartaal: 'P3M', jaar: 'P1Y' } as const

/** The calendar month, quarter or year in which a day falls. */
export function periodOf(day: Day, per: CountRule['per']): Period {
  const year = day.slice(0, 4)
  const month = Number(day.slice(5, 7))
  const quarter = Math.ceil(month / 3)
  const firstMonth = { maand: month, kwartaal: quarter * 3 - 2, jaar: 1 }[per]
  const first = `${year}-${String(firstMonth).padStart(2, '0')}-01` as Day
  const name = { maand: day.slice(0, 7), kwartaal: `${year}-Q${quarter}`, jaar: year }[per]
  return { name, first, last: addDays(addPeriod(first, LENGTH[per]), -1) }
}
