import { describe, expect, it } from 'vitest'
import type { FigureRecord } from '../../care/figures/figure.ts'
import { type NumberSource, unsourcedNumbers } from '../../drafting/unsourced-numbers.ts'

const said = (good: string, team = 'zorg'): NumberSource => ({
  kind: 'reflection',
  team,
  month: '2026-11',
  good,
  better: null,
  learned: null,
})
const figure: NumberSource = {
  kind: 'figure',
  figure: { value: 7, of: 8, label: 'Plannen op tijd', how: 'Geteld.', source: 'taken' } as FigureRecord,
}
const loose = (text: string, ...sources: NumberSource[]) => unsourcedNumbers(text, sources, ['Team 2'])

describe('the numbers of a person’s sentence', () => {
  it.each([
    ['In november schreven we 47 reflecties.', ['47']],
    ['Wij schreven zevenenveertig reflecties.', ['47']],
    ['Het lukte in 60% van de weken, twaalf keer.', ['12', '60%']],
    ['Een gemiddelde van 8,3.', ['8,3']],
  ])('are told where no source has them: %s', (text, numbers) => {
    expect(loose(text, said('Het ging goed.'), said('Rustig.'))).toEqual(numbers)
  })

  it.each([
    'Twee collega’s schreven dit, in één maand.',
    'De ronde van 07:30 ging goed.',
    'In Team 2 ging het goed.',
    'Op 12 november 2026 ging het goed.',
  ])('are not told where a source has them, they count the sources or are none: %s', (text) => {
    expect(loose(text, said('De ronde van 07:30 was rustig.'), said('Fijn.', 'wijk'))).toEqual([])
  })

  it('may be those of a figure, and the share reckoned from it', () => {
    expect(loose('Van de 8 plannen waren er 7 op tijd: 87,5%.', figure)).toEqual([])
    expect(loose('Van de 8 plannen waren er 6 op tijd.', figure)).toEqual(['6'])
  })

  it('are each told once, and not at all where the words of a source are gone', () => {
    expect(loose('Eerst 47, later weer 47.')).toEqual(['47'])
    expect(loose('Eerst 47.', { kind: 'removed' })).toEqual([])
  })
})
