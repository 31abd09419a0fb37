import { Duration } from 'luxon'
import { command as texts } from '../bot/texts/nl/command.ts'
import { draftCommand as draftTexts } from '../bot/texts/nl/draft-command.ts'
import { parseInstant } from '../care/day.ts'
import { parseMonth } from '../care/figures/month.ts'
import { UsageError } from '../problem.ts'

// What is wrong in how a command was called is told before anything is opened for it.

/** A moment as somebody wrote it: what it means depends on the organisation's zone, whether it is one does not. */
export function aMoment(text: string): string {
  if (parseInstant(text, 'utc') === null) throw new UsageError(texts.wrongTime)
  return text
}

/** An ISO 8601 period that does not go back. */
export function aPeriod(text: string): string {
  const period = Duration.fromISO(text)
  if (!period.isValid || period.toMillis() < 0) throw new UsageError(texts.wrongPeriod)
  return text
}

/** `YYYY-MM` */
export function aMonth(text: string): string {
  if (parseMonth(text) === null) throw new UsageError(draftTexts.badMonth)
  return text
}
