import { leans } from '../leaning.ts'
import type { PlainSentence } from './plain.ts'
import type { YearPart, YearText } from './year-text.ts'

const MOST = 6
/** Sentences that go on about what was counted just before. */
const GOES_ON =
  /^(Bij (?!deze onderdelen)|Het vaakst|Het eerste|Tussen|Verdeeld|De meeste meldingen|Van de andere)/

/** What was counted over the whole organisation, each said so that it can be read alone or behind its own count. */
export function mainFigures(parts: YearPart[], { figures }: YearText): PlainSentence[] {
  const ofWhole = new Set(figures.filter(({ team }) => team === null).map(({ id }) => id))
  const kept: PlainSentence[] = []
  for (const part of parts) {
    let last: string[] = []
    for (const { text, sources, quote } of part.kind === 'paragraph' ? part.sentences : []) {
      const [first] = sources
      const isCount = quote === null && sources.length > 0 && sources.every((source) => ofWhole.has(source))
      const goesOn = GOES_ON.test(text) || leans(text)
      const isBehind: boolean = first !== undefined && last.includes(first)
      const isKept = isCount && !/reflectie|bouwsteen/i.test(text) && (!goesOn || isBehind)
      last = isKept ? sources : []
      if (isKept) kept.push({ text, sources })
    }
  }
  return kept.slice(0, MOST)
}
