import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../database.ts'
import { damagedFiles, goodFiles } from './damaged-files.ts'
import { importBytes, options } from './importing.ts'
import { holds } from './what-must-hold.ts'

const db = await freshDatabase()
const take = importBytes(db)

/** The long version, with other seeds and many more files: `npm run test:fuzz`. */
test('damaged files never break an import: what is wrong is refused in its place, without its words', async () => {
  const { files } = await take(goodFiles())
  expect(files.flatMap(({ refused }) => refused)).toEqual([])
  await fc.assert(
    fc.asyncProperty(damagedFiles, async (damaged) => {
      holds(
        await take(damaged, {
          dryRun: true,
          partial: true,
          now: new Date(options.now.getTime() + 86_400_000),
        }),
      )
    }),
    { numRuns: 100, seed: 2026, endOnFailure: true },
  )
})
