/** Somebody's own words, with consent, put down to a team. */
export interface Quote {
  text: string
  by: string
  /** `r:…` */
  source: string
}

export interface Sentence {
  text: string
  /** `r:…` reflections and `f:…` figures that carry this sentence; at least one. */
  sources: string[]
  quote: Quote | null
}

export interface Block {
  heading: string
  sentences: Sentence[]
}

export interface Text {
  /** Who wrote it: `extractive`, or the name of a model. */
  writer: string
  blocks: Block[]
  /** Null or left out: no model had a hand in it. */
  made?: Made | null
  /** Whether a model could not write it, or part of it, for a reason that passes. Left out: no. */
  again?: boolean
  /** What a reader must know of how it was made, a line each. */
  notes?: string[]
  /** What the writer's own checks took out. */
  refused?: Refused[]
}

/** How a model made a text: kept with the version. Never what was asked or answered. */
export interface Made {
  model: string
  /** `month-block.nl@1` */
  prompts: string[]
  /** What was asked for and taken: temperature, seed, form of the answer. */
  settings: Record<string, string | number>
  tokens: { prompt: number; completion: number }
  calls: number
}

/** A sentence that did not get in, and why, for a person to read. */
export interface Refused {
  text: string
  reason: string
}

/** The number of words in a text. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}
