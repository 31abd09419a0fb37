import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { startBot } from './bot.ts'
import { chatSettings } from './chat-house.ts'
import { type Clearing, temporaryFolder } from './clearing.ts'
import { barePostgres } from './postgres.ts'
import { startProgram } from './program.ts'
import type { Section } from './row.ts'

/**
 * From nothing to an answer on /readyz. The least that it can cost is what Node and PostgreSQL cost to start, the one
 * after the other. Cold: the data folder is empty, so that Kompasbot makes the database, applies the migrations and
 * loads the sample organisation. Warm: the folder is there. Each without chat channels and with both of them on.
 */
export async function measureStart(clearing: Clearing, rounds: number): Promise<Section> {
  const cold = { ours: [] as number[], theirs: [] as number[] }
  const warm = { ours: [] as number[], theirs: [] as number[] }
  const chat = { cold: [] as number[], warm: [] as number[] }
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

    const platforms = await startProgram(clearing, 'platforms.ts')
    const both = chatSettings(platforms.url)
    const chatFolder = temporaryFolder(clearing)
    const withChat = await startBot(clearing, chatFolder, undefined, both)
    chat.cold.push(withChat.readyMs)
    await withChat.stop()

    const nodeAgain = await bareNode()
    const begun = performance.now()
    await postgres.start()
    warm.theirs.push(nodeAgain + performance.now() - begun)
    await postgres.stop()

    const second = await startBot(clearing, folder)
    warm.ours.push(second.readyMs)
    await second.stop()
    const chatAgain = await startBot(clearing, chatFolder, undefined, both)
    chat.warm.push(chatAgain.readyMs)
    await chatAgain.stop()
    await clearing.clear()
  }
  const limit = { cold: '`node -e 0` + initdb + PostgreSQL start', warm: '`node -e 0` + PostgreSQL start' }
  const without = 'itself, without chat'
  const unit = 'ms' as const
  return {
    title: 'From start to ready',
    rows: [
      { what: 'cold: empty folder', against: limit.cold, unit, ...cold },
      { what: 'cold, Slack and Teams on', against: limit.cold, unit, ours: chat.cold, theirs: cold.theirs },
      { what: 'cold, Slack and Teams on', against: without, unit, ours: chat.cold, theirs: cold.ours },
      { what: 'warm: existing folder', against: limit.warm, unit, ...warm },
      { what: 'warm, Slack and Teams on', against: limit.warm, unit, ours: chat.warm, theirs: warm.theirs },
      { what: 'warm, Slack and Teams on', against: without, unit, ours: chat.warm, theirs: warm.ours },
    ],
    notes: [
      'Ready is the first 200 of `GET /readyz`, asked every 5 ms. What Node and PostgreSQL take, one after the other, is the physical limit.',
      'Cold includes migrations, the sample organisation (import, reminders, drafts, digest) and the first messages.',
    ],
  }
}

async function bareNode(): Promise<number> {
  const asked = performance.now()
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit')
  return performance.now() - asked
}
