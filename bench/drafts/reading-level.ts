/** How hard a text is to read. */
export interface ReadingLevel {
  /** Words in a sentence, on average. */
  sentenceLength: number
  /** Of all words, the share with four syllables or more. */
  longWords: number
  /** Flesch-Douma: 0 very hard, 100 very easy; 60 to 70 is ordinary. */
  flesch: number
}

/**
 * The Flesch formula as W.H. Douma fitted it to Dutch: 206,84 − 0,93 × words in a sentence − 0,77 × syllables in a
 * hundred words (De leesbaarheid van landbouwbladen, Landbouwhogeschool Wageningen, 1960). Syllables are counted as
 * groups of vowels, with which Dutch spelling hardly differs.
 */
export function readingLevel(text: string): ReadingLevel {
  const words = text.match(/\p{L}+/gu) ?? []
  const sentences = text.split(/[.!?…]+(?=\s|$|”)/u).filter((part) => /\p{L}/u.test(part))
  const syllables = words.map(syllablesOf)
  const perWord = syllables.reduce((sum, n) => sum + n, 0) / words.length
  const sentenceLength = words.length / sentences.length
  return {
    sentenceLength,
    longWords: syllables.filter((n) => n >= 4).length / words.length,
    flesch: 206.84 - 0.93 * sentenceLength - 77 * perWord,
  }
}

function syllablesOf(word: string): number {
  const groups = word.toLowerCase().match(/ij|[aeo]u|oe|ie|eu|ui|aa|ee|oo|uu|ei|[aeiouyáéíóúàèëïöü]/g)
  return Math.max(1, groups?.length ?? 0)
}
