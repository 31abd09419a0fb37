import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachOnce, WHO } from '../../../care/figures/who.ts'
import { monthly } from './a-figure.ts'

const bhv = (team: string, valid: string[], not: string[] = []) =>
  monthly('2026-10', valid.length, valid.length + not.length, {
    team,
    kind: 'bhv',
    family: 'training',
    [WHO]: { of: [...valid, ...not], value: valid },
  })

describe('people of several teams', () => {
  it('are counted once, in however many teams they work', () => {
    expect(eachOnce([bhv('zorg', ['a', 'b'], ['c']), bhv('dag', ['b'], ['c', 'd'])])).toMatchObject({
      value: 2,
      of: 4,
    })
  })

  it('are not counted where a figure does not say whom it counts', () => {
    expect(eachOnce([bhv('zorg', ['a']), monthly('2026-10', 1, 2)])).toBeNull()
  })

  it('are never written with the figure', () => {
    expect(JSON.stringify(bhv('zorg', ['m-jansen']))).not.toContain('m-jansen')
  })

  it('are never more than the teams together, and never fewer than the largest team', () => {
    const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
    fc.assert(
      fc.property(fc.array(people, { minLength: 2, maxLength: 4 }), (teams) => {
        const counts = teams.map((own, at) => bhv(String(at), own))
        const total = eachOnce(counts)?.of ?? -1
        const sizes = teams.map(({ length }) => length)
        expect(total).toBeLessThanOrEqual(sizes.reduce((a, b) => a + b, 0))
        expect(total).toBeGreaterThanOrEqual(Math.max(...sizes))
      }),
    )
  })
})
