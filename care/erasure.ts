import type { Day, Instant } from './day.ts'

/** Whether care of a client runs or is still to begin. */
export const isInCare = (episodes: { endsAt: Instant | null }[], now: Instant): boolean =>
  episodes.some(({ endsAt }) => endsAt === null || endsAt > now)

/** Whether somebody works here, or is to begin. The last day of service counts. */
export const mayStillWork = ({ employedUntil }: { employedUntil: Day | null }, today: Day): boolean =>
  employedUntil === null || employedUntil >= today

/** Shorter ones stand in dates, counts and words that have nothing to do with anybody. */
const SHORTEST = 5

/** `2026-01`, `2026-01-15`, `15-01-2026`, `2027-K1`: a month, day or quarter stands so in what is kept of everybody. */
const READS_AS_A_DAY = /^(?:\d{4}-(?:\d{2}(?:-\d{2})?|K\d)|\d{1,2}-\d{1,2}-\d{4})$/i

const isTelling = (ref: string): boolean =>
  ref.length >= SHORTEST && /\d/.test(ref) && !READS_AS_A_DAY.test(ref)

/**
 * Under what somebody may be found in texts that others wrote. A single word, a short number and one that reads as a day
 * are left out: they would be taken out of sentences, and of dates, that are about something else.
 */
export const tellingWords = (of: { ref: string; name?: string; email?: string }): string[] =>
  [
    isTelling(of.ref) ? of.ref : '',
    of.name?.trim().includes(' ') ? of.name.trim() : '',
    of.email ?? '',
  ].filter((word) => word !== '')

/** A word on its own: not within a longer word, number (`10031-2`) or address (`m.roos@linde.nl`). */
function onItsOwn(word: string): string {
  const exact = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const bare = `(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}])`
  if (word.includes('@')) return `(?<![\\p{L}\\p{N}][._+-])${bare}`
  return /\s/.test(word) ? bare : `(?<!\\p{N}[-/._])${bare}(?![-/._]\\p{N})`
}

const AN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The same value with the marker where one of these words stood on its own, whatever its capitals; keys and ids stay. */
export function withoutWords<T>(value: T, words: string[], marker: string): T {
  if (words.length === 0) return value
  const found = new RegExp(words.map(onItsOwn).join('|'), 'giu')
  const clean = (part: unknown): unknown => {
    if (typeof part === 'string') return AN_ID.test(part) ? part : part.replace(found, marker)
    if (Array.isArray(part)) return part.map(clean)
    if (part === null || typeof part !== 'object') return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, clean(inner)]))
  }
  return clean(value) as T
}
