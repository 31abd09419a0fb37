import { describe, expect, it } from 'vitest'
import { waitAfter } from '../../../drafting/model/patience.ts'

const now = new Date('2026-11-02T08:00:00Z')
const failed = (status: number, retryAfter: string | null = null, code: string | null = null) => ({
  status,
  code,
  retryAfter,
})

describe('how long to wait before another try', () => {
  it.each([0, 408, 409, 429, 500, 502, 503, 504])('%i may pass', (status) => {
    expect(waitAfter(failed(status), 1, now)).toBeGreaterThan(0)
    expect(waitAfter(failed(status), 3, now)).toBeNull()
  })

  it.each([400, 401, 403, 404, 413, 422])('%i does not pass', (status) => {
    expect(waitAfter(failed(status), 1, now)).toBeNull()
  })

  it.each([
    ['20', 20_000],
    ['0', 1_000],
    ['-5', 1_000],
    ['Mon, 02 Nov 2026 08:00:30 GMT', 30_000],
    ['straks', 1_000],
    ['', 1_000],
    ['61', null],
  ])('a server that says %o is taken at its word', (retryAfter, wait) => {
    expect(waitAfter(failed(429, retryAfter), 1, now)).toBe(wait)
  })
})
