import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isJob } from '../jobs/run.ts'
import { organisationFile } from '../organisation-file.ts'
import {
  anchorsOf,
  codeIn,
  documents,
  fenced,
  linksIn,
  read,
  root,
  section,
  table,
} from './docs/documents.ts'

/** Made by the browser test, and committed by who looked at them. */
const pictures = [
  'chooser',
  'chat-desktop',
  'chat-phone',
  'gedaan-phone',
  'reflectie-phone',
  'concept-desktop',
  'overzicht-desktop',
].map((name) => `docs/screenshots/${name}.png`)

describe.each(documents)('%s', (file) => {
  const text = read(file)

  it('links to what is there', () => {
    const broken = linksIn(text)
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => !leadsSomewhere(file, target))
    expect(broken).toEqual([])
  })

  it('names files that are there', () => {
    const named = codeIn(text).filter((code) => isOurs(code))
    const there = (code: string) =>
      [root, path.join(root, path.dirname(file))].some((folder) => existsSync(path.join(folder, code)))
    expect(named.filter((code) => !there(code))).toEqual([])
  })

  it('speaks of the product and not of how it came about', () => {
    expect(text).not.toMatch(/(^|\s)\/(home|root|Users)\//)
  })
})

function leadsSomewhere(from: string, target: string): boolean {
  const [to = '', anchor] = decodeURI(target).split('#')
  const file = to === '' ? from : path.join(path.dirname(from), to)
  if (pictures.includes(file)) return true
  if (!existsSync(path.join(root, file))) return false
  return anchor === undefined || anchorsOf(read(file)).includes(anchor)
}

/** A path into the project, or the bare name of a source file. */
const isOurs = (code: string): boolean =>
  /^(bot|care|commands|drafting|jobs|prisma|prompts|sample|scripts|test|docs|\.ci)\/[\w./-]*$|^[\w-]+\.(ts|js)$/.test(
    code,
  )

it('the house has the rooms that ARCHITECTURE.md shows', () => {
  const [tree = ''] = fenced(section(read('ARCHITECTURE.md'), '## Rooms'), '')
  const above: string[] = []
  const rooms = tree.split('\n').flatMap((line) => {
    const [, indent = '', names = ''] = /^( *)(\S+(?: {2}\S+\.ts)*)/.exec(line) ?? []
    above.length = indent.length / 2
    above.push(names)
    const folder = above.slice(0, -1).join('')
    return names.split(/ +/).map((name) => folder + name)
  })
  expect(rooms.length).toBeGreaterThan(20)
  expect(rooms.filter((room) => !existsSync(path.join(root, room)))).toEqual([])
})

describe('the commands in the documents', () => {
  const help = (...command: string[]) =>
    spawnSync(process.execPath, [path.join(root, 'kompasbot.js'), ...command, '--help'], { encoding: 'utf8' })
      .stdout
  const typed = documents.flatMap((file) =>
    [...read(file).matchAll(/npx kompasbot ([a-z]+)([^\n`|#]*)/g)].map(([, name = '', rest = '']) => ({
      file,
      name,
      rest,
    })),
  )

  it('are there', () => {
    const known = new Set([...help().matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name))
    expect(typed.length).toBeGreaterThan(10)
    expect(typed.filter(({ name }) => !known.has(name))).toEqual([])
  })

  it('have the options that they are given', () => {
    const given = typed.flatMap(({ name, rest }) =>
      [...rest.matchAll(/--[a-z-]+/g)].map(([option]) => ({ name, option })),
    )
    const texts = new Map([...new Set(given.map(({ name }) => name))].map((name) => [name, help(name)]))
    expect(given.length).toBeGreaterThan(3)
    expect(given.filter(({ name, option }) => !texts.get(name)?.includes(option))).toEqual([])
  })

  it('run jobs that exist', () => {
    const jobs = typed.flatMap(({ name, rest }) => (name === 'run' ? [rest.trim().split(' ')[0] ?? ''] : []))
    expect(jobs.length).toBeGreaterThan(0)
    expect(jobs.filter((job) => !isJob(job))).toEqual([])
  })
})

describe('the settings', () => {
  const [, object = ''] = /const settings = z\.object\(\{([\s\S]*?)\n\}\)/.exec(read('config.ts')) ?? []
  const groups = read('chat-settings.ts') + read('model-settings.ts')
  const chat = [...groups.matchAll(/\b(?:SLACK|MICROSOFT|TEAMS|OPENAI)_[A-Z_]+\b/g)].map(([name]) => name)
  const settings = [...object.matchAll(/^ {2}([A-Z_]+):/gm)]
    .map(([, name]) => name)
    .concat([...new Set(chat)])

  it('stand in the guide to installing, each of them and no others', () => {
    const rows = table(section(read('docs/installeren.md'), '## Instellingen'))
    expect(rows.map(([name = '']) => name.replaceAll('`', '')).sort()).toEqual([...settings].sort())
  })

  it('stand in the example', () => {
    const example = read('.env.example')
    expect(settings.filter((name) => !example.includes(`#${name}=`))).toEqual([])
  })
})

it('every key of the organisation file is explained, and no others', () => {
  const rows = table(read('docs/organisatiebestand.md'))
  const keys = rows.map(([name = '']) => name.replaceAll('`', ''))
  expect(keys.sort()).toEqual(Object.keys(organisationFile.shape).sort())
})

it('every word in the guide is one that the chat knows', () => {
  const guide = section(read('docs/handleiding.md'), '### Woorden die je kunt typen')
  const words = codeIn(guide).map((word) => word.replace(/ (K7F3QP|nl|en)$/, ''))
  const source = read('bot/conversation/words.ts')
  expect(words.length).toBeGreaterThan(15)
  expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(source))).toEqual([])
})

describe('the picture of the model', () => {
  const [picture = ''] = fenced(section(read('ARCHITECTURE.md'), '## The model'), 'mermaid')
  const models = blocks(read('prisma/schema.prisma'), /^model (\w+) \{\n([\s\S]*?)^\}/gm)
  const drawn = blocks(picture, /^ {2}(\w+) \{\n([\s\S]*?)^ {2}\}/gm)

  it('shows every table', () => {
    expect([...drawn.keys()].sort()).toEqual([...models.keys()].sort())
  })

  it('shows columns that are there', () => {
    const wrong = [...drawn].flatMap(([table, lines]) => {
      const columns = new Set(models.get(table)?.map((line) => line.split(/\s+/)[0]))
      return lines.map((line) => line.split(/\s+/)[1] ?? '').filter((column) => !columns.has(column))
    })
    expect(wrong).toEqual([])
  })

  function blocks(text: string, pattern: RegExp): Map<string, string[]> {
    const found = [...text.matchAll(pattern)].map(([, name = '', body = '']): [string, string[]] => [
      name,
      body
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('/')),
    ])
    return new Map(found)
  }
})
