import { draftingChecks } from '../bot/texts/nl/drafting-checks.ts'
import type { HouseStyle } from './style.ts'
import { type Sentence, wordCount } from './text.ts'

/** What a house style says of length. */
export type Shape = Pick<HouseStyle, 'blok' | 'citaten'>

/** Over its length by less than this, a block is long but no more than that. */
const LEEWAY = 1.2

/** What a reader must know of the length of a block; nothing is taken out for it. */
export function blockFindings(heading: string, sentences: Sentence[], { blok, citaten }: Shape): string[] {
  const { shape } = draftingChecks
  const words = sentences.reduce((sum, { text }) => sum + wordCount(text), 0)
  const quotes = sentences.filter(({ quote }) => quote !== null).length
  return [
    ...(words > blok.tot * LEEWAY ? [shape.longBlock(heading, words, blok.tot)] : []),
    ...(quotes > citaten.per_blok ? [shape.quotes(heading, quotes, citaten.per_blok)] : []),
  ]
}

/** The same for the chapter of a bouwsteen. That one is short, its writer says itself. */
export function chapterFindings(
  heading: string,
  words: number,
  { hoofdstuk }: Pick<HouseStyle, 'hoofdstuk'>,
): string[] {
  return words > hoofdstuk.tot * LEEWAY
    ? [draftingChecks.shape.longChapter(heading, words, hoofdstuk.tot)]
    : []
}
