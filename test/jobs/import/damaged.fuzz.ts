import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GivenFile } from '../../../jobs/import/plan.ts'
import { freshDatabase } from '../../database.ts'
import { damagedFiles, goodFiles } from './damaged-files.ts'
import { importBytes, options, totals } from './importing.ts'
import { holds } from './what-must-hold.ts'

const db = await freshDatabase()
const take = importBytes(db)
const RUNS = Number(process.env.FUZZ_RUNS ?? 3000)
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)

test(`damaged files, taken where they are good, ${RUNS} times from seed ${SEED}`, async () => {
  await take(goodFiles())
  let day = 0
  await fc.assert(
    fc.asyncProperty(damagedFiles, async (damaged) => {
      day += 1
      const now = new Date(options.now.getTime() + day * 3_600_000)
      const trial = await take(damaged, { dryRun: true, partial: true, now })
      holds(trial)
      const whole = await take(damaged, { now })
      if (whole.files.some(({ refused }) => refused.length > 0))
        expect(totals(whole)).toMatchObject({ added: 0, changed: 0 })
      const partial = await take(damaged, { partial: true, now })
      holds(partial)
      // What was taken once says nothing new when it is taken again.
      const again = await take(damaged, { partial: true, now })
      expect(totals(again)).toMatchObject({ added: 0, changed: 0 })
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true, reporter },
  )
})

/** Shows the files of a failure as text, for bytes say nothing to people. */
function reporter({ failed, counterexample, errorInstance, seed }: fc.RunDetails<[GivenFile[]]>): void {
  if (!failed) return
  const shown = (counterexample?.[0] ?? []).map(({ name, bytes }) => [
    name,
    Buffer.from(bytes ?? []).toString(),
  ])
  throw new Error(`From seed ${seed}: ${JSON.stringify(shown, null, 2)}`, { cause: errorInstance })
}
