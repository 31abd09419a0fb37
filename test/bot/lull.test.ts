import { beforeEach, expect, it } from 'vitest'
import { Lull } from '../../bot/lull.ts'

let lull: Lull
beforeEach(() => {
  lull = new Lull()
})

it('is none as long as a platform answers', () => {
  expect(lull.left(0)).toBe(0)
})

it('is twice as long each time that there is no answer, and two minutes at the most', () => {
  const lengths = [0, 1, 2, 3, 4, 5].map((n) => {
    lull.lost(n * 1_000_000)
    return lull.left(n * 1_000_000)
  })
  expect(lengths).toEqual([10_000, 20_000, 40_000, 80_000, 120_000, 120_000])
})

it('runs out', () => {
  lull.lost(0)
  expect([lull.left(4_000), lull.left(10_000), lull.left(60_000)]).toEqual([6_000, 0, 0])
})

it('is over at once with an answer, and begins short again', () => {
  lull.lost(0)
  lull.lost(0)
  lull.answered()
  expect(lull.left(0)).toBe(0)
  lull.lost(0)
  expect(lull.left(0)).toBe(10_000)
})
