import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandLine, commandLineWithDatabase } from './command.ts'

const { run, spawn, write, folder } = commandLine()

const commands = [
  'start',
  'import',
  'due',
  'explain',
  'rules',
  'run',
  'draft',
  'screen',
  'log',
  'doctor',
  'export',
  'erase',
]
const exporting = ['export', '--framework', 'gk', '--out', 'jaar.md']

describe('the command line', () => {
  it('explains every command on stdout', async () => {
    const help = await Promise.all(commands.map((command) => run([command, '--help'])))
    for (const { code, out, err } of help) {
      expect({ code, err }).toEqual({ code: 0, err: [] })
      expect(out).toContain('Zo gebruik je het: kompasbot ')
    }
  })

  it('lists its commands and its version', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    for (const command of commands) expect(out).toContain(`\n  ${command} `)
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    ['an unknown command', ['toveren']],
    ['no command', []],
    ['an unknown option', ['due', '--alles']],
    ['an option without its value', ['due', '--on']],
    ['no files', ['import']],
    ['no month', ['draft']],
    ['a month that does not exist', ['draft', '--month', '2026-13']],
    ['an unknown job', ['run', 'stofzuigen']],
    ['no file', ['export', '--year', '2026', '--framework', 'gk', '--format', 'md']],
    ['a year of two figures', [...exporting, '--year', '26', '--format', 'md']],
    ['an unknown format', [...exporting, '--year', '2026', '--format', 'pdf']],
    ['a format that the file does not have', [...exporting, '--year', '2026', '--format', 'docx']],
    ['an unknown kind', [...exporting, '--year', '2026', '--format', 'md', '--kind', 'brief']],
    ['nobody to erase', ['erase', '--yes']],
    ['two to erase at once', ['erase', '--client', '10023', '--member', 'm02', '--yes']],
    ['another language', ['explain', 'K7F3QP', '--language', 'fr']],
  ])('ends with 2 on %s', async (_, args) => {
    const { code, out, err } = await run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).not.toEqual([])
  })

  it('says which option is lacking', async () => {
    const { err } = await run(['draft'])
    expect(err).toEqual(['--month: Deze optie is hier nodig. Kijk met: npx kompasbot draft --help'])
  })

  it('says where to look, and never repeats what was typed', async () => {
    const { err } = await run(['due', '--jansen=1'])
    expect(err).toEqual(['Deze optie ken ik niet. Kijk met: npx kompasbot due --help'])
  })
})

describe('settings', () => {
  it.each([
    ['PORT', { PORT: 'deur' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://server/x' }],
    ['SLACK_SIGNING_SECRET', { SLACK_BOT_TOKEN: 'xoxb-geheim' }],
    ['OPENAI_MODEL', { OPENAI_API_KEY: 'sk-geheim' }],
    ['nergens.yaml', { ORGANISATION_FILE: 'nergens.yaml' }],
  ])('stop the start when wrong, with the name: %s', async (name, env) => {
    const { code, out, err } = await run(['start'], { env })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toHaveLength(1)
    expect(err[0]).toContain(name)
    for (const value of ['deur', 'mysql', 'geheim']) expect(err[0]).not.toContain(value)
  })

  it('come from .env as well, one line for each that is wrong', async () => {
    const { run, write } = commandLine({ PORT: '' })
    write('.env', 'PORT=deur\nLOG_LEVEL=hard\n')
    const { code, err } = await run(['start'], { env: { LOG_LEVEL: '' } })
    expect(code).toBe(1)
    expect(err.map((line) => line.split(' ')[0])).toEqual(['PORT', 'LOG_LEVEL'])
  })

  it('name the line and the key in the organisation file', async () => {
    const file = write('kapot.yaml', 'naam: De Zwaluw\nmeldt_vanaf: gisteren\n')
    const { code, err } = await run(['rules', '--json'], { env: { ORGANISATION_FILE: file } })
    expect(code).toBe(1)
    expect(err).toHaveLength(1)
    expect(err[0]).toContain('kapot.yaml, regel 2, meldt_vanaf')
  })

  it('tell of a database that does not answer', async () => {
    const { code, err } = await run(['due'], { env: { DATABASE_URL: 'postgres://a:geheim@127.0.0.1:1/x' } })
    expect(code).toBe(1)
    expect(err).toEqual([expect.stringContaining('geeft geen antwoord')])
  })
})

const empty = await commandLineWithDatabase()

describe('a store in which nobody is', () => {
  it('has no such team, which is said before the month that is missing', { timeout: 60_000 }, async () => {
    const { code, err } = await empty.run(['draft', '--team', 'niks'])
    expect(code).toBe(1)
    expect(err.at(-1)).toContain('Dit team is niet bekend.')
  })

  it('says so, and where it looked, before it knows nobody', { timeout: 60_000 }, async () => {
    const { code, out, err } = await empty.run(['erase', '--client', '10023', '--yes'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toEqual([
      expect.stringContaining('Deze database is nog leeg'),
      expect.stringContaining('Deze cliënt ken ik niet.'),
    ])
  })
})

describe('without a store', () => {
  it('screens texts, one array a line, and makes no store for it', async () => {
    const { code, out } = await run(['screen', '--json'], {
      stdin: 'Alles ging goed.\nBel 06-12345678\n\n😀 1234 AB',
    })
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      [],
      [{ kind: 'phone', start: 4, end: 15 }],
      [],
      [{ kind: 'postcode', start: 3, end: 10 }],
    ])
    expect(existsSync(path.join(folder, 'data'))).toBe(false)
  })

  it('shows the rules, with what the organisation changed', async () => {
    const file = write('eigen.yaml', 'regels:\n  wijzigingen:\n    bhv:\n      geldig: P18M\n')
    const { code, out } = await run(['rules', '--json'], { env: { ORGANISATION_FILE: file } })
    expect(code).toBe(0)
    const { rules } = JSON.parse(out) as { rules: { id: string; geldig?: string }[] }
    expect(rules.find(({ id }) => id === 'bhv')).toMatchObject({ geldig: 'P18M' })
    expect(existsSync(path.join(folder, 'data'))).toBe(false)
  })

  it('does not mind a reader that goes away', async () => {
    const child = spawn(['rules', '--json'])
    child.stdout?.destroy()
    let err = ''
    child.stderr?.on('data', (chunk) => (err += chunk))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })
})
