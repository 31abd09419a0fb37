import { type ChildProcess, fork } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stopCluster } from '../../prisma/embedded/cluster.ts'
import { isAlive, readPostmaster } from '../../prisma/embedded/postmaster.ts'
import { type Database, openDatabase } from '../../prisma/embedded.ts'

// Closed to others and with a space in its name, as people's folders are.
const home = mkdtempSync(path.join(tmpdir(), 'kompasbot-embedded-'))
// Making a database takes long, so most tests use one and the same.
const shared = path.join(home, 'mijn data')
let dataFolder: string
let opened: Database[]
let helpers: ChildProcess[]

const startWithNothing = () => {
  dataFolder = path.join(home, 'nog niets')
}

beforeEach(() => {
  dataFolder = shared
  opened = []
  helpers = []
})

afterEach(async () => {
  for (const helper of helpers) helper.kill('SIGKILL')
  for (const database of opened) await database.close()
  if (serverPid()) await stopCluster(folder(), 'immediate')
  if (dataFolder !== shared) rmSync(dataFolder, { recursive: true, force: true })
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

const folder = () => path.join(dataFolder, 'postgres')
const serverPid = () => readPostmaster(folder())?.pid

async function open(): Promise<Database> {
  const database = await openDatabase({ dataFolder })
  opened.push(database)
  return database
}

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Another process that holds the database. */
async function holder(): Promise<{ process: ChildProcess; url: string }> {
  const helper = fork(path.join(import.meta.dirname, 'hold-database.ts'), [dataFolder])
  helpers.push(helper)
  const url = await new Promise<string>((resolve, reject) => {
    helper.once('message', (message) => resolve(String(message)))
    helper.once('exit', () => reject(new Error('the other process stopped')))
  })
  return { process: helper, url }
}

function end(helper: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    helper.once('exit', () => resolve())
    helper.kill(signal)
  })
}

async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(10)
}

describe('the embedded database', () => {
  it('starts, remembers, stops, and still knows it the next time', async () => {
    const first = await open()
    await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS id')
    await first.close()
    expect(serverPid()).toBeUndefined()

    const second = await open()
    expect(await ask(second.url, 'SELECT id FROM kept')).toEqual([{ id: 1 }])
  })

  it('writes to disk before it says so, and listens on this machine only', async () => {
    const { url, embedded } = await open()
    expect(embedded).toBe(true)
    expect(
      await ask(url, "SELECT current_setting('fsync') AS fsync, current_setting('listen_addresses') AS at"),
    ).toEqual([{ fsync: 'on', at: '127.0.0.1' }])
  })

  it('makes the folder, with a password that only its owner can read', async () => {
    startWithNothing()
    const { url } = await open()
    const file = path.join(folder(), 'kompasbot.password')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8').length).toBeGreaterThan(40)
    await expect(ask(url.replace(/:[0-9a-f]{48}@/, ':wrong@'), 'SELECT 1')).rejects.toMatchObject({
      code: '28P01',
    })
  })

  it('keeps what people wrote out of its log', async () => {
    const { url } = await open()
    await ask(url, "SELECT 'geheim'::int").catch(() => {})
    await ask(url, 'CREATE TABLE apple (id text UNIQUE)')
    await ask(url, "INSERT INTO apple VALUES ('geheim'), ('geheim')").catch(() => {})
    expect(readFileSync(path.join(folder(), 'kompasbot.log'), 'utf8')).not.toContain('geheim')
  })

  it('leaves a database elsewhere alone', async () => {
    const database = await openDatabase({ databaseUrl: 'postgres://elsewhere/x', dataFolder })
    expect(database).toMatchObject({ url: 'postgres://elsewhere/x', embedded: false })
    expect(serverPid()).toBeUndefined()
    await database.close()
  })
})

