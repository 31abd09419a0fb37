import { isDeepStrictEqual } from 'node:util'
import { findDuties, type StoredDuty } from '../../prisma/store/duties.ts'
import type { Move } from '../../prisma/store/messages.ts'
import type { Answer } from '../channel.ts'
import { moveLines } from './compose/moved-card.ts'
import { type FoundDuty, scopeOf } from './duty-for.ts'
import { done, type Turn } from './turn.ts'

/** More lines than this do not fit a short confirmation. */
const SAID_AT_ONCE = 3

/**
 * Puts something right and answers with exactly what moved by it: the duties as they were reckoned before and after, in
 * the confirmation and as a message that stays.
 */
export async function tellingMoves(
  turn: Turn,
  { duty }: FoundDuty,
  saved: string,
  act: () => Promise<void>,
): Promise<Answer> {
  const { tx, house, texts } = turn
  const read = async () => {
    const all = await findDuties(tx, house.org, {
      episodes: duty.subject.kind === 'client' ? scopeOf(duty) : null,
    })
    // The answer itself says what became of a planned day.
    return all.filter(({ reckoned }) => !reckoned.meeting)
  }
  const before = await read()
  await act()
  const after = await read()
  const moves = movesBetween(before, after)
  if (moves.length === 0) return done(`${saved} ${texts.correct.moved.nothing}`)
  turn.say({ kind: 'moved', moves })
  const lines = moveLines(turn, moves, after)
  return done(
    [saved, ...(lines.length > SAID_AT_ONCE ? [texts.correct.moved.many(lines.length)] : lines)].join(' '),
  )
}

/** What became of each duty between two reckonings, soonest first; of what was closed and stays so, nothing. */
export function movesBetween(before: StoredDuty[], after: StoredDuty[]): Move[] {
  const known = new Map(before.map((one) => [one.id, one]))
  return after
    .flatMap((is) => moveOf(known.get(is.id), is).map((move) => ({ move, at: dueOrder(is) })))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ move }) => move)
}

function moveOf(was: StoredDuty | undefined, is: StoredDuty): Move[] {
  const duty = is.id
  const { due: to, planned } = is.reckoned
  const as = closedAs(is)
  if (was === undefined) return as === null ? [{ duty, move: 'arose', to }] : []
  const wasClosed = closedAs(was) !== null
  if (as !== null) return wasClosed ? [] : [{ duty, move: 'closed', as }]
  if (wasClosed) return [{ duty, move: 'reopened', to }]
  const from = was.reckoned.due
  return [
    ...(isDeepStrictEqual(from, to) ? [] : [{ duty, move: 'due' as const, from, to }]),
    ...(was.reckoned.planned === planned
      ? []
      : [{ duty, move: 'plan' as const, from: was.reckoned.planned, to: planned }]),
  ]
}

const closedAs = ({ state }: StoredDuty) =>
  state === 'done' || state === 'cancelled' || state === 'missed' ? state : null

const dueOrder = ({ reckoned: { due } }: StoredDuty): string =>
  due.kind === 'day' ? due.day : due.kind === 'instant' ? due.at : ''
