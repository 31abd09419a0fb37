import { webApi } from '@slack/bolt'
import type { Sent } from '../channel.ts'

/** How long to wait before trying again what was lost on the way; the queue waits longer each time. */
const LOST_MS = 10_000
/** Something that the system manager must repair first. */
const OURS_MS = 5 * 60_000

/** The token or the installation is wrong, not the person. */
const OURS = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'team_access_not_granted',
  'access_denied',
  'accesslimited',
  'no_permission',
  'not_allowed_token_type',
  'ekm_access_denied',
  'enterprise_is_restricted',
  'org_login_required',
  'two_factor_setup_required',
])
/** Slack has trouble of its own, told in an ordinary answer. */
const THEIRS = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'rate_limited',
])

export type Trouble = Exclude<Sent, { state: 'sent' }>

/** What an error of a call means for a message: try again later, or this person cannot be reached so. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { state: 'retry', afterMs: Math.max(1, error.retryAfter) * 1000 }
  if (error instanceof webApi.WebAPIPlatformError) {
    const reason = error.data.error
    if (OURS.has(reason)) return { state: 'retry', afterMs: OURS_MS }
    return THEIRS.has(reason) ? { state: 'retry', afterMs: LOST_MS } : { state: 'unreachable', reason }
  }
  return { state: 'retry', afterMs: LOST_MS }
}

/** Whether Slack itself answered, if only that it will not. */
export const isAnswer = (error: unknown): boolean =>
  error instanceof webApi.WebAPIPlatformError || error instanceof webApi.WebAPIRateLimitedError

/** The name of an error for the log: never its message, which may hold what was sent. */
export function nameOf(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error
  if (error instanceof webApi.WebAPIHTTPError) return `http_${error.statusCode}`
  if (error instanceof webApi.WebAPIRateLimitedError) return 'ratelimited'
  return error instanceof Error ? error.name : 'unknown'
}
