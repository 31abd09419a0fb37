import { DateTime, Duration } from 'luxon'

/** One term to be reckoned, as bare values. */
export interface Term {
  /** An instant in ISO 8601 for a term in hours, else a day. */
  from: string
  term: string
  /** Whether the Algemene termijnenwet holds for it, if it is short enough. */
  statutory: boolean
}

export interface Ended {
  due: string
  planBy: string | null
}

const SHORT = { days: 90, weeks: 12, months: 3 }

/**
 * Reckons terms with luxon and nothing of `care/`: a second opinion on dates, and what luxon alone costs. In UTC, where
 * luxon is at its quickest: neither plain days nor elapsed hours need another zone.
 */
export function luxonTerms(): (term: Term) => Ended {
  const years = new Map<number, Set<string>>()
  const isWorked = (day: DateTime): boolean => {
    const known = years.get(day.year) ?? holidays(day.year)
    years.set(day.year, known)
    return day.weekday < 6 && !known.has(day.toISODate() ?? '')
  }
  return ({ from, term, statutory }) => {
    const length = Duration.fromISO(term)
    const end = DateTime.fromISO(from, { zone: 'utc' }).plus(length)
    if (length.hours > 0) return { due: end.toISO() ?? '', planBy: null }
    let due = end
    if (statutory && isShort(length)) while (!isWorked(due)) due = due.plus({ days: 1 })
    let planBy = end
    while (!isWorked(planBy)) planBy = planBy.minus({ days: 1 })
    return { due: due.toISODate() ?? '', planBy: planBy.toISODate() ?? '' }
  }
}

function isShort({ years, months, weeks, days }: Duration): boolean {
  return years === 0 && months <= SHORT.months && weeks <= SHORT.weeks && days <= SHORT.days
}

function holidays(year: number): Set<string> {
  const easter = easterOf(year)
  const kingsDay = DateTime.utc(year, 4, 27)
  const all = [
    DateTime.utc(year, 1, 1),
    ...[-2, 1, 39, 50].map((days) => easter.plus({ days })),
    kingsDay.weekday === 7 ? kingsDay.minus({ days: 1 }) : kingsDay,
    DateTime.utc(year, 5, 5),
    DateTime.utc(year, 12, 25),
    DateTime.utc(year, 12, 26),
  ]
  return new Set(all.map((day) => day.toISODate() ?? ''))
}

/** Easter Sunday of the Gregorian calendar, by Gauss's rule as corrected, for 1900 to 2099. */
function easterOf(year: number): DateTime {
  const d = (19 * (year % 19) + 24) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7
  const after = d === 29 && e === 6 ? 28 : d === 28 && e === 6 && year % 19 > 10 ? 27 : d + e
  return DateTime.utc(year, 3, 22).plus({ days: after })
}
