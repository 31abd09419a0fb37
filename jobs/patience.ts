/** A platform that asks for patience so often is not waited for any longer; by then five hours have passed. */
export const MOST_PATIENCE = 30

/** Where somebody has another place on a platform, some eight minutes are enough. */
export const PATIENCE_WITH_ANOTHER = 9

const LONGEST_MS = 15 * 60_000

/**
 * When to try again what a platform did not take: not before it asks, and each time twice as long after the last, for
 * who is out of order asks for a moment only, and is so for hours.
 * @param waited how often it was tried again already.
 * @param askedMs how long the platform itself asks for.
 */
export function nextTryMs(waited: number, askedMs: number): number {
  return Math.max(askedMs, Math.min(1000 * 2 ** waited, LONGEST_MS))
}
