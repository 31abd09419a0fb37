import Holidays from 'date-holidays'
import { addDays, type Day, weekday } from './day.ts'

/** Which days are worked, and which are not. */
export interface Workdays {
  isHoliday(day: Day): boolean
  isWorkingDay(day: Day): boolean
  /** The first working day on or after `day`. */
  nextWorkingDay(day: Day): Day
  /** The last working day on or before `day`. */
  previousWorkingDay(day: Day): Day
}

/**
 * The organisation's own working days, and those of the law. They differ in the days that the organisation takes
 * off by itself: these change when something is best planned, never when a statutory term ends.
 */
export interface WorkingCalendar extends Workdays {
  statutory: Workdays
}

/**
 * The working calendar of the Netherlands: the public holidays of the Algemene termijnenwet with Goede Vrijdag,
 * and 5 mei in every year.
 * `own` are days on which the organisation is closed; `decreed` are days that a royal decree makes equal to holidays.
 */
export function workingCalendar(own: Day[] = [], decreed: Day[] = []): WorkingCalendar {
  const publicHolidays = holidaysByYear()
  const byDecree = new Set(decreed)
  const closed = new Set(own)
  const isStatutory = (day: Day) => publicHolidays(day.slice(0, 4)).has(day) || byDecree.has(day)
  return {
    ...workdays((day) => isStatutory(day) || closed.has(day)),
    statutory: workdays(isStatutory),
  }
}

function workdays(isHoliday: (day: Day) => boolean): Workdays {
  const isWorkingDay = (day: Day) => weekday(day) < 6 && !isHoliday(day)
  const seek = (day: Day, direction: 1 | -1) => {
    let found = day
    while (!isWorkingDay(found)) found = addDays(found, direction)
    return found
  }
  return {
    isHoliday,
    isWorkingDay,
    nextWorkingDay: (day) => seek(day, 1),
    previousWorkingDay: (day) => seek(day, -1),
  }
}

/** The library calls Goede Vrijdag and 5 mei school holidays, so these two are known by how they are reckoned. */
const ALSO_HOLIDAYS = ['easter -2', '05-05']
/** Public for the library, but always a Sunday, and no holiday in the Algemene termijnenwet. */
const ALWAYS_SUNDAY = ['easter', 'easter 49']

function holidaysByYear(): (year: string) => Set<Day> {
  const library = new Holidays('NL')
  const known = new Map<string, Set<Day>>()
  return (year) => {
    let days = known.get(year)
    if (days === undefined) {
      days = new Set(
        library
          .getHolidays(year)
          .filter(
            ({ type, rule }) =>
              (type === 'public' && !ALWAYS_SUNDAY.includes(rule)) || ALSO_HOLIDAYS.includes(rule),
          )
          .map(({ date }) => date.slice(0, 10) as Day),
      )
      known.set(year, days)
    }
    return days
  }
}
