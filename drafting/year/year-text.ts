import type { FigureRecord } from '../../care/figures/figure.ts'
import type { Part } from '../material.ts'
import type { Refused, Sentence } from '../text.ts'

export const YEAR_KINDS = ['kwaliteitsbeeld', 'voortgangsbericht'] as const
export type YearKind = (typeof YEAR_KINDS)[number]

/** The text of a year, as it is kept, shown, edited and exported. */
export interface YearText {
  organisation: string
  year: number
  framework: { id: string; name: string }
  kind: YearKind
  title: string
  /** `extractive`, or the name of a model. */
  writer: string
  /** Id of the house style that it follows. */
  style: string
  chapters: Chapter[]
  /** All figures that the text cites, or shows in a table or chart. */
  figures: FigureRecord[]
  /** What is expected and absent, a line each. */
  missing: string[]
  refused: Refused[]
}

/** `public`: the summary for clients and relatives; `lookback`: what became of last year's actions and remarks. */
export type ChapterRole = 'public' | 'opening' | 'lookback' | 'bouwsteen' | 'closing'

export interface Chapter {
  /** Unique in the text, and the same in each version: `gk-1`, `lookback`. */
  id: string
  role: ChapterRole
  /** Null where the chapter is of no bouwsteen. */
  bouwsteen: number | null
  heading: string
  sections: Section[]
}

export interface Section {
  /** Null: straight under the heading of the chapter. */
  heading: string | null
  parts: YearPart[]
}

export type YearPart =
  | { kind: 'paragraph'; heading: string | null; sentences: YearSentence[] }
  | { kind: 'bullets'; items: { title: string | null; sentences: YearSentence[] }[] }
  /** A table of figures, by their ids in `YearText.figures`. */
  | { kind: 'figures'; caption: string; figures: string[] }
  | { kind: 'chart'; caption: string; chart: Chart }
  | { kind: 'improvements'; caption: string; improvements: PrintedImprovement[] }
  /** Said plainly where something is expected and not there. */
  | { kind: 'absent'; text: string }

export interface YearSentence extends Sentence {
  /** Unique in the text and kept from version to version: an edit names it. */
  id: string
  /** `writer`, or the id of the member who wrote or changed it. */
  author: string
  /** Of somebody's own words: which of the three questions they answer. */
  part?: Part
}

/** A chart is drawn from figures only; `alt` says the same in words. */
export interface Chart {
  kind: 'bars' | 'lines'
  title: string
  alt: string
  unit: string
  labels: string[]
  /** Null: no figure for that label. */
  series: { name: string; values: (number | null)[] }[]
  /** `f:…` */
  sources: string[]
}

/** Something that will be, or was to be, made better. */
export interface PrintedImprovement {
  id: string
  title: string
  explanation: string
  owner: string
  /** `2027-K2` */
  quarter: string
  state: 'open' | 'done' | 'dropped'
  outcome: string | null
  sources: string[]
}
