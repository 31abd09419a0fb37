import { words } from './terms.ts'

/**
 * The words of a writer's own set phrases, read from its texts: plain strings, and what functions put around what is
 * filled in. They bring nothing into a sentence, so no source needs to carry them.
 */
export function setPhrases(texts: unknown): Set<string> {
  if (typeof texts === 'string') return new Set(words(texts))
  if (typeof texts === 'function') return new Set(words(texts.toString()))
  if (typeof texts !== 'object' || texts === null) return new Set()
  return new Set(Object.values(texts).flatMap((inner) => [...setPhrases(inner)]))
}
