import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readPostmaster } from '../../prisma/embedded/postmaster.ts'
import { commandLine, kompasbot, said } from './command.ts'
import { folderWith, teams } from './fixtures/de-zwaluw.ts'

const cli = commandLine()

/** Starts the bot and waits for the line that says where it is. */
async function start(
  env: Record<string, string> = {},
): Promise<{ child: ChildProcess; url: string; out: string }> {
  const child = cli.spawn(['start'], env)
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = said(child)
  let out = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      out += chunk
      const ready = /staat klaar op (http\S+)/.exec(out)
      if (ready?.[1]) resolve(ready[1])
    })
    ended.then(({ err }) => reject(new Error(`It did not start: ${err.join(' / ')}`)))
  })
  return { child, url, out }
}

/** How it ended, and after how long. */
async function stop(child: ChildProcess): Promise<{ code: number | null; ms: number }> {
  const asked = performance.now()
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  return { code: await ended, ms: performance.now() - asked }
}

/** Opens the stream of the chat as the first of the people whom one may look as. */
async function openStream(url: string): Promise<Response> {
  const member = /quot;member&quot;:&quot;([^&]+)/.exec(await (await fetch(url)).text())?.[1]
  const headers = { 'Content-Type': 'application/json', Origin: url }
  const entered = await fetch(`${url}/as`, { method: 'POST', headers, body: JSON.stringify({ member }) })
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return fetch(`${url}/chat/events`, { headers: { cookie } })
}

const serverRuns = () => readPostmaster(path.join(cli.folder, 'data', 'postgres')) !== undefined

describe('start, with no settings at all', () => {
  beforeAll(() => {
    // PostgreSQL runs as another user when the tests run as root.
    spawnSync('chmod', ['755', cli.folder])
  })

  it('loads the invented organisation, says so, and works beside commands', { timeout: 60_000 }, async () => {
    const { child, url, out } = await start()
    expect(out).toContain('De opslag was leeg, daarom is de verzonnen organisatie geladen.')
    expect(out).toContain('Zorggroep De Linde')
    expect((await fetch(`${url}/readyz`)).status).toBe(200)

    const [due, taken, moved, rules] = await Promise.all([
      cli.json(['due']),
      cli.run(['start'], { env: { PORT: new URL(url).port } }),
      cli.run(['import', folderWith(path.join(cli.folder, 'eigen'), { 'teams.csv': teams() }), '--json']),
      cli.json(['rules']),
    ])
    expect((due as { duties: object[] }).duties.length).toBeGreaterThan(0)
    expect((due as { at: string }).at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+]0[12]:00$/)
    expect(taken).toMatchObject({ code: 1, err: [expect.stringContaining('is al in gebruik')] })
    expect(moved).toMatchObject({ code: 1, out: '', err: [expect.stringContaining('KOMPASBOT_DATA')] })
    expect((rules as { rules: object[] }).rules.length).toBeGreaterThan(5)

    const stream = await openStream(url)
    expect(stream.headers.get('Content-Type')).toContain('text/event-stream')
    const { code, ms } = await stop(child)
    expect(code).toBe(0)
    expect(ms).toBeLessThan(10_000)
    expect(serverRuns()).toBe(false)
  })

  it('starts again after it was killed, and two may serve one store', { timeout: 60_000 }, async () => {
    const killed = await start()
    killed.child.kill('SIGKILL')
    const [first, second] = await Promise.all([start(), start()])
    expect(first.out).not.toContain('daarom is de verzonnen organisatie geladen')
    expect((await fetch(`${second.url}/readyz`)).status).toBe(200)
    expect((await stop(first.child)).code).toBe(0)
    expect(serverRuns()).toBe(true)
    expect((await stop(second.child)).code).toBe(0)
    expect(serverRuns()).toBe(false)
  })
})

describe('start, by npm', () => {
  it('stops when npm is told to, whose shell does not pass it on', { timeout: 60_000 }, async () => {
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${kompasbot}" start; true`], {
      cwd: cli.folder,
      env: { PATH: process.env.PATH, PORT: '0', KOMPASBOT_DATA: './npm', npm_lifecycle_event: 'start' },
    })
    const ended = new Promise<void>((resolve) => shell.stdout.once('close', resolve))
    await new Promise<void>((resolve) =>
      shell.stdout.on('data', (chunk) => String(chunk).includes('staat klaar') && resolve()),
    )
    shell.kill('SIGTERM')
    await ended
    expect(readPostmaster(path.join(cli.folder, 'npm', 'postgres'))).toBeUndefined()
  })
})

describe('start, in a hurry', () => {
  it('stops in good order when it is asked while it starts', { timeout: 60_000 }, async () => {
    const child = cli.spawn(['start'], { KOMPASBOT_DATA: './haast' })
    onTestFinished(() => void child.kill('SIGKILL'))
    const ended = said(child)
    const server = path.join(cli.folder, 'haast', 'postgres')
    while (readPostmaster(server) === undefined) await new Promise((resolve) => setTimeout(resolve, 50))
    child.kill('SIGTERM')
    expect((await ended).code).toBe(0)
    expect(readPostmaster(server)).toBeUndefined()
  })

  it('keeps to your own organisation when you wrote its file', { timeout: 60_000 }, async () => {
    const file = cli.write('eigen.yaml', 'naam: De Zwaluw\n')
    const own = {
      ORGANISATION_FILE: file,
      KOMPASBOT_DATA: './eigen-data',
      HEARTBEAT_URL: 'http://127.0.0.1:1/',
    }
    const { child, out } = await start(own)
    expect(out).not.toContain('De Linde')
    expect(out).toContain('npx kompasbot import')
    const taken = await cli.run(['import', path.join(cli.folder, 'eigen')], { env: own })
    expect(taken).toMatchObject({ code: 0, err: [] })
    expect((await stop(child)).code).toBe(0)
  })
})
