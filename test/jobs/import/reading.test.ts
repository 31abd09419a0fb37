import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { imports as nl } from '../../../bot/texts/nl/import.ts'
import { FILE_KINDS, fileKind } from '../../../jobs/import/file-kind.ts'
import { readFile } from '../../../jobs/import/read.ts'
import { REQUIRED_COLUMNS, rowSchemas } from '../../../jobs/import/row.ts'

const schemas = rowSchemas({ zone: 'Europe/Amsterdam', knownKinds: new Set(['zorgplan_definitief']) })
const bytes = (text: string) => new TextEncoder().encode(text)
const teams = (content: string | Uint8Array) =>
  readFile('teams.csv', typeof content === 'string' ? bytes(content) : content, 'teams', schemas)

describe('what a file is', () => {
  test.each([
    ['clienten.csv', 'clienten'],
    ['Clienten-mei 2026.CSV', 'clienten'],
    ['rooster.csv', 'rooster'],
    ['namen-2026.csv', 'namen'],
    ['iets.csv', null],
    ['clienten.xlsx', null],
  ])('%s', (name, kind) => expect(fileKind(name)).toBe(kind))
})

describe('a file is read however a spreadsheet wrote it', () => {
  const rows = [{ file: 'teams.csv', line: 2, row: { team: 'z', naam: 'Zuid', soort: 'zorg' } }]

  test.each([
    ['semicolons', 'team;naam;soort\nz;Zuid;zorg\n'],
    ['commas', 'team,naam,soort\nz,Zuid,zorg\n'],
    ['a byte order mark and CRLF', '\ufeffteam;naam;soort\r\nz;Zuid;zorg\r\n'],
    ['old Macintosh line ends', 'team;naam;soort\rz;Zuid;zorg\r'],
    ['capitals and spaces in the header', ' Team ;NAAM; Soort\nz;Zuid;Zorg'],
    ['quotes', '"team";"naam";"soort"\n"z";"Zuid";"zorg"'],
    ['empty lines at the end', 'team;naam;soort\nz;Zuid;zorg\n\n;;\n'],
  ])('with %s', (_, content) => expect(teams(content)).toMatchObject({ rows, refused: [], rowCount: 1 }))

  test('in Windows-1252 where it is no UTF-8', () => {
    const latin = Uint8Array.from('team;naam;soort\nz;Caf\xe9 \x80;zorg', (letter) => letter.charCodeAt(0))
    expect(teams(latin).rows[0]?.row.naam).toBe('Café €')
    expect(teams('team;naam;soort\nz;Café €;zorg').rows[0]?.row.naam).toBe('Café €')
  })

  test('lines are those of the file, also after a line break inside quotes', () => {
    const read = teams('team;naam;soort\r\n\r\na;"Eerste\r\nhuis";zorg\r\nb;B;zorg\r\n\r\nc;C;kantoor\r\n')
    expect(read.rows.map(({ line, row }) => [line, row.team])).toEqual([
      [3, 'a'],
      [5, 'b'],
    ])
    expect(read.refused).toMatchObject([{ line: 7, column: 'soort', kind: 'unknown_value' }])
  })

  test('columns that mean nothing are reported', () => {
    expect(teams('team;kleur;naam;soort\nz;rood;Zuid;zorg')).toMatchObject({
      rows,
      ignoredColumns: ['kleur'],
    })
  })

  test('the order of the columns makes no difference', () => {
    const record = { client: '1', wet: 'WMO', team: 'z', start_zorg: '1-2-2026 9:05', evv: 'm1', wzd: 'ja' }
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.entries(record), { minLength: 6 }),
        fc.constantFrom(';', ','),
        (columns, delimiter) => {
          const lines = [0, 1].map((part) => columns.map((column) => column[part]).join(delimiter))
          const read = readFile('clienten.csv', bytes(lines.join('\r\n')), 'clienten', schemas)
          expect(read.rows[0]?.row).toMatchObject({
            client: '1',
            start_zorg: { day: '2026-02-01', at: new Date('2026-02-01T08:05:00Z') },
            wzd: true,
          })
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('a file that cannot be read is refused as a whole', () => {
  test.each([
    ['a missing column', 'team;naam\nz;Zuid', { line: 1, column: 'soort', kind: 'missing' }],
    ['a column twice', 'team;naam;soort;naam\nz;Zuid;zorg;x', { line: 1, column: 'naam', kind: 'duplicate' }],
    [
      'quotes that never close',
      'team;naam;soort\nz;"Zuid;zorg',
      { line: 2, column: null, kind: 'unreadable' },
    ],
    ['nothing in it', '', { line: 1, column: null, kind: 'unreadable' }],
    ['bytes of a workbook', 'PK\u0003\u0004\0\0', { line: 1, column: null, kind: 'unreadable' }],
  ])('%s', (_, content, refusal) => {
    expect(teams(content)).toMatchObject({ rows: [], refused: [refusal], ignoredColumns: [] })
  })

  test('but a row with too many cells only by itself', () => {
    const read = teams('team;naam;soort\nz;Zuid;zorg;kaas\nn;Noord;zorg')
    expect(read).toMatchObject({ rowCount: 2, refused: [{ line: 2, column: null, kind: 'unreadable' }] })
    expect(read.rows).toHaveLength(1)
  })
})

test('no bytes whatever make reading throw', () => {
  const header = fc.constantFrom(...FILE_KINDS.map((kind) => REQUIRED_COLUMNS[kind].join(';')), '')
  fc.assert(
    fc.property(
      header,
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom(...FILE_KINDS),
      (start, noise, kind) => {
        const read = readFile('f.csv', Buffer.concat([bytes(`${start}\n`), noise]), kind, schemas)
        for (const { kind, why } of read.refused) expect([kind, why(nl)]).not.toContain('')
      },
    ),
    { numRuns: 500 },
  )
})

test('the columns that a file must have are those whose empty cell is refused', () => {
  for (const kind of FILE_KINDS) {
    const refused = schemas[kind].safeParse({}).error?.issues.map((issue) => issue.path[0])
    expect(refused).toEqual(REQUIRED_COLUMNS[kind])
  }
})

describe('a citizen service number as the number of a client', () => {
  const BSN = '123456782'
  const read = (
    kind: 'clienten' | 'namen' | 'gebeurtenissen',
    header: string,
    row: (client: string) => string,
  ) => {
    const refusedAs = (client: string) =>
      readFile(`${kind}.csv`, bytes(`${header}\n${row(client)}`), kind, schemas).refused
    return { refusedAs }
  }
  const kinds = [
    read('clienten', 'client;wet;team;start_zorg', (client) => `${client};WMO;zuid;1-3-2026`),
    read('namen', 'client;naam', (client) => `${client};Ans`),
    read('gebeurtenissen', 'client;soort;datum', (client) => `${client};zorgplan_definitief;1-3-2026`),
  ]

  test.each(kinds)('is refused in every file that has it, and not repeated', ({ refusedAs }) => {
    const [refused, ...more] = refusedAs(BSN)
    expect(more).toEqual([])
    expect(refused).toMatchObject({ line: 2, column: 'client', kind: 'privacy' })
    expect(refused?.why(nl)).toContain('zet er dan een letter voor')
    expect(refused?.why(nl)).not.toContain(BSN)
  })

  test.each(['123456783', '12345678', '1234567820', 'C123456782', '000000000', '10023'])(
    'is none in %s',
    (number) => {
      for (const { refusedAs } of kinds) expect(refusedAs(number)).toEqual([])
    },
  )
})
