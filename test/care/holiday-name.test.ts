import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../care/calendar.ts'
import { addDays } from '../../care/day.ts'
import { holidayName } from '../../care/holiday-name.ts'
import { day } from './a-world.ts'

describe('the name of a holiday', () => {
  it.each([
    ['2026-12-25', 'nl', /Kerst/i],
    ['2026-04-03', 'nl', /Goede Vrijdag/i],
    ['2026-04-27', 'nl', /Koningsdag/i],
    ['2026-05-05', 'nl', /Bevrijdingsdag/i],
    ['2026-12-25', 'en', /Christmas/i],
  ] as const)('of %s in %s', (text, language, name) => {
    expect(holidayName(day(text), language)).toMatch(name)
  })

  it('is there for every holiday of the calendar, in both languages', () => {
    const calendar = workingCalendar()
    for (let on = day('2025-01-01'); on < '2029-01-01'; on = addDays(on, 1)) {
      if (!calendar.isHoliday(on)) continue
      expect([holidayName(on, 'nl'), holidayName(on, 'en')], on).not.toContain(null)
    }
  })

  it('is not there for an ordinary day', () => {
    expect(holidayName(day('2026-11-24'), 'nl')).toBeNull()
  })
})
