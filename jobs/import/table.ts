import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { decode } from './decode.ts'
import type { Refused, Why } from './refusal.ts'

/** One row: the cells of the columns that the file has, and the line on which it begins. */
export interface RawRow {
  line: number
  cells: Record<string, string>
}

export interface Table {
  rows: RawRow[]
  /** Rows that have no readable shape. */
  refused: Refused[]
  ignoredColumns: string[]
}

export interface Columns {
  required: readonly string[]
  known: readonly string[]
}

interface Line {
  record: string[]
  info: { lines: number }
}

/** Reads the bytes of one file; the one reason why when the file as a whole cannot be read. */
export function readTable(bytes: Uint8Array, columns: Columns): Table | { fault: Refused } {
  const text = decode(bytes)
  if (text === null) return unreadable(1, (t) => t.reasons.notText)
  const lines = split(text)
  if (!Array.isArray(lines)) return lines
  const [header, ...body] = lines
  if (!header) return unreadable(1, (t) => t.reasons.emptyFile)

  const names = header.record.map((name) => name.trim().toLowerCase())
  const fault = headerFault(names, firstLine(header), columns)
  if (fault) return { fault }

  const table: Table = { rows: [], refused: [], ignoredColumns: [] }
  table.ignoredColumns = names.filter((name) => name !== '' && !columns.known.includes(name))
  for (const entry of body) {
    const cells = entry.record.map((cell) => cell.trim())
    if (cells.every((cell) => cell === '')) continue
    const line = firstLine(entry)
    if (cells.slice(names.length).some((cell) => cell !== '')) {
      table.refused.push({ line, column: null, kind: 'unreadable', why: (t) => t.reasons.tooManyCells })
    } else {
      table.rows.push({ line, cells: cellsByName(names, cells, columns) })
    }
  }
  return table
}

function split(text: string): Line[] | { fault: Refused } {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
    }) as unknown as Line[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
    return unreadable(line, (t) => t.reasons.brokenQuotes)
  }
}

/** `;` or `,`: the one that the header line has most of, outside quotes. */
function delimiterOf(text: string): ';' | ',' {
  const header = text.trimStart().split('\n', 1)[0] ?? ''
  const bare = header.replace(/"[^"]*"/g, '')
  return bare.split(',').length > bare.split(';').length ? ',' : ';'
}

/** The parser counts to the end of a record; line breaks inside quotes lie between its first line and that. */
function firstLine(line: Line): number {
  return line.info.lines - line.record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
}

function headerFault(names: string[], line: number, columns: Columns): Refused | null {
  const absent = columns.required.find((column) => !names.includes(column))
  if (absent) return { line, column: absent, kind: 'missing', why: (t) => t.reasons.missingColumn }
  const twice = columns.known.find((column) => names.indexOf(column) !== names.lastIndexOf(column))
  if (twice) return { line, column: twice, kind: 'duplicate', why: (t) => t.reasons.duplicateColumn }
  return null
}

function cellsByName(names: string[], cells: string[], columns: Columns): Record<string, string> {
  const byName: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    if (columns.known.includes(name)) byName[name] = cells[index] ?? ''
  }
  return byName
}

function unreadable(line: number, why: Why): { fault: Refused } {
  return { fault: { line, column: null, kind: 'unreadable', why } }
}
