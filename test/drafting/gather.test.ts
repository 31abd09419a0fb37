import { describe, expect, it } from 'vitest'
import { gather } from '../../drafting/gather.ts'
import { FRAMEWORKS, figure, gathering, reflection } from './fixture.ts'

const teams = [
  { ref: 'dag', name: 'Dag', kind: 'dagbesteding' },
  { ref: 'zorg', name: 'Zorg', kind: 'zorg' },
]
const where = (over: Parameters<typeof gathering>[0]) =>
  gather(gathering({ frameworks: FRAMEWORKS, teams, ...over })).map(
    ({ framework, bouwsteen, team }) => `${framework}-${bouwsteen} ${team.ref}`,
  )

describe('where a reflection goes', () => {
  it('to its own bouwsteen, and to the one like it of another framework', () => {
    expect(where({ reflections: [reflection('A', { bouwsteen: 'ghz-3', good: 'x' })] })).toEqual([
      'gk-4 zorg',
      'ghz-3 zorg',
    ])
  })

  it('by its theme when it names no bouwsteen', () => {
    const byTheme = reflection('A', { bouwsteen: null, theme: 'netwerk en mantelzorg', good: 'x' })
    expect(where({ reflections: [byTheme] })).toEqual(['gk-2 zorg', 'ghz-1 zorg'])
  })

  it('to learning when nothing says where', () => {
    expect(where({ reflections: [reflection('A', { bouwsteen: null, good: 'x' })] })).toEqual([
      'gk-4 zorg',
      'ghz-3 zorg',
    ])
  })

  it('once in each framework, whatever bouwsteen it names', () => {
    const odd = ['gk-9', 'gk-', 'eigen-2'].map((bouwsteen, i) => reflection(`${i}`, { bouwsteen, good: 'x' }))
    const all = gather(gathering({ frameworks: FRAMEWORKS, teams, reflections: odd }))
    for (const { id } of FRAMEWORKS)
      expect(all.filter((m) => m.framework === id).flatMap((m) => m.reflections)).toHaveLength(odd.length)
  })
})

describe('which blocks there are', () => {
  it('none for a team with nothing to say', () => {
    expect(where({ reflections: [] })).toEqual([])
  })

  it('one for a figure alone, at the place of its rule or else of its kind', () => {
    const figures = { figures: [figure('klacht', 1, null), figure('mdo', 1, 1)], missing: [] }
    expect(where({ figures, ownPlaces: { mdo: ['gk-2', 'ghz-1'] } })).toEqual([
      'gk-2 zorg',
      'gk-5 zorg',
      'ghz-1 zorg',
      'ghz-4 zorg',
    ])
  })

  it('a figure of the whole organisation stands in one of them only', () => {
    const figures = { figures: [figure('rvt', 1, 1, { team: null }), figure('audit', 1, null)], missing: [] }
    const materials = gather(gathering({ teams, figures }))
    expect(materials.map((m) => [m.team.ref, m.figures.length])).toEqual([['zorg', 2]])
  })
})

describe('what is in a block', () => {
  const topics = (...reflections: ReturnType<typeof reflection>[]) =>
    gather(gathering({ reflections }))[0]?.topics ?? []

  it('is grouped by theme, singles together at the end', () => {
    const found = topics(
      reflection('A', { theme: 'medicatie', good: 'x' }),
      reflection('B', { theme: 'werkdruk', good: 'y' }),
      reflection('C', { theme: 'medicatie', better: 'z' }),
    )
    expect(found.map(({ heading, reflections }) => [heading, reflections])).toEqual([
      ['Medicatie', ['r:A', 'r:C']],
      ['', ['r:B']],
    ])
  })

  it('folds what says nearly the same, and keeps what only differs in "niet" or a number apart', () => {
    const said = (id: string, good: string) => reflection(id, { theme: 'medicatie', good })
    const [topic] = topics(
      said('A', 'De apotheek leverde deze week keurig op tijd.'),
      said('B', 'De apotheek leverde deze week weer keurig op tijd'),
      said('C', 'De apotheek leverde deze week niet keurig op tijd.'),
      said('D', 'De apotheek leverde deze week 2 keer keurig op tijd.'),
    )
    expect(topic?.points.map(({ sources }) => sources)).toEqual([['r:A', 'r:B'], ['r:C'], ['r:D']])
  })

  it('may quote nearly the same words in one bouwsteen only', () => {
    const said = (id: string, bouwsteen: string) =>
      reflection(id, { bouwsteen, good: 'Collega’s vallen altijd op elkaar terug.', mayQuote: true })
    const materials = gather(gathering({ reflections: [said('A', 'gk-1'), said('B', 'gk-4')] }))
    expect(materials.map((m) => m.topics[0]?.points[0]?.quotable)).toEqual([true, false])
  })

  it('asks for what can be better when nobody named it', () => {
    const [material] = gather(gathering({ reflections: [reflection('A', { good: 'x' })] }))
    expect(material?.missing).toEqual(['[nog niet genoemd: wat beter kan]'])
  })
})
