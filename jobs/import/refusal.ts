import type { imports as nlTexts } from '../../bot/texts/nl/import.ts'

export const REFUSAL_KINDS = [
  'missing',
  'not_a_date',
  'not_a_time',
  'not_a_number',
  'not_an_email',
  'unknown_value',
  'unknown_reference',
  'duplicate',
  'contradiction',
  'overlap',
  'privacy',
  'too_long',
  'unreadable',
  'unknown_file',
] as const
export type RefusalKind = (typeof REFUSAL_KINDS)[number]

export type ImportTexts = typeof nlTexts

/** Why something is refused, in any language. It never holds what was refused. */
export type Why = (texts: ImportTexts) => string

/** One thing wrong with one column of a row, or with the row or file as a whole. */
export interface Fault {
  column: string | null
  kind: RefusalKind
  why: Why
}

/** A fault in its place. The header of a file is line 1. */
export interface Refused extends Fault {
  line: number
}

/** What an import says of one file. */
export interface FileReport {
  file: string
  rows: number
  added: number
  changed: number
  unchanged: number
  refused: { line: number; column: string | null; kind: RefusalKind; reason: string }[]
  /** Columns that the file has and that mean nothing here. */
  ignoredColumns?: string[]
  /** Rows, among the unchanged, about somebody who was erased. */
  ofErased?: number
}

export interface ImportReport {
  files: FileReport[]
}
