import { describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { asOfDay, parseMonth, periodOf } from '../../../care/figures/month.ts'

describe('a month', () => {
  it.each(['2026-13', '2026-0', '2026', 'oktober', '2026-10-01'])('is not %s', (text) => {
    expect(parseMonth(text)).toBeNull()
  })

  it('ends where it ends, leap years too', () => {
    expect(periodOf('2028-02')).toEqual(['2028-02-01', '2028-02-29'])
  })

  it('is counted as of the day after it, or today while it runs', () => {
    expect(asOfDay(periodOf('2026-10'), asDay('2026-12-24'))).toBe('2026-11-01')
    expect(asOfDay(periodOf('2026-10'), asDay('2026-10-05'))).toBe('2026-10-05')
  })
})
