import { describe, expect, it } from 'vitest'
import { nextGate } from '../../drafting/next-gate.ts'

describe('the next gate that is left', () => {
  it.each([
    [['a', 'c'], ['a'], 'c'],
    [['b', 'c'], [], 'concept'],
    [['a', 'b'], ['a', 'b'], 'b'],
    [['a'], ['a'], 'concept'],
  ])('of %j after %j is %s', (gates, passed, next) => {
    expect(nextGate(gates, new Set(passed))).toBe(next)
  })
})
