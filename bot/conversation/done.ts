import type { Day } from '../../care/day.ts'
import type { Answer } from '../channel.ts'
import { factsOf } from './duty-facts.ts'
import { aboutOf, type FoundDuty } from './duty-for.ts'
import { openDutyFor } from './open-duty.ts'
import { outcomeForm } from './outcome.ts'
import { offerReflection, saveFact } from './report.ts'
import { done, type Turn } from './turn.ts'

/**
 * One tap: held today. Doing it twice does nothing twice; a duty that is done already says so. Where today is seldom
 * the answer it asks for the day: a training, or what was due before Kompasbot began. What stood planned was held on its
 * day.
 */
export async function markDone(turn: Turn, code: string): Promise<Answer> {
  const seen = await openDutyFor(turn, code, 'change')
  if ('answer' in seen) return seen.answer
  const { found } = seen
  if (found.duty.meeting) return markHeld(turn, found, found.duty.meeting.day)
  if (found.duty.subject.kind === 'employee' || found.duty.state === 'unconfirmed') {
    turn.log('read', `duty:${code}`, aboutOf(found.duty))
    return outcomeForm(turn, found)
  }
  const saidToday = factsOf(found).some(({ day, outcome }) => day === turn.today && outcome === 'gehouden')
  if (saidToday) return done(turn.texts.duty.savedAlready(turn.texts.duty.doneOn(turn.texts.duty.left.today)))
  await saveFact(turn, found, null, { day: turn.today, at: turn.now, outcome: 'gehouden', checklist: [] })
  offerReflection(turn, found)
  return done(turn.texts.duty.saved)
}

async function markHeld(turn: Turn, found: FoundDuty, day: Day): Promise<Answer> {
  if (day > turn.today) return outcomeForm(turn, found)
  const at = day === turn.today ? turn.now : null
  await saveFact(turn, found, null, { day, at, outcome: 'gehouden', checklist: [] })
  offerReflection(turn, found)
  return done(turn.texts.duty.saved)
}
