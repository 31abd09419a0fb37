import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from '../../care/nearest.ts'

const known = ['bhv', 'mdo', 'mto', 'clientenraad', 'zorgplan_definitief', 'zorgplan_evaluatie', 'dvie']

describe('what somebody may have meant', () => {
  it.each([
    ['bvh', ['bhv']],
    ['cliëntenraad', ['clientenraad']],
    ['Zorgplan-Definitief', ['zorgplan_definitief']],
    ['clientenraden', ['clientenraad']],
    ['zorgplan', ['zorgplan_definitief', 'zorgplan_evaluatie']],
    ['mco', ['mdo', 'mto']],
  ])('by %s is %j', (word, meant) => {
    expect(nearest(word, known)).toEqual(meant)
  })

  it.each(['verhuizing', 'x', ''])('by %j is not known', (word) => {
    expect(nearest(word, known)).toEqual([])
  })

  it('is a known word itself, and one that has two neighbours swapped', () => {
    const words = fc.stringMatching(/^[a-z]{3,20}$/)
    fc.assert(
      fc.property(words, fc.nat(18), (word, n) => {
        const i = n % (word.length - 1)
        const swapped = word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2)
        expect(nearest(word, [word])).toEqual([word])
        expect(nearest(swapped, [word])).toEqual([word])
      }),
    )
  })

  it('is never more than three, and always known', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (word, words) => {
        const found = nearest(word, words)
        expect(found.length).toBeLessThanOrEqual(3)
        expect(found.every((one) => words.includes(one))).toBe(true)
      }),
    )
  })
})
