import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../care/day.ts'
import { isGain, standingOf, TRIES_A_DAY, tried } from '../../jobs/model-rounds.ts'

const today = asDay('2026-11-02')
const tomorrow = asDay('2026-11-03')

describe('what becomes of a stored text', () => {
  it.each([
    ['p.model', true, 'stands'],
    ['p.model', false, 'stands'],
    ['p.part', false, 'stands'],
    ['p', false, 'stands'],
    ['p', true, 'other'],
    ['p.without', false, 'other'],
    ['p.without', true, 'again'],
    ['p.part', true, 'again'],
    ['q.model', true, 'other'],
    ['q.part@2026-11-02x4', true, 'other'],
  ] as const)('of %s, with a model: %s, is that it %s', (stored, isModel, becomes) => {
    expect(standingOf(stored, 'p', isModel, today)).toBe(becomes)
  })

  it('is that the model is tried so often a day, and the next day again', () => {
    let stored = tried('p.without', undefined, today)
    for (let tries = 1; tries < TRIES_A_DAY; tries++) {
      expect(standingOf(stored, 'p', true, today)).toBe('again')
      stored = tried('p.without', stored, today)
    }
    expect(standingOf(stored, 'p', true, today)).toBe('waits')
    expect(standingOf(stored, 'p', true, tomorrow)).toBe('again')
    expect(tried('p.without', stored, tomorrow)).toBe('p.without@2026-11-03x1')
  })

  it('is that tries for other material do not count', () => {
    expect(tried('q.without', 'p.without@2026-11-02x4', today)).toBe('q.without@2026-11-02x1')
  })

  it('knows its fingerprint, whatever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w-]{1,43}$/), fc.constantFrom('.without', '.part'), (print, by) => {
        expect(standingOf(tried(`${print}${by}`, undefined, today), print, true, today)).toBe('again')
      }),
    )
  })
})

describe('what a try brought', () => {
  it.each([
    ['p.model', 'p.part@2026-11-02x1', true],
    ['p.model', 'p.without', true],
    ['p.part', 'p.without', true],
    ['p.part', 'p.part', false],
    ['p.without', 'p.part', false],
    ['p.without', 'p.without', false],
  ])('%s in the place of %s: a gain is %s', (made, before, gain) => {
    expect(isGain(made, before, today)).toBe(gain)
  })
})
