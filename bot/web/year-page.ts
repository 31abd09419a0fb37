import type { Action } from '../cards/card.ts'
import type { DraftSource } from './doors.ts'
import type { ListedVersion } from './versions-page.ts'

/** A source of a sentence; `told`: of which this reader gets no more than a line. */
export type YearPageSource = DraftSource | { kind: 'told'; text: string }

export interface YearPageSentence {
  id: string
  text: string
  /** The team whose words it quotes. */
  quotedFrom: string | null
  /** The name of who wrote or changed it; null when the writer did. */
  editedBy: string | null
  /** Numbers of a person's sentence that none of its sources carries. */
  unsourced?: string[]
  sources: YearPageSource[]
}

export type YearPagePart =
  | { kind: 'paragraph'; heading: string | null; sentences: YearPageSentence[] }
  | { kind: 'bullets'; items: { title: string | null; sentences: YearPageSentence[] }[] }
  | { kind: 'figures'; caption: string; rows: { label: string; value: string; note: string }[] }
  /** `image` is a `data:` address. */
  | { kind: 'chart'; caption: string; alt: string; image: string }
  | {
      kind: 'improvements'
      caption: string
      items: { title: string; explanation: string; line: string; state: string; outcome: string | null }[]
    }
  | { kind: 'absent'; text: string }

/** The text of a year, as one reader may see it. */
export interface YearPage {
  id: string
  version: number
  title: string
  organisation: string
  framework: string
  view: 'whole' | 'plain'
  isDecided: boolean
  /** The name of the gate, and of who is at turn there. */
  waitsAt: string | null
  atTurn: string[]
  /** Empty in the plain view. */
  chapters: { id: string; heading: string; sections: { heading: string | null; parts: YearPagePart[] }[] }[]
  /** Empty in the whole view. */
  plain: {
    id: string
    heading: string
    parts: { heading: string | null; sentences: { text: string }[]; isList: boolean }[]
  }[]
  gates: string[]
  /** With the button to answer it, for who may and as long as nobody did. */
  remarks: { text: string; by: string; answer: string | null; toAnswer: Action | null }[]
  missing: string[]
  refused: { text: string; reason: string }[]
  /** What to know before adopting it, for who may do so now. */
  beforeAdopting: string[]
  /** What the viewer may do at the gate where it waits. */
  actions: Action[]
  mayEdit: boolean
  /** Newest first; empty while there is but one, and for who may not see reflections. */
  versions: ListedVersion[]
}
