import { isDeepStrictEqual } from 'node:util'
import type { Instant } from '../../care/day.ts'
import type { Duty } from '../../care/duty.ts'
import { type StoredDuty, toReckoned } from './duties.ts'

/** How the stored duties differ from those that follow from the facts. */
export interface Difference {
  fresh: Duty[]
  changes: { duty: Duty; before: StoredDuty; nextAt: Instant | null }[]
  /** Stored and not closed, but following from no fact any more. */
  gone: StoredDuty[]
  unchanged: number
}

/** When something must next happen to a duty, given the stored one. */
export type NextAt = (duty: Duty, stored: StoredDuty | null) => Instant | null

/**
 * Holds stored duties against those that follow from the facts.
 * @param leave stored duties of which nothing can be said, for what they follow from could not be reckoned.
 */
export function compareDuties(
  duties: Duty[],
  stored: StoredDuty[],
  nextAtOf: NextAt,
  leave: (stored: StoredDuty) => boolean = () => false,
): Difference {
  const left = new Map(stored.map((duty) => [duty.key, duty]))
  const found: Difference = { fresh: [], changes: [], gone: [], unchanged: 0 }
  for (const duty of duties) {
    const before = left.get(duty.key)
    left.delete(duty.key)
    if (before === undefined) {
      // Of a planned day that was over before anybody heard of it there is nothing to keep.
      if (duty.meeting && duty.closing) found.unchanged += 1
      else found.fresh.push(duty)
      continue
    }
    const nextAt = nextAtOf(duty, before)
    if (isSame(duty, before, nextAt)) found.unchanged += 1
    else found.changes.push({ duty, before, nextAt })
  }
  found.gone = [...left.values()].filter((duty) => !isClosed(duty) && !leave(duty))
  return found
}

function isSame(duty: Duty, before: StoredDuty, nextAt: Instant | null): boolean {
  return (
    before.state === duty.state &&
    before.nextAt?.getTime() === nextAt?.getTime() &&
    isDeepStrictEqual(before.reckoned, toReckoned(duty))
  )
}

const isClosed = ({ state }: StoredDuty) => state === 'done' || state === 'cancelled' || state === 'missed'
