/** Waits between tries, in milliseconds: one try more than there are waits. */
const WAITS = [1_000, 5_000]
/** Longer than this a server may not ask us to wait: the rest of the run goes on without it. */
const LONGEST = 60_000

/** What became of a try. `status` 0: no answer at all. */
export interface Failed {
  status: number
  /** Code of the error as the server named it. */
  code: string | null
  /** What the server said about when to come back. */
  retryAfter: string | null
}

/**
 * How long to wait before the next try; null when there is none. A full account or a wrong key gets no better by asking.
 * @param tries made so far
 */
export function waitAfter({ status, code, retryAfter }: Failed, tries: number, now: Date): number | null {
  const passing = status === 0 || status === 408 || status === 409 || status === 429 || status >= 500
  const wait = WAITS[tries - 1]
  if (!passing || wait === undefined || code === 'insufficient_quota') return null
  const asked = retryAfter === null ? null : millisecondsOf(retryAfter, now)
  if (asked !== null && asked > LONGEST) return null
  return Math.max(wait, asked ?? 0)
}

/** `Retry-After`: seconds, or a moment. */
function millisecondsOf(text: string, now: Date): number | null {
  const seconds = Number(text)
  if (text.trim() !== '' && Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const moment = Date.parse(text)
  return Number.isNaN(moment) ? null : Math.max(0, moment - now.getTime())
}
