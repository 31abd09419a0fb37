import type { Day, Instant } from './day.ts'

/** Whether care of a client runs or is still to begin. */
export const isInCare = (episodes: { endsAt: Instant | null }[], now: Instant): boolean =>
  episodes.some(({ endsAt }) => endsAt === null || endsAt > now)

/** Whether somebody works here, or is to begin. The last day of service counts. */
export const mayStillWork = ({ employedUntil }: { employedUntil: Day | null }, today: Day): boolean =>
  employedUntil === null || employedUntil >= today

/** Shorter ones stand in dates, counts and words that have nothing to do with anybody. */
const SHORTEST = 5

/**
 * Under what somebody may be found in texts that others wrote. A single word for a name, and a short number, are left out:
 * they would be taken out of sentences that are about something else.
 */
export const tellingWords = (of: { ref: string; name?: string; email?: string }): string[] =>
  [
    of.ref.length >= SHORTEST ? of.ref : '',
    of.name?.trim().includes(' ') ? of.name.trim() : '',
    of.email ?? '',
  ].filter((word) => word !== '')

const AN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The same value with the marker where one of these words stood on its own, whatever its capitals; keys and ids stay. */
export function withoutWords<T>(value: T, words: string[], marker: string): T {
  if (words.length === 0) return value
  const one = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${one})(?![\\p{L}\\p{N}])`, 'giu')
  const clean = (part: unknown): unknown => {
    if (typeof part === 'string') return AN_ID.test(part) ? part : part.replace(found, marker)
    if (Array.isArray(part)) return part.map(clean)
    if (part === null || typeof part !== 'object') return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, clean(inner)]))
  }
  return clean(value) as T
}
