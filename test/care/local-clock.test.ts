import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../care/day.ts'
import { localClock } from '../../care/local-clock.ts'

describe('the clock on the wall', () => {
  it.each(['Europe/Amsterdam', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Pacific/Apia', 'UTC'])(
    'tells the day of any instant in %s as the library for time zones does',
    (zone) => {
      const { dayOf: told, startOf, endOf } = localClock(zone, '08:30')
      fc.assert(
        fc.property(
          fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
          (instant) => {
            const day = told(instant)
            expect(day).toBe(dayOf(instant, zone))
            expect(startOf(day) <= instant && instant <= endOf(day)).toBe(true)
          },
        ),
        { numRuns: 300 },
      )
    },
  )
})
