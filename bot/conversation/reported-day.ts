import { type Day, parseDay } from '../../care/day.ts'
import type { Answer } from '../channel.ts'
import { dayText } from '../texts/when.ts'
import { reportableDays } from './duty-facts.ts'
import type { FoundDuty } from './duty-for.ts'
import { fieldError, type Turn } from './turn.ts'

/** The day on which somebody says that it was done, when it can have been done then; otherwise what is wrong with it. */
export function reportedDay(
  turn: Turn,
  found: FoundDuty,
  typed: string | undefined,
): { day: Day } | { answer: Answer } {
  const { texts, today, member } = turn
  const refuse = (message: string) => ({ answer: fieldError('day', message) })
  const day = parseDay(typed ?? '')
  if (day === null) return refuse(texts.duty.notADay)
  if (day > today) return refuse(texts.duty.notFuture)
  const { from, until } = reportableDays(turn, found)
  if (day < from) return refuse(texts.duty.notBefore(dayText(from, member.language, today)))
  if (day > until) return refuse(texts.duty.notAfter(dayText(until, member.language, today)))
  return { day }
}
