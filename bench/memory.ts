import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { end, startBot } from './bot.ts'
import { chatSettings } from './chat-house.ts'
import { type Clearing, temporaryFolder } from './clearing.ts'
import { barePostgres } from './postgres.ts'
import { startProgram } from './program.ts'
import { residentMb, serverMb } from './resident.ts'
import type { Section } from './row.ts'

const REST_MS = 10_000
const emptyServer = "require('node:http').createServer((q, s) => s.end('ok')).listen(0, '127.0.0.1')"

/**
 * Memory of the bot with the sample organisation, ten seconds after it was ready, with nobody connected; beside it, at
 * the same moment, Node with an empty HTTP server and PostgreSQL with nothing in it and nobody connected.
 */
export async function measureMemory(clearing: Clearing, rounds: number): Promise<Section> {
  const node = { ours: [] as number[], theirs: [] as number[] }
  const postgres = { ours: [] as number[], theirs: [] as number[] }
  const folder = temporaryFolder(clearing)
  await (await startBot(clearing, folder)).stop()
  const chat: number[] = []
  const chatFolder = temporaryFolder(clearing)
  await (await startBot(clearing, chatFolder)).stop()
  const platforms = await startProgram(clearing, 'platforms.ts')
  const bare = await barePostgres(clearing)
  for (let round = 0; round < rounds; round++) {
    const bot = await startBot(clearing, folder)
    const chatBot = await startBot(clearing, chatFolder, undefined, chatSettings(platforms.url))
    const empty = spawn(process.execPath, ['-e', emptyServer], { stdio: 'ignore' })
    clearing.later(() => end(empty))
    await bare.start()
    await pause(REST_MS)
    node.ours.push(residentMb(bot.pid))
    node.theirs.push(residentMb(empty.pid ?? 0))
    chat.push(residentMb(chatBot.pid))
    postgres.ours.push(serverMb(path.join(folder, 'postgres')))
    postgres.theirs.push(serverMb(bare.folder))
    await Promise.all([bot.stop(), chatBot.stop(), end(empty), bare.stop()])
  }
  return {
    title: 'Memory at rest',
    rows: [
      { what: 'Node', against: 'Node with an empty HTTP server', unit: 'MB', ...node },
      {
        what: 'Node, Slack and Teams on',
        against: 'Node with an empty HTTP server',
        unit: 'MB',
        ours: chat,
        theirs: node.theirs,
      },
      {
        what: 'Node, Slack and Teams on',
        against: 'itself, without chat',
        unit: 'MB',
        ours: chat,
        theirs: node.ours,
      },
      { what: 'PostgreSQL', against: 'PostgreSQL without connections', unit: 'MB', ...postgres },
    ],
    notes: [
      'Node: resident set (RSS). PostgreSQL: all its processes, pages that they share counted once (PSS).',
      'Slack and Teams on: their libraries are read then, and nobody talks yet.',
      'With the sample organisation loaded by an earlier start, ten seconds after ready.',
    ],
  }
}
