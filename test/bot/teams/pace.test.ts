import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Pace } from '../../../bot/teams/pace.ts'

/** Sends as soon as it may, and gives back when that was. */
function rush(count: number, conversations: string[] = ['a']): { at: number; in: string }[] {
  const pace = new Pace()
  const sent: { at: number; in: string }[] = []
  let now = 1_000_000
  for (let n = 0; n < count; n++) {
    const conversation = conversations[n % conversations.length] ?? ''
    for (let wait = pace.take(conversation, now); wait > 0; wait = pace.take(conversation, now)) now += wait
    sent.push({ at: now, in: conversation })
  }
  return sent
}

const most = (times: number[], span: number) =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + span).length))

describe('the pace of messages', () => {
  it('is in one conversation at most 7 a second, 60 in half a minute and 1,800 an hour', () => {
    const times = rush(2_000).map(({ at }) => at)
    expect(most(times, 1_000)).toBe(7)
    expect(most(times, 30_000)).toBe(60)
    expect(most(times, 3_600_000)).toBe(1_800)
  })

  it('is in all conversations together at most 30 a second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (n) => {
        const names = Array.from({ length: n }, (_, i) => `c${i}`)
        expect(
          most(
            rush(200, names).map(({ at }) => at),
            1_000,
          ),
        ).toBeLessThanOrEqual(30)
      }),
      { numRuns: 20 },
    )
  })

  it('lets an ordinary message go at once', () => {
    expect(new Pace().take('a', 0)).toBe(0)
  })

  it('gives those who are turned away a turn each, none of whom is then turned away again', () => {
    const pace = new Pace()
    for (let n = 0; n < 30; n++) expect(pace.take(`c${n}`, 0)).toBe(0)
    const turns = Array.from({ length: 300 }, (_, n) => pace.take(`late${n}`, 500) + 500)
    expect(turns[0]).toBe(1_000)
    expect(turns.at(-1)).toBeLessThan(12_000)
    for (const [n, turn] of turns.entries()) expect(pace.take(`late${n}`, turn)).toBe(0)
  })

  it('counts nothing that has to wait', () => {
    const pace = new Pace()
    for (let n = 0; n < 7; n++) pace.take('a', 0)
    for (let n = 0; n < 100; n++) expect(pace.take('a', 500)).toBe(500)
    expect(pace.take('a', 1_000)).toBe(0)
  })
})
