import { randomFillSync } from 'node:crypto'
import type { Instant } from '../../care/day.ts'

const random = Buffer.alloc(6 * 1024)
/** Counts on for all who make ids, so that two who do so at one instant keep their order. */
let made = 0

/**
 * Ids (UUID version 7) that sort in the order in which they were made: of two facts of one day, the row that came first
 * counts as the first.
 */
export function idsFrom(now: Instant): () => string {
  const milliseconds = now.getTime().toString(16).padStart(12, '0')
  const time = `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}`
  return () => {
    const offset = (made % 1024) * 6
    // Chance is drawn for many at once: asking for it is what takes the time.
    if (offset === 0) randomFillSync(random)
    // 12 bits of the count beside the version, 14 beside the variant: 67 million before it turns round.
    const high = (0x7000 | ((made >>> 14) & 0xfff)).toString(16)
    const low = (0x8000 | (made & 0x3fff)).toString(16)
    made += 1
    return `${time}-${high}-${low}-${random.toString('hex', offset, offset + 6)}`
  }
}
