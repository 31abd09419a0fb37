import { workingCalendar } from '../care/calendar.ts'
import { addDays, asDay, type Day, weekday } from '../care/day.ts'

const calendar = workingCalendar()

/** The day itself, or the last working day before it. */
export function workdayBefore(day: Day): Day {
  return calendar.previousWorkingDay(day)
}

/** The day itself, or the first working day after it. */
export function workdayAfter(day: Day): Day {
  return calendar.nextWorkingDay(day)
}

/** The first day of the month that lies `back` months before the month of `day`. */
export function firstOfMonth(day: Day, back = 0): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - back
  const year = String(Math.floor(months / 12)).padStart(4, '0')
  return asDay(`${year}-${String((months % 12) + 1).padStart(2, '0')}-01`)
}

/** The last day of the month of `day`. */
export function lastOfMonth(day: Day): Day {
  return addDays(firstOfMonth(day, -1), -1)
}

/** The nth given weekday (1 = Monday) of a month that begins on `first`. */
export function nthWeekday(first: Day, nth: number, wanted: number): Day {
  return addDays(first, ((wanted - weekday(first) + 7) % 7) + 7 * (nth - 1))
}
