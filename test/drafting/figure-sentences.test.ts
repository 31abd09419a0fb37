import { describe, expect, it } from 'vitest'
import { drafting as words } from '../../bot/texts/nl/drafting.ts'
import { asDay, type Day } from '../../care/day.ts'
import { periodOf } from '../../care/figures/month.ts'
import { periodNamed } from '../../care/period.ts'
import { figureBlocks } from '../../drafting/figure-sentences.ts'
import { gather } from '../../drafting/gather.ts'
import { verify } from '../../drafting/verify.ts'
import { monthly } from '../care/figures/a-figure.ts'
import { figure, gathering } from './fixture.ts'

const september = { period: periodOf('2026-09'), asOf: asDay('2026-10-01') }
const plans = (value: number, of: number, over = {}) => figure('zorgplan_evaluatie', value, of, over)
const earlier = [plans(6, 10, { ...september, id: 'f:zorgplan_evaluatie-zorg-2026-09' })]

function blocksOf(over: Parameters<typeof gathering>[0]) {
  const [material] = gather(gathering(over))
  if (!material) throw new Error('no material')
  return { material, blocks: figureBlocks(material, words).filter(({ sentences }) => sentences.length > 0) }
}

describe('the period before', () => {
  const { material, blocks } = blocksOf({ figures: { figures: [plans(9, 10)], missing: [] }, earlier })
  const [, trend] = blocks[0]?.sentences ?? []

  it('stands behind a figure, with both as sources', () => {
    expect(trend).toEqual({
      text: 'In september was dat 6 van de 10; nu is het een groter deel.',
      sources: ['f:zorgplan_evaluatie-zorg-2026-10', 'f:zorgplan_evaluatie-zorg-2026-09'],
      quote: null,
    })
  })

  it('passes the checks beside its figure, and not without it', () => {
    const check = (sources: string[]) =>
      verify(
        {
          writer: 'x',
          blocks: [{ heading: 'Cijfers', sentences: [{ text: trend?.text ?? '', sources, quote: null }] }],
        },
        material,
        () => [],
        words,
      ).refused[0]?.reason
    expect(check(trend?.sources ?? [])).toBe(undefined)
    expect(check(trend?.sources.slice(1) ?? [])).toBe(words.refused.unknownSource)
    expect(check([...(trend?.sources ?? []), 'f:mdo-zorg-2026-09'])).toBe(words.refused.unknownSource)
  })

  it('is left out when nothing changed, or when it may not be compared', () => {
    for (const now of [plans(6, 10), plans(3, 3)]) {
      const { blocks } = blocksOf({ figures: { figures: [now], missing: [] }, earlier })
      expect(blocks[0]?.sentences).toHaveLength(1)
    }
  })
})

describe('what is agreed on per quarter', () => {
  const said = (value: number, category: string, month: string) => {
    const period: [Day, Day] = [periodNamed(category).first, periodOf(month)[1]]
    const met = figure('mic_commissie', value, 1, { family: 'required', category, period })
    const { material, blocks } = blocksOf({ month, figures: { figures: [met], missing: [] } })
    expect(verify({ writer: 'x', blocks }, material, () => [], words).refused).toEqual([])
    return blocks[0]?.sentences[0]?.text
  }

  it('is not held against a month while the quarter runs', () => {
    expect(said(0, '2026-Q4', '2026-10')).toBe(
      'Afgesproken is dat de MIC-commissie 1 keer per kwartaal bijeenkomt; dit kwartaal loopt nog.',
    )
    expect(said(1, '2026-Q4', '2026-11')).toBe(
      'Tot en met 30 november kwam de MIC-commissie dit kwartaal 1 keer bijeen; afgesproken is 1 keer per kwartaal.',
    )
  })

  it.each([
    ['2026-Q4', 'kwartaal'],
    ['2026-H2', 'halfjaar'],
    ['2026', 'jaar'],
  ])('is told once %s is over', (category, per) => {
    expect(said(0, category, '2026-12')).toBe(
      `De MIC-commissie kwam dit ${per} niet bijeen; afgesproken is 1 keer per ${per}.`,
    )
  })
})

describe('a register and our own count', () => {
  it('that contradict each other are told in one sentence, and neither by itself', () => {
    const held = figure('mdo', 3, 4, { family: 'meeting' })
    const register = figure('mdo', 5, null, { family: 'imported', source: 'jaarplan.csv', id: 'f:mdo-2' })
    const { blocks } = blocksOf({ figures: { figures: [held, register], missing: [] } })
    expect(blocks.flatMap(({ sentences }) => sentences.map(({ sources }) => sources))).toEqual([
      [held.id, register.id],
    ])
  })
})

describe('small teams', () => {
  it('have their counts below a heading of their own', () => {
    const own = figure('bhv', 1, 2, { team: 'dag', family: 'training' })
    const { blocks } = blocksOf({
      teams: [
        { ref: 'dag', name: 'Dag', kind: 'zorg' },
        { ref: 'zorg', name: 'Zorg', kind: 'zorg' },
      ],
      small: new Set(['dag']),
      figures: { figures: [own], missing: [] },
    })
    expect(blocks.map(({ heading }) => heading)).toEqual(['Kleine teams samen'])
    expect(JSON.stringify(blocks)).not.toMatch(/dag"|team dag/i)
  })
})

describe('a rule of an organisation of its own', () => {
  const said = (kind: string, label: string, value: number, of: number) =>
    blocksOf({
      figures: { figures: [figure(kind, value, of, { label, family: 'in_time' })], missing: [] },
      earlier: [],
    }).blocks[0]?.sentences[0]?.text

  it('goes by its name, for we know no plural and no article of it', () => {
    const of = (value: number, all: number) => said('mondzorg_check', 'Mondzorgcheck op tijd', value, all)
    expect(of(1, 1)).toBe('Mondzorgcheck: in oktober moest er 1 klaar zijn, en die was op tijd.')
    expect(of(0, 1)).toBe('Mondzorgcheck: in oktober moest er 1 klaar zijn, en die was niet op tijd.')
    expect(of(0, 2)).toBe('Mondzorgcheck: van de 2 die in oktober klaar moesten zijn, was er geen op tijd.')
    expect(of(1, 3)).toBe('Mondzorgcheck: van de 3 die in oktober klaar moesten zijn, was er 1 op tijd.')
    expect(of(3, 3)).toBe('Mondzorgcheck: alle 3 die in oktober klaar moesten zijn, waren op tijd.')
  })

  it('with a word of ours has its plural and its article', () => {
    const of = (value: number, all: number) =>
      said('risico_inventarisatie', 'Risico-inventarisaties op tijd', value, all)
    expect(of(1, 1)).toBe('Er moest in oktober 1 risico-inventarisatie klaar zijn; die was op tijd.')
    expect(of(0, 2)).toBe(
      'Van de 2 risico-inventarisaties die in oktober klaar moesten zijn, was er geen op tijd.',
    )
  })
})

describe('one thing that was planned', () => {
  it.each([
    ['mic_commissie', 1, 'Er stond in oktober 1 vergadering van de MIC-commissie gepland; die ging door.'],
    ['zorgplan_evaluatie', 0, 'Er stond in oktober 1 zorgplanevaluatie gepland; die ging niet door.'],
    ['mdo', 1, 'Er stond in oktober 1 MDO gepland; dat ging door.'],
  ])('has the article of its word: %s', (kind, held, said) => {
    const figure = monthly('2026-10', held, 1, { kind, family: 'meeting' })
    expect(words.figure.meeting(figure, '2026-10')).toBe(said)
  })
})
