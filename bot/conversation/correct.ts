import { readFact } from '../../prisma/store/facts.ts'
import type { Answer } from '../channel.ts'
import { ownFact } from './duty-facts.ts'
import { dutyFor, type FoundDuty } from './duty-for.ts'
import { tellingMoves } from './moves.ts'
import { saveFact } from './report.ts'
import { reportedDay } from './reported-day.ts'
import { done, fieldError, type Turn, type Values } from './turn.ts'

/** Asks what is wrong with what was recorded of a duty: the day, or that it happened at all. */
export async function askCorrection(turn: Turn, code: string): Promise<Answer> {
  const seen = await dutyFor(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  const fact = ownFact(seen.found)
  const t = turn.texts.correct
  if (fact === null) return done(t.nothing)
  return {
    kind: 'form',
    form: {
      id: 'correct',
      title: t.title,
      intro: seen.found.rule.naam[turn.member.language],
      fields: [
        {
          kind: 'choice',
          name: 'what',
          label: t.what,
          required: true,
          value: 'other_day',
          options: [
            { value: 'other_day', label: t.otherDay },
            { value: 'not_happened', label: t.notHappened },
          ],
        },
        { kind: 'day', name: 'day', label: t.day, required: false, value: fact.day, hint: t.dayHint },
      ],
      submit: t.submit,
      context: { duty: code, fact: fact.id },
    },
  }
}

/** Puts it right and tells which duties moved; what stood before stays in the history of the fact. */
export async function saveCorrection(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const seen = await dutyFor(turn, context.duty ?? '', 'change')
  if ('answer' in seen) return seen.answer
  const { found } = seen
  const t = turn.texts.correct
  const fact = ownFact(found)
  // Somebody else put it right while this form was open.
  if (fact === null || fact.id !== context.fact) return done(t.nothing)
  const kept = await readFact(turn.tx, turn.house.org, fact.id)
  const before = { day: fact.day, at: fact.at, outcome: fact.outcome, checklist: kept?.checklist ?? [] }
  if (values.what === 'not_happened') {
    return tellingMoves(turn, found, t.saved, () =>
      saveFact(turn, found, fact, { ...before, outcome: 'ingetrokken', checklist: [] }),
    )
  }
  if (values.what !== 'other_day') return fieldError('what', turn.texts.duty.chooseOne)
  const reported = reportedDay(turn, found, values.day)
  if ('answer' in reported) return reported.answer
  const { day } = reported
  if (day === fact.day) return fieldError('day', t.sameDay)
  const at = day === turn.today ? turn.now : null
  return tellingMoves(turn, found, t.saved, () => saveFact(turn, found, fact, { ...before, day, at }))
}

/** Days for which the button stands on cards; on the duty's own page it always does. */
const RECENT_DAYS = 7

/** Whether what closed a duty was said or happened so lately that its card offers to put it right. */
export function wasClosedLately({ duty }: Pick<FoundDuty, 'duty'>, saidAt: Date | null, now: Date): boolean {
  const since = now.getTime() - RECENT_DAYS * 86_400_000
  return [duty.closing?.at, saidAt].some((at) => at != null && at.getTime() >= since)
}
