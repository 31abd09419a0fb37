import fc from 'fast-check'
import type { GivenFile } from '../../../jobs/import/plan.ts'

/** Stands in cells that no rule of any file allows, so that its being repeated shows. */
export const SECRET = 'Zwartkip'

const header: Record<string, string> = {
  teams: 'team;naam;locatie;soort;taal',
  medewerkers: 'medewerker;naam;email;rollen;teams;taal;werkdagen;in_dienst;uit_dienst',
  clienten: 'client;wet;team;start_zorg;evv;coordinator;schaduw;wzd;ecd_url;einde_zorg;vanaf',
  gebeurtenissen: 'client;soort;datum;uitkomst;verzet_naar;reden;wet;kenmerk',
  scholing: 'medewerker;onderdeel;datum;status;geldig_tot',
  bijeenkomsten: 'soort;team;datum;status;verzet_naar;reden;kenmerk',
  cijfers: 'soort;team;van;tot;categorie;aantal;noemer;peildatum;bron',
  reflecties: 'team;datum;goed;beter;geleerd;bouwsteen;thema;citeren',
  rooster: 'medewerker;van;tot;dienst;team',
  namen: 'client;naam',
}

const rows: Record<string, string[]> = {
  teams: ['zuid;Team Zuid;Dorp;zorg;nl', 'noord;Team Noord;;wonen;'],
  medewerkers: [
    'm1;Ans;ans@linde.nl;evv,zorgverlener;zuid;nl;ma-do;1-1-2020;',
    'm2;Bo;bo@linde.nl;coordinator;zuid/noord;;;;31-12-2030',
  ],
  clienten: [
    '101;WLZ-ZIN;zuid;16-03-2026 09:00;m1;m2;;nee;https://ecd.example/1;;',
    '101;ZVW;zuid;01-02-2026;m1;;;;;01-03-2026;',
    '102;WMO;noord;2026-05-01;m1;m2;m2;ja;;;1-6-2026',
  ],
  gebeurtenissen: [
    '101;zorgplan_definitief;20-04-2026;gehouden;;;WLZ-ZIN;ons-7',
    '101;zorgplan_definitief;10-06-2026 14:00;verzet;17-06-2026;ziek;;',
    '102;wzd_maatregel;2-6-2026;;;;;deur',
    '102;wzd_evaluatie;3-6-2026;gepland;;;;deur',
  ],
  scholing: ['m1;bhv;1-2-2026;gehouden;1-2-2027', 'm2;medicatie;1-9-2026;gepland;'],
  bijeenkomsten: ['mdo;zuid;3-3-2026;verzet;10-3-2026;ziekte;mdo-1', 'rvt;;4-3-2026;gehouden;;;'],
  cijfers: [
    'mic;zuid;1-1-2026;31-3-2026;val;4;;1-4-2026;ONS',
    'cto;;1-1-2026;31-3-2026;;8,3;10;1-4-2026;Lijst',
  ],
  reflecties: ['zuid;5-5-2026;Samen gegeten;;;gk-1;eten;ja', 'noord;6-5-2026;;"Eerder\n""overleggen""";;;;'],
  rooster: ['m1;1-6-2026 07:00;1-6-2026 15:00;dag;zuid', 'm2;1-6-2026 22:00;2-6-2026 07:00;nacht;'],
  namen: ['101;Oma Test', '102;Opa Proef'],
}

type Sheet = { kind: string; columns: string[]; cells: string[][] }

const valid = (kind: string): Sheet => ({
  kind,
  columns: header[kind]?.split(';') ?? [],
  cells: (rows[kind] ?? []).map((row) => row.split(';')),
})

const odd = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    SECRET,
    `${SECRET}@`,
    `31-02-2026 ${SECRET}`,
    `99-99-9999`,
    '"',
    '""',
    '\n',
    ';',
    ',',
    '-1',
    '1e9',
  ),
  fc.constantFrom(
    '29-02-2026',
    '00-00-0000',
    '16-03-2026 25:00',
    '9999-12-31',
    '1-1-1900',
    '29-03-2026 02:30',
    '=1+1',
  ),
  fc.constantFrom(
    '101',
    '102',
    '103',
    'm1',
    'm2',
    'm3',
    'zuid',
    'noord',
    'WMO',
    'ZVW',
    'ingetrokken',
    'gepland',
    'verzet',
  ),
  fc.constantFrom(
    '18-03-2026',
    '1-5-2026 14:30',
    '20-04-2026',
    '1-6-2026',
    'ja',
    'deur',
    'ons-7',
    'gehouden',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
)

