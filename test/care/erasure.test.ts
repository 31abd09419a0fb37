import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../care/day.ts'
import { isInCare, mayStillWork, tellingWords, withoutWords } from '../../care/erasure.ts'

const at = (text: string) => new Date(text)

describe('who may be erased', () => {
  const now = at('2026-12-15T09:00:00Z')

  it.each([
    ['has no end', [null], true],
    ['ends later', [at('2026-12-15T09:00:01Z')], true],
    ['ended just now', [now], false],
    ['ended, and runs under another law', [at('2026-01-01T00:00:00Z'), null], true],
    ['never was', [], false],
  ])('is not a client whose care %s: %j', (_, ends, expected) => {
    expect(
      isInCare(
        ends.map((endsAt) => ({ endsAt })),
        now,
      ),
    ).toBe(expected)
  })

  it.each([
    [null, true],
    ['2026-12-16', true],
    ['2026-12-15', true],
    ['2026-12-14', false],
  ])('is nobody who works here until %s', (until, expected) => {
    const employedUntil = until === null ? null : asDay(until)
    expect(mayStillWork({ employedUntil }, asDay('2026-12-15'))).toBe(expected)
  })
})

describe('the words by which somebody is found in texts of others', () => {
  it('are the whole name, the address and a number that is long enough', () => {
    expect(tellingWords({ ref: 'm02', name: 'Roos Hoekstra', email: 'roos@linde.nl' })).toEqual([
      'Roos Hoekstra',
      'roos@linde.nl',
    ])
    expect(tellingWords({ ref: '10031' })).toEqual(['10031'])
  })

  it('are no single word, no date and no count', () => {
    expect(tellingWords({ ref: '2026', name: 'Roos', email: '' })).toEqual([])
  })

  it.each(['2026-01', '2026-01-15', '15-01-2026', '2027-K1'])(
    'are no number that reads as a day: %s',
    (ref) => {
      expect(tellingWords({ ref })).toEqual([])
    },
  )

  it.each(['coordinator', 'teamleider'])('are no number that is a word: %s', (ref) => {
    expect(tellingWords({ ref })).toEqual([])
  })

  it.each(['2024-0012', 'C-1003', '10031'])('are any other number: %s', (ref) => {
    expect(tellingWords({ ref })).toEqual([ref])
  })
})

describe('a value without these words', () => {
  const clean = (value: unknown) => withoutWords(value, ['Roos Hoekstra', '10031'], '[x]')

  it('has the marker where they stood on their own, at any depth and in any case', () => {
    expect(clean({ text: 'Volgens ROOS HOEKSTRA.', more: ['cliënt 10031!', 10031, null, true] })).toEqual({
      text: 'Volgens [x].',
      more: ['cliënt [x]!', 10031, null, true],
    })
  })

  it('keeps what only looks like them', () => {
    const id = '019a0000-1003-7000-8000-000000010031'
    expect(clean({ '10031': id, text: 'Roos Hoekstras 110031 Ambroos Hoekstra' })).toEqual({
      '10031': id,
      text: 'Roos Hoekstras 110031 Ambroos Hoekstra',
    })
  })

  it.each(['client:10031-2', '2025-10031', '10031.4', 'f:mdo-zorg-10031-10'])(
    'keeps a longer number of somebody else: %s',
    (said) => {
      expect(clean(said)).toBe(said)
    },
  )

  it.each([
    ['cliënt-10031', 'cliënt-[x]'],
    ['10031-formulier', '[x]-formulier'],
    ['van 10031. Daarna', 'van [x]. Daarna'],
  ])('loses a number that stands beside a word: %s', (said, left) => {
    expect(clean(said)).toBe(left)
  })

  it('keeps the longer address of somebody else', () => {
    const left = (said: string) => withoutWords(said, ['roos@linde.nl'], '[x]')
    expect(left('Mail anne-roos@linde.nl of m.roos@linde.nl.')).toBe(
      'Mail anne-roos@linde.nl of m.roos@linde.nl.',
    )
    expect(left('Mail roos@linde.nl.')).toBe('Mail [x].')
  })

  it('is the value itself when they are not in it, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(withoutWords(value, ['Wilhelmina Kraaijenbrink'], '[x]')).toEqual(value)
        expect(withoutWords(value, [], '[x]')).toBe(value)
      }),
    )
  })

  it('never holds them, whatever signs are in them', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 5 }), fc.string(), (word, rest) => {
        const said = withoutWords(`${rest} ${word} ${rest}`, [word], '')
        expect(said.split(' ')).not.toContain(word.includes(' ') ? null : word)
      }),
    )
  })
})
