import { randomFillSync } from 'node:crypto'
import type { Instant } from '../../care/day.ts'
import { randomCode } from '../../prisma/store/random-code.ts'

/**
 * Ids (UUID version 7) that sort in the order in which they were made: of two facts of one day, the row that came first
 * counts as the first.
 */
export function idsFrom(now: Instant): () => string {
  let made = 0
  return () => {
    const bytes = randomFillSync(Buffer.alloc(16))
    bytes.writeUIntBE(now.getTime(), 0, 6)
    // 12 bits of the count beside the version, 14 beside the variant: 67 million before it turns round.
    bytes.writeUInt16BE(0x7000 | ((made >>> 14) & 0xfff), 6)
    bytes.writeUInt16BE(0x8000 | (made & 0x3fff), 8)
    made += 1
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }
}

/** A short public id that is not among those taken. */
export function freshRef(taken: ReadonlySet<string>): string {
  for (;;) {
    const ref = randomCode(8)
    if (!taken.has(ref)) return ref
  }
}
