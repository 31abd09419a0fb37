import { fold, words } from './word.ts'

/** Names that may not be said. `knows` is asked for folded words with single spaces, such as `anna de vries`. */
export interface NameList {
  knows(phrase: string): boolean
}

const PARTICLES = new Set(
  'van de der den het t ten ter te in op aan uit el al ben bin la le du von di da dos del s d v vd vh vander vanden bij onder over tot'.split(
    ' ',
  ),
)

/** Whether a folded word can stand between first name and surname, such as `van` and `der`. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word)
}

/**
 * Every way in which a person may be called: full name, first name, surname with and without what stands before
 * it, first name with surname. Folded.
 */
export function namePhrases(fullName: string): string[] {
  const parts = words(fold(fullName).replace(/[‘’`´]/g, "'")).map((word) => word.folded)
  const [first] = parts
  if (first === undefined) return []
  const tail = parts.length > 1 ? parts.slice(1) : parts
  const givens = tail.findIndex(isParticle)
  const family = givens > 0 ? tail.slice(givens) : tail
  const bare = family.slice(family.findIndex((part) => !isParticle(part)))
  const last = parts.at(-1) ?? first
  const ways = [parts, [first], tail, family, bare, [last], [first, ...family], [first, last]]
  return [
    ...new Set(
      ways
        .filter((way) => way.some((part) => part.length > 1 && !isParticle(part)))
        .map((way) => way.join(' ')),
    ),
  ]
}

/** A list of names held as text, such as those of the members. */
export function nameList(fullNames: string[]): NameList {
  const phrases = new Set(fullNames.flatMap(namePhrases))
  return { knows: (phrase) => phrases.has(phrase) }
}

/** What any of these lists knows. */
export function anyOf(...lists: NameList[]): NameList {
  return { knows: (phrase) => lists.some((list) => list.knows(phrase)) }
}
