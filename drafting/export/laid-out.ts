import type { Chart } from '../year/year-text.ts'

/** A document as every format shows it: what stands where, with captions and notes numbered. */
export interface LaidOut {
  title: string
  organisation: string
  /** `Kwaliteitsbeeld 2026, Generiek Kompas` */
  subject: string
  /** Whether it is decided on, and which version it is. */
  standing: string[]
  isConcept: boolean
  /** Down to which level of headings the list of contents goes. */
  contents: 1 | 2
  pieces: Piece[]
  /** The text of note n is at n - 1. */
  notes: string[]
}

/** Words, or a mark to a note. `spoken`: somebody's own words. */
export type Run =
  | { kind: 'words'; text: string; style: 'plain' | 'strong' | 'spoken' }
  | { kind: 'note'; number: number }

export type Piece =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; id: string; newPage: boolean }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'bullets'; items: Run[][] }
  | { kind: 'table'; number: number; caption: string; table: Table; below: string | null }
  | { kind: 'chart'; number: number; caption: string; chart: Chart; below: string | null }
  | { kind: 'box'; caption: string; items: BoxItem[] }
  /** Said plainly where something should have been. */
  | { kind: 'absent'; text: string }
  /** Somebody's words, line by line as they were given. */
  | { kind: 'said'; by: string; lines: string[]; answer: string | null }

export interface Table {
  head: string[]
  rows: string[][]
  /** Relative widths of the columns. */
  widths: number[]
  /** Columns with numbers, set to the right. */
  numeric: number[]
}

export interface BoxItem {
  title: string
  text: string
  /** `Planning`, `2e kwartaal 2027` */
  lines: [name: string, value: string][]
}

export const words = (text: string, style: 'plain' | 'strong' | 'spoken' = 'plain'): Run => ({
  kind: 'words',
  text,
  style,
})