/** One thing that goes wrong with a sheet, chosen by numbers. */
const damage: fc.Arbitrary<(sheet: Sheet) => Sheet> = fc
  .tuple(
    fc.constantFrom('cell', 'cell', 'cell', 'twice', 'drop', 'column', 'again', 'extra'),
    fc.nat(9),
    fc.nat(10),
    odd,
  )
  .map(([what, row, column, text]) => (sheet) => {
    const { columns, cells } = sheet
    const at = row % Math.max(1, cells.length)
    const col = column % Math.max(1, columns.length)
    if (what === 'cell')
      return {
        ...sheet,
        cells: cells.map((one, i) => (i === at ? one.map((cell, nth) => (nth === col ? text : cell)) : one)),
      }
    if (what === 'twice') return { ...sheet, cells: [...cells, cells[at] ?? []] }
    if (what === 'drop')
      return { ...sheet, cells: cells.map((one, i) => (i === at ? one.slice(0, col) : one)) }
    if (what === 'column')
      return {
        ...sheet,
        columns: columns.toSpliced(col, 1),
        cells: cells.map((one) => one.toSpliced(col, 1)),
      }
    if (what === 'again')
      return {
        ...sheet,
        columns: [...columns, columns[col] ?? ''],
        cells: cells.map((one) => [...one, text]),
      }
    return { ...sheet, cells: cells.map((one, i) => (i === at ? [...one, text, text] : one)) }
  })

interface Writing {
  delimiter: ';' | ','
  lineEnd: string
  start: string
  /** Quote every cell, as some programs do, or only where it is needed. */
  quoted: boolean
  latin: boolean
}

const writing: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom(';', ','),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  start: fc.constantFrom('', '\uFEFF', '\r\n'),
  quoted: fc.boolean(),
  latin: fc.boolean(),
})

function written(
  { columns, cells }: Sheet,
  { delimiter, lineEnd, start, quoted, latin }: Writing,
): Uint8Array {
  const cell = (text: string) => (quoted || /[;,"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const text = start + [columns, ...cells].map((line) => line.map(cell).join(delimiter)).join(lineEnd)
  return Buffer.from(text, latin ? 'latin1' : 'utf8')
}

/** Bytes that are struck here and there, or broken off. */
const strikes = fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 3 })

/** A good sheet of every kind, to begin with. */
export const goodFiles = (): GivenFile[] =>
  Object.keys(header).map((kind) => ({
    name: `${kind}.csv`,
    bytes: written(valid(kind), {
      delimiter: ';',
      lineEnd: '\r\n',
      start: '\uFEFF',
      quoted: false,
      latin: false,
    }),
  }))

/** Sheets of some kinds, each damaged in its own way and written in its own way; now and then nothing but noise. */
export const damagedFiles: fc.Arbitrary<GivenFile[]> = fc
  .shuffledSubarray(Object.keys(header), { minLength: 1, maxLength: 4 })
  .chain((kinds) => fc.tuple(...kinds.map(damagedFile)))

function damagedFile(kind: string): fc.Arbitrary<GivenFile> {
  const damaged = fc
    .tuple(
      fc.array(damage, { maxLength: 4 }),
      writing,
      fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: strikes }),
    )
    .map(([damages, how, struck]) => {
      const bytes = Buffer.from(
        written(
          damages.reduce((sheet, one) => one(sheet), valid(kind)),
          how,
        ),
      )
      for (const [place, byte] of struck) if (bytes.length > 0) bytes[place % bytes.length] = byte
      return bytes
    })
  const bytes = fc.oneof(
    { weight: 12, arbitrary: damaged },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((noise) => Buffer.from(noise)) },
  )
  return bytes.map((content) => ({ name: `${kind}-x.csv`, bytes: content }))
}
