import { draftingChecks } from '../bot/texts/nl/drafting-checks.ts'
import { numbersIn } from './numbers.ts'
import { goTogether, stem } from './stem.ts'
import { terms, words } from './terms.ts'

/** More new words than this share of those that matter, and the sentence says something else than its sources. */
const MOST_NEW = 0.5
/** So many new words in a row are a claim of their own, whatever stands around them. */
const IN_A_ROW = 4

const TELLING = new Set(words(draftingChecks.telling))
const ALIKE = draftingChecks.alike.map((group) => words(group).map(stem))

/**
 * Whether a sentence is carried by what its sources say: by the words that matter, with endings, compounds and a list
 * of words that may stand for each other left aside. A true sentence in other words must pass, so it only stops those of
 * which most is new.
 * @param own the sentence without its quote and without names.
 * @param phrases words of the writer's own that bring in nothing.
 */
export function isCarried(
  own: string,
  carriers: string[],
  phrases: ReadonlySet<string> = new Set(),
): boolean {
  const said = contentOf(own, phrases)
  // One new word is no new claim.
  if (said.length < 2) return true
  const known = new Set([...new Set(carriers.flatMap(words))].map(stem))
  const isNew = said.map((word) => !isKnown(stem(word), known))
  const news = isNew.filter(Boolean).length
  return (news < 2 || news / said.length <= MOST_NEW) && longestRun(isNew) < IN_A_ROW
}

/** The words of a sentence that say something: none that only tell how it was said or counted. */
export function contentOf(own: string, phrases: ReadonlySet<string> = new Set()): string[] {
  return terms(own).filter((word) => !TELLING.has(word) && !phrases.has(word) && !isNumber(word))
}

const isNumber = (word: string): boolean => /\p{N}/u.test(word) || numbersIn(word).counts.length > 0

function isKnown(word: string, known: Set<string>): boolean {
  const likes = [word, ...ALIKE.flatMap((group) => (group.includes(word) ? group : []))]
  return likes.some((like) => known.has(like) || [...known].some((one) => goTogether(like, one)))
}

function longestRun(flags: boolean[]): number {
  let [run, longest] = [0, 0]
  for (const flag of flags) {
    run = flag ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
