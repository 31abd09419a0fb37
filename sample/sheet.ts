import type { Day } from '../care/day.ts'

export interface SampleFile {
  name: string
  bytes: Uint8Array
}

export type Row<Column extends string> = Partial<Record<Column, string | number>>

/** A file as a Dutch spreadsheet saves it: byte order mark, semicolons, CRLF. */
export function sheet<Column extends string>(
  name: string,
  columns: readonly Column[],
  rows: readonly Row<Column>[],
): SampleFile {
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(';'))
  const text = `\uFEFF${[columns.join(';'), ...lines].join('\r\n')}\r\n`
  return { name, bytes: new TextEncoder().encode(text) }
}

/** `dd-mm-jjjj`, followed by the local time when there is one. */
export function dutch(day: Day, time?: string): string {
  const [year, month, date] = day.split('-')
  return `${date}-${month}-${year}${time === undefined ? '' : ` ${time}`}`
}

function cell(value: string | number): string {
  const text = String(value)
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
