import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { contradictions } from '../../../care/figures/contradictions.ts'
import { percentage } from '../../../care/figures/figure.ts'
import { anyFigures, monthly } from './a-figure.ts'

const year = [asDay('2026-01-01'), asDay('2026-12-31')] as const
const wzd = (value: number, source: string) =>
  monthly('2026-12', value, null, { kind: 'wzd_maatregel', source, team: null, period: [...year] })

describe('sources that contradict each other', () => {
  it('stand side by side: none in the one register, nine in the other', () => {
    const both = [wzd(0, 'ONS'), wzd(9, 'jaarverslag functionaris')]
    expect(contradictions(both)).toEqual([both])
  })

  it('are a register and what is counted here, too', () => {
    const counted = monthly('2026-10', 3, 4, { kind: 'mdo', family: 'meeting' })
    const register = monthly('2026-10', 5, null, { kind: 'mdo' })
    expect(contradictions([counted, register])).toEqual([[counted, register]])
    expect(contradictions([counted, { ...register, value: 3 }])).toEqual([])
  })

  it('do not when they are of two years, however near they stand', () => {
    const before = { ...wzd(0, 'ONS'), period: [asDay('2025-01-01'), asDay('2025-12-31')] as const }
    expect(contradictions([{ ...before, period: [...before.period] }, wzd(9, 'ONS')])).toEqual([])
  })

  it('do not when one counts answers and the other is the mark that they gave', () => {
    expect(
      contradictions([
        monthly('2026-10', 30, 55, { kind: 'cto' }),
        monthly('2026-10', 9, null, { kind: 'cto' }),
      ]),
    ).toEqual([])
  })

  it('do not when one is of all laws together and the other of one: they have their own category', () => {
    const all = monthly('2026-10', 42, null, { category: 'Wmo, Jeugd en Wlz' })
    expect(contradictions([all, monthly('2026-10', 11, null, { category: 'Wlz' })])).toEqual([])
  })
})

it('a share comes from its own counts only', () => {
  expect(percentage({ value: 30, of: 55 })).toBe(54.55)
  expect(percentage({ value: 29, of: 55 })).toBe(52.73)
})

it('gives every figure at most once, as it is, and only beside one that says otherwise', () => {
  fc.assert(
    fc.property(anyFigures('2026-10'), (figures) => {
      const found = contradictions(figures)
      const named = found.flat()
      expect(new Set(named).size).toBe(named.length)
      for (const group of found) {
        expect(figures).toEqual(expect.arrayContaining(group))
        expect(new Set(group.map(({ kind, team, category }) => `${kind} ${team} ${category}`)).size).toBe(1)
        expect(new Set(group.map(({ value, of }) => `${value} ${of}`)).size).toBeGreaterThan(1)
      }
    }),
  )
})
