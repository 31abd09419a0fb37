/** A run of letters, with apostrophes inside, or a run of digits. Hyphens and dots stand between words. */
export interface Word {
  text: string
  /** Lower case, without accents. */
  folded: string
  start: number
  end: number
  /** All that stands between the word before and this one. */
  gap: string
}

const WORD = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|\d+/gu

export function words(text: string): Word[] {
  const found: Word[] = []
  let before = 0
  for (const match of text.matchAll(WORD)) {
    const end = match.index + match[0].length
    found.push({
      text: match[0],
      folded: fold(match[0]),
      start: match.index,
      end,
      gap: text.slice(before, match.index),
    })
    before = end
  }
  return found
}

export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** `Anna` and `ANNA`, but not `anna`. */
export function capital(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}

/** `Anna`, but not `ANNA`: in a text in capitals a capital says nothing. */
export function titled(text: string): boolean {
  return /^\p{Lu}[^\p{Lu}]*\p{Ll}/u.test(text)
}

export function opensSentence(word: Word, index: number): boolean {
  return index === 0 || /[.!?:\n"“”•*>]/.test(word.gap) || /^\s*-\s/.test(word.gap)
}
