import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it, vi } from 'vitest'
import {
  addDays,
  addPeriod,
  asDay,
  daysBetween,
  instantAt,
  parseDay,
  parseInstant,
  weekday,
} from '../../care/day.ts'

const days = fc.integer({ min: -4000, max: 8000 }).map((n) => addDays(asDay('2020-01-01'), n))

describe('days of the calendar', () => {
  it('knows no 31 February and no loose writing', () => {
    expect(parseDay('2026-02-31')).toBeNull()
    expect(parseDay('2026-2-1')).toBeNull()
    expect(() => asDay('morgen')).toThrow(RangeError)
  })

  it.each([
    ['2026-08-31', 'P6M', '2027-02-28'],
    ['2027-08-31', 'P6M', '2028-02-29'],
    ['2025-11-30', 'P3M', '2026-02-28'],
    ['2028-02-29', 'P1Y', '2029-02-28'],
    ['2026-03-16', 'P6W', '2026-04-27'],
  ])('%s plus %s is %s: a month end clips', (from, period, to) => {
    expect(addPeriod(asDay(from), period)).toBe(to)
  })

  it('clips from the original day, not from the clipped one', () => {
    expect(addPeriod(asDay('2026-01-31'), 'P1M', 2)).toBe('2026-03-31')
  })

  it('adds no hours to a day', () => {
    expect(() => addPeriod(asDay('2026-01-31'), 'PT24H')).toThrow(RangeError)
  })

  it('adds days, months and years as another library does, forwards and backwards', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40, max: 40 }), (day, n) => {
        const other = DateTime.fromISO(day, { zone: 'utc' })
        expect(addPeriod(day, 'P1M', n)).toBe(other.plus({ months: n }).toISODate())
        expect(addPeriod(day, 'P1Y', n)).toBe(other.plus({ years: n }).toISODate())
        expect(addDays(day, n)).toBe(other.plus({ days: n }).toISODate())
        expect(weekday(day)).toBe(other.weekday)
        expect(daysBetween(day, addDays(day, n))).toBe(n)
      }),
    )
  })

  it('reads an hour that the clock skips as later, and one that it shows twice as the first', () => {
    const skipped = instantAt(asDay('2026-03-29'), '02:30', 'Europe/Amsterdam')
    const twice = instantAt(asDay('2026-10-25'), '02:30', 'Europe/Amsterdam')
    expect(skipped.toISOString()).toBe('2026-03-29T01:30:00.000Z')
    expect(twice.toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  it.each([
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:30+02:00', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:30+01:00', '2026-10-25T01:30:00.000Z'],
    ['2026-10-25T01:30Z', '2026-10-25T01:30:00.000Z'],
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-07-01', '2026-06-30T22:00:00.000Z'],
  ])('reads %s as %s, whatever the season in which it is read', (text, instant) => {
    for (const season of ['2026-01-15', '2026-07-15']) {
      vi.setSystemTime(new Date(season))
      expect(parseInstant(text, 'Europe/Amsterdam')?.toISOString()).toBe(instant)
    }
    vi.useRealTimers()
  })

  it('refuses what is no moment', () => {
    expect(parseInstant('gisteren', 'Europe/Amsterdam')).toBeNull()
  })
})
