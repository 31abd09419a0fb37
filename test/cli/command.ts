import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { emptyDatabase } from '../database.ts'

export const kompasbot = path.resolve(import.meta.dirname, '../../kompasbot.js')

export interface Said {
  code: number | null
  out: string
  /** Lines on stderr. */
  err: string[]
}

export interface CommandLine {
  /** The folder in which the commands are given. */
  folder: string
  run(args: string[], how?: { stdin?: string; env?: Record<string, string> }): Promise<Said>
  /** Runs a command that must succeed, and reads the one document that it prints. */
  json(args: string[], how?: { env?: Record<string, string> }): Promise<unknown>
  /** Starts a command and leaves it running. */
  spawn(args: string[], env?: Record<string, string>): ChildProcess
  /** Writes a file in the folder, for people who work there. */
  write(name: string, text: string): string
}

/** A folder of its own to give real commands in, with no settings but these. */
export function commandLine(settings: Record<string, string> = {}): CommandLine {
  const folder = mkdtempSync(path.join(tmpdir(), 'kompasbot-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const { PATH = '', HOME = '' } = process.env
  const start = (args: string[], env: Record<string, string> = {}) =>
    spawn(process.execPath, [kompasbot, ...args], {
      cwd: folder,
      env: { PATH, HOME, PORT: '0', LOG_LEVEL: 'silent', ...settings, ...env },
    })
  const run: CommandLine['run'] = async (args, { stdin = '', env } = {}) => {
    const child = start(args, env)
    child.stdin.end(stdin)
    return said(child)
  }
  return {
    folder,
    spawn: start,
    run,
    async json(args, how) {
      const { code, out, err } = await run([...args, '--json'], how)
      if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${err.join(' / ')}`)
      return JSON.parse(out)
    },
    write(name, text) {
      const file = path.join(folder, name)
      writeFileSync(file, text)
      return file
    },
  }
}

/** The same on an empty database of the test server, which saves starting one for each command. */
export async function commandLineWithDatabase(settings: Record<string, string> = {}): Promise<CommandLine> {
  const { url, drop } = await emptyDatabase()
  afterAll(drop)
  return commandLine({ DATABASE_URL: url, ...settings })
}

/** What a process says until it ends. */
export function said(child: ChildProcess): Promise<Said> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk) => (out += chunk))
  child.stderr?.on('data', (chunk) => (err += chunk))
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ code, out, err: err.split('\n').filter(Boolean) })),
  )
}
