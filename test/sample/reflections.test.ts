import { describe, expect, it } from 'vitest'
import { asDay } from '../../care/day.ts'
import { nameList } from '../../care/screen/nameList.ts'
import { screen } from '../../care/screen/screen.ts'
import { MEMBERS } from '../../sample/organisation.ts'
import { REFLECTIONS } from '../../sample/reflections/all.ts'
import { countBy, organisation, readSample, rowsOf, TODAY } from './read.ts'

const ENGLISH = /\b(the|and|with)\b/i
const partsOf = ({ good, better, learned }: (typeof REFLECTIONS)[number]) =>
  [good, better, learned].filter((part) => part !== undefined)
const texts = REFLECTIONS.flatMap(partsOf)
const sentences = texts.flatMap((text) => text.split(/(?<=[.?!])\s+/)).filter((s) => s.split(' ').length > 3)

describe('the reflections of the sample', () => {
  it('are a hundred and forty-three, each with one to three parts of at most 280 characters', () => {
    expect(REFLECTIONS).toHaveLength(143)
    for (const reflection of REFLECTIONS) {
      expect(partsOf(reflection).length).toBeGreaterThan(0)
      for (const text of partsOf(reflection)) {
        expect(text.length).toBeLessThanOrEqual(280)
        expect(text.trim().length).toBeGreaterThan(10)
      }
    }
  })

  it('never say the same sentence twice', () => {
    expect(sentences.length).toBeGreaterThan(250)
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([])
  })

  it('are honest: more than half say what could be better', () => {
    expect(REFLECTIONS.filter(({ better }) => better).length).toBeGreaterThan(60)
  })

  it('may be quoted in nearly half of the cases', () => {
    const quoted = REFLECTIONS.filter(({ quote }) => quote).length
    expect(quoted).toBeGreaterThanOrEqual(56)
    expect(quoted).toBeLessThanOrEqual(75)
  })

  it('are in English three times, from the team with an English-speaking colleague', () => {
    const english = REFLECTIONS.filter((reflection) =>
      partsOf(reflection).every((text) => ENGLISH.test(text)),
    )
    expect(english.map(({ team }) => team)).toEqual(['zorg', 'zorg', 'zorg'])
  })

  it('stand under bouwstenen and themes that the organisation has', () => {
    const known = Object.entries(organisation.frameworks).flatMap(([id, { bouwstenen }]) =>
      Object.keys(bouwstenen).map((number) => `${id}-${number}`),
    )
    // The sample years tell of care for people with a disability too.
    expect(new Set(REFLECTIONS.map(({ bouwsteen }) => bouwsteen))).toEqual(new Set([...known, 'ghz-2']))
    expect(new Set(REFLECTIONS.map(({ theme }) => theme))).toEqual(new Set(organisation.reflection.themes))
  })

  it('hold nothing that the privacy screen finds', () => {
    const names = nameList(MEMBERS.map(({ name }) => name))
    const found = texts.flatMap((text) =>
      screen(text, { today: TODAY, names }).map(
        ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
      ),
    )
    expect(found).toEqual([])
    expect(texts.filter((text) => /\d{6}|\u2014|\u2013/.test(text))).toEqual([])
  })

  it.each(['2026-11-18', '2026-03-01', '2028-02-29', '2026-01-31'])(
    'fill the last full month on %s, and are spread over the year before',
    (today) => {
      const rows = rowsOf(readSample(asDay(today)), 'reflecties')
      expect(rows).toHaveLength(143)
      const months = countBy(rows, ({ datum }) => datum.slice(0, 7))
      const [current, last, ...earlier] = Array.from({ length: 12 }, (_, back) => monthBefore(today, back))
      const inLast = countBy(
        rows.filter(({ datum }) => datum.slice(0, 7) === last),
        ({ team }) => team,
      )
      expect(
        Math.min(...['zorg', 'ambulant', 'dagbesteding'].map((team) => inLast[team] ?? 0)),
      ).toBeGreaterThan(4)
      for (const month of earlier) expect(months[month]).toBeGreaterThan(4)
      expect(months[current ?? ''] ?? 0).toBeLessThanOrEqual(9)
      expect(Object.keys(months).length).toBeLessThanOrEqual(13)
    },
  )
})

function monthBefore(today: string, back: number): string {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - back
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}
