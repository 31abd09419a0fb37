import { Duration } from 'luxon'
import { command as texts } from '../bot/texts/nl/command.ts'
import { draftCommand as draftTexts } from '../bot/texts/nl/draft-command.ts'
import { exportCommand as exportTexts } from '../bot/texts/nl/export-command.ts'
import { parseInstant } from '../care/day.ts'
import { parseMonth } from '../care/figures/month.ts'
import { YEAR_KINDS, type YearKind } from '../drafting/year/year-text.ts'
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

/** `YYYY` */
export function aYear(text: string): number {
  if (!/^20\d{2}$/.test(text)) throw new UsageError(exportTexts.badYear)
  return Number(text)
}

export function aKind(text: string): YearKind {
  const kind = YEAR_KINDS.find((one) => one === text)
  if (kind === undefined) throw new UsageError(exportTexts.badKind(YEAR_KINDS.join(', ')))
  return kind
}

const FORMATS = ['docx', 'html', 'md'] as const
export type ExportFormat = (typeof FORMATS)[number]

export function aFormat(text: string): ExportFormat {
  const format = FORMATS.find((one) => one === text)
  if (format === undefined) throw new UsageError(exportTexts.badFormat(FORMATS.join(', ')))
  return format
}

/** A file whose name ends as its format says: nobody opens a page as a document by mistake. */
export function fileOf(format: ExportFormat, file: string): string {
  if (!file.toLowerCase().endsWith(`.${format}`)) throw new UsageError(exportTexts.wrongEnding(format))
  return file
}
