import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asDay } from '../../care/day.ts'
import { type ImportAsked, importCommand } from '../../commands/import.ts'
import type { GivenFile } from '../../jobs/import/plan.ts'
import type { FileReport } from '../../jobs/import/refusal.ts'
import type { TakenIn } from '../../jobs/take-in.ts'

let folder: string
let given: GivenFile[]
let out: string[]
let err: string[]
let moved: TakenIn['moved']

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
  given = []
  out = []
  err = []
  moved = []
})
afterEach(() => rm(folder, { recursive: true }))

const good: FileReport = { file: 'teams.csv', rows: 12, added: 2, changed: 0, unchanged: 10, refused: [] }
const refused = [
  { line: 12, column: 'start_zorg', kind: 'not_a_date' as const, reason: 'Dit is geen datum.' },
]
const bad: FileReport = { file: 'clienten.csv', rows: 1, added: 0, changed: 0, unchanged: 0, refused }

function run(asked: Partial<ImportAsked>, ...files: FileReport[]) {
  const all = {
    paths: [folder],
    dryRun: false,
    partial: false,
    json: false,
    language: 'nl' as const,
    zone: 'Europe/Amsterdam',
    ...asked,
  }
  const importThese = async (these: GivenFile[]) => {
    given = these
    return { files, moved }
  }
  return importCommand(all, importThese, { out: (line) => out.push(line), err: (line) => err.push(line) })
}

const put = (name: string, text = 'x') => writeFile(join(folder, name), text)

describe('which files', () => {
  test('the csv files of a folder and the files named, each once', async () => {
    for (const name of ['teams.csv', 'Clienten.CSV', 'notes.txt', '~$teams.csv', '.teams.csv'])
      await put(name)
    await run({ paths: [folder, join(folder, 'teams.csv')] }, good)
    expect(given.map(({ name }) => name).sort()).toEqual(['Clienten.CSV', 'teams.csv'])
  })

  test('one that cannot be opened is told as such', async () => {
    await run({ paths: [join(folder, 'teams.csv')] }, bad)
    expect(given).toEqual([{ name: 'teams.csv', bytes: null }])
  })

  test('none at all is a mistake', async () => {
    expect(await run({ json: true })).toBe(1)
    expect(out).toEqual(['{"files":[]}'])
    expect(err.join()).toContain('geen CSV-bestanden')
  })
})

