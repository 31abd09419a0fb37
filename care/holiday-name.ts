import Holidays from 'date-holidays'
import type { Day } from './day.ts'
import type { Language } from './world.ts'

const byYear = new Map<string, Map<Day, string>>()

/** What a holiday is called; null for a day that has no name, such as one that a royal decree made a holiday. */
export function holidayName(day: Day, language: Language): string | null {
  const key = `${language} ${day.slice(0, 4)}`
  let names = byYear.get(key)
  if (names === undefined) {
    const found = new Holidays('NL').getHolidays(day.slice(0, 4), language)
    names = new Map(
      found
        .filter(({ type }) => type !== 'observance')
        .map((one) => [one.date.slice(0, 10) as Day, one.name]),
    )
    byYear.set(key, names)
  }
  return names.get(day) ?? null
}
