import { describe, expect, it } from 'vitest'
import { yearWords } from '../../../bot/texts/nl/year-words.ts'
import { asDay, type Day } from '../../../care/day.ts'
import type { YearInput } from '../../../drafting/year/input.ts'
import { yearText } from '../../../drafting/year/make.ts'
import { aYear, proseOf, yearFigure } from './approved-year.ts'

const made = (over: Partial<YearInput>) => yearText(aYear(over), yearWords)
const LAST = ['03-31', '06-30', '09-30', '12-31']
const quarter = (nth: number, value: number, of: number) => {
  const period: [Day, Day] = [
    asDay(`2026-${String(nth * 3 - 2).padStart(2, '0')}-01`),
    asDay(`2026-${LAST[nth - 1]}`),
  ]
  return yearFigure('zorgplan_evaluatie', value, of, {
    id: `f:zorgplan_evaluatie-organisatie-2026-K${nth}`,
    period,
  })
}
const year = (of: number, ...quarters: [value: number, of: number][]) => [
  yearFigure('zorgplan_evaluatie', of - 6, of),
  ...quarters.map(([value, due], at) => quarter(at + 1, value, due)),
]
const TREND = /loop van het jaar|vaak goed dan in het|vaker goed dan in het/

describe('how a year went', () => {
  it('is told of quarters that are over', () => {
    const figures = year(48, [6, 12], [9, 12], [12, 12], [0, 12])
    expect(proseOf(made({ figures }))).toMatch(/vierde/)
    const running = proseOf(made({ figures, until: asDay('2026-11-23') }))
    expect(running).toMatch(TREND)
    expect(running).not.toMatch(/vierde|in het vierde kwartaal/)
  })

  it('is not told of fewer than ten', () => {
    expect(proseOf(made({ figures: year(36, [4, 9], [9, 9], [9, 9], [9, 9]) }))).not.toMatch(TREND)
  })
})

describe('where most can be won', () => {
  const plan = (kind: string, value: number, of: number) => yearFigure(kind, value, of)

  it('is where the smallest part was in time, of ten or more', () => {
    const figures = [
      plan('zorgplan_evaluatie', 20, 30),
      plan('zorgplan_definitief', 28, 30),
      plan('zorgplan_concept_wmo', 4, 7),
    ]
    expect(proseOf(made({ figures }))).toContain('verbeteren zit bij de zorgplanevaluaties: 10 van de 30')
  })

  it('is what was late most often where all are few', () => {
    const figures = [plan('zorgplan_evaluatie', 5, 9), plan('zorgplan_concept_wmo', 2, 5)]
    expect(proseOf(made({ figures }))).toMatch(/verbeteren zit bij de zorgplanevaluaties: (4|vier) van de 9/)
  })
})
