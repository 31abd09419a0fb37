const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** In place of codes that are drawn by lot: the same ones, in the same order, in every database. */
export function countedCodes(): { again(): void; randomCode(length: number): string } {
  let drawn = 0
  return {
    again: () => {
      drawn = 0
    },
    randomCode: (length) => {
      drawn += 1
      const base = ALPHABET.length
      const signs = Array.from({ length }, (_, i) => ALPHABET[Math.floor(drawn / base ** i) % base])
      return signs.reverse().join('')
    },
  }
}