describe('several at once', () => {
  it('all reach one server when they start at the same moment, in a folder that is still to be made', async () => {
    startWithNothing()
    const [a, b, c] = await Promise.all([holder(), holder(), open()])
    expect(a.url).toBe(c.url)
    expect(b.url).toBe(c.url)
    // The folder is made anew and two programs start: on a busy machine that takes long, and nothing else of it is slow.
  }, 60_000)

  it('goes on for the bot when a command beside it is done', async () => {
    const bot = await open()
    const command = await holder()
    await end(command.process, 'SIGTERM')
    expect(await ask(bot.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('is stopped by whoever goes last', async () => {
    const first = await open()
    const last = await holder()
    await first.close()
    const pid = serverPid()
    expect(pid).toBeDefined()
    await end(last.process, 'SIGTERM')
    expect(serverPid()).toBeUndefined()
    await gone(pid ?? 0)
  })

  it('is stopped once when all go at the same moment', async () => {
    const databases = await Promise.all([open(), open(), open()])
    await Promise.all(databases.map((database) => database.close()))
    expect(serverPid()).toBeUndefined()
  })

  it('is there for one who comes while another goes', async () => {
    for (let round = 0; round < 3; round++) {
      const going = await open()
      const [coming] = await Promise.all([open(), going.close()])
      expect(await ask(coming.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
      await coming.close()
    }
  })

  it('does not cut off somebody who is looking in it with another program', async () => {
    const database = await open()
    const visitor = new pg.Client({ connectionString: database.url })
    await visitor.connect()
    await database.close()
    expect((await visitor.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    await visitor.end()
  })
})

describe('after a fall', () => {
  it('takes over the server of a bot that was killed, and stops it at the end', async () => {
    const killed = await holder()
    const pid = serverPid()
    await end(killed.process, 'SIGKILL')

    const next = await open()
    expect(next.url).toBe(killed.url)
    expect(serverPid()).toBe(pid)
    await next.close()
    expect(serverPid()).toBeUndefined()
  })

  it('keeps what was saved when the server was killed too', async () => {
    const killed = await holder()
    await ask(killed.url, 'CREATE TABLE survivor AS SELECT 1 AS id')
    const pid = serverPid() ?? 0
    await end(killed.process, 'SIGKILL')
    process.kill(pid, 'SIGKILL')

    const next = await open()
    expect(serverPid()).not.toBe(pid)
    expect(await ask(next.url, 'SELECT id FROM survivor')).toEqual([{ id: 1 }])
  })

  it('starts the server again under a bot that runs, at the same address', async () => {
    const trouble: Error[] = []
    const database = await openDatabase({ dataFolder, onTrouble: (error) => trouble.push(error) })
    opened.push(database)
    const pid = serverPid() ?? 0
    process.kill(pid, 'SIGKILL')
    await expect
      .poll(() => ask(database.url, 'SELECT 1 AS one').catch(() => undefined), { timeout: 10_000 })
      .toEqual([{ one: 1 }])
    expect(serverPid()).not.toBe(pid)
    expect(trouble).toHaveLength(1)
  })

  it('starts when the number of the killed server now belongs to another program', async () => {
    const killed = await holder()
    const pid = serverPid() ?? 0
    await end(killed.process, 'SIGKILL')
    process.kill(pid, 'SIGKILL')
    await gone(pid)
    const note = path.join(folder(), 'postmaster.pid')
    writeFileSync(note, readFileSync(note, 'utf8').replace(String(pid), String(process.pid)))

    const next = await open()
    expect(await ask(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('takes another port when its own was taken meanwhile', async () => {
    const first = await open()
    await first.close()
    const port = Number(new URL(first.url).port)
    const squatter = createServer()
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve))
    const second = await open()
    squatter.close()
    expect(new URL(second.url).port).not.toBe(String(port))
    expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})

describe('refusals', () => {
  it('refuses a folder that another version of PostgreSQL made', async () => {
    startWithNothing()
    mkdirSync(folder(), { recursive: true })
    writeFileSync(path.join(folder(), 'PG_VERSION'), '15\n')
    await expect(open()).rejects.toMatchObject({
      fault: { kind: 'other-version', folder: folder(), found: '15', expected: '18' },
    })
  })

  it('refuses a folder in which it cannot write', async () => {
    const file = path.join(home, 'een bestand')
    writeFileSync(file, '')
    await expect(openDatabase({ dataFolder: file })).rejects.toMatchObject({
      fault: { kind: 'folder-closed' },
    })
  })

  it('refuses a folder with something else in it', async () => {
    startWithNothing()
    mkdirSync(folder(), { recursive: true })
    writeFileSync(path.join(folder(), 'foto.jpg'), '')
    await expect(open()).rejects.toMatchObject({ fault: { folder: folder() } })
    expect(readFileSync(path.join(folder(), 'foto.jpg'), 'utf8')).toBe('')
  })

  it('shows the last lines of the log when the server does not come up', async () => {
    startWithNothing()
    await (await open()).close()
    appendFileSync(path.join(folder(), 'postgresql.conf'), 'onbekende_instelling = 1\n')
    await expect(open()).rejects.toMatchObject({
      fault: {
        kind: 'not-started',
        lastLines: expect.arrayContaining([expect.stringContaining('onbekende_instelling')]),
      },
    })
  })
})
