import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENOUGH_FOR_PERCENT, wholePercentage } from '../../../care/figures/share.ts'

describe('a share in percent', () => {
  it.each([
    [3, 4, null],
    [18, 19, null],
    [17, 20, 85],
    [21, 25, 84],
    [2, 30, 7],
    [30, 30, null],
    [0, 30, null],
    [199, 200, null],
    [1, 250, null],
    [250, 249, null],
  ])('%i of %i is %s', (value, of, share) => {
    expect(wholePercentage({ value, of })).toBe(share)
  })

  it('does not exist without a denominator', () => {
    expect(wholePercentage({ value: 40, of: null })).toBeNull()
  })

  it('is whole, and never of a few', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (value, of) => {
        const share = wholePercentage({ value, of })
        return (
          share === null ||
          (of >= ENOUGH_FOR_PERCENT && Number.isInteger(share) && share !== 0 && share !== 100)
        )
      }),
    )
  })
})
