import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MOST_PATIENCE, nextTryMs } from '../../jobs/patience.ts'

const HOUR_MS = 3_600_000

it('waits as long as a platform asks, at the least', () => {
  fc.assert(fc.property(fc.nat(40), fc.nat(HOUR_MS), (waited, asked) => nextTryMs(waited, asked) >= asked))
})

it('outlasts a platform that is out of order for hours, though it asks for a moment only', () => {
  const tries = Array.from({ length: MOST_PATIENCE }, (_, waited) => nextTryMs(waited, 2000))
  expect(tries.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(5 * HOUR_MS)
  expect(Math.max(...tries)).toBe(HOUR_MS / 4)
})

it('is there again soon when it lasted a moment', () => {
  expect([0, 1, 2, 3].map((waited) => nextTryMs(waited, 300))).toEqual([1000, 2000, 4000, 8000])
})
