import { imports as en } from '../bot/texts/en/import.ts'
import { imports as nl } from '../bot/texts/nl/import.ts'
import { dayOf, type Instant, isoIn, type Zone } from '../care/day.ts'
import type { Language } from '../care/world.ts'
import { givenFiles } from '../jobs/import/given-files.ts'
import type { GivenFile } from '../jobs/import/plan.ts'
import type { Progress } from '../jobs/import/progress.ts'
import type { FileReport, ImportReport, ImportTexts } from '../jobs/import/refusal.ts'
import type { TakenIn } from '../jobs/take-in.ts'
import { apart } from './import-waiting.ts'
import type { Output } from './lines.ts'
import type { ProgressBar } from './progress-bar.ts'

export interface ImportAsked {
  paths: string[]
  dryRun: boolean
  partial: boolean
  json: boolean
  language: Language
  zone: Zone
}

/** The import itself, and what came of it. */
export type ImportThese = (
  files: GivenFile[],
  how: { dryRun: boolean; partial: boolean; progress: Progress | undefined },
) => Promise<TakenIn>

/** Longer lists help nobody at a terminal; `due` has them all. */
const MOVED_SHOWN = 50

/**
 * `kompasbot import`: reads the files, has them taken in, and tells what became of them.
 * Exit code 0, or 1 when rows were refused; with `partial` 1 only when nothing was taken because of that.
 */
export async function importCommand(
  asked: ImportAsked,
  importThese: ImportThese,
  output: Output,
  bar: ProgressBar | null = null,
): Promise<0 | 1> {
  const texts = asked.language === 'en' ? en : nl
  const files = await givenFiles(asked.paths)
  const { dryRun, partial } = asked
  const nothing: TakenIn = { files: [], moved: [] }
  const report =
    files.length === 0
      ? nothing
      : await importThese(files, { dryRun, partial, progress: bar?.progress }).finally(() => bar?.stop())

  if (asked.json) output.out(JSON.stringify({ files: report.files }))
  else if (files.length > 0)
    for (const line of [...tableOf(report, texts), ...movedLines(report, asked, texts)]) output.out(line)
  for (const line of problems(report, texts)) output.err(line)
  if (files.length === 0) {
    output.err(texts.nothingFound)
    return 1
  }
  return conclude(report, asked, texts, output)
}

function conclude(report: ImportReport, asked: ImportAsked, texts: ImportTexts, output: Output): 0 | 1 {
  const refused = report.files.some((file) => file.refused.length > 0)
  const took = report.files.some((file) => file.added + file.changed + file.unchanged > 0)
  const failed = refused && !(asked.partial && took)
  if (asked.dryRun && !asked.json) output.out(texts.dryRun)
  if (refused && !asked.dryRun) output.err(failed ? texts.nothingChanged : texts.someTaken)
  return failed ? 1 : 0
}

/**
 * One line for each thing wrong: file, line, column and remedy, never what stood there. Rows that only wait for another
 * file are told together.
 */
export function problems(report: ImportReport, texts: ImportTexts): string[] {
  const apartOf = apart(report.files)
  return report.files.flatMap((file) => {
    const { own, waiting } = apartOf(file)
    return [
      ...own.map(({ line, column, reason }) => {
        const place = `${file.file}:${line}`
        return column === null ? `${place}: ${reason}` : `${place} ${texts.column(column)}: ${reason}`
      }),
      ...(waiting.rows > 0 ? [texts.waiting(file.file, waiting.rows, waiting.on)] : []),
      ...(file.ofErased ? [texts.ofErased(file.file, file.ofErased)] : []),
      ...(file.ignoredColumns ? [texts.ignoredColumns(file.file, file.ignoredColumns)] : []),
    ]
  })
}

/** Which last days moved, or would in a trial: code, rule, from when to when. */
function movedLines(
  { moved }: TakenIn,
  { language, zone, dryRun }: ImportAsked,
  texts: ImportTexts,
): string[] {
  if (moved.length === 0) return []
  const written = (due: TakenIn['moved'][number]['to']) =>
    due.kind === 'unknown'
      ? texts.noDate
      : due.kind === 'day'
        ? dutchDay(due.day)
        : dutchTime(new Date(due.at), zone)
  const lines = moved.slice(0, MOVED_SHOWN).map(({ code, name, from, to, isDone }) => {
    const done = isDone ? ` (${texts.alreadyDone})` : ''
    return `${code}  ${name[language]}: ${written(from)} → ${written(to)}${done}`
  })
  const more = moved.length - lines.length
  const head = dryRun ? texts.wouldMove(moved.length) : texts.moved(moved.length)
  return [head, ...lines, ...(more > 0 ? [texts.movedMore(more)] : [])]
}

const dutchDay = (day: string) => day.split('-').reverse().join('-')
const dutchTime = (at: Instant, zone: Zone) => `${dutchDay(dayOf(at, zone))} ${isoIn(at, zone).slice(11, 16)}`

function tableOf(report: ImportReport, texts: ImportTexts): string[] {
  const { table } = texts
  const head = [table.file, table.rows, table.added, table.changed, table.unchanged, table.refused]
  const rows = [head, ...report.files.map(cellsOf)]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
}

function cellsOf(file: FileReport): string[] {
  const refusedRows = new Set(file.refused.map((refusal) => refusal.line)).size
  return [file.file, ...[file.rows, file.added, file.changed, file.unchanged, refusedRows].map(String)]
}
