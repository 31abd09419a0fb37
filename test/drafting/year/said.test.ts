import { describe, expect, it } from 'vitest'
import { said } from '../../../drafting/year/said.ts'
import { naming, topicsOf } from '../../../drafting/year/topics.ts'
import { block, counted, medicine, spoken } from './approved-year.ts'

describe('what approved blocks say', () => {
  it('is read back: who said what about which subject, in which part', () => {
    const { mentions } = said([medicine('2026-03', 1)])
    expect(mentions.map(({ source, about, parts }) => [source, about, [...parts]])).toEqual([
      ['r:A1', 'medicatie', ['good']],
      ['r:B1', 'medicatie', ['better', 'learned']],
    ])
  })

  it('of a colleague who goes on speaking stays in the part that was announced', () => {
    const { mentions } = said([
      block('2026-03', [
        counted('Medicatie', 'Over medicatie kwamen twee reflecties binnen.', ['r:A', 'r:B']),
        counted('Medicatie', 'Beide noemen iets om van te leren.', ['r:A', 'r:B']),
        spoken('Medicatie', 'Dezelfde collega schrijft:', 'Bel een dag eerder.', 'r:A'),
      ]),
    ])
    expect(mentions[0]?.quotes.learned?.quote.text).toBe('Bel een dag eerder.')
    expect(mentions[0]?.quotes.good).toBeUndefined()
  })

  it('under a heading for all sorts is about what the sentence names', () => {
    const { mentions } = said([
      block('2026-03', [
        spoken(
          'Verder genoemd',
          'Over welzijn schrijft een collega:',
          'Over de tuin kwamen veel vragen.',
          'r:A',
        ),
        spoken(
          'Verder genoemd',
          'Rond het rooster kan volgens een collega iets beter:',
          'Het klopt nooit.',
          'r:B',
        ),
      ]),
    ])
    expect(mentions.map(({ about }) => about)).toEqual(['welzijn', 'het rooster'])
  })

  it('under a heading with a sign of the house style is about the same subject', () => {
    const sentences = [spoken('♥ Medicatie', 'Een collega schrijft:', 'De kar is stil.', 'r:A')]
    expect(said([block('2026-03', sentences)]).mentions[0]?.about).toBe('medicatie')
  })

  it('leaves figures out, for those of the year are counted anew', () => {
    const figures = [counted('De cijfers van maart 2026', 'Het MDO ging door.', ['f:mdo-zorg-2026-03'])]
    expect(said([block('2026-03', figures)]).mentions).toEqual([])
  })
})

describe('subjects', () => {
  it('come by how often they came back, and count each reflection once', () => {
    const topics = topicsOf(
      said([
        medicine('2026-03', 1),
        medicine('2026-04', 2),
        block('2026-04', [spoken('Familie', 'Een collega schrijft:', 'Een dochter hielp mee.', 'r:F')]),
      ]),
      3,
    )
    expect(topics.map(({ heading, mentions }) => [heading, mentions.length])).toEqual([
      ['Medicatie', 4],
      ['Familie', 1],
    ])
    expect(naming(topics[0]?.mentions ?? [], 'better')).toHaveLength(2)
  })
})
