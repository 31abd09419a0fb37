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
