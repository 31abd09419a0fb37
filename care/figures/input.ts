import type { Day, Zone } from '../day.ts'
import type { Duty } from '../duty.ts'
import type { RuleBook } from '../rule.ts'
import type { World } from '../world.ts'
import type { Gap, MissingFigure } from './figure.ts'
import type { Span } from './month.ts'
import type { FigureWords } from './words.ts'

/** A figure as it came from a register, with its own period and denominator. */
export interface ImportedFigure {
  kind: string
  /** Team reference; null: the whole organisation. */
  team: string | null
  from: Day
  until: Day
  category: string | null
  value: number
  outOf: number | null
  asOf: Day
  source: string
}

/** How many reflections a team gave in the period, and how many people could give one. */
export interface ReflectionCount {
  team: string
  given: number
  /** How many were invited to the round; null when there was no round. */
  invited: number | null
}

/** All that is counted over one period. `duties` are those reckoned at the as-of day. */
export interface FigureInput {
  span: Span
  today: Day
  zone: Zone
  world: World
  /** The day from which dates are vouched for; null or left out: always. */
  vouchesFrom?: Day | null
  book: RuleBook
  duties: Duty[]
  imported: ImportedFigure[]
  reflections: ReflectionCount[]
  words: FigureWords
}

/** The team's name as its people use it. */
export function teamName(world: World, ref: string | null): string | null {
  return ref === null ? null : (world.teams.find((team) => team.ref === ref)?.name ?? ref)
}

/** A line for what should be there, with the team by name and without. */
export function missingOf(
  kind: string,
  team: string | null,
  { world, words }: Pick<FigureInput, 'world' | 'words'>,
  say: (team: string | null) => string,
  gap: Gap,
): MissingFigure {
  return { kind, team, text: say(teamName(world, team)), unnamed: say(words.smallTeam), gap }
}
