import { createHmac } from 'node:crypto'
import { isParticle, type NameList, namePhrases } from './nameList.ts'
import { fold, words } from './word.ts'

/** What stands in lists beside a name and is none. */
const BESIDE = new Set(
  'mw mevr mevrouw mvr mej mejuffrouw dhr heer meneer mijnheer fam familie client cliente geb geboren wed weduwe weduwnaar ev en dr drs ir prof jr sr'.split(
    ' ',
  ),
)

/**
 * Keyed hashes of every way in which somebody may be called: the whole name, its common short forms, and each part that
 * can tell one person from another. Case, accents and spaces make no difference. None for a text without a name in it.
 * @param key base64
 */
export function nameHashes(fullName: string, key: string): string[] {
  const parts = words(fold(fullName).replace(/[‘’`´]/g, "'"))
    .map(({ folded }) => folded)
    .filter((part) => !BESIDE.has(part) && !/\d/.test(part))
  const telling = parts.filter(isTelling)
  return [...new Set([...namePhrases(parts.join(' ')), ...telling])].map(hashWith(key))
}

/** A list of names of which only the hashes are known. Answers are kept for as long as the list is. */
export function hashedNames(hashes: Iterable<string>, key: string): NameList {
  const known = new Set(hashes)
  const hash = hashWith(key)
  const asked = new Map<string, boolean>()
  const knowsWord = (word: string): boolean => {
    const before = asked.get(word)
    if (before !== undefined) return before
    const found = known.has(hash(word))
    asked.set(word, found)
    return found
  }
  return {
    // Each telling part of a name is known by itself, so most phrases need no hash of their own.
    knows: (phrase) => {
      const parts = phrase.split(' ')
      if (parts.length === 1) return knowsWord(phrase)
      return parts.filter(isTelling).every(knowsWord) && known.has(hash(phrase))
    },
  }
}

const isTelling = (part: string): boolean => part.length > 1 && !isParticle(part)

const hashWith = (key: string) => {
  const bytes = Buffer.from(key, 'base64')
  return (phrase: string): string => createHmac('sha256', bytes).update(phrase).digest('base64url')
}
