import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { periodOf } from '../../../care/figures/month.ts'
import { trendOf, trendsOf } from '../../../care/figures/trend.ts'
import { anyFigures, monthly } from './a-figure.ts'

const september = (value: number, of: number | null = null, over = {}) => monthly('2026-09', value, of, over)
const october = (value: number, of: number | null = null, over = {}) => monthly('2026-10', value, of, over)
const why = (...[figure, earlier]: Parameters<typeof trendOf>) => {
  const trend = trendOf(figure, earlier)
  return trend.kind === 'comparable' ? trend.direction : trend.why
}

describe('a figure against the period before', () => {
  it('goes up, down or stays', () => {
    expect(why(october(9), [september(7)])).toBe('up')
    expect(why(october(7), [september(9)])).toBe('down')
    expect(why(october(7), [september(7)])).toBe('same')
  })

  it('is a share where it has a denominator: fewer of much fewer is more', () => {
    expect(why(october(8, 10), [september(9, 20)])).toBe('up')
    expect(why(october(4, 8), [september(10, 20)])).toBe('same')
  })

  it('is a count for reflections, of which one person may give two', () => {
    const given = { family: 'reflections', kind: 'reflecties' } as const
    expect(why(october(8, 10, given), [september(9, 20, given)])).toBe('down')
  })

  it('compares quarters with quarters', () => {
    const quarter = (from: string, to: string, value: number) =>
      monthly(from.slice(0, 7), value, null, { period: [asDay(from), asDay(to)] })
    const third = quarter('2026-07-01', '2026-09-30', 12)
    expect(why(quarter('2026-10-01', '2026-12-31', 9), [third])).toBe('down')
    expect(why(october(9), [third])).toBe('missing')
  })
})

describe('it says why two periods cannot be compared', () => {
  it('when the one before is missing, or lies further back', () => {
    expect(why(october(9), [])).toBe('missing')
    expect(why(october(9), [monthly('2026-08', 7, null)])).toBe('missing')
  })

  it.each(['team', 'kind', 'category', 'family'])('when the one before is of another %s', (key) => {
    expect(why(october(9), [september(7, null, { [key]: 'planned' })])).toBe('missing')
  })

  it('when another register says it, but not when only the year in its name differs', () => {
    expect(why(october(9), [september(7, null, { source: 'ons.csv' })])).toBe('source')
    const named = (year: string) => ({ source: `Triasweb ${year}` })
    expect(why(october(9, null, named('2026')), [september(7, null, named('2025'))])).toBe('up')
  })

  it('when only one has a denominator, or it is a mark without the number that gave it', () => {
    expect(why(october(9, 10), [september(7)])).toBe('denominator')
    expect(why(october(8.1), [september(7.9)])).toBe('denominator')
  })

  it('when one was counted before its period was over, or much later than the other', () => {
    expect(why(october(9, null, { asOf: asDay('2026-10-20') }), [september(7)])).toBe('as_of')
    expect(why(october(9, null, { asOf: asDay('2027-02-01') }), [september(7)])).toBe('as_of')
  })

  it('when there are fewer than five', () => {
    expect(why(october(4, 4), [september(1, 20)])).toBe('small')
    expect(why(october(4), [september(3)])).toBe('small')
    expect(why(october(5), [september(3)])).toBe('up')
  })

  it('when sources contradict each other, now or then', () => {
    expect(why(october(9), [september(7), september(8)])).toBe('contradicts')
    const both = [october(9), october(11, null, { source: 'b.csv' })]
    expect(trendsOf(both, [september(7)]).map(({ trend }) => trend)).toEqual([
      { kind: 'not_comparable', why: 'contradicts' },
      { kind: 'not_comparable', why: 'contradicts' },
    ])
  })
})

it('has no trend for what runs on over months, or for single moves', () => {
  const runs = [october(2, 4, { family: 'required' }), october(1, 2, { family: 'moved' })]
  expect(trendsOf(runs, [])).toEqual([])
})

it('turns around when the two periods change places', () => {
  const back = { up: 'down', down: 'up', same: 'same' } as const
  fc.assert(
    fc.property(anyFigures('2026-09'), anyFigures('2026-10'), (before, now) => {
      for (const { figure, trend } of trendsOf(now, before)) {
        if (trend.kind !== 'comparable') continue
        expect(before).toContain(trend.before)
        const there = { ...figure, period: periodOf('2026-09'), asOf: asDay('2026-10-01') }
        const here = { ...trend.before, period: periodOf('2026-10'), asOf: asDay('2026-11-01') }
        expect(trendOf(here, [there])).toMatchObject({ direction: back[trend.direction] })
      }
    }),
  )
})
