import { hashedNames, type NameList } from '../../care/screen/screen.ts'
import type { Register } from '../../prisma/store/register.ts'
import type { RegisterChanges } from '../../prisma/store/register-write.ts'
import { FILE_KINDS, type FileKind, fileKind } from './file-kind.ts'
import { changesOf, type Ledger, openLedger } from './ledger.ts'
import { isPassedOver, withoutErased } from './passed-over.ts'
import { counting, type Progress } from './progress.ts'
import { type ReadFile, readFile } from './read.ts'
import { unknownIn } from './references.ts'
import type { FileReport, ImportReport, ImportTexts, Refused } from './refusal.ts'
import { type Row, type RowTerms, rowSchemas } from './row.ts'
import type { TakeTerms, Verdict } from './take.ts'
import { takeClients } from './take-clients.ts'
import { takeEvents, takeMeetings, takeTraining } from './take-events.ts'
import { takeFigures } from './take-figures.ts'
import { takeMembers } from './take-members.ts'
import { takeNames } from './take-names.ts'
import { takeReflections } from './take-reflections.ts'
import { takeShifts } from './take-shifts.ts'
import { takeTeams } from './take-teams.ts'

/** A file as it lies on disk; without bytes when it could not be opened. */
export interface GivenFile {
  name: string
  bytes: Uint8Array | null
}

/** A file once it is read by itself, before anything is known of what there is already. */
export type OpenedFile = { kind: FileKind; read: ReadFile } | { kind: null; file: string; refused: Refused[] }

/** What an import would do. */
export interface Plan {
  report: ImportReport
  changes: RegisterChanges
  refusedAny: boolean
}

const TAKES = {
  teams: takeTeams,
  medewerkers: takeMembers,
  clienten: takeClients,
  namen: takeNames,
  rooster: takeShifts,
  gebeurtenissen: takeEvents,
  scholing: takeTraining,
  bijeenkomsten: takeMeetings,
  cijfers: takeFigures,
  reflecties: takeReflections,
}

/** Reads every file by itself. In order of name, so that the order in which they are given makes no difference. */
export function openFiles(files: GivenFile[], terms: RowTerms, progress?: Progress): OpenedFile[] {
  const schemas = rowSchemas(terms)
  const readRows = counting(
    progress,
    'read',
    files.reduce((sum, { bytes }) => sum + linesIn(bytes), 0),
  )
  const byName = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  return byName.map(({ name, bytes }): OpenedFile => {
    const kind = fileKind(name)
    if (bytes === null) return refusedFile(name, 'unreadable', (t) => t.reasons.cannotOpen)
    if (kind === null) return refusedFile(name, 'unknown_file', (t) => t.reasons.unknownFile(FILE_KINDS))
    return { kind, read: readFile(name, bytes, kind, schemas, readRows) }
  })
}

/** The rows of a file, roughly: a line break may lie inside a cell. */
function linesIn(bytes: Uint8Array | null): number {
  let lines = 0
  for (const byte of bytes ?? []) if (byte === 10) lines += 1
  return lines
}

function refusedFile(file: string, kind: Refused['kind'], why: Refused['why']): OpenedFile {
  return { kind: null, file, refused: [{ line: 1, column: null, kind, why }] }
}

/** Holds files against the register: what they change, and what is refused. Changes nothing itself. */
export function planImport(
  opened: OpenedFile[],
  register: Register,
  terms: TakeTerms,
  texts: ImportTexts,
  progress?: Progress,
): Plan {
  const all = opened.reduce((sum, file) => sum + (file.kind === null ? 0 : file.read.rows.length), 0)
  const checked = counting(progress, 'check', all)
  const ledger = openLedger(register)
  // Texts are looked at after all names are in, those of these files too.
  let fresh: NameList | undefined
  const newNames = () =>
    (fresh ??= hashedNames(
      ledger.names.written().map(({ hash }) => hash),
      ledger.nameKey,
    ))
  const screened: TakeTerms = { ...terms, screen: (text) => terms.screen(text, newNames()) }
  const reports = new Map(opened.map((file) => [file, reportOf(file, texts)]))
  for (const kind of FILE_KINDS) {
    const files = opened.flatMap((file) => (file.kind === kind ? [file] : []))
    const rows = files.flatMap((file) => file.read.rows.map((placed) => ({ file, placed })))
    const verdicts = take(kind, ledger, rows, screened)
    checked(rows.length)
    for (const [index, { file, placed }] of rows.entries()) {
      const report = reports.get(file)
      const verdict = verdicts[index] ?? 'unchanged'
      if (report && verdict === OF_ERASED) passOver(report)
      else if (report && verdict !== OF_ERASED) note(report, placed.line, verdict, texts)
    }
    for (const file of files) {
      const report = reports.get(file)
      for (const { line, cells } of file.read.unread)
        if (report) note(report, line, unknownIn(kind, cells, ledger), texts)
    }
  }
  const files = opened.flatMap((file) => reports.get(file) ?? [])
  for (const file of files) file.refused.sort((a, b) => a.line - b.line)
  return {
    report: { files },
    changes: changesOf(ledger),
    refusedAny: files.some((file) => file.refused.length > 0),
  }
}

/** A row about somebody who was erased. */
const OF_ERASED = Symbol('of somebody who was erased')

function take(
  kind: FileKind,
  ledger: Ledger,
  rows: { placed: ReadFile['rows'][number] }[],
  terms: TakeTerms,
): (Verdict | typeof OF_ERASED)[] {
  // Rows of a kind were read with the schema of that kind, which TypeScript cannot follow through the table.
  const takeRows = TAKES[kind] as (ledger: Ledger, rows: unknown[], terms: TakeTerms) => Verdict[]
  const isOver = rows.map(({ placed }) => isPassedOver(kind, placed.row, ledger))
  const told = rows.flatMap(({ placed }, at) => {
    if (isOver[at]) return []
    if (kind !== 'clienten') return [placed]
    return [{ ...placed, row: withoutErased(placed.row as Row<'clienten'>, ledger) }]
  })
  const taken = takeRows(ledger, told, terms).values()
  return isOver.map((over) => (over ? OF_ERASED : (taken.next().value ?? 'unchanged')))
}

function passOver(report: FileReport): void {
  report.unchanged += 1
  report.ofErased = (report.ofErased ?? 0) + 1
}

function reportOf(file: OpenedFile, texts: ImportTexts): FileReport {
  const empty = { rows: 0, added: 0, changed: 0, unchanged: 0 }
  if (file.kind === null) {
    const refused = file.refused.map((refusal) => told(refusal, texts))
    return { file: file.file, ...empty, refused }
  }
  const { read } = file
  return {
    file: read.file,
    ...empty,
    rows: read.rowCount,
    refused: read.refused.map((refusal) => told(refusal, texts)),
    ...(read.ignoredColumns.length > 0 && { ignoredColumns: read.ignoredColumns }),
  }
}

function note(report: FileReport, line: number, verdict: Verdict, texts: ImportTexts): void {
  if (typeof verdict === 'string') report[verdict] += 1
  else report.refused.push(...verdict.map((fault) => told({ ...fault, line }, texts)))
}

function told({ line, column, kind, why }: Refused, texts: ImportTexts): FileReport['refused'][number] {
  return { line, column, kind, reason: why(texts) }
}
