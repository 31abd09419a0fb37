import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, commandLineWithDatabase, type Said } from './command.ts'
import { clients, events, folderWith, teams, zwaluw } from './fixtures/de-zwaluw.ts'

interface Report {
  files: {
    file: string
    rows: number
    added: number
    changed: number
    unchanged: number
    refused: { line: number; column: string | null; kind: string; reason: string }[]
  }[]
}

const counts = (report: unknown) =>
  (report as Report).files.map(({ file, added, changed, unchanged }) => [file, added, changed, unchanged])

describe('import', () => {
  let cli: CommandLine
  let folder: string
  let bad: string
  beforeAll(async () => {
    cli = await commandLineWithDatabase()
    folder = zwaluw(path.join(cli.folder, 'bestanden'))
    bad = folderWith(path.join(cli.folder, 'fout'), {
      'clienten.csv': clients('10026;WLZ;zorg;30-02-2026;m02;m01', '10027;WMO;amb;01-06-2026;m02;m01'),
      'gebeurtenissen.csv': events('Geheimpje;mdo;01-02-2026;gehouden'),
    })
  })

  it('only tells what it would do with --dry-run', async () => {
    const report = await cli.json(['import', folder, '--dry-run'])
    expect(counts(report)).toContainEqual(['clienten.csv', 3, 0, 0])
  })

  it('takes the files in: after a trial all of it is still new', async () => {
    expect(await cli.json(['import', folder])).toEqual({
      files: [
        { file: 'clienten.csv', rows: 3, added: 3, changed: 0, unchanged: 0, refused: [] },
        { file: 'gebeurtenissen.csv', rows: 1, added: 1, changed: 0, unchanged: 0, refused: [] },
        { file: 'medewerkers.csv', rows: 3, added: 3, changed: 0, unchanged: 0, refused: [] },
        { file: 'reflecties.csv', rows: 2, added: 2, changed: 0, unchanged: 0, refused: [] },
        { file: 'teams.csv', rows: 2, added: 2, changed: 0, unchanged: 0, refused: [] },
      ],
    })
  })

  it('changes nothing the second time, also when two do it at once', async () => {
    const both = await Promise.all([cli.json(['import', folder]), cli.json(['import', folder])])
    for (const report of both)
      for (const [, added, changed] of counts(report)) expect([added, changed]).toEqual([0, 0])
  })

  it('refuses with a line for each problem: file, line, column and remedy, never the value', async () => {
    const { code, out, err } = await cli.run(['import', bad, '--json'])
    expect(code).toBe(1)
    const { files } = JSON.parse(out) as Report
    expect(counts({ files })).toEqual([
      ['clienten.csv', 0, 0, 3],
      ['gebeurtenissen.csv', 0, 0, 0],
    ])
    for (const { refused } of files)
      for (const one of refused) expect(Object.keys(one).sort()).toEqual(['column', 'kind', 'line', 'reason'])
    expect(files[0]?.refused.map(({ line, column }) => [line, column])).toEqual([
      [5, 'wet'],
      [5, 'start_zorg'],
    ])
    expect(err.filter((line) => /^clienten\.csv:5 kolom /.test(line))).toHaveLength(2)
    expect(err.some((line) => line.startsWith('gebeurtenissen.csv:2 '))).toBe(true)
    expect(out + err.join()).not.toContain('Geheimpje')
    expect(out + err.join()).not.toContain('30-02-2026')
  })

  it('takes the good rows with --partial', async () => {
    const { code, out }: Said = await cli.run(['import', bad, '--partial', '--json'])
    expect(code).toBe(0)
    expect(counts(JSON.parse(out))).toEqual([
      ['clienten.csv', 1, 0, 3],
      ['gebeurtenissen.csv', 0, 0, 0],
    ])
  })

  it('says of a file that is not there, or a folder without files, what to do', async () => {
    const [absent, empty] = await Promise.all([
      cli.run(['import', 'weg/clienten.csv']),
      cli.run(['import', folderWith(path.join(cli.folder, 'leeg'), {})]),
    ])
    expect(absent.code).toBe(1)
    expect(absent.err[0]).toMatch(/^clienten\.csv:1: Dit bestand kon niet worden geopend/)
    expect(empty.code).toBe(1)
    expect(empty.err[0]).toContain('geen CSV-bestanden')
  })

  it('reads the folder of IMPORT_DIR as a job, and refuses aloud there as well', async () => {
    const good = folderWith(path.join(cli.folder, 'map'), { 'teams.csv': teams() })
    const [read, refused, none] = await Promise.all([
      cli.run(['run', 'import', '--json'], { env: { IMPORT_DIR: good } }),
      cli.run(['run', 'import', '--json'], { env: { IMPORT_DIR: bad } }),
      cli.run(['run', 'import', '--json']),
    ])
    expect(read).toMatchObject({ code: 0, err: [] })
    expect(counts(JSON.parse(read.out))).toEqual([['teams.csv', 0, 0, 2]])
    expect(refused.code).toBe(1)
    expect(refused.err[0]).toMatch(/^clienten\.csv:5 /)
    expect(none).toMatchObject({ code: 0, err: [expect.stringContaining('IMPORT_DIR')] })
  })

  it('is in the access log', async () => {
    const log = (await cli.json(['log', '--since', '2026-01-01'])) as {
      entries: Record<string, unknown>[]
    }
    expect(log.entries).toContainEqual({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+]0[12]:00$/),
      actor: 'command',
      action: 'import',
      object: 'file:clienten.csv',
      about: null,
      outcome: 'ok',
    })
    expect(await cli.json(['log', '--since', '2099-01-01'])).toEqual({ entries: [] })
  })
})
