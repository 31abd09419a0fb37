import type { Day } from '../care/day.ts'
import type { Figure } from '../care/figures/figure.ts'
import type { Month } from '../care/figures/month.ts'
import type { Text } from './text.ts'

/** The three questions of a reflection: what went well, what can be better, what was learned. */
export const PARTS = ['good', 'better', 'learned'] as const
export type Part = (typeof PARTS)[number]

/** A reflection as a writer may see it: never with its giver. */
export interface Reflection {
  /** `r:…` */
  id: string
  /** Null in a block of the whole organisation: of which small team it is, no writer hears. */
  team: string | null
  day: Day
  good: string | null
  better: string | null
  learned: string | null
  /** `gk-1`, `ghz-3`; null: it goes by its theme. */
  bouwsteen: string | null
  theme: string | null
  mayQuote: boolean
  /** Those of one giver have the same number, which says nothing else. Left out: a voice of its own. */
  voice?: number
}

/** How many people speak in these reflections; of who is not known each counts. */
export function voicesOf(reflections: Pick<Reflection, 'id' | 'voice'>[]): number {
  return new Set(reflections.map(({ id, voice }) => voice ?? id)).size
}

/** One answer, with all reflections that say nearly the same. */
export interface Point {
  part: Part
  text: string
  /** The subject of its reflection, as it goes in a sentence. */
  about: string | null
  /** Reflection ids; the first is the one whose words `text` are. */
  sources: string[]
  /** How many people say it. With one it is no claim about a team, however often it was written. */
  voices: number
  /** Whether `text` may be quoted: its giver agreed, and no other bouwsteen quotes it already. */
  quotable: boolean
}

/** What is said about one subject. */
export interface Topic {
  heading: string
  /** As it goes in a sentence: `medicatie`, `de overdracht`. Null: all that fits nowhere else. */
  about: string | null
  /** Reflection ids. */
  reflections: string[]
  /** How many people gave them. */
  voices: number
  points: Point[]
  figures: Figure[]
}

/** All that one block of text may be made from. */
export interface Material {
  month: Month
  period: [from: Day, to: Day]
  framework: string
  bouwsteen: number
  title: string
  /** Without a reference: the whole organisation, and what its small teams said together. */
  team: { ref: string | null; name: string }
  reflections: Reflection[]
  topics: Topic[]
  /** All figures, those of topics too. */
  figures: Figure[]
  /** Those of the period before that `figures` may fairly be compared with. */
  before: Figure[]
  missing: string[]
}

/** Makes text from material. What it writes is checked in code afterwards, whoever wrote it. */
export type Writer = (material: Material) => Promise<Text>

/** `team zorg`: how a quote is put down to a team. A small team is not named. */
export function attribution({ ref, name }: Material['team']): string {
  if (ref === null) return 'een klein team'
  const bare = name.replace(/^team\s+/i, '')
  return `team ${bare.toLowerCase() === ref.toLowerCase() ? ref : bare}`
}
