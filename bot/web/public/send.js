// @ts-check
import { text } from './texts.js'

/**
 * @typedef {{ ok: true, body: any } | { ok: false, message: string, again: boolean, signedOut: boolean }} Outcome
 * `again`: it is unknown or untrue that the server has it, so trying again makes sense.
 */

const PATIENCE_MS = 10_000
const ONCE_MORE_AFTER_MS = 800

/** @param {string} path @param {unknown} body @returns {Promise<Outcome>} */
export async function post(path, body) {
  const request = () =>
    fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  let response = await request().catch(() => null)
  if (response === null && navigator.onLine) {
    await new Promise((resolve) => setTimeout(resolve, ONCE_MORE_AFTER_MS))
    response = await request().catch(() => null)
  }
  if (response === null) return { ok: false, message: text('notSent'), again: true, signedOut: false }
  const answer = await response.json().catch(() => null)
  if (response.ok && answer !== null) return { ok: true, body: answer }
  const message = answer?.message ?? text('notSent')
  return { ok: false, message, again: response.status >= 500, signedOut: response.status === 401 }
}

/** Ids of what was sent without an answer: the same thing sent again keeps its id, so that it counts once. */
const unanswered = new Map()
const busy = new Set()
/** When a button's answer came: the second half of a double click can come after it. */
const answeredAt = new Map()
const DOUBLE_CLICK_MS = 700

/**
 * Says something to the bot. Null when the very same thing is already on its way.
 * @param {{ kind: string, [key: string]: unknown }} said
 * @returns {Promise<Outcome | null>}
 */
export async function say(said) {
  const key = JSON.stringify(said)
  const justNow = performance.now() - (answeredAt.get(key) ?? -DOUBLE_CLICK_MS) < DOUBLE_CLICK_MS
  if (busy.has(key) || (said.kind === 'intent' && justNow)) return null
  const eventId = unanswered.get(key) ?? uuid()
  unanswered.set(key, eventId)
  busy.add(key)
  const outcome = await post('/chat', { eventId, said })
  busy.delete(key)
  if (outcome.ok || !(outcome.again || outcome.signedOut)) unanswered.delete(key)
  if (outcome.ok) answeredAt.set(key, performance.now())
  return outcome
}

/** `crypto.randomUUID` is missing where a page is not served over https or loopback. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
