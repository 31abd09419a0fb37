import { contentOf } from './check-support.ts'
import { words } from './terms.ts'

/** Words in a row that are held against earlier texts. */
const RUN = 4
/** With this share of them in one earlier sentence it is that sentence. */
const NEARLY = 0.7
/** Below this many words, or words that say something, two sentences may be alike by chance. */
const LEAST_WORDS = 7
const LEAST_CONTENT = 3

/** Whether a sentence stood in an earlier text, but for a word or a number here and there. */
export type Earlier = (own: string, phrases?: ReadonlySet<string>) => boolean

/** Remembers earlier sentences, to hold new ones against. */
export function earlierOf(sentences: string[]): Earlier {
  const holding = new Map<string, Set<number>>()
  for (const [at, sentence] of sentences.entries())
    for (const run of runsOf(sentence)) holding.set(run, (holding.get(run) ?? new Set()).add(at))
  return (own, phrases) => {
    if (words(own).length < LEAST_WORDS || contentOf(own, phrases).length < LEAST_CONTENT) return false
    const runs = runsOf(own)
    const shared = new Map<number, number>()
    for (const run of runs) for (const at of holding.get(run) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    return Math.max(0, ...shared.values()) / runs.length >= NEARLY
  }
}

/** Runs of words; a number is any number. */
function runsOf(text: string): string[] {
  const all = words(text).map((word) => (/\d/.test(word) ? '#' : word))
  return [
    ...new Set(
      all.slice(0, Math.max(0, all.length - RUN + 1)).map((_, i) => all.slice(i, i + RUN).join(' ')),
    ),
  ]
}
