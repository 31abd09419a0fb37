import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yearWords } from '../../../bot/texts/nl/year-words.ts'
import { asDay } from '../../../care/day.ts'
import type { Figure } from '../../../care/figures/figure.ts'
import { WHO } from '../../../care/figures/who.ts'
import { yearFigures } from '../../../drafting/year/year-figures.ts'
import { figure } from '../fixture.ts'

const month = (of: string, ...figures: Figure[]) => ({ month: of, figures: { figures, missing: [] } })
const plan = (of: string, value: number, due: number, over: Partial<Figure> = {}) =>
  figure('zorgplan_definitief', value, due, {
    id: `f:zorgplan_definitief-zorg-${of}`,
    period: [asDay(`${of}-01`), asDay(`${of}-28`)],
    asOf: asDay(`${of}-28`),
    ...over,
  })
const byId = (figures: Figure[], id: string) => figures.find((one) => one.id === id)

describe('the figures of a year', () => {
  it('add up what was in time, per team, for all, and per quarter', () => {
    const figures = yearFigures(
      [
        month('2026-01', plan('2026-01', 2, 3), plan('2026-01', 1, 1, { team: 'ambulant' })),
        month('2026-05', plan('2026-05', 4, 4)),
      ],
      2026,
      yearWords,
    )
    expect(byId(figures, 'f:zorgplan_definitief-zorg-2026')).toMatchObject({ value: 6, of: 7 })
    expect(byId(figures, 'f:zorgplan_definitief-organisatie-2026')).toMatchObject({ value: 7, of: 8 })
    expect(
      byId(figures, 'f:zorgplan_definitief-organisatie-2026-k1') ??
        byId(figures, 'f:zorgplan_definitief-organisatie-2026-K1'),
    ).toMatchObject({ value: 3, of: 4 })
  })

  it('take trainings as they stood at the end', () => {
    const bhv = (value: number) => figure('bhv', value, 5, { family: 'training' })
    const figures = yearFigures([month('2026-01', bhv(2)), month('2026-12', bhv(4))], 2026, yearWords)
    expect(figures.map(({ value, of }) => [value, of])).toEqual([[4, 5]])
  })

  it('count who works in more teams once in the whole', () => {
    const bhv = (team: string, of: string[], value: string[]) =>
      figure('bhv', value.length, of.length, { family: 'training', team, [WHO]: { of, value } })
    const teams = [bhv('zorg', ['a', 'b', 'c'], ['a', 'b']), bhv('ambulant', ['a', 'c', 'd'], ['a', 'd'])]
    const figures = yearFigures([month('2026-12', ...teams)], 2026, yearWords)
    const whole = figures.find(({ team }) => team === null)
    expect(whole).toMatchObject({ value: 3, of: 4 })
    expect(whole?.how).toContain('Wie in meer teams werkt, telt in elk team mee en hier één keer')
    expect(figures.filter(({ team }) => team !== null).map(({ of }) => of)).toEqual([3, 3])
  })

  const mic = (quarter: number, value: number, source = 'MIC-register') =>
    figure('mic', value, null, {
      family: 'imported',
      category: 'val',
      source,
      period: [
        asDay(`2026-${String(quarter * 3 - 2).padStart(2, '0')}-01`),
        asDay(`2026-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}`),
      ],
    })

  it('add up reports of four whole quarters, and never of three', () => {
    const quarters = [1, 2, 3, 4].map((n) => month(`2026-${String(n * 3).padStart(2, '0')}`, mic(n, n)))
    expect(byId(yearFigures(quarters, 2026, yearWords), 'f:mic-val-organisatie-2026')?.value).toBe(10)
    expect(
      byId(yearFigures(quarters.slice(1), 2026, yearWords), 'f:mic-val-organisatie-2026'),
    ).toBeUndefined()
  })

  it('add up the first quarters apart, as of a year that is running', () => {
    const quarters = [1, 2].map((n) => month(`2026-0${n * 3}`, mic(n, n)))
    const figures = yearFigures(quarters, 2026, yearWords)
    const total = byId(figures, 'f:mic-val-organisatie-2026-tm-06')
    expect(total).toMatchObject({ value: 3, period: ['2026-01-01', '2026-06-30'] })
    expect(byId(figures, 'f:mic-val-organisatie-2026')).toBeUndefined()
  })

  const span = (from: string, until: string, value: number, over: Partial<Figure> = {}) =>
    figure('mic', value, null, {
      family: 'imported',
      category: 'val',
      period: [asDay(from), asDay(until)],
      ...over,
    })
  const total = (...figures: Figure[]) =>
    byId(yearFigures([month('2026-12', ...figures)], 2026, yearWords), 'f:mic-val-organisatie-2026')?.value

  it('count no report twice that stands in a quarter and in the year as well', () => {
    const quarters = [1, 2, 3, 4].map((n) => mic(n, n))
    expect(total(...quarters, span('2026-01-01', '2026-12-31', 10))).not.toBe(20)
  })

  it('call no year whole of which a month in each quarter is known', () => {
    const months = ['01-31', '04-30', '07-31', '10-31'].map((end) =>
      span(`2026-${end.slice(0, 2)}-01`, `2026-${end}`, 1),
    )
    expect(total(...months)).toBeUndefined()
  })

  it('add up the halves of a year', () => {
    expect(total(span('2026-01-01', '2026-06-30', 3), span('2026-07-01', '2026-12-31', 4))).toBe(7)
  })

  it('are told once where a register gives its year as one number', () => {
    const year = (category: string, value: number) =>
      span('2026-01-01', '2026-12-31', value, { category, team: null })
    const figures = yearFigures([month('2026-12', year('val', 6), year('agressie', 4))], 2026, yearWords)
    const told = figures.map(({ category, value }) => `${category ?? 'all'} ${value}`)
    expect(told.sort()).toEqual(['agressie 4', 'all 10', 'val 6'])
  })

  it.each([4, 2])('have a whole where a register knows one kind only, of %s quarters', (known) => {
    const quarters = [1, 2, 3, 4].slice(0, known).map((n) => mic(n, n))
    const figures = yearFigures([month('2026-12', ...quarters)], 2026, yearWords)
    const isWhole = ({ category, id }: Figure) => category === null && !/K\d$/.test(id)
    expect(figures.filter((one) => one.team === null).some(isWhole)).toBe(true)
  })

  it('never add up what two sources say of one thing', () => {
    const months = [1, 2, 3, 4].map((n) =>
      month(`2026-${String(n * 3).padStart(2, '0')}`, mic(n, n), mic(n, n + 1, 'ONS')),
    )
    expect(byId(yearFigures(months, 2026, yearWords), 'f:mic-val-organisatie-2026')).toBeUndefined()
  })

  it('are the sum of the months, whatever they are and in whatever order', () => {
    const counts = fc.array(fc.record({ value: fc.nat(9), more: fc.nat(9) }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(counts, (all) => {
        const months = all.map(({ value, more }, at) => {
          const of = `2026-${String(at + 1).padStart(2, '0')}`
          return month(of, plan(of, value, value + more))
        })
        const total = byId(yearFigures(months, 2026, yearWords), 'f:zorgplan_definitief-zorg-2026')
        expect(total?.value).toBe(all.reduce((sum, { value }) => sum + value, 0))
        expect(yearFigures(months.toReversed(), 2026, yearWords)).toEqual(
          yearFigures(months, 2026, yearWords),
        )
      }),
    )
  })
})
