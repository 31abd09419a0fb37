import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { House } from '../../jobs/house.ts'
import { importFolder } from '../../jobs/import-folder.ts'
import { freshDatabase } from '../database.ts'
import { type SmallHouse, smallHouse } from './small-house.ts'

const db = await freshDatabase()
const START = new Date('2026-06-10T10:00:00Z')
let folder: string
let small: SmallHouse
let house: House
let logged: string[]
let seconds: number

const moment = () => new Date(START.getTime() + seconds * 1000)
/** Writes a file, as it would be on disk at this second. */
function put(name: string, text: string, writtenAt = moment()): void {
  writeFileSync(path.join(folder, name), text)
  utimesSync(path.join(folder, name), writtenAt, writtenAt)
}
/** The next beat, a minute later, in a process that may have been started again. */
async function beat({ restarted = false, always = false } = {}) {
  seconds += 60
  if (restarted) house = { ...house, store: { ...house.store } }
  const { files } = await importFolder(house, folder, { now: moment(), realNow: moment(), always })
  return files.map(({ file, added, changed, unchanged, refused }) => [
    file,
    { added, changed, unchanged, refused: refused.length },
  ])
}
const TEAM = 'team;naam;soort\nwest;West;zorg'
const taken = (more = {}) => ({ added: 0, changed: 0, unchanged: 0, refused: 0, ...more })

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-folder-'))
  logged = []
  seconds = 0
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) })
  small = await smallHouse(db.store, { rules: ['zorgplan_definitief'] })
  house = { ...small.house, log }
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a file in the folder', () => {
  test('is read once it lies still, and not again', async () => {
    put('teams.csv', TEAM)
    expect(await beat()).toEqual([['teams.csv', taken({ added: 1 })]])
    expect(await beat()).toEqual([])
  })

  test('is not read again after a restart', async () => {
    put('teams.csv', TEAM)
    await beat()
    expect(await beat({ restarted: true })).toEqual([])
  })

  test('that is exported anew with the same in it is no news', async () => {
    put('teams.csv', TEAM)
    await beat()
    put('teams.csv', TEAM)
    expect(await beat()).toEqual([])
  })

  test('is read again when it changed, and those that did not are left alone', async () => {
    put('teams.csv', TEAM)
    put('cijfers.csv', 'soort;van;tot;aantal;peildatum;bron')
    await beat()
    put('teams.csv', `${TEAM}\noost;Oost;wonen`)
    expect(await beat({ restarted: true })).toEqual([['teams.csv', taken({ added: 1, unchanged: 1 })]])
  })

  test('is read by name only: what spreadsheets leave behind is passed over', async () => {
    for (const name of ['~$teams.csv', '.teams.csv', 'lees mij.txt']) put(name, TEAM)
    expect(await beat()).toEqual([])
  })

  test('is always read when a person asks', async () => {
    put('teams.csv', TEAM)
    await beat()
    expect(await beat({ always: true })).toEqual([['teams.csv', taken({ unchanged: 1 })]])
  })
})

describe('a file that is still being written', () => {
  test('is waited for, and so are the files beside it', async () => {
    put('medewerkers.csv', 'medewerker;naam;email;rollen;teams\np1;Cas;cas@linde.nl;evv;west')
    seconds = 50
    put('teams.csv', TEAM.slice(0, 20), new Date(START.getTime() + 105_000))
    expect(await beat()).toEqual([])
    put('teams.csv', TEAM)
    expect((await beat()).map(([file]) => file)).toEqual(['medewerkers.csv', 'teams.csv'])
    expect(logged).toEqual([])
  })

  test('is recognised by lying still when the clock that dates it is ahead', async () => {
    put('teams.csv', TEAM, new Date('2031-01-01T00:00:00Z'))
    expect(await beat()).toEqual([])
    expect(await beat()).toEqual([['teams.csv', taken({ added: 1 })]])
  })
})

describe('a file that is refused', () => {
  const bad = 'team;naam;soort\nwest;Geheime Villa;kasteel'

  test('is told in the log by place and kind, never by content, and changes nothing', async () => {
    put('teams.csv', bad)
    expect(await beat()).toEqual([['teams.csv', taken({ refused: 1 })]])
    expect(JSON.parse(logged.join())).toMatchObject({
      file: 'teams.csv',
      refused: 1,
      line: 2,
      column: 'soort',
      kind: 'unknown_value',
    })
    expect(logged.join()).not.toMatch(/Villa|kasteel/)
    expect(await db.store.prisma.team.count({ where: { organisationId: house.org, ref: 'west' } })).toBe(0)
  })

  test('is not tried again as it is, but is when it changes', async () => {
    put('teams.csv', bad)
    await beat()
    expect(await beat({ restarted: true })).toEqual([])
    put('teams.csv', TEAM)
    expect(await beat()).toEqual([['teams.csv', taken({ added: 1 })]])
  })

  test('keeps those beside it back, which come in with it later', async () => {
    put('teams.csv', bad)
    put('medewerkers.csv', 'medewerker;naam;email;rollen;teams\np1;Cas;cas@linde.nl;evv;zorg')
    await beat()
    put('teams.csv', TEAM)
    expect(await beat({ restarted: true })).toEqual([
      ['medewerkers.csv', taken({ added: 1 })],
      ['teams.csv', taken({ added: 1 })],
    ])
  })
})

describe('last days that move', () => {
  const client = (start: string) => `client;wet;team;start_zorg;evv\n90071;WLZ-ZIN;zorg;${start};m04`
  const told = () => logged.map((line) => JSON.parse(line)).filter(({ moved }) => moved !== undefined)

  test('are told in the log by code and rule, without dates or whom they are about', async () => {
    put('clienten.csv', client('01-06-2026'))
    await beat()
    expect(told()).toEqual([])
    put('clienten.csv', client('04-06-2026'))
    await beat()
    const { code } = await small.duty('zorgplan_definitief')
    expect(told()).toMatchObject([{ moved: 1, dates: [{ code, rule: 'zorgplan_definitief' }] }])
    expect(Object.keys(told()[0].dates[0])).toEqual(['code', 'rule'])
    expect(logged.join()).not.toMatch(/90071|2026-0[678]/)
  })
})

test('a folder that is not there is an error in the log, and nothing else stops', async () => {
  expect(await importFolder(house, `${folder}-none`, { now: START, realNow: START, always: false })).toEqual({
    files: [],
  })
  expect(logged.join()).toContain('IMPORT_DIR')
})

test('the sample organisation reads no folder', async () => {
  put('teams.csv', TEAM)
  house = { ...house, isSample: true }
  expect(await beat()).toEqual([])
})
