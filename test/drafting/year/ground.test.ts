import { describe, expect, it } from 'vitest'
import { earlierOf } from '../../../drafting/check-earlier.ts'
import { checkSentence } from '../../../drafting/check-sentence.ts'
import { yearGround } from '../../../drafting/year/ground.ts'
import type { YearInput } from '../../../drafting/year/input.ts'
import type { Mention } from '../../../drafting/year/said.ts'
import { reflection } from '../fixture.ts'

const improvement = {
  id: '1',
  title: 'De familie hoort wijzigingen dezelfde week',
  explanation: '',
  owner: 'De EVV’ers',
  quarter: '2027-K1',
  bouwsteen: 2,
}
const input = { previous: [], next: [improvement], teams: [] } as unknown as YearInput
const mention = (source: string, month = '2026-03', team = 'zorg'): Mention => {
  return { source, team, month, bouwsteen: 3, about: null, parts: new Set(), quotes: {} }
}
const groundOf = (
  sources: string[],
  said: string[] = [],
  reflections = [reflection('A', { voice: 1 }), reflection('B', { voice: 1 })],
) =>
  yearGround({ sources }, input, {
    mentions: new Map(['r:removed', 'r:x'].map((source) => [source, mention(source, '2026-10')])),
    figures: new Map(),
    texts: new Map(sources.map((source, at) => [source, said[at] ?? ''])),
    reflections,
    earlier: earlierOf([]),
  })

describe('what a sentence of a year stands on', () => {
  it('is as many voices as people', () => {
    expect(groundOf(['r:A', 'r:B']).voices).toBe(1)
    expect(groundOf(['r:A', 'r:removed']).voices).toBe(2)
    expect(groundOf(['r:A', 'f:mdo-2026']).voices).toBeNull()
  })

  it('is the one source that it paraphrases, where it is somebody’s', () => {
    expect(groundOf(['r:A'], ['De tillift werkt goed.']).only?.()).toBe('De tillift werkt goed.')
    expect(groundOf(['r:A', 'r:B']).only).toBeNull()
    expect(groundOf(['f:mdo-2026']).only).toBeNull()
  })

  it('is what was decided, when it says so among its sources', () => {
    const promise = 'Dit gaan we in 2027 doen.'
    expect(checkSentence(promise, null, groundOf(['v:1']))).toBeNull()
    expect(checkSentence(promise, null, groundOf(['r:A']))).toBe('promise')
  })

  it('is not carried by phrases alone when it says something new', () => {
    const own = 'Over de familie schreven collega’s dat de gemeente betaalt voor nieuwe fietsen en taxi’s.'
    expect(checkSentence(own, null, groundOf(['r:A', 'r:x'], ['De familie belt vaker.']))).toBe('unsupported')
    expect(
      checkSentence('Over de familie kwamen twee reflecties binnen.', null, groundOf(['r:A', 'r:x'])),
    ).toBeNull()
  })
})
