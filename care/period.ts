import { addDays, addPeriod, type Day } from './day.ts'
import type { CountRule } from './rule.ts'

/** A stretch of the calendar in which something must happen so many times. */
export interface Period {
  /** `2026`, `2026-H2`, `2026-Q4` or `2026-11`. */
  name: string
  first: Day
  last: Day
}

const MONTHS = { maand: 1, kwartaal: 3, halfjaar: 6, jaar: 12 } as const

/** The calendar month, quarter, half-year or year in which a day falls. */
export function periodOf(day: Day, per: CountRule['per']): Period {
  const year = day.slice(0, 4)
  const month = Number(day.slice(5, 7))
  const nth = Math.ceil(month / MONTHS[per])
  const firstMonth = (nth - 1) * MONTHS[per] + 1
  const first = `${year}-${String(firstMonth).padStart(2, '0')}-01` as Day
  const name = {
    maand: day.slice(0, 7),
    kwartaal: `${year}-Q${nth}`,
    halfjaar: `${year}-H${nth}`,
    jaar: year,
  }[per]
  return { name, first, last: addDays(addPeriod(first, `P${MONTHS[per]}M`), -1) }
}

/** The period of a name that `periodOf` gives. */
export function periodNamed(name: string): Period {
  const [, year = '', kind = '', nth = '1'] = /^(\d{4})(?:-([QH]?)(\d+))?$/.exec(name) ?? []
  const per = name === year ? 'jaar' : kind === 'Q' ? 'kwartaal' : kind === 'H' ? 'halfjaar' : 'maand'
  const month = (Number(nth) - 1) * MONTHS[per] + 1
  return periodOf(`${year}-${String(month).padStart(2, '0')}-01` as Day, per)
}
