import type { FigureRecord } from '../care/figures/figure.ts'
import type { Block, Refused } from './text.ts'

/** A draft as `draft --json` gives it. */
export interface ShownDraft {
  id: string
  framework: string
  bouwsteen: number
  team: string | null
  status: string
  writer: string
  blocks: Block[]
  figures: FigureRecord[]
  missing: string[]
  refused: Refused[]
}
