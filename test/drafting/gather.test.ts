import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../care/day.ts'
import { periodOf } from '../../care/figures/month.ts'
import { gather } from '../../drafting/gather.ts'
import { attribution } from '../../drafting/material.ts'
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

  it('one without a team for figures of the whole organisation', () => {
    const figures = { figures: [figure('rvt', 1, 1, { team: null }), figure('audit', 1, null)], missing: [] }
    const materials = gather(gathering({ teams, figures }))
    expect(materials.map((m) => [m.team.ref, m.figures.length])).toEqual([
      ['zorg', 1],
      [null, 1],
    ])
  })
})

describe('a small team', () => {
  const small = new Set(['dag'])
  const both = [
    reflection('A', { team: 'dag', good: 'x', mayQuote: true }),
    reflection('B', { team: 'zorg', good: 'y' }),
  ]

  it('stands with the whole organisation, and its quotes do not name it', () => {
    const materials = gather(gathering({ teams, small, reflections: both }))
    expect(materials.map((m) => [m.team.ref, attribution(m.team), m.reflections.map((r) => r.team)])).toEqual(
      [
        ['zorg', 'team zorg', ['zorg']],
        [null, 'een klein team', [null]],
      ],
    )
  })

  it('has its figures and its gaps there too', () => {
    const own = figure('bhv', 1, 2, { team: 'dag', family: 'training' })
    const missing = [{ kind: 'bhv', team: 'dag', text: '[van dag]', unnamed: '[cijfer ontbreekt]' }]
    const [material] = gather(gathering({ teams, small, figures: { figures: [own], missing } }))
    expect(material?.team.ref).toBe(null)
    expect(material?.figures).toMatchObject([{ value: 1, of: 2, team: null, ofSmallTeams: true }])
    expect(material?.missing).toEqual(['[cijfer ontbreekt]'])
  })

  it('loses no reflection and tells none twice, whichever teams are small', () => {
    const some = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[A-Z2-9]{4}$/),
        team: fc.constantFrom('dag', 'zorg'),
        good: fc.constantFrom('Het ging goed', 'De overdracht was rustig', null),
        better: fc.constantFrom('De medicatie kwam laat', 'Het ging goed'),
        bouwsteen: fc.constantFrom('gk-1', 'ghz-3', 'eigen-4', null),
        theme: fc.constantFrom('medicatie', 'werkdruk', null),
        voice: fc.integer({ min: 0, max: 3 }),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    )
    fc.assert(
      fc.property(some, fc.subarray(['dag', 'zorg']), (given, few) => {
        const reflections = given.map(({ id, ...rest }) => reflection(id, rest))
        const materials = gather(
          gathering({ frameworks: FRAMEWORKS, teams, reflections, small: new Set(few) }),
        )
        const ids = reflections.map(({ id }) => id).sort()
        for (const { id } of FRAMEWORKS) {
          const own = materials.filter((m) => m.framework === id)
          expect(own.flatMap((m) => m.reflections.map((r) => r.id)).sort()).toEqual(ids)
          expect(own.flatMap((m) => m.topics.flatMap((topic) => topic.reflections)).sort()).toEqual(ids)
        }
        for (const { team, reflections } of materials)
          expect(reflections.every((r) => r.team === team.ref && !few.includes(r.team ?? ''))).toBe(true)
      }),
    )
  })
})

describe('who speaks', () => {
  const said = (id: string, voice: number, over = {}) =>
    reflection(id, { theme: 'medicatie', good: 'De apotheek was op tijd', voice, ...over })

  it('is counted by giver: who writes twice is one voice', () => {
    const [once] = gather(gathering({ reflections: [said('A', 1), said('B', 1)] }))
    expect(once?.topics[0]).toMatchObject({ voices: 1, points: [{ voices: 1, sources: ['r:A', 'r:B'] }] })
    const [twice] = gather(gathering({ reflections: [said('A', 1), said('B', 2)] }))
    expect(twice?.topics[0]).toMatchObject({ voices: 2, points: [{ voices: 2 }] })
  })

  it('makes no subject of its own of what one person wrote twice, where others wrote of something else', () => {
    const other = reflection('C', { theme: 'werkdruk', good: 'Rustig', voice: 2 })
    const [material] = gather(gathering({ reflections: [said('A', 1), said('B', 1), other] }))
    expect(material?.topics.map(({ about }) => about)).toEqual([null])
  })
})

describe('the period before', () => {
  const september = (kind: string, value: number, of: number) =>
    figure(kind, value, of, {
      id: `f:${kind}-zorg-2026-09`,
      period: periodOf('2026-09'),
      asOf: asDay('2026-10-01'),
    })

  it('comes along where it may be compared, and only there', () => {
    const figures = { figures: [figure('zorgplan_evaluatie', 9, 10), figure('bhv', 2, 3)], missing: [] }
    const earlier = [september('zorgplan_evaluatie', 6, 10), september('bhv', 1, 3), september('mdo', 5, 5)]
    const materials = gather(gathering({ figures, earlier }))
    expect(materials.flatMap((m) => m.before.map(({ id }) => id))).toEqual([
      'f:zorgplan_evaluatie-zorg-2026-09',
    ])
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
