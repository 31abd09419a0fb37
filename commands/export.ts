import path from 'node:path'
import { exportCommand as texts } from '../bot/texts/nl/export-command.ts'
import { dayOf, type Instant } from '../care/day.ts'
import { canDrawLetters } from '../drafting/export/chart-png.ts'
import { toDocx } from '../drafting/export/docx.ts'
import { toHtml } from '../drafting/export/html.ts'
import { toMarkdown } from '../drafting/export/markdown.ts'
import type { Printed } from '../drafting/export/printed.ts'
import { sentencesOf } from '../drafting/year/edit.ts'
import type { YearKind, YearText } from '../drafting/year/year-text.ts'
import type { House } from '../jobs/house.ts'
import { printedYear } from '../jobs/printed-year.ts'
import { logAccess } from '../prisma/store/access-log.ts'
import { WRITER } from '../prisma/store/draft-decisions.ts'
import {
  findYear,
  findYearOf,
  type StoredYear,
  type YearContent,
  type YearKey,
} from '../prisma/store/year-documents.ts'
import { Refusal } from '../problem.ts'
import type { ExportFormat } from './arguments.ts'
import { nothingOf } from './what-years.ts'
import { type CannotWrite, inTheWay, writeWhole } from './write-whole.ts'

export interface ExportAsked {
  year: number
  framework: string
  kind: YearKind
  format: ExportFormat
  file: string
  now: Instant
}

type ExportHouse = Pick<House, 'store' | 'org' | 'settings'>
type Asked = YearKey & { now: Instant }
export interface YearWriting<H> {
  /** Makes a text that is there already anew, or leaves the one that people worked on as it is. */
  makeYear(house: H, asked: Asked): Promise<{ id: string }>
  /** The text without keeping it. */
  writeYear(house: H, asked: Asked): Promise<YearContent>
}

const WRITERS: Record<ExportFormat, (printed: Printed) => string | Promise<Uint8Array>> = {
  docx: toDocx,
  html: toHtml,
  md: toMarkdown,
}
const WHY: Record<CannotWrite, string> = {
  no_folder: texts.noFolder,
  is_folder: texts.isFolder,
  not_written: texts.notWritten,
}

/** Writes the text of a year to a file and says, one line each, what is missing in it. Throws Refusal. */
export async function exportCommand<H extends ExportHouse>(
  house: H,
  asked: ExportAsked,
  writing: YearWriting<H>,
  out: (line: string) => void,
): Promise<0> {
  const { year, file, format, now } = asked
  const { frameworks, zone } = house.settings
  if (!Object.hasOwn(frameworks, asked.framework))
    throw new Refusal(texts.badFramework(Object.keys(frameworks).join(', ')))
  if (year > Number(dayOf(now, zone).slice(0, 4))) throw new Refusal(texts.tooEarly(year))
  refuse(await inTheWay(file))
  const stored = await textOf(house, asked, writing)
  if (isEmpty(stored.text)) throw new Refusal((await nothingOf(house, asked)).join('\n'))

  await logAccess(house.store.prisma, house.org, [
    {
      at: now,
      actor: 'command',
      action: 'export',
      object: `year:${stored.id || `${year}-${asked.framework}-${asked.kind}`}`,
      about: null,
      outcome: 'ok',
    },
  ])
  const printed = await printedYear(house, stored)
  refuse(await writeWhole(file, await WRITERS[format](printed)))
  out(texts.written(path.basename(file)))
  if (!printed.isDecided) out(texts.concept)
  if (format === 'docx' && hasCharts(stored.text) && !canDrawLetters()) out(texts.noFonts)
  for (const line of stored.text.missing) out(texts.missing(line))
  return 0
}

/**
 * What was decided on stays as it is; a concept is made again from what is approved by now, unless people worked on it.
 * Where there is none yet, the text is only written to the file: a concept that is kept waits for somebody, who would be
 * told so because somebody else asked for a file.
 */
async function textOf<H extends ExportHouse>(
  house: H,
  { year, framework, kind, now }: ExportAsked,
  { makeYear, writeYear }: YearWriting<H>,
): Promise<StoredYear> {
  const db = house.store.prisma
  const key = { year, framework, kind }
  const known = await findYearOf(db, house.org, key)
  if (known?.status === 'vastgesteld') return known
  if (known) {
    const { id } = await makeYear(house, { ...key, now })
    return (await findYear(db, house.org, id)) ?? known
  }
  const content = await writeYear(house, { ...key, now })
  return { ...key, ...content, id: '', status: 'concept', version: 1, madeBy: WRITER, madeAt: now }
}

function refuse(why: CannotWrite | null): void {
  if (why !== null) throw new Refusal(WHY[why])
}

const isEmpty = (text: YearText): boolean => sentencesOf(text).length === 0 && text.figures.length === 0

const hasCharts = ({ chapters }: YearText): boolean =>
  chapters.some(({ sections }) => sections.some(({ parts }) => parts.some(({ kind }) => kind === 'chart')))
