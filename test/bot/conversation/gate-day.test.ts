import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastDayOf } from '../../../bot/conversation/gate-day.ts'
import { workingCalendar } from '../../../care/calendar.ts'
import { asDay, daysBetween } from '../../../care/day.ts'

const calendar = workingCalendar([asDay('2027-02-12')])

describe('the last day of a gate', () => {
  it.each([
    ['a working day', '02-03', '2027-02-03'],
    ['a Sunday: the Friday before', '02-07', '2027-02-05'],
    ['New Year: the last working day of the year itself', '01-01', '2026-12-31'],
    ['the day that the organisation is closed', '02-12', '2027-02-11'],
  ])('is, for %s, a day on which somebody works', (_, until, day) => {
    expect(lastDayOf({ until }, 2026, calendar)).toBe(day)
  })

  it('is not there where none was agreed', () => {
    expect(lastDayOf({ until: null }, 2026, calendar)).toBeNull()
  })

  it('is never later than agreed, and never on a day off', () => {
    const days = fc.tuple(
      fc.integer({ min: 2020, max: 2040 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    fc.assert(
      fc.property(days, ([year, month, day]) => {
        const until = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const last = lastDayOf({ until }, year, calendar)
        if (last === null) throw new Error('none')
        expect(calendar.isWorkingDay(last)).toBe(true)
        expect(daysBetween(last, asDay(`${year + 1}-${until}`))).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 60 },
    )
  })
})
