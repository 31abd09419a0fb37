import type { Day } from '../../care/day.ts'
import type { Figure, FigureRecord } from '../../care/figures/figure.ts'
import type { Month } from '../../care/figures/month.ts'
import type { Framework } from '../framework.ts'
import type { HouseStyle } from '../style.ts'
import type { Quote } from '../text.ts'
import type { PrintedImprovement, YearKind } from './year-text.ts'

/** One block of a month that went through all its gates. */
export interface ApprovedBlock {
  month: Month
  bouwsteen: number
  /** Team reference; empty: a small team, which is not named. */
  team: string
  /** Who made it: `extractive`, or the name of a model. */
  writer: string
  sentences: ApprovedSentence[]
}

export interface ApprovedSentence {
  heading: string
  text: string
  sources: string[]
  quote: Quote | null
  /** `writer`, or the id of the member who wrote or changed it. */
  author: string
}

export interface YearTeam {
  ref: string
  name: string
}

export type YearImprovement = PrintedImprovement & { bouwsteen: number }

/** What somebody said at a gate of last year's text, and what was done with it. */
export interface EarlierRemark {
  id: string
  text: string
  answer: string | null
}

/** All that the text of a year may be made from. */
export interface YearInput {
  organisation: string
  year: number
  kind: YearKind
  framework: Framework
  style: HouseStyle
  teams: YearTeam[]
  blocks: ApprovedBlock[]
  /** Months of the year that have passed, or are running. */
  months: Month[]
  /** The day up to which was counted, in a year that is running; left out: all of the year. */
  until?: Day
  figures: (Figure & { bouwsteen: number })[]
  /** Figures of the year before, as its text has them. */
  earlier: FigureRecord[]
  /** Lines for what should have been counted and was not. */
  missing: string[]
  /** What was planned for this year. */
  previous: YearImprovement[]
  /** What is planned for the next. */
  next: YearImprovement[]
  remarks: EarlierRemark[]
}
