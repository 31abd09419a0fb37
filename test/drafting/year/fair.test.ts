import { describe, expect, it } from 'vitest'
import { fairWays, isOfMany } from '../../../drafting/year/fair.ts'
import type { Mention } from '../../../drafting/year/said.ts'

const mention = (source: string, month: string, team = 'zorg'): Mention => {
  return { source, team, month, bouwsteen: 3, about: null, parts: new Set(), quotes: {} }
}
const perhapsOne = [mention('r:A', '2026-03'), mention('r:B', '2026-05')]
const two = [mention('r:A', '2026-03'), mention('r:B', '2026-03')]
const ways = [(n: number) => `Collega’s schreven ${n} keer.`, (n: number) => `Er kwamen ${n} reflecties.`]

describe('a way to say something', () => {
  it('may speak of colleagues where more than one was heard', () => {
    expect(isOfMany(two)).toBe(true)
    expect(fairWays(ways, two, 2)).toEqual(ways)
  })

  it('may not where it can have been one person', () => {
    expect(isOfMany(perhapsOne)).toBe(false)
    expect(fairWays(ways, perhapsOne, 2)).toEqual([ways[1]])
  })

  it('is there always: what then claims too much is for the checks', () => {
    expect(fairWays(ways.slice(0, 1), perhapsOne, 2)).toHaveLength(1)
  })
})
