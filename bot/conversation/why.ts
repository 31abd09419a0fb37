import type { Answer } from '../channel.ts'
import { aboutOf, dutyFor } from './duty-for.ts'
import { done, type Turn } from './turn.ts'

/** Says why a duty is there and how its date was reckoned. */
export async function askWhy(turn: Turn, code: string): Promise<Answer> {
  const seen = await dutyFor(turn, code, 'see')
  if ('answer' in seen) return seen.answer
  turn.say({ kind: 'why', duty: seen.found.stored.id })
  turn.log('read', `duty:${code}`, aboutOf(seen.found.duty))
  return done()
}
