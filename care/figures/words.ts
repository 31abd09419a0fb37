import type { Day } from '../day.ts'
import type { Family, Move } from './figure.ts'

/** What became of what stood on a day. */
export interface PlannedCounts {
  planned: number
  held: number
  refused: number
  moved: number
  dropped: number
  /** The day passed and nobody said what became of it. */
  unanswered: number
}

/** The words that figures carry, so that counting knows no language. */
export interface FigureWords {
  /**
   * `name` is the rule book's name for it, used where no better word is known. Of moves and of what is asked per stretch
   * of the year the category is that stretch: `2026-10`, `2026-Q4`, `2026`.
   */
  label: (family: Family, kind: string, category: string | null, name: string | null) => string
  unit: (family: Family, kind: string) => string
  /** Where counts that the store makes come from. */
  source: (family: Family, files: string[]) => string
  howInTime: (inTime: number, due: number) => string
  howPlanned: (counts: PlannedCounts) => string
  howMeeting: (counts: Omit<PlannedCounts, 'refused'>) => string
  howMoved: (moves: Move[]) => string
  howTraining: (valid: number, needed: number, unknown: number, asOf: Day) => string
  howRequired: (done: number, planned: number, required: number, unanswered: number) => string
  /** `asked`: how many got the question; null where that is not one round. */
  howReflections: (given: number, could: number | null, asked: number | null) => string
  howImported: (source: string, asOf: Day) => string
  /** What a team is called that is too small to be named. */
  smallTeam: string
  /** Lines for figures that should be there. `team` is the team's name, null for the organisation; `span` a month or a year. */
  missingInTime: (
    kind: string,
    name: string | null,
    unknown: number,
    team: string | null,
    span: string,
  ) => string
  /** Of `n` that were planned nobody said whether they took place. */
  missingAnswer: (kind: string, name: string | null, n: number, team: string | null, span: string) => string
  missingMeeting: (kind: string, name: string | null, team: string | null, span: string) => string
  missingTraining: (kind: string, name: string | null, team: string | null, span: string) => string
}
