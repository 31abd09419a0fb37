import { beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../database.ts'
import { house, importInto, refusals, totals } from './importing.ts'

const db = await freshDatabase()
const { prisma } = db.store
const take = importInto(db)
const figures = (...rows: string[]) => ({
  'cijfers.csv': ['soort;team;van;tot;categorie;aantal;noemer;peildatum;bron', ...rows].join('\n'),
})
const reflections = (...rows: string[]) => ({
  'reflecties.csv': ['team;datum;goed;beter;geleerd;thema;citeren', ...rows].join('\n'),
})
const trainings = (...rows: string[]) => ({
  'scholing.csv': ['medewerker;onderdeel;datum;status;geldig_tot', ...rows].join('\n'),
})

beforeEach(async () => {
  await prisma.$executeRaw`TRUNCATE "Team", "Member", "Client", "Fact", "Figure", "Reflection" CASCADE`
  await take(house)
})

describe('teams and employees', () => {
  test('keep what a file has no column for', async () => {
    await take({ 'teams.csv': 'team;naam;soort;locatie;taal\nzuid;Team Zuid;zorg;Dorpsplein;en' })
    await take({ 'teams.csv': 'team;naam;soort\nzuid;Het Zuiden;zorg' })
    expect(await prisma.team.findFirst({ where: { ref: 'zuid' } })).toMatchObject({
      name: 'Het Zuiden',
      location: 'Dorpsplein',
      language: 'en',
    })
  })

  test('leave a team when the file says so', async () => {
    await take({
      'medewerkers.csv': 'medewerker;naam;email;rollen;teams\nm2;Bo;bo@linde.nl;coordinator;noord',
    })
    const member = await prisma.member.findFirst({
      where: { ref: 'm2' },
      include: { teams: { include: { team: true } } },
    })
    expect(member?.teams.map(({ team }) => team.ref)).toEqual(['noord'])
  })

  test('are refused when two rows differ, a team is unknown or the end comes first', async () => {
    const report = await take({
      'teams.csv': 'team;naam;soort\noost;Oost;zorg\noost;Oosten;zorg',
      'medewerkers.csv': [
        'medewerker;naam;email;rollen;teams;in_dienst;uit_dienst',
        'm3;Cas;cas@linde.nl;evv;west;;',
        'm4;Dee;dee@linde.nl;evv;zuid;1-5-2026;1-4-2026',
        'm5;Eva;bo@linde.nl;kok;zuid;;',
        'm6;Fen;bo@linde.nl;evv;zuid;;',
      ].join('\n'),
    })
    expect(refusals(report)).toEqual([
      ['medewerkers.csv', 2, 'teams', 'unknown_reference'],
      ['medewerkers.csv', 3, 'uit_dienst', 'contradiction'],
      ['medewerkers.csv', 4, 'rollen', 'unknown_value'],
      ['medewerkers.csv', 5, 'email', 'duplicate'],
      ['teams.csv', 3, 'team', 'duplicate'],
    ])
  })
})

describe('training', () => {
  test('planned and then held on the same day is one', async () => {
    await take(trainings('m1;bhv;1-7-2026;gepland;'))
    await take(trainings('m1;bhv;1-7-2026;gehouden;1-7-2027'))
    expect(await prisma.fact.findMany()).toMatchObject([
      { kind: 'bhv', outcome: 'gehouden', validUntil: new Date('2027-07-01') },
    ])
  })

  test('of an unknown person or kind is refused', async () => {
    const report = await take(
      trainings('m9;bhv;1-7-2026;;', 'm1;breien;1-7-2026;;', 'm1;bhv;1-7-2026;;1-6-2026'),
    )
    expect(refusals(report).map(([, , column, kind]) => [column, kind])).toEqual([
      ['medewerker', 'unknown_reference'],
      ['onderdeel', 'unknown_value'],
      ['geldig_tot', 'contradiction'],
    ])
  })
})

describe('figures', () => {
  const val = 'mic;zuid;1-1-2026;31-3-2026;val;4;;1-4-2026;ONS'

  test('counted again replace the count', async () => {
    await take(figures(val))
    const again = await take(figures('MIC;zuid;1-1-2026;31-3-2026;val;5,0;20;2-4-2026;ONS'))
    expect(totals(again)).toEqual({ added: 0, changed: 1, unchanged: 0 })
    const [figure] = await prisma.figure.findMany()
    expect([Number(figure?.value), Number(figure?.outOf)]).toEqual([5, 20])
  })

  test('of another source or category stand beside it', async () => {
    const rows = [val, val.replace('ONS', 'Wzd'), val.replace('val', 'gedrag'), val]
    expect(totals(await take(figures(...rows)))).toEqual({ added: 3, changed: 0, unchanged: 1 })
  })

  test('are refused when they contradict, are no number or end early', async () => {
    const report = await take(
      figures(
        val,
        val.replace(';4;', ';6;'),
        val.replace(';4;', ';vier;'),
        val.replace('31-3-2026', '31-12-2025'),
      ),
    )
    expect(refusals(report)).toEqual([
      ['cijfers.csv', 3, 'soort', 'duplicate'],
      ['cijfers.csv', 4, 'aantal', 'not_a_number'],
      ['cijfers.csv', 5, 'tot', 'contradiction'],
    ])
  })
})

describe('figures and marks that name somebody', () => {
  test.each([
    ['soort', 'klacht Jansen;zuid;1-1-2026;31-3-2026;val;4;;1-4-2026;ONS'],
    ['categorie', 'mic;zuid;1-1-2026;31-3-2026;val van Jansen;4;;1-4-2026;ONS'],
    ['bron', 'mic;zuid;1-1-2026;31-3-2026;val;4;;1-4-2026;mw. Jansen'],
  ])('in %s are refused, without a word of it', async (column, row) => {
    const report = await take(figures(row))
    expect(refusals(report)).toEqual([['cijfers.csv', 2, column, 'privacy']])
    expect(JSON.stringify(report)).not.toContain('Jansen')
  })

  test('in a kenmerk are refused; a number or something like a room is not', async () => {
    const screen = (text: string) =>
      text.includes('Jansen') ? [{ kind: 'name' }] : [{ kind: 'number' }, { kind: 'room' }]
    const marked = (mark: string) => ({
      'gebeurtenissen.csv': `client;soort;datum;kenmerk\n101;zorgplan_definitief;1-5-2026;${mark}`,
      'bijeenkomsten.csv': `soort;datum;status;kenmerk\nmdo;1-5-2026;gehouden;${mark}`,
    })
    expect(refusals(await take(marked('Jansen-1'), { screen }))).toEqual([
      ['bijeenkomsten.csv', 2, 'kenmerk', 'privacy'],
      ['gebeurtenissen.csv', 2, 'kenmerk', 'privacy'],
    ])
    expect(totals(await take(marked('1234567'), { screen })).added).toBe(2)
  })
})

test('meetings of every kind come in, whatever the rule book says of them', async () => {
  const kinds = [
    'mdo',
    'clientenraad',
    'mic_commissie',
    'rvt',
    'lerend_netwerk',
    'klinische_les',
    'intervisie',
    'deelnemersoverleg',
    'bewonersvergadering',
    'verwantenavond',
  ]
  const rows = kinds.map((kind) => `${kind};;1-5-2026;gehouden`)
  const report = await take(
    { 'bijeenkomsten.csv': ['soort;team;datum;status', ...rows].join('\n') },
    { knownKinds: new Set() },
  )
  expect(totals(report).added).toBe(kinds.length)
})

describe('reflections', () => {
  test('may be allowed to be quoted later', async () => {
    await take(reflections('zuid;5-5-2026;Samen gekookt;;;eten;'))
    const [before] = await prisma.reflection.findMany()
    const report = await take(reflections('zuid;5-5-2026;Samen gekookt;;;eten;ja'))
    expect(totals(report)).toEqual({ added: 0, changed: 1, unchanged: 0 })
    expect(await prisma.reflection.findMany()).toEqual([{ ...before, mayQuote: true }])
  })

  test('whose text was removed do not get it back', async () => {
    await take(reflections('zuid;5-5-2026;Samen gekookt;;;eten;'))
    const marker = { good: null, theme: null, mayQuote: false, removedAt: new Date('2026-09-01') }
    await prisma.reflection.updateMany({ data: marker })
    const report = await take(reflections('zuid;5-5-2026;Samen gekookt;;;eten;ja'))
    expect(totals(report)).toEqual({ added: 0, changed: 0, unchanged: 1 })
    expect(await prisma.reflection.findMany()).toMatchObject([marker])
  })

  test('are refused when they point to a person or say nothing, without repeating a word', async () => {
    const report = await take(
      reflections(
        'zuid;5-5-2026;;mw. Jansen viel;;over Jansen;',
        'zuid;5-5-2026;;;;;',
        'west;5-5-2026;x;;;;',
      ),
    )
    expect(refusals(report)).toEqual([
      ['reflecties.csv', 2, 'beter', 'privacy'],
      ['reflecties.csv', 2, 'thema', 'privacy'],
      ['reflecties.csv', 3, 'goed', 'missing'],
      ['reflecties.csv', 4, 'team', 'unknown_reference'],
    ])
    expect(JSON.stringify(report)).not.toMatch(/Jansen|viel|west/)
    expect(report.files[0]?.refused[0]?.reason).toContain('naam')
  })
})
