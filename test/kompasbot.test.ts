import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = path.dirname(import.meta.dirname)
const home = mkdtempSync(path.join(tmpdir(), 'kompasbot-door-'))
afterAll(() => rmSync(home, { recursive: true }))

/** An installation whose command only says how it was called; `asOld` makes this Node pass for an older one. */
function installation(name: string, parts: { modules: boolean }): string {
  const folder = path.join(home, name)
  mkdirSync(path.join(folder, 'prisma/generated'), { recursive: true })
  cpSync(path.join(root, 'kompasbot.js'), path.join(folder, 'kompasbot.js'))
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(
    path.join(folder, 'cli.ts'),
    `const [first, ...rest]: string[] = process.argv.slice(2)
     if (first === 'wait') {
       process.on('SIGTERM', () => process.exit(7))
       setInterval(() => {}, 1000)
       console.log('ready')
     } else {
       console.log(JSON.stringify({ first, rest, node: process.execPath }))
       process.exitCode = Number(rest[0] ?? 0)
     }`,
  )
  if (parts.modules) {
    mkdirSync(path.join(folder, 'node_modules/node/bin'), { recursive: true })
    symlinkSync(process.execPath, path.join(folder, 'node_modules/node/bin/node'))
  }
  return folder
}

const asOld = (folder: string) => {
  const file = path.join(folder, 'old.mjs')
  writeFileSync(
    file,
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })",
  )
  return ['--import', file]
}

function run(folder: string, args: string[], node: string[] = [], onReady?: (kill: () => void) => void) {
  const child = spawn(process.execPath, [...node, path.join(folder, 'kompasbot.js'), ...args], { cwd: home })
  let out = ''
  let err = ''
  child.stderr.on('data', (chunk) => (err += chunk))
  child.stdout.on('data', (chunk) => {
    out += chunk
    if (out.includes('ready')) onReady?.(() => child.kill('SIGTERM'))
  })
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out, err })),
  )
}

describe('the door', () => {
  const whole = installation('een map', { modules: true })

  it('passes on words and exit code', async () => {
    const { code, out } = await run(whole, ['due', '3'])
    expect(JSON.parse(out)).toMatchObject({ first: 'due', rest: ['3'] })
    expect(code).toBe(3)
  })

  it('goes on with its own Node when the one of the machine is old', async () => {
    const { code, out } = await run(whole, ['due', '3'], asOld(whole))
    expect(JSON.parse(out)).toMatchObject({ first: 'due', rest: ['3'] })
    expect(code).toBe(3)
  })

  it('passes on the signal to stop, and waits for the end', async () => {
    const { code } = await run(whole, ['wait'], asOld(whole), (kill) => kill())
    expect(code).toBe(7)
  })

  it('says what to do when nothing is installed', async () => {
    const { code, out, err } = await run(installation('leeg', { modules: false }), ['due'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('npm ci')
  })
})
