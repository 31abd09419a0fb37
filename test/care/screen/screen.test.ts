import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { KINDS } from '../../../care/screen/finding.ts'
import { nameList } from '../../../care/screen/nameList.ts'
import { screen } from '../../../care/screen/screen.ts'
import { CAUGHT, CLEAN } from './sentences.ts'

const today = asDay('2026-11-22')
const names = nameList(['Anneloes de Boer', 'Wil Bakker', 'Mei Roos', 'Tjibbe van den Tempel'])
const kindsIn = (text: string) => screen(text, { today, names }).map(({ kind }) => kind)

describe('what must be seen', () => {
  it.each(CAUGHT)('%s in: %s', (kind, sentence, seed) => {
    const seen = screen(sentence, { today, names }).filter((finding) => finding.kind === kind)
    expect(seen.map(({ start, end }) => sentence.slice(start, end)).join('|')).toContain(seed)
  })
})

describe('what must be left alone', () => {
  it.each(CLEAN)('%s', (sentence) => {
    expect(kindsIn(sentence)).toEqual([])
  })
})

describe('names of members', () => {
  it.each([
    'anneloes was er ook',
    'ANNELOES was er ook',
    'anneloes’ idee was goed',
    'tjibbes plan werkt',
    'van den tempel deed de overdracht',
    'gesprek met wil bakker',
    'ik ging met Wil naar buiten',
    'het idee van de Boer werkt',
  ])('are seen in: %s', (sentence) => expect(kindsIn(sentence)).toContain('name'))

  it.each(['Wil je dit doen', 'we zagen de boer', 'een roos in de tuin', 'de bakker komt'])(
    'are not seen in ordinary words: %s',
    (sentence) => expect(kindsIn(sentence)).toEqual([]),
  )
})

const bsn = fc
  .array(fc.nat(9), { minLength: 8, maxLength: 8 })
  .map((digits) => {
    const sum = digits.reduce((total, digit, at) => total + digit * (9 - at), 0)
    return { digits: digits.join(''), last: sum % 11 }
  })
  .filter(({ last, digits }) => last < 10 && /[1-9]/.test(digits))
  .map(({ digits, last }) => `${digits}${last}`)

describe('a BSN', () => {
  it('is found whole, and as eight digits when it is an old one', () => {
    fc.assert(
      fc.property(bsn, (number) => {
        const typed = /^0[1-9]/.test(number) ? number.slice(1) : number
        const [found] = screen(`nr ${typed}.`, { today, names })
        expect(found).toEqual({ kind: 'bsn', start: 3, end: 3 + typed.length })
      }),
      { numRuns: 500 },
    )
  })

  it('is found in groups with any separator', () => {
    const groups = fc.constantFrom([3, 6], [4, 6], [2, 5], [3, 5, 7], [1, 2, 3, 4, 5, 6, 7, 8])
    const separator = fc.constantFrom(' ', '.', '-', '\u00A0', '–', ' - ')
    fc.assert(
      fc.property(bsn, groups, separator, (number, cuts, between) => {
        const typed = [0, ...cuts].map((cut, at) => number.slice(cut, cuts[at] ?? 9)).join(between)
        expect(kindsIn(`nr ${typed} gezien`)).toContain('bsn')
      }),
      { numRuns: 500 },
    )
  })

  it('is not seen in a near date, whatever the test of eleven says', () => {
    for (const date of ['31-12-2026', '12-01-2026', '2026-01-12', '1-2-2027'])
      expect(kindsIn(date)).toEqual([])
    expect(kindsIn('31-12-2024')).toEqual(['birthdate'])
  })
})

describe('findings', () => {
  it('lie inside the text, in order, apart, for any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(...CAUGHT),
        (noise, [, seed]) => {
          const text = `${noise} ${seed} ${noise}`
          let before = 0
          for (const { kind, start, end } of screen(text, { today, names })) {
            expect(KINDS).toContain(kind)
            expect(start).toBeGreaterThanOrEqual(before)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            before = end
          }
        },
      ),
    )
  })

  it('point into the original behind emoji and invisible characters', () => {
    const text = '🙂\u200B\uFE0F mw ｊａｎｓｅｎ\u{E0041} belt'
    const [found] = screen(text, { today, names })
    expect(text.slice(found?.start, found?.end)).toContain('ｊａｎｓｅｎ')
  })

  it('come in time that grows with the text, whatever it repeats', () => {
    for (const bit of [
      'a',
      '1',
      '1 ',
      '1-',
      'A.',
      'mw ',
      'van ',
      'is a ',
      '0',
      'heeft ',
      'a.',
      'a@',
      'e\u0301',
      '\u0301',
      'kamer ',
      'Jansen ',
      'gevallen ',
      'laan ',
      ' ',
      '31-',
      'NL91',
    ]) {
      const from = performance.now()
      screen(bit.repeat(100_000 / bit.length), { today, names })
      expect.soft(performance.now() - from, JSON.stringify(bit)).toBeLessThan(2500)
    }
  }, 60_000)
})
