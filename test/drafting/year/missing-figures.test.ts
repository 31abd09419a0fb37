import { describe, expect, it } from 'vitest'
import { yearWords } from '../../../bot/texts/nl/year-words.ts'
import type { Figure, Gap, MissingFigure } from '../../../care/figures/figure.ts'
import { missingFigures } from '../../../drafting/year/missing-figures.ts'
import { figure } from '../fixture.ts'

const teams = [
  { ref: 'zorg', name: 'Zorg' },
  { ref: 'dag', name: 'Dagbesteding' },
]
const line = (kind: string, team: string | null, period: string, over: Partial<Gap> = {}): MissingFigure => ({
  kind,
  team,
  text: '',
  unnamed: '',
  gap: { why: 'nothing', name: null, period, ...over },
})
const told = (lines: MissingFigure[], figures: Figure[] = []) =>
  missingFigures(lines, figures, teams, yearWords)

describe('what is missing in a year', () => {
  it('is one line for a kind, with its teams and over which stretches', () => {
    const months = ['2026-01', '2026-02', '2026-03', '2026-04'].map((of) => line('mdo', 'zorg', of))
    expect(told([...months, line('mdo', 'dag', '2026-03')])).toEqual([
      "MDO's: niets vastgelegd bij team zorg (in vier maanden); bij team Dagbesteding (over maart).",
    ])
  })

  it('is said over the quarter or the year in which it is asked, by the name of its rule', () => {
    const name = 'Zelfevaluatie van de Raad van Toezicht'
    expect(
      told([
        line('heidag', null, '2026', { name: 'Heidag' }),
        line('rvt_zelfevaluatie', null, '2026-Q1', { name }),
        line('rvt_zelfevaluatie', null, '2026-Q2', { name }),
      ]),
    ).toEqual([
      'Heidag: niets vastgelegd over 2026.',
      `${name}: niets vastgelegd over het eerste en tweede kwartaal.`,
    ])
  })

  it('is not what a register tells of', () => {
    const survey = figure('cto', 8, 10, { family: 'imported', team: null })
    expect(told([line('cto', null, '2026')], [survey])).toEqual([])
    expect(told([line('cto', null, '2026')])).toHaveLength(1)
  })

  it('names no team that is too small, and no number of clients', () => {
    const lines = [
      { ...line('zorgplan_evaluatie', null, '2026', { why: 'unknown' }), ofSmallTeam: true as const },
      line('zorgplan_evaluatie', 'zorg', '2026', { why: 'unknown' }),
    ]
    expect(told(lines)).toEqual([
      'Zorgplanevaluaties: van een deel is niet bekend of dat op tijd was bij kleine teams en team zorg (over 2026).',
    ])
  })
})
