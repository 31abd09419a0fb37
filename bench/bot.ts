import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../prisma/embedded/port.ts'
import type { Clearing } from './clearing.ts'

const door = path.join(import.meta.dirname, '..', 'kompasbot.js')
const PATIENCE_MS = 120_000
const LONGEST_STOP_MS = 15_000

export interface Bot {
  url: string
  pid: number
  /** From the moment that the process was asked for until GET /readyz answered 200. */
  readyMs: number
  stop(): Promise<void>
}

/**
 * `kompasbot.js start` as a process of its own, in a folder with nothing in it but its data.
 * @param databaseUrl left out: the embedded database, in that folder
 * @param more settings besides
 */
export async function startBot(
  clearing: Clearing,
  folder: string,
  databaseUrl?: string,
  more: Record<string, string> = {},
): Promise<Bot> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { PATH, HOME } = process.env
  const env = {
    ...{ PATH, HOME, LOG_LEVEL: 'error', KOMPASBOT_DATA: folder, PORT: String(port) },
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    ...more,
  }
  const asked = performance.now()
  const child = spawn(process.execPath, [door, 'start'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  clearing.later(() => end(child))
  let complaint = ''
  child.stderr.on('data', (data) => {
    complaint = `${complaint}${data}`.slice(-2000)
  })
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`Kompasbot did not start: ${complaint}`)
    if (performance.now() - asked > PATIENCE_MS)
      throw new Error(`Kompasbot was not ready in time: ${complaint}`)
    await pause(5)
  }
  const readyMs = performance.now() - asked
  return { url, pid: child.pid ?? 0, readyMs, stop: () => end(child) }
}

async function isReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/readyz`).catch(() => null)
  await response?.arrayBuffer()
  return response?.status === 200
}

/** Asks a process of ours to stop, and insists when it does not. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP_MS)
  await gone
  clearTimeout(insist)
}
