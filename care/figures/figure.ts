import type { Day } from '../day.ts'
import type { WHO, Who } from './who.ts'

/** How a figure was come by, which decides how a sentence may put it. */
export type Family =
  | 'in_time'
  | 'planned'
  | 'meeting'
  | 'moved'
  | 'training'
  | 'required'
  | 'reflections'
  | 'imported'

/** A meeting that was moved: from when, to when if a new day is known, and why if somebody said so. */
export interface Move {
  from: Day
  to: Day | null
  reason: string | null
}

/** A figure as people and other programs see it. A share is never kept: it follows from `value` and `of`. */
export interface FigureRecord {
  /** `f:mdo-zorg-2026-10` */
  id: string
  label: string
  value: number
  /** The denominator; null where there is none. */
  of: number | null
  unit: string
  /** Null: the whole organisation. */
  team: string | null
  period: [from: Day, to: Day]
  asOf: Day
  source: string
  how: string
  /** It counts so few clients that its numbers are not printed, see `few-clients.ts`. */
  ofFew?: true
}

/** A figure with what a writer needs to put it in a sentence. */
export interface Figure extends FigureRecord {
  family: Family
  /** A rule id, a training, a kind of meeting or a kind of imported figure. */
  kind: string
  category: string | null
  moves: Move[]
  /** It is about teams too small to stand on their own. */
  ofSmallTeams?: true
  /** Of people: whom, so that a sum over teams counts each once. */
  [WHO]?: Who
}

/** What comes one by one in a register, so that a figure is a number of them. */
export const COUNTED_KINDS: ReadonlySet<string> = new Set(['mic', 'mim', 'klacht', 'audit'])

/** Nothing is recorded of it, nobody has it, or of a part it is not known whether it was in time, or took place. */
export interface Gap {
  why: 'nothing' | 'untrained' | 'unknown' | 'unanswered'
  /** What the rule calls it. */
  name: string | null
  /** Over which stretch it is asked: `2026-10`, `2026-Q4`, `2026-H2`, `2026`. */
  period: string
}

/** A figure that should be there and is not, said in one line. */
export interface MissingFigure {
  kind: string
  team: string | null
  text: string
  /** The same line where the team is too small to be named. */
  unnamed: string
  gap?: Gap
  /** Of a team that is too small to be named; it has no `team` then. */
  ofSmallTeam?: true
}

export interface Figures {
  figures: Figure[]
  missing: MissingFigure[]
}

/** What is shown and kept of a figure. */
export function recordOf(figure: FigureRecord): FigureRecord {
  const { id, label, value, of, unit, team, period, asOf, source, how, ofFew } = figure
  const record = { id, label, value, of, unit, team, period, asOf, source, how }
  return ofFew ? { ...record, ofFew } : record
}

/** A share in percent, reckoned from the two counts and rounded to two decimals; null without a denominator. */
export function percentage(figure: Pick<FigureRecord, 'value' | 'of'>): number | null {
  if (figure.of === null || figure.of <= 0) return null
  return Math.round((figure.value / figure.of) * 10_000) / 100
}

/** Gives every figure an id of its own: a second one with the same name gets a number behind it. */
export function withUniqueIds(figures: Figure[]): Figure[] {
  const seen = new Map<string, number>()
  return figures.map((figure) => {
    const times = (seen.get(figure.id) ?? 0) + 1
    seen.set(figure.id, times)
    return times === 1 ? figure : { ...figure, id: `${figure.id}-${times}` }
  })
}

/** The id of a figure: what is counted, for whom, in which month or year. */
export function figureId(kind: string, team: string | null, span: string): string {
  return `f:${plain(kind)}-${plain(team ?? 'organisatie')}-${span}`
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
}
