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
import { dropEmptyYear } from '../prisma/store/empty-year.ts'
import { findYear, findYearOf, type StoredYear, type YearKey } from '../prisma/store/year-documents.ts'
import { Refusal } from '../problem.ts'
import type { ExportFormat } from './arguments.ts'
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
/** Makes the text of a year, or leaves the one that people worked on as it is. */
export type MakeYear<H> = (house: H, asked: YearKey & { now: Instant }) => Promise<{ id: string }>

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
  makeYear: MakeYear<H>,
  out: (line: string) => void,
): Promise<0> {
  const { year, file, format, now } = asked
  const { frameworks, zone } = house.settings
  if (!Object.hasOwn(frameworks, asked.framework))
    throw new Refusal(texts.badFramework(Object.keys(frameworks).join(', ')))
  if (year > Number(dayOf(now, zone).slice(0, 4))) throw new Refusal(texts.tooEarly(year))
  refuse(await inTheWay(file))
  const stored = await textOf(house, asked, makeYear)
  if (!stored || isEmpty(stored.text)) {
    if (stored) await dropEmptyYear(house.store.prisma, house.org, stored.id)
    throw new Refusal(texts.nothing(year))
  }

  await logAccess(house.store.prisma, house.org, [
    { at: now, actor: 'command', action: 'export', object: `year:${stored.id}`, about: null, outcome: 'ok' },
  ])
  const printed = await printedYear(house, stored)
  refuse(await writeWhole(file, await WRITERS[format](printed)))
  out(texts.written(path.basename(file)))
  if (!printed.isDecided) out(texts.concept)
  if (format === 'docx' && hasCharts(stored.text) && !canDrawLetters()) out(texts.noFonts)
  for (const line of stored.text.missing) out(texts.missing(line))
  return 0
}

/** What was decided on stays as it is; anything else is made again from what is approved by now, unless people worked on it. */
async function textOf<H extends ExportHouse>(
  house: H,
  { year, framework, kind, now }: ExportAsked,
  makeYear: MakeYear<H>,
): Promise<StoredYear | null> {
  const db = house.store.prisma
  const known = await findYearOf(db, house.org, { year, framework, kind })
  if (known?.status === 'vastgesteld') return known
  const { id } = await makeYear(house, { year, framework, kind, now })
  return findYear(db, house.org, id)
}

function refuse(why: CannotWrite | null): void {
  if (why !== null) throw new Refusal(WHY[why])
}

const isEmpty = (text: YearText): boolean => sentencesOf(text).length === 0 && text.figures.length === 0

const hasCharts = ({ chapters }: YearText): boolean =>
  chapters.some(({ sections }) => sections.some(({ parts }) => parts.some(({ kind }) => kind === 'chart')))
