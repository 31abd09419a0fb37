import type { yearWords } from '../../bot/texts/nl/year-words.ts'

/** The sentences that the text of a year is made with. */
export type YearWords = typeof yearWords
