import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../care/calendar.ts'
import { addDays, asDay, weekday } from '../../care/day.ts'

const HOLIDAYS = {
  2025: ['01-01', '04-18', '04-21', '04-26', '05-05', '05-29', '06-09', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '04-27', '05-05', '05-14', '05-25', '12-25', '12-26'],
  2027: ['01-01', '03-26', '03-29', '04-27', '05-05', '05-06', '05-17', '12-25', '12-26'],
  2028: ['01-01', '04-14', '04-17', '04-27', '05-05', '05-25', '06-05', '12-25', '12-26'],
}

describe('the working calendar of the Netherlands', () => {
  const calendar = workingCalendar()

  it.each(Object.entries(HOLIDAYS))('knows exactly the public holidays of %s', (year, expected) => {
    const days = Array.from({ length: 366 }, (_, i) => addDays(asDay(`${year}-01-01`), i))
    const found = days.filter((day) => day.startsWith(year) && calendar.isHoliday(day))
    expect(found).toEqual(expected.map((rest) => `${year}-${rest}`))
  })

  it('keeps Koningsdag on the Saturday when the 27th is a Sunday', () => {
    expect(calendar.isHoliday(asDay('2025-04-26'))).toBe(true)
    expect(calendar.isHoliday(asDay('2025-04-27'))).toBe(false)
  })

  it('finds the working days around Easter 2026', () => {
    expect(calendar.previousWorkingDay(asDay('2026-04-06'))).toBe('2026-04-02')
    expect(calendar.nextWorkingDay(asDay('2026-04-03'))).toBe('2026-04-07')
    expect(calendar.nextWorkingDay(asDay('2026-04-07'))).toBe('2026-04-07')
  })

  it('plans around days off of its own, and leaves the law alone with them', () => {
    const own = workingCalendar([asDay('2026-12-24')])
    expect(own.previousWorkingDay(asDay('2026-12-24'))).toBe('2026-12-23')
    expect(own.statutory.isWorkingDay(asDay('2026-12-24'))).toBe(true)
  })

  it('counts a day equated by decree for the law too', () => {
    const decreed = workingCalendar([], [asDay('2026-05-15')])
    expect(decreed.statutory.nextWorkingDay(asDay('2026-05-14'))).toBe('2026-05-18')
  })

  it('finds the nearest working day on either side of any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3650 }), (n) => {
        const day = addDays(asDay('2024-01-01'), n)
        const next = calendar.nextWorkingDay(day)
        const previous = calendar.previousWorkingDay(day)
        expect(previous <= day && day <= next).toBe(true)
        for (const found of [next, previous]) {
          expect(weekday(found)).toBeLessThan(6)
          expect(calendar.isHoliday(found)).toBe(false)
        }
        for (let between = addDays(previous, 1); between < next; between = addDays(between, 1)) {
          expect(calendar.isWorkingDay(between) && between !== day).toBe(false)
        }
      }),
      { numRuns: 200 },
    )
  })
})
