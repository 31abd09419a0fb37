import type { Sighting } from './finding.ts'

const TIMES =
  /(?<![\d.])(?:[01]?\d|2[0-4])[.:][0-5]\d(?: ?(?:-|tot|en|t\/m) ?(?:[01]?\d|2[0-4])[.:][0-5]\d)? ?(?:uur|u)\b|\b(?:van|tussen|om|vanaf) (?:[01]?\d|2[0-4])[.:][0-5]\d(?: ?(?:-|tot|en|t\/m) ?(?:[01]?\d|2[0-4])[.:][0-5]\d)?(?![\d.-])/giu
const MONEY =
  /(?:€|\beuro?|\beur) ?\d{1,3}(?:[.]?\d{3}){0,4}(?:,\d\d|,-)?(?!\d)|(?<![\d.])\d{1,3}(?:[.]?\d{3}){0,4}(?:,\d\d)? ?(?:€|euro\b|eur\b)/giu
const DUTCH =
  /(?<![\d+])(?:(?:\+ ?|00 ?)31[ ().-]{0,3}(?:0[ ().-]{0,3})?[1-9]|\(?0[1-9])(?:[ ()./-]{0,3}\d){8}(?![.-]?\d)/gu
const FOREIGN = /(?<![\d+])(?:\+|00) ?[1-9](?:[ ()./-]{0,2}\d){8,13}(?!\d)/gu
const SHORT = /(?<!\d)0(?:800|900|906|909)[ -]{0,3}(?:\d{2} ?\d{2}|\d{3}[ -]?\d{4})(?![.-]?\d)/gu

/** Telephone numbers. Times and sums of money are explained first; alarm numbers (112) are nobody's own. */
export function phones(text: string): Sighting[] {
  return [
    ...all(text, TIMES, null),
    ...all(text, MONEY, null),
    ...all(text, DUTCH, 'phone'),
    ...all(text, SHORT, 'phone'),
    ...all(text, FOREIGN, 'phone'),
  ]
}

function all(text: string, pattern: RegExp, kind: Sighting['kind']): Sighting[] {
  return [...text.matchAll(pattern)].map((m) => ({ kind, start: m.index, end: m.index + m[0].length }))
}
