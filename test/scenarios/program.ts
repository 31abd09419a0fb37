import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Answer } from '../../bot/channel.ts'
import { stopCluster } from '../../prisma/embedded/cluster.ts'
import { freePort } from '../../prisma/embedded/port.ts'
import { readPostmaster } from '../../prisma/embedded/postmaster.ts'

const root = path.resolve(import.meta.dirname, '../..')
const node = path.join(root, 'node_modules/node/bin/node')
const door = path.join(root, 'kompasbot.js')
const LONGEST_START_MS = 30_000

export type Said =
  | { kind: 'intent'; intent: object }
  | { kind: 'form'; form: string; context: Record<string, string>; values: Record<string, string> }

/** Something that a person does, under the id that his page keeps when it has to try again. */
export interface Saying {
  eventId: string
  said: Said
}
export const saying = (said: Said): Saying => ({ eventId: randomUUID(), said })

/** The real program with a folder of its own, as a person has it at home: started, spoken to over HTTP, killed. */
export class Program {
  readonly home = mkdtempSync(path.join(tmpdir(), 'kompasbot-story-'))
  #child: ChildProcess | null = null
  #url = ''
  #cookie = ''
  #output = ''

  constructor() {
    // PostgreSQL runs as another user when the tests run as root.
    chmodSync(this.home, 0o755)
  }

  get #postgres() {
    return path.join(this.home, 'data', 'postgres')
  }

  #settings(port: number): NodeJS.ProcessEnv {
    const { PATH, HOME, USER } = process.env
    const folder = path.join(this.home, 'data')
    return { PATH, HOME, USER, KOMPASBOT_DATA: folder, PORT: String(port), LOG_LEVEL: 'error' }
  }

  /** Starts it and waits until it says that it is ready. */
  async start(): Promise<void> {
    const port = await freePort()
    this.#url = `http://127.0.0.1:${port}`
    const child = spawn(node, [door, 'start'], {
      cwd: this.home,
      env: this.#settings(port),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    this.#output = ''
    const hear = (part: Buffer) => {
      this.#output += part
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    const until = Date.now() + LONGEST_START_MS
    while (!(await this.#isReady())) {
      if (child.exitCode !== null || Date.now() > until) throw new Error(`It did not start:\n${this.#output}`)
      await pause(50)
    }
  }

  async #isReady(): Promise<boolean> {
    const response = await fetch(`${this.#url}/readyz`).catch(() => null)
    return response?.status === 200
  }

  /** Kills it without a word: the program alone, or its database server in the same moment. */
  async kill({ withDatabase }: { withDatabase: boolean }): Promise<void> {
    const child = this.#child
    if (child === null) return
    const gone = once(child, 'exit')
    const server = withDatabase ? readPostmaster(this.#postgres)?.pid : undefined
    child.kill('SIGKILL')
    if (server) process.kill(server, 'SIGKILL')
    await gone
    this.#child = null
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (child === null) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
    this.#child = null
  }

  async clear(): Promise<void> {
    await this.kill({ withDatabase: true })
    await stopCluster(this.#postgres, 'immediate').catch(() => {})
    rmSync(this.home, { recursive: true, force: true })
  }

  /** Looks around as one of the people of the sample. */
  async be(name: string): Promise<void> {
    const page = await (await fetch(`${this.#url}/as`)).text()
    const before = page.slice(0, page.indexOf(`<strong>${name}</strong>`))
    const member = before.slice(before.lastIndexOf('data-body')).match(/[0-9a-f-]{36}/)?.[0]
    const response = await this.#post('/as', { member })
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
    if (!this.#cookie) throw new Error(`Nobody is called ${name}`)
  }

  /** What was answered, or null when no answer came: then nothing was promised. */
  async say({ eventId, said }: Saying): Promise<Answer | null> {
    const response = await this.#post('/chat', { eventId, said }).catch(() => null)
    if (response?.status !== 200) return null
    return (await response.json().catch(() => null)) as Answer | null
  }

  #post(to: string, body: object): Promise<Response> {
    return fetch(this.#url + to, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.#url, cookie: this.#cookie },
      body: JSON.stringify(body),
    })
  }

  /** Runs a command beside it and reads its JSON. */
  async command<T>(...args: string[]): Promise<T> {
    const { stdout } = await promisify(execFile)(node, [door, ...args, '--json'], {
      cwd: this.home,
      env: this.#settings(0),
      maxBuffer: 64e6,
    })
    return JSON.parse(stdout) as T
  }
}
