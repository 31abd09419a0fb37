import { createHmac, timingSafeEqual } from 'node:crypto'

/** A signed request is good for so long, before and after our own clock. */
const WINDOW_MS = 5 * 60_000

export interface SignedRequest {
  signature: string | undefined
  /** Seconds since 1970, as Slack wrote it. */
  timestamp: string | undefined
  body: Buffer
}

/** Why a request is not Slack's, or not of now. */
export type Disbelief = 'unsigned' | 'stale' | 'future' | 'forged'

/** Null when Slack sent exactly this, with our secret, within five minutes of `now`. */
export function disbelief(secret: string, request: SignedRequest, now: Date): Disbelief | null {
  const { signature, timestamp, body } = request
  if (signature === undefined || timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return 'unsigned'
  const expected = Buffer.from(signatureOf(secret, timestamp, body))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged'
  const age = now.getTime() - Number(timestamp) * 1000
  if (age > WINDOW_MS) return 'stale'
  return age < -WINDOW_MS ? 'future' : null
}

export function signatureOf(secret: string, timestamp: string, body: Buffer | string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`
}
