import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Passage, showsAt, waitsAt } from '../../../drafting/year/standing.ts'

const gates = ['teams', 'raad', 'bestuur']
const passed = (gate: string, sameText = true): Passage => ({ gate, decision: 'passed', sameText })

describe('a year’s text waits', () => {
  it('at the first gate when nothing was decided', () => {
    expect(waitsAt(gates, [])).toBe('teams')
  })

  it('at each next gate after one was passed, and at none after the last', () => {
    expect(waitsAt(gates, [passed('teams')])).toBe('raad')
    expect(
      waitsAt(
        gates,
        gates.map((gate) => passed(gate)),
      ),
    ).toBeNull()
  })

  it('at the first gate that passed other words', () => {
    expect(waitsAt(gates, [passed('teams', false), passed('raad', false)])).toBe('teams')
    expect(waitsAt(gates, [passed('teams', false), passed('raad'), passed('teams')])).toBe('bestuur')
  })

  it('not at a gate that was not held this year, whatever the words', () => {
    const notHeld: Passage = { gate: 'teams', decision: 'not_held', sameText: false }
    expect(waitsAt(gates, [notHeld])).toBe('raad')
  })

  it('at the first gate again when it was returned', () => {
    const returned: Passage = { gate: 'raad', decision: 'returned', sameText: true }
    expect(waitsAt(gates, [passed('teams'), returned])).toBe('teams')
    expect(waitsAt(gates, [passed('teams'), returned, passed('teams')])).toBe('raad')
  })

  it('at the next gate that exists when its own was taken out of the file', () => {
    expect(waitsAt(['teams', 'bestuur'], [passed('teams')])).toBe('bestuur')
  })

  it('at the last gate when nothing is left to pass, so that a person adopts it', () => {
    expect(showsAt(['teams', 'raad'], [passed('teams'), passed('raad')])).toBe('raad')
  })

  it('never behind a gate that nobody passed or set aside', () => {
    const decision = fc.record({
      gate: fc.constantFrom(...gates),
      decision: fc.constantFrom('passed', 'returned', 'not_held') as fc.Arbitrary<Passage['decision']>,
      sameText: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(decision), (passages) => {
        const at = waitsAt(gates, passages)
        const behind = gates.slice(0, at === null ? undefined : gates.indexOf(at))
        for (const gate of behind) {
          expect(passages.some((one) => one.gate === gate && one.decision !== 'returned')).toBe(true)
        }
      }),
    )
  })
})
