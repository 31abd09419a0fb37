import { randomCode } from '../../prisma/store/random-code.ts'

/** A short public id that is not among those taken. */
export function freshRef(taken: ReadonlySet<string>): string {
  for (;;) {
    const ref = randomCode(8)
    if (!taken.has(ref)) return ref
  }
}
