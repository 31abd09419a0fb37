import { describe, expect, it } from 'vitest'
import { yearWords } from '../../../bot/texts/nl/year-words.ts'
import { asDay } from '../../../care/day.ts'
import { leans } from '../../../drafting/leaning.ts'
import { STYLES, styleOf } from '../../../drafting/style.ts'
import type { YearInput } from '../../../drafting/year/input.ts'
import { yearText } from '../../../drafting/year/make.ts'
import { plainVersion } from '../../../drafting/year/plain.ts'
import type { YearText } from '../../../drafting/year/year-text.ts'
import { aYear as aText } from './a-text.ts'
import {
  aYear,
  block,
  counted,
  improvement,
  medicine,
  sentencesIn,
  spoken,
  yearFigure,
} from './approved-year.ts'

const made = (over: Partial<YearInput>) => yearText(aYear(over), yearWords)
const partsIn = (text: YearText, id: string) => plainVersion(text).find((one) => one.id === id)?.parts ?? []
const under = (text: YearText, id: string, heading: string | null) =>
  partsIn(text, id)
    .filter((part) => part.heading === heading)
    .flatMap(({ sentences }) => sentences.map(({ text }) => text))

const [good, better, lesson] = [
  'De buren helpen in de tuin.',
  'De poort naast de tuin klemt.',
  'Dat hadden we eerder moeten zien.',
]
const garden = block('2026-02', [
  counted('Netwerk', 'Over het netwerk kwamen twee reflecties binnen.', ['r:A', 'r:B']),
  spoken('Netwerk', 'Een collega schrijft:', good, 'r:A'),
  spoken('Netwerk', 'Over wat beter kan schrijft dezelfde collega:', better, 'r:A'),
  spoken('Netwerk', 'Dezelfde collega leerde:', lesson, 'r:A'),
])
const mic = (value: number, over = {}) => yearFigure('mic', value, null, { family: 'imported', ...over })

describe('the plain version', () => {
  it('has the public summary whole', () => {
    expect(under(aText(), 'public', null)).toEqual(['We spraken elke bewoner twee keer.'])
  })

  it.each(STYLES)('tells in %s what went well and what can be better, with whose words they are', (style) => {
    const text = made({ style: styleOf(style), blocks: [garden] })
    expect(under(text, 'gk-3', 'Wat goed ging').join()).toMatch(
      /^Een medewerker van team zorg schrijft: [“‘]De buren helpen in de tuin\.[”’]$/i,
    )
    expect(under(text, 'gk-3', 'Wat beter kan').join()).toContain('De poort naast de tuin klemt.')
  })

  it.each(STYLES)(
    'says in %s nothing that leans on what is not there, and uses no words of the trade',
    (style) => {
      const text = made({
        style: styleOf(style),
        blocks: [garden, medicine('2026-03', 1), medicine('2026-04', 2)],
        figures: [
          mic(100),
          mic(74, { id: 'f:mic-val', category: 'val' }),
          mic(26, { id: 'f:mic-med', category: 'medicatie' }),
        ],
        next: [improvement()],
      })
      const said = partsIn(text, 'gk-3').flatMap(({ sentences }) => sentences.map(({ text }) => text))
      expect(said.length).toBeGreaterThan(3)
      expect(said.join(' ')).not.toMatch(
        /reflectie|bouwsteen|dezelfde|deze collega|hetzelfde team|moeten zien/i,
      )
      expect(said.filter((text) => leans(text))).toEqual([])
    },
  )

  it('has a heading in plain words, the counts of the whole, and what was agreed', () => {
    const text = made({
      blocks: [garden],
      figures: [mic(100), mic(60, { id: 'f:mic-zorg-2026', team: 'zorg' })],
      next: [improvement()],
    })
    expect(plainVersion(text).find(({ id }) => id === 'gk-3')?.heading).toBe('Hoe het werk is geregeld')
    expect(under(text, 'gk-3', 'De cijfers')).toEqual([expect.stringContaining('100 MIC-meldingen')])
    expect(under(text, 'gk-3', 'Wat er is afgesproken').join()).toMatch(/edicatie direct aftekenen/)
  })

  it.each(STYLES)('tells of a goal once in %s, with who takes it up', (style) => {
    const text = made({ style: styleOf(style), blocks: [garden], next: [improvement()] })
    const [agreed, ...others] = under(text, 'gk-3', 'Wat er is afgesproken')
    expect(agreed).toMatch(/edicatie direct aftekenen/)
    expect(agreed).toMatch(/de planner/i)
    expect(others).toEqual([])
  })

  it.each(STYLES)('calls in %s no plan of the year that ended an agreement', (style) => {
    const previous = improvement({
      id: 'p1',
      quarter: '2026-K2',
      title: 'Rust op de groep',
      explanation: 'Er komt een hoek.',
    })
    const text = made({ style: styleOf(style), blocks: [garden], previous: [previous] })
    expect(under(text, 'gk-3', 'Wat er is afgesproken').join()).not.toContain('Rust op de groep')
    const all = JSON.stringify(plainVersion(text))
    expect(all.toLowerCase()).toContain('rust op de groep')
    expect(all).toMatch(/loopt nog|vastgelegd/i)
  })

  it('begins with up to when it tells, in a year that is running', () => {
    const text = made({ blocks: [garden], until: asDay('2026-07-08'), figures: [mic(3)] })
    expect(plainVersion(text)[0]?.parts[0]?.sentences[0]?.text).toMatch(/2026 is nog niet om/)
  })

  it('stands on the sources of the text', () => {
    const text = made({ blocks: [garden], figures: [mic(100)], next: [improvement()] })
    const known = new Set(
      sentencesIn(text)
        .flatMap(({ sources }) => sources)
        .concat('v:i1'),
    )
    const cited = partsIn(text, 'gk-3').flatMap(({ sentences }) => sentences)
    for (const { sources } of cited) expect(sources.filter((source) => !known.has(source))).toEqual([])
    expect(cited.every(({ sources }) => sources.length > 0)).toBe(true)
  })

  it('takes what a person wrote as it stands', () => {
    const text = aText()
    const [first] = sentencesIn(text).filter(({ id }) => id === 'gk-1-1')
    if (first) first.author = 'member'
    expect(under(text, 'gk-1', null)).toEqual(['Het team sprak vaker met familie.'])
  })
})
