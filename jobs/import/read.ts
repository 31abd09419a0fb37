import { BadCell } from './cell.ts'
import type { FileKind } from './file-kind.ts'
import type { Fault, Refused } from './refusal.ts'
import { REQUIRED_COLUMNS, type Row, type RowSchemas } from './row.ts'
import { readTable } from './table.ts'

/** A row that could be read, and where it stood. */
export interface Placed<T> {
  file: string
  line: number
  row: T
}

export interface ReadFile<K extends FileKind = FileKind> {
  file: string
  rowCount: number
  rows: Placed<Row<K>>[]
  /** Rows that are refused by themselves: the cells that nothing is wrong with. */
  unread: { line: number; cells: Record<string, string> }[]
  refused: Refused[]
  ignoredColumns: string[]
}

/** Reads one file: what its rows say, and what is wrong with those that say nothing. Whom they name is not checked yet. */
export function readFile<K extends FileKind>(
  file: string,
  bytes: Uint8Array,
  kind: K,
  schemas: RowSchemas,
  readRows: (more: number) => void = () => {},
): ReadFile<K> {
  const schema = schemas[kind]
  const table = readTable(bytes, { required: REQUIRED_COLUMNS[kind], known: Object.keys(schema.shape) })
  if ('fault' in table)
    return { file, rowCount: 0, rows: [], unread: [], refused: [table.fault], ignoredColumns: [] }

  const rows: Placed<Row<K>>[] = []
  const unread: ReadFile['unread'] = []
  const refused = [...table.refused]
  for (const { line, cells } of table.rows) {
    const read = schema.safeParse(cells)
    readRows(1)
    if (read.success) rows.push({ file, line, row: read.data as Row<K> })
    else {
      const faults = read.error.issues.map(faultOf)
      const bad = new Set(faults.map(({ column }) => column))
      unread.push({
        line,
        cells: Object.fromEntries(Object.entries(cells).filter(([name]) => !bad.has(name))),
      })
      refused.push(...faults.map((fault) => ({ line, ...fault })))
    }
  }
  const rowCount = table.rows.length + table.refused.length
  return { file, rowCount, rows, unread, refused, ignoredColumns: table.ignoredColumns }
}

function faultOf(issue: {
  path: PropertyKey[]
  code?: string
  params?: Record<string, unknown> | undefined
}): Fault {
  const bad = issue.params?.bad
  const column = String(issue.path[0] ?? '') || null
  if (bad instanceof BadCell) return { column, kind: bad.kind, why: bad.why }
  throw new Error(`The import schema found a ${issue.code} that no cell reports`)
}