describe('what it says', () => {
  beforeEach(() => put('teams.csv'))

  test('a table on stdout, and one line for each thing wrong on stderr', async () => {
    expect(await run({}, good, bad)).toBe(1)
    expect(out).toEqual([
      'bestand       regels  nieuw  veranderd  gelijk  geweigerd',
      'teams.csv         12      2          0      10          0',
      'clienten.csv       1      0          0       0          1',
    ])
    expect(err[0]).toBe('clienten.csv:12 kolom start_zorg: Dit is geen datum.')
    expect(err[1]).toContain('Er is niets veranderd')
  })

  test('in English where that is asked', async () => {
    await run({ language: 'en' }, bad)
    expect(err[0]).toContain('clienten.csv:12 column start_zorg')
  })

  test('one JSON document and nothing else on stdout', async () => {
    await run({ json: true, dryRun: true }, good, bad)
    expect(out.map((line) => JSON.parse(line))).toEqual([{ files: [good, bad] }])
  })

  describe('of last days that moved', () => {
    const one: TakenIn['moved'][number] = {
      code: 'K7F3QP',
      rule: 'zorgplan_definitief',
      name: { nl: 'Definitief zorgplan', en: 'Care plan' },
      from: { kind: 'day', day: asDay('2026-04-28') },
      to: { kind: 'day', day: asDay('2026-04-30') },
      about: 'client:101',
      isDone: false,
    }

    test('is code, rule, and from when to when', async () => {
      const inHours = {
        ...one,
        from: { kind: 'instant' as const, at: '2026-03-17T08:00:00.000Z' },
        to: { kind: 'unknown' as const },
      }
      moved = [one, inHours]
      await run({}, good)
      expect(out.slice(2)).toEqual([
        '2 uiterste datums zijn verschoven:',
        'K7F3QP  Definitief zorgplan: 28-04-2026 → 30-04-2026',
        'K7F3QP  Definitief zorgplan: 17-03-2026 09:00 → geen datum',
      ])
    })

    test('is no more than fits a screen or two', async () => {
      moved = Array.from({ length: 60 }, () => one)
      await run({ language: 'en' }, good)
      expect(out.slice(2)).toHaveLength(52)
      expect(out.at(-1)).toBe('… and 10 more.')
    })

    test('is what would move, in a trial', async () => {
      moved = [one]
      await run({ dryRun: true }, good)
      expect(out.slice(2, 4)).toEqual([
        'Eén uiterste datum zou verschuiven:',
        'K7F3QP  Definitief zorgplan: 28-04-2026 → 30-04-2026',
      ])
      moved = [one, one]
      await run({ dryRun: true }, good)
      expect(out).toContain('2 uiterste datums zouden verschuiven:')
    })

    test('marks what is done already, for it asks nothing more of anybody', async () => {
      moved = [{ ...one, isDone: true }]
      await run({}, good)
      expect(out.at(-1)).toBe('K7F3QP  Definitief zorgplan: 28-04-2026 → 30-04-2026 (al gedaan)')
    })

    test('is no part of the JSON', async () => {
      moved = [one]
      await run({ json: true, dryRun: true }, good)
      expect(out).toEqual([JSON.stringify({ files: [good] })])
    })
  })

  describe('of rows that wait for a file that is refused as a whole', () => {
    const refusedRow = (line: number, column: string, kind = 'unknown_reference' as const) => ({
      line,
      column,
      kind,
      reason: `Niet bekend: ${column}.`,
    })
    const file = (name: string, rows: number, ...refused: FileReport['refused']): FileReport => ({
      ...bad,
      file: name,
      rows,
      refused,
    })
    const teams = file('teams.csv', 0, { line: 1, column: 'soort', kind: 'missing', reason: 'Weg.' })

    test('is one line a file, also of what waits for those in turn', async () => {
      const members = file('medewerkers.csv', 2, refusedRow(2, 'teams'), refusedRow(3, 'teams'))
      const clients = file(
        'clienten.csv',
        9,
        refusedRow(2, 'team'),
        refusedRow(2, 'evv'),
        refusedRow(3, 'evv'),
      )
      expect(await run({}, clients, members, teams)).toBe(1)
      expect(err.slice(0, -1)).toEqual([
        'clienten.csv: 2 regels wachten op teams.csv. Verbeter eerst dat bestand.',
        'medewerkers.csv: 2 regels wachten op teams.csv. Verbeter eerst dat bestand.',
        'teams.csv:1 kolom soort: Weg.',
      ])
      expect(out[1]).toMatch(/^clienten.csv +9 +0 +0 +0 +2$/)
    })

    test('leaves what is wrong besides as it was', async () => {
      const date = { line: 2, column: 'start_zorg', kind: 'not_a_date' as const, reason: 'Geen datum.' }
      const members = file('medewerkers.csv', 5, refusedRow(2, 'teams'))
      await run(
        {},
        file('clienten.csv', 9, date, refusedRow(2, 'team'), refusedRow(3, 'evv')),
        members,
        teams,
      )
      expect(err.slice(0, 3)).toEqual([
        'clienten.csv:2 kolom start_zorg: Geen datum.',
        'clienten.csv:3 kolom evv: Niet bekend: evv.',
        'clienten.csv: één regel wacht op teams.csv. Verbeter eerst dat bestand.',
      ])
    })

    test('lists each of them in the JSON', async () => {
      const members = file('medewerkers.csv', 1, refusedRow(2, 'teams'))
      await run({ json: true }, members, teams)
      expect(out.map((line) => JSON.parse(line))).toEqual([{ files: [members, teams] }])
    })

    test('is not said of files that could be read', async () => {
      await run({}, file('clienten.csv', 1, refusedRow(2, 'team')), file('teams.csv', 3))
      expect(err[0]).toBe('clienten.csv:2 kolom team: Niet bekend: team.')
    })
  })

  test('how many rows are about somebody who was erased', async () => {
    expect(await run({}, { ...good, ofErased: 2 })).toBe(0)
    expect(err).toEqual([
      'teams.csv: 2 regels gaan over iemand die is gewist en zijn overgeslagen. Haal ze uit het bestand.',
    ])
    expect(await run({}, { ...good, ofErased: 1 })).toBe(0)
    expect(err.at(-1)).toContain('1 regel gaat over iemand')
  })

  test('which columns were passed over', async () => {
    expect(await run({}, { ...good, ignoredColumns: ['kleur'] })).toBe(0)
    expect(err).toEqual([expect.stringMatching(/^teams.csv: .*kleur$/)])
  })
})

describe('how it ends', () => {
  beforeEach(() => put('teams.csv'))

  test.each([
    ['all is well', {}, [good], 0],
    ['a row is refused', {}, [good, bad], 1],
    ['a row is refused in a trial', { dryRun: true }, [good, bad], 1],
    ['only the good rows were asked for', { partial: true }, [good, bad], 0],
    ['no row was good', { partial: true }, [bad], 1],
  ])('when %s', async (_, asked, files, code) => {
    expect(await run(asked, ...files)).toBe(code)
  })
})
