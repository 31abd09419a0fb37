import type { Answer } from '../channel.ts'
import { dutyFor, type FoundDuty } from './duty-for.ts'
import { whatBecame } from './report.ts'
import { done, type Turn } from './turn.ts'

/**
 * The duty of a code for who may act on it, as long as it asks something; otherwise what to answer: that it is not
 * there, not theirs, or what became of it.
 */
export async function openDutyFor(
  turn: Turn,
  code: string,
  to: 'act' | 'change',
): Promise<{ found: FoundDuty } | { answer: Answer }> {
  const seen = await dutyFor(turn, code, to)
  if ('answer' in seen || seen.found.duty.closing === null) return seen
  return { answer: done(turn.texts.duty.savedAlready(whatBecame(turn, seen.found))) }
}
