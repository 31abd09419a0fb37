import { describe, expect, it } from 'vitest'
import { periodNamed, periodOf } from '../../care/period.ts'
import { day } from './a-world.ts'

describe('a period of the calendar', () => {
  it.each([
    ['maand', '2028-02', '2028-02-01', '2028-02-29'],
    ['kwartaal', '2028-Q1', '2028-01-01', '2028-03-31'],
    ['halfjaar', '2028-H1', '2028-01-01', '2028-06-30'],
    ['jaar', '2028', '2028-01-01', '2028-12-31'],
  ] as const)('of one %s has a name, a first and a last day', (per, name, first, last) => {
    expect(periodOf(day('2028-02-29'), per)).toEqual({ name, first, last })
    expect(periodNamed(name)).toEqual({ name, first, last })
  })

  it('ends with the year, in its last quarter and its second half', () => {
    expect(periodOf(day('2026-12-31'), 'kwartaal')).toEqual(periodNamed('2026-Q4'))
    expect(periodOf(day('2026-07-01'), 'halfjaar')).toEqual(periodNamed('2026-H2'))
  })
})
