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
  team: string
  day: Day
  good: string | null
  better: string | null
  learned: string | null
  /** `gk-1`, `ghz-3`; null: it goes by its theme. */
  bouwsteen: string | null
  theme: string | null
  mayQuote: boolean
}

/** One answer, with all reflections that say nearly the same. */
export interface Point {
  part: Part
  text: string
  /** The subject of its reflection, as it goes in a sentence. */
  about: string | null
  /** Reflection ids; the first is the one whose words `text` are. */
  sources: string[]
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
  team: { ref: string; name: string }
  reflections: Reflection[]
  topics: Topic[]
  /** All figures, those of topics too. */
  figures: Figure[]
  missing: string[]
}

/** Makes text from material. What it writes is checked in code afterwards, whoever wrote it. */
export type Writer = (material: Material) => Promise<Text>

/** `team zorg`: how a quote is put down to a team. */
export function attribution({ ref, name }: Material['team']): string {
  const bare = name.replace(/^team\s+/i, '')
  return `team ${bare.toLowerCase() === ref.toLowerCase() ? ref : bare}`
}
