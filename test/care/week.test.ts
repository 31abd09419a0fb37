import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, daysBetween, weekday } from '../../care/day.ts'
import { mondayOf, parseWeek, weekOf } from '../../care/week.ts'
import { day } from './a-world.ts'

const someDay = fc.integer({ min: 0, max: 40_000 }).map((n): Day => addDays(day('1999-12-20'), n))

describe('a week', () => {
  it.each([
    ['2026-11-23', '2026-W48'],
    ['2026-11-29', '2026-W48'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-01', '2020-W53'],
  ])('that %s falls in is %s', (text, week) => {
    expect(weekOf(day(text))).toBe(week)
  })

  it('is found again by its name, from Monday to Sunday', () => {
    fc.assert(
      fc.property(someDay, (some) => {
        const monday = parseWeek(weekOf(some))
        expect(monday).toBe(mondayOf(some))
        expect(weekday(monday as Day)).toBe(1)
        const into = daysBetween(monday as Day, some)
        expect(into >= 0 && into <= 6).toBe(true)
        expect(weekOf(addDays(some, 7))).not.toBe(weekOf(some))
      }),
    )
  })

  it.each(['', '2026-48', '2026-W00', '2026-W54', '2025-W53', '2026-W1', 'W48', '2026-W48\n', "2026-W48'"])(
    'is not called %j',
    (text) => {
      expect(parseWeek(text)).toBeNull()
    },
  )
})
