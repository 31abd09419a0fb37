import { describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { fallsShort } from '../../../care/figures/falls-short.ts'
import type { Figure } from '../../../care/figures/figure.ts'

const figure = (label: string, value: number, of: number | null, more: Partial<Figure> = {}): Figure => ({
  id: `f:${label}`,
  label,
  value,
  of,
  unit: 'x',
  team: 'zorg',
  period: [asDay('2026-10-01'), asDay('2026-10-31')],
  asOf: asDay('2026-11-01'),
  source: 'x',
  how: 'x',
  family: 'in_time',
  kind: 'zorgplan',
  category: null,
  moves: [],
  ...more,
})

const labels = (figures: Figure[], month = '2026-10') => fallsShort(figures, month).map(({ label }) => label)

describe('what falls short', () => {
  it('is what was not all done, the most missed first and then the largest part', () => {
    const all = [
      figure('one of five missed', 4, 5),
      figure('all done', 5, 5),
      figure('none of one', 0, 1),
      figure('four missed', 6, 10),
    ]
    expect(labels(all)).toEqual(['four missed', 'none of one', 'one of five missed'])
  })

  it('is nothing that need not all be done', () => {
    expect(
      labels([
        figure('reflections', 3, 8, { family: 'reflections' }),
        figure('moved', 1, 4, { family: 'moved' }),
        figure('a mark', 7, 10, { family: 'imported' }),
      ]),
    ).toEqual([])
  })

  it.each([
    ['2026', '2026-10', false],
    ['2026', '2026-12', true],
    ['2026-Q4', '2026-11', false],
    ['2026-Q3', '2026-09', true],
  ])('of what is asked of %s in the digest of %s: %s', (category, month, falls) => {
    const all = [figure('meetings', 1, 2, { family: 'required', category })]
    expect(labels(all, month)).toEqual(falls ? ['meetings'] : [])
  })
})
