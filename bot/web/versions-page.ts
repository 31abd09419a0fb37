import type { SentenceChange, WordChange } from '../../drafting/compare.ts'
import type { Action } from '../cards/card.ts'

/** A sentence as it became; of a changed one word by word. */
export type ShownChange =
  | Exclude<SentenceChange, { kind: 'changed' }>
  | { kind: 'changed'; words: WordChange[] }

export interface ListedVersion {
  version: number
  /** Who made it and when. */
  by: string
  /** Where it stands beside the one before it; null for the first. */
  compare: string | null
}

/** Which two are asked for, as it stands in the address, unchecked; null when it was left out. */
export interface AskedVersions {
  from: string | null
  to: string | null
}

/** Two versions of a text beside each other. */
export interface VersionsPage {
  /** What the text is called. */
  title: string
  /** The page of the text itself. */
  back: string
  from: ListedVersion
  to: ListedVersion
  counts: string
  /** What is not compared; null when everything is. */
  note: string | null
  parts: { heading: string; changes: ShownChange[] }[]
  /** Newest first. */
  all: ListedVersion[]
  /** What the viewer may do with the earlier of the two. */
  actions: Action[]
}
