import type { Sent } from '../channel.ts'

/** Teams asks to try these again; the others of the 5xx are as passing. */
const PASSING = new Set([408, 412, 429, 500, 502, 503, 504])
const A_MOMENT = 2_000
const LONGEST = 15 * 60_000

/** What a call that failed means. Errors hold what was sent, so nothing but codes is taken from them. */
export function meaningOf(error: unknown, now: number): Exclude<Sent, { state: 'sent' }> {
  const { status, code, retryAfter } = codesOf(error)
  // No answer at all: the network, or the place where we get our own token.
  if (status === null || status === 401 || PASSING.has(status)) {
    return { state: 'retry', afterMs: retryAfterMs(retryAfter, now) ?? A_MOMENT }
  }
  return { state: 'unreachable', reason: code ?? `status_${status}` }
}

/** Whether the message itself is no longer there. */
export const isGone = (error: unknown): boolean => codesOf(error).status === 404

interface Read {
  status: number | null
  code: string | null
  retryAfter: string | null
}

/** Nothing but codes: errors hold what was sent. */
export function codesOf(error: unknown): Read {
  const { statusCode, code, body, details, response } = (error ?? {}) as Record<string, unknown>
  const inner = [details, body].map(
    (part) => (part as { error?: { code?: unknown } } | undefined)?.error?.code,
  )
  const words = [...inner, code].find(
    (one): one is string => typeof one === 'string' && /^\w{1,60}$/.test(one),
  )
  const headers = (response as { headers?: { get?: (name: string) => unknown } } | undefined)?.headers
  const retryAfter = headers?.get?.('retry-after')
  return {
    status: typeof statusCode === 'number' ? statusCode : null,
    code: words ?? null,
    retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
  }
}

/** `Retry-After` in seconds or as a date. Null when it says nothing sensible. */
function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null
  const ms = /^\d+(\.\d+)?$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST) : null
}
