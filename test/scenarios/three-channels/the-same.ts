import { describe, expect, it } from 'vitest'
import { evenedLog } from './differences.ts'
import type { Played } from './played.ts'

/** One story on each of the channels, once it has been played. */
export type OnEach = Record<'web' | 'slack' | 'teams', Played>

/**
 * Holds Slack and Teams against the pages: after each step, and in what they leave in the store.
 * @param leaves what the story leaves something of; `leavesToo`: what it may leave nothing of.
 */
export function isTheSameOnEach(
  played: OnEach,
  story: readonly { what: string }[],
  leaves: string[],
  leavesToo: string[] = [],
): void {
  describe.each(['slack', 'teams'] as const)('in %s, beside that on the pages', (name) => {
    it.each(story.map(({ what }, i) => [what, i] as const))('%s', (_, i) => {
      expect(played[name].steps[i]).toEqual(played.web.steps[i])
    })

    it.each(leaves)('leaves some %s', (what) => {
      expect(played.web.outcome[what]?.length).toBeGreaterThan(0)
    })

    it.each([...leaves, ...leavesToo])('leaves the same %s', (what) => {
      expect(played[name].outcome[what]).toEqual(played.web.outcome[what])
    })

    it('leaves the same access log', () => {
      const log = (of: keyof OnEach) => evenedLog(name, played[of].outcome.accessLog ?? [])
      expect(log(name)).toEqual(log('web'))
    })

    it('keeps to what the platform takes', () => {
      expect(played[name].refused).toEqual([])
    })
  })
}
