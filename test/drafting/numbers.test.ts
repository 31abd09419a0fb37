import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsIn, numbersIn } from '../../drafting/numbers.ts'

describe('numbers in Dutch text', () => {
  it.each([
    ['Er kwamen 1.234 vragen en 8,3 als cijfer', { counts: ['1234', '8.3'] }],
    ['eenentwintig, tweeëntwintig en honderddrie', { counts: ['21', '22', '103'] }],
    ['Een collega en nog een collega', { counts: [] }],
    ['Eén collega, allebei de teams', { counts: ['1', '2'] }],
    ['54,55% en tien procent', { percentages: ['54.55', '10'], counts: [] }],
    [
      'op 12 oktober 2026, dus 12-10-2026 of 2026-10-12',
      { days: ['10-12', '10-12', '10-12'], years: ['2026', '2026', '2026'], counts: [] },
    ],
    ['in 2026 om 07:30', { years: ['2026'], counts: ['07:30'] }],
    ['de derde keer, in acht genomen', { counts: ['3', '8'] }],
  ])('%s', (text, expected) => {
    const found = numbersIn(text)
    for (const [kind, values] of Object.entries(expected))
      expect(found[kind as keyof typeof found].toSorted()).toEqual([...values].sort())
  })

  it('a number is found wherever it stands in a sentence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1899 }), fc.constantFrom('', 'Van de ', 'wel '), (n, before) => {
        expect(numbersIn(`${before}${n} plannen`).counts).toEqual([String(n)])
      }),
    )
  })
})

it('months are found by their names', () => {
  expect([...monthsIn('In mei en Oktober; de maandag telt niet, meisjes ook niet.')]).toEqual([5, 10])
})
