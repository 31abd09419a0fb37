import { type Cited, textOf, withoutNames } from './check-numbers.ts'

/** Words that have a capital of their own, in months of ours and in the field. */
const KNOWN = new Set([
  'Kompasbot',
  'Generiek',
  'Kompas',
  'Kwaliteitskompas',
  'Nederland',
  'Nederlands',
  'Engels',
  'Wmo',
  'Wlz',
  'Zvw',
  'Wzd',
])

/** The first word with a capital, not at the start of a sentence, that no source names; null when there is none. */
export function unknownName(text: string, cited: Cited): string | null {
  const own = withoutNames(text, cited.material)
  const found = [...own.matchAll(/(?<=[\p{L}\p{N},;)’'-]\s+)\p{Lu}\p{Ll}[\p{L}’'-]*/gu)].map(([word]) => word)
  const asked = found.filter((word) => !KNOWN.has(word))
  if (asked.length === 0) return null
  const sources = textOf(cited).toLowerCase()
  return asked.find((word) => !sources.includes(word.toLowerCase())) ?? null
}
