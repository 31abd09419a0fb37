import type { Day } from '../../care/day.ts'
import type { FigureRecord } from '../../care/figures/figure.ts'
import type { YearText } from '../year/year-text.ts'

/** Where a sentence comes from, as print may show it: never what was said, nor by whom. */
export type PrintedSource =
  /** `month` is `2026-10`, `team` a reference. */
  | { kind: 'reflection'; id: string; month: string; team: string }
  | { kind: 'figure'; id: string; figure: FigureRecord }
  /** Its words are no longer kept; that it existed is. */
  | { kind: 'removed'; id: string; month: string; team: string; of: 'reflection' | 'figure' }
  /** Agreed on, for a quarter such as `2027-K2`. */
  | { kind: 'improvement'; id: string; title: string; quarter: string }
  /** Said of the text about an earlier year. */
  | { kind: 'remark'; id: string; year: number }

/** A gate as the reader of the document sees it. */
export interface PrintedGate {
  name: string
  /** Who decided, or the function that will. */
  by: string[]
  /** When that was decided; null: not yet. */
  on: Day | null
  /** Why it was not held this year. */
  notHeld: string | null
}

/** What goes into a file: the text of a year with all that travels with it. */
export interface Printed {
  text: YearText
  version: number
  /** When this version was made. */
  madeOn: Day
  /** Until then it is a concept, and every page says so. */
  isDecided: boolean
  decidedOn: Day | null
  gates: PrintedGate[]
  /** Of the council, printed unchanged. */
  reactions: { by: string; text: string }[]
  /** What was said at the gates, and what was done with it. */
  remarks: { by: string; text: string; answer: string | null }[]
  sources: PrintedSource[]
  /** How each team is called in a sentence (`team zorg`), by reference. */
  teams: Record<string, string>
}
