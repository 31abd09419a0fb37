import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

/**
 * The port for the server of this folder: the one that it had before when that is free, so that connections survive a
 * restart, and any free one otherwise.
 */
export async function choosePort(folder: string): Promise<number> {
  const file = path.join(folder, 'kompasbot.port')
  const before = await tryPort(readPort(file))
  if (before) return before
  const port = await freePort()
  writeFileSync(file, String(port))
  return port
}

export async function freePort(): Promise<number> {
  const port = await tryPort(0)
  if (!port) throw new Error('no free port on 127.0.0.1')
  return port
}

function readPort(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

/** @returns the port, or undefined when another program has it */
function tryPort(port: number | undefined): Promise<number | undefined> {
  if (port === undefined) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(undefined))
    probe.listen(port, '127.0.0.1', () => {
      const bound = probe.address()
      probe.close(() => resolve(typeof bound === 'object' && bound ? bound.port : undefined))
    })
  })
}
