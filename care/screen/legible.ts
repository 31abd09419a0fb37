/** A text as the look-outs read it, and where each of its code units came from. */
export interface Legible {
  text: string
  /** For each code unit of `text`: where it starts and ends in the original. */
  starts: number[]
  ends: number[]
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u
const SPACE = /[\p{Zs}\t\v\f]/u
const LINE = /[\r\u0085\u2028\u2029]/u
const DASH = /[\p{Pd}\u2212\u00B7]/u
const QUOTE = /[‘’‚‛`´ʼ′＇]/u
const MARK = /\p{M}/u

/**
 * Takes away what a reader cannot see and writes look-alikes one way: spaces, dashes, quotes, full-width and
 * Arabic digits, letters with loose accents. Masks nothing else, and remembers every offset.
 */
export function legible(original: string): Legible {
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const char of original) {
    const start = at
    at += char.length
    if (INVISIBLE.test(char)) continue
    const composed = MARK.test(char) ? `${units.at(-1) ?? ''}${char}`.normalize('NFC') : ''
    if (composed.length === 1 && units.length > 0) {
      units[units.length - 1] = composed
      ends[ends.length - 1] = at
      continue
    }
    for (const unit of plain(char)) {
      units.push(unit)
      starts.push(start)
      ends.push(at)
    }
  }
  return { text: units.join(''), starts, ends }
}

function plain(char: string): string[] {
  if (char < '\u007F') return [char === '`' ? "'" : char === '\t' ? ' ' : char === '\r' ? '\n' : char]
  if (SPACE.test(char)) return [' ']
  if (LINE.test(char)) return ['\n']
  if (DASH.test(char)) return ['-']
  if (QUOTE.test(char)) return ["'"]
  if (/[\u0660-\u0669\u06F0-\u06F9]/.test(char)) return [String(char.charCodeAt(0) & 0xf)]
  return char.normalize('NFKC').split('')
}
