import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { end } from './bot.ts'
import type { Clearing } from './clearing.ts'

export interface Program {
  url: string
  pid: number
  stop(): Promise<void>
}

const PATIENCE_MS = 30_000

/**
 * A program of this folder in a process of its own. It says on which port of loopback it listens as the first line of
 * its output, and is told the rest as one argument of JSON.
 */
export async function startProgram(clearing: Clearing, file: string, told: object = {}): Promise<Program> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, file), JSON.stringify(told)], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  clearing.later(() => end(child))
  const port = await firstLine(child, file)
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => end(child) }
}

function firstLine(child: ChildProcess, file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${file} was not there in time`)), PATIENCE_MS)
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      said += part
      if (!said.includes('\n')) return
      clearTimeout(late)
      resolve(said.split('\n')[0] ?? '')
    })
    child.on('exit', () => reject(new Error(`${file} ended by itself`)))
  })
}
