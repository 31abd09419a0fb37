import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { startBot } from './bot.ts'
import { type Clearing, temporaryFolder } from './clearing.ts'
import { barePostgres } from './postgres.ts'
import type { Section } from './row.ts'

/**
 * From nothing to an answer on /readyz. The least that it can cost is what Node and PostgreSQL cost to start, the one
 * after the other. Cold: the data folder is empty, so that Kompasbot makes the database, applies the migrations and
 * loads the sample organisation. Warm: the folder is there.
 */
export async function measureStart(clearing: Clearing, rounds: number): Promise<Section> {
  const cold = { ours: [] as number[], theirs: [] as number[] }
  const warm = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const node = await bareNode()
    const made = performance.now()
    const postgres = await barePostgres(clearing)
    await postgres.start()
    cold.theirs.push(node + performance.now() - made)
    await postgres.stop()

    const folder = temporaryFolder(clearing)
    const first = await startBot(clearing, folder)
    cold.ours.push(first.readyMs)
    await first.stop()

    const nodeAgain = await bareNode()
    const begun = performance.now()
    await postgres.start()
    warm.theirs.push(nodeAgain + performance.now() - begun)
    await postgres.stop()

    const second = await startBot(clearing, folder)
    warm.ours.push(second.readyMs)
    await second.stop()
    await clearing.clear()
  }
  return {
    title: 'From start to ready',
    rows: [
      { what: 'cold: empty folder', against: '`node -e 0` + initdb + PostgreSQL start', unit: 'ms', ...cold },
      { what: 'warm: existing folder', against: '`node -e 0` + PostgreSQL start', unit: 'ms', ...warm },
    ],
    notes: [
      'Ready is the first 200 of `GET /readyz`, asked every 5 ms. The sum on the right is the physical limit.',
      'Cold includes migrations, the sample organisation (import, reminders, drafts, digest) and the first messages.',
    ],
  }
}

async function bareNode(): Promise<number> {
  const asked = performance.now()
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit')
  return performance.now() - asked
}
