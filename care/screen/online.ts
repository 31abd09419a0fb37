import type { Sighting } from './finding.ts'

const EMAIL =
  /(?<![\w.+%-])[\w.+%-]{1,64} ?@ ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,6}\.[A-Za-z]{2,24}\b/gu
const URL =
  /\b(?:https?|ftp|file):\/\/[^\s<>"]+|\bwww\.[^\s<>"]+|(?<![\w.@-])(?:[A-Za-z0-9-]{1,63}\.){1,4}(?:(?:nl|com|org|net|eu)\b(?:\/[^\s<>"]*)?|[A-Za-z]{2,10}\/[^\s<>"]+)|\\\\[\w.-]{1,63}\\[^\s<>"]+/giu
const IBAN = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?=[ .-]?[A-Za-z0-9])/gu

/** Lengths of account numbers in countries that a Dutch provider may meet. */
const LENGTHS: Record<string, number> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IT: 27,
  LT: 20,
  LU: 20,
  LV: 21,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  TR: 26,
  UA: 29,
}

/** E-mail addresses, links, and account numbers that pass the mod-97 test. */
export function online(text: string): Sighting[] {
  const mails = [...text.matchAll(EMAIL)].map((m) => ({ kind: 'email' as const, ...span(m) }))
  const links = [...text.matchAll(URL)].map((m) => ({ kind: 'url' as const, ...span(m) }))
  return [...mails, ...links, ...accounts(text)]
}

function accounts(text: string): Sighting[] {
  return [...text.matchAll(IBAN)].flatMap((match) => {
    const country = match[0].slice(0, 2).toUpperCase()
    const end = endAfter(text, match.index, LENGTHS[country] ?? 0)
    if (end === null) return []
    const account = text.slice(match.index, end).replace(/[ .-]/g, '').toUpperCase()
    return passesMod97(account) ? [{ kind: 'iban' as const, start: match.index, end }] : []
  })
}

/** Where `length` letters and digits end, or null when the text breaks off before. */
function endAfter(text: string, start: number, length: number): number | null {
  let at = start
  for (let seen = 0; seen < length; at++) {
    const char = text[at] ?? ''
    if (/[A-Za-z0-9]/.test(char)) seen++
    else if (!/[ .-]/.test(char)) return null
  }
  return length > 0 && !/[A-Za-z0-9]/.test(text[at] ?? '') ? at : null
}

function passesMod97(account: string): boolean {
  const digits = [...account.slice(4), ...account.slice(0, 4)]
    .map((char) => Number.parseInt(char, 36))
    .join('')
  return BigInt(digits) % 97n === 1n
}

function span(match: RegExpExecArray): { start: number; end: number } {
  const text = match[0].replace(/[.,;:!?)\]}'"]+$/, '')
  return { start: match.index, end: match.index + text.length }
}
