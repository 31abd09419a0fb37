import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsFewClients } from '../../../care/figures/few-clients.ts'

const figure = { family: 'in_time', kind: 'zorgplan_definitief', value: 1, of: 2, team: 'zorg' } as const

describe('a count of few clients', () => {
  it('of one team could be about one of them', () => expect(countsFewClients(figure)).toBe(true))

  it('of the whole organisation could not', () => {
    expect(countsFewClients({ ...figure, team: null })).toBe(false)
  })

  it('could wherever it is about involuntary care', () => {
    expect(countsFewClients({ ...figure, kind: 'wzd_evaluatie', team: null })).toBe(true)
  })

  it('says nothing of a client where it is about meetings, training or what teams wrote', () => {
    for (const family of ['meeting', 'training', 'required', 'reflections', 'imported'] as const)
      expect(countsFewClients({ ...figure, family })).toBe(false)
  })

  it('is from one to four of them', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (of, value) => {
        expect(countsFewClients({ ...figure, of, value: Math.min(value, of) })).toBe(of > 0 && of < 5)
      }),
    )
  })
})
