import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { changeFact } from '../../../prisma/store/facts.ts'
import { holdDuties } from '../../../prisma/store/hold.ts'
import { loadWorld } from '../../../prisma/store/world.ts'
import { freshDatabase } from '../../database.ts'
import { house, importInto, refusals, totals } from './importing.ts'

const db = await freshDatabase()
const { prisma } = db.store
const take = importInto(db)
const world = () => loadWorld(prisma, db.organisationId)

const everything = {
  ...house,
  'gebeurtenissen.csv':
    'client;soort;datum\n101;zorgplan_definitief;20-04-2026\n101;stoplicht_oranje;1-5-2026 10:00',
  'scholing.csv': 'medewerker;onderdeel;datum;geldig_tot\nm1;BHV;1-2-2026;1-2-2027\nm2;medicatie;2-2-2026;',
  'bijeenkomsten.csv':
    'soort;team;datum;status;verzet_naar;reden\nmdo;zuid;3-3-2026;verzet;10-3-2026;ziekte\nrvt;;4-3-2026;gehouden;;',
  'cijfers.csv':
    'soort;team;van;tot;categorie;aantal;noemer;peildatum;bron\nmic;zuid;1-1-2026;31-3-2026;val;4;;1-4-2026;ONS\ncto;;1-1-2026;31-3-2026;;8,30;10,0;1-4-2026;Formulier',
  'reflecties.csv':
    'team;datum;goed;beter;bouwsteen;citeren\nzuid;5-5-2026;Samen gegeten;;GK-1;ja\nzuid;5-5-2026;;"Eerder\r\noverleggen";;',
}

beforeEach(async () => {
  await prisma.$executeRaw`TRUNCATE "Team", "Member", "Client", "Fact", "Figure", "Reflection", "AccessLog" CASCADE`
  await prisma.organisation.updateMany({ data: { vouchesFrom: null, isSample: false } })
})

test('everything comes in, in any order of files', async () => {
  const report = await take(Object.fromEntries(Object.entries(everything).reverse()))
  expect(refusals(report)).toEqual([])
  expect(totals(report)).toEqual({ added: 15, changed: 0, unchanged: 0 })

  const { teams, members, episodes, facts } = await world()
  expect(teams.map((team) => team.ref)).toEqual(['noord', 'zuid'])
  expect(members).toMatchObject([
    { ref: 'm1', roles: ['evv', 'zorgverlener'], teams: ['zuid'], workdays: [1, 2, 3, 4] },
    { ref: 'm2', teams: ['noord', 'zuid'], workdays: [] },
  ])
  expect(episodes).toMatchObject([
    {
      client: '101',
      frame: 'WLZ-ZIN',
      startsAt: new Date('2026-03-16T08:00:00Z'),
      assignments: [{ from: '2026-03-16', team: 'zuid', evv: 'm1', coordinator: 'm2', shadow: null }],
    },
  ])
  expect(
    facts.map(({ kind, day, outcome, subject, source }) => [kind, day, outcome, subject.kind, source]),
  ).toEqual([
    ['bhv', '2026-02-01', 'gehouden', 'employee', 'import:scholing.csv'],
    ['medicatie', '2026-02-02', 'gehouden', 'employee', 'import:scholing.csv'],
    ['mdo', '2026-03-03', 'verzet', 'team', 'import:bijeenkomsten.csv'],
    ['rvt', '2026-03-04', 'gehouden', 'organisation', 'import:bijeenkomsten.csv'],
    ['zorgplan_definitief', '2026-04-20', 'gehouden', 'client', 'import:gebeurtenissen.csv'],
    ['stoplicht_oranje', '2026-05-01', 'gehouden', 'client', 'import:gebeurtenissen.csv'],
  ])
  expect(facts[0]).toMatchObject({ validUntil: '2027-02-01' })
  expect(facts[2]).toMatchObject({ movedTo: '2026-03-10', reason: 'ziekte' })
  expect(facts[5]).toMatchObject({ at: new Date('2026-05-01T08:00:00Z') })

  const figures = await prisma.figure.findMany({ orderBy: { kind: 'desc' } })
  expect(
    figures.map(({ kind, value, outOf, source }) => [kind, Number(value), outOf && Number(outOf), source]),
  ).toEqual([
    ['mic', 4, null, 'ONS'],
    ['cto', 8.3, 10, 'Formulier'],
  ])
  const reflections = await prisma.reflection.findMany({ orderBy: { mayQuote: 'desc' } })
  expect(reflections).toMatchObject([
    { good: 'Samen gegeten', better: null, bouwsteen: 'gk-1', mayQuote: true, giverId: null },
    { good: null, better: 'Eerder\noverleggen', bouwsteen: null, mayQuote: false },
  ])
  for (const { ref } of reflections) expect(ref).toMatch(/^[A-HJ-NP-Z2-9]{8}$/)
})

test('the same files twice change nothing', async () => {
  await take(everything)
  const before = await world()
  const again = await take(everything, { now: new Date('2026-07-01T10:00:00Z') })
  expect(totals(again)).toEqual({ added: 0, changed: 0, unchanged: 15 })
  expect(await world()).toEqual(before)
  expect(await prisma.factHistory.count()).toBe(0)
})

describe('one bad row in the last file', () => {
  const withBadRow = {
    ...everything,
    'reflecties.csv': 'team;datum;goed\nzuid;5-5-2026;Mw. Jansen lachte\nzuid;6-5-2026;Fijn',
  }

  test('leaves everything as it was', async () => {
    const report = await take(withBadRow)
    expect(refusals(report)).toEqual([['reflecties.csv', 2, 'goed', 'privacy']])
    expect(totals(report)).toEqual({ added: 0, changed: 0, unchanged: 0 })
    expect(await prisma.team.count()).toBe(0)
    expect(JSON.stringify(report)).not.toContain('Jansen')
    const log = await prisma.accessLog.findMany()
    expect(new Set(log.map(({ action, outcome }) => `${action} ${outcome}`))).toEqual(
      new Set(['import refused']),
    )
  })

  test('is left out alone when only the good rows are asked for', async () => {
    const report = await take(withBadRow, { partial: true })
    expect(totals(report)).toEqual({ added: 14, changed: 0, unchanged: 0 })
    expect(await prisma.reflection.findMany()).toMatchObject([{ good: 'Fijn' }])
  })
})

test('a dry run tells what would be and changes nothing', async () => {
  const trial = await take(everything, { dryRun: true })
  expect([await prisma.team.count(), await prisma.accessLog.count()]).toEqual([0, 0])
  expect(await take(everything)).toEqual(trial)
})

test('what follows from the facts is one with them', async () => {
  const afterFacts = async () => {
    throw new Error('the duties could not be reckoned')
  }
  await expect(take(everything, { afterFacts })).rejects.toThrow('could not be reckoned')
  expect(await prisma.team.count()).toBe(0)

  let seen = 0
  await take(everything, {
    afterFacts: async (tx) => {
      seen = await tx.fact.count()
    },
  })
  expect(seen).toBe(6)
})

describe('the first import', () => {
  const vouches = async () =>
    (await prisma.organisation.findFirst())?.vouchesFrom?.toISOString().slice(0, 10) ?? null

  test('begins the days that the bot vouches for', async () => {
    const now = new Date('2026-06-09T22:30:00Z')
    await take(house, { now, dryRun: true })
    expect(await vouches()).toBeNull()
    await take(house, { now })
    expect(await vouches()).toBe('2026-06-10')
    await take(house, { now: new Date('2026-09-01T10:00:00Z') })
    expect(await vouches()).toBe('2026-06-10')
  })

  test('but not for the sample organisation', async () => {
    await prisma.organisation.updateMany({ data: { isSample: true } })
    await take(house)
    expect(await vouches()).toBeNull()
  })
})

test('a file without a known name is refused', async () => {
  const report = await take({ ...house, 'lijst.csv': 'x' }, { partial: true })
  const files = Object.fromEntries(report.files.map((file) => [file.file, file]))
  expect(files['lijst.csv']?.refused).toMatchObject([{ line: 1, column: null, kind: 'unknown_file' }])
})

test('every file leaves a line in the access log', async () => {
  await take(house, { actor: 'kompasbot' })
  const log = await prisma.accessLog.findMany({ orderBy: { object: 'asc' } })
  expect(log.map(({ actor, object, outcome }) => [actor, object, outcome])).toEqual([
    ['kompasbot', 'file:clienten.csv', 'ok'],
    ['kompasbot', 'file:medewerkers.csv', 'ok'],
    ['kompasbot', 'file:teams.csv', 'ok'],
  ])
})

test('two imports at once follow each other', async () => {
  const reports = await Promise.all([take(everything), take(everything)])
  expect(reports.map(totals).sort((a, b) => b.added - a.added)).toEqual([
    { added: 15, changed: 0, unchanged: 0 },
    { added: 0, changed: 0, unchanged: 15 },
  ])
})

test('what is said in chat while files come in is not written over', async () => {
  const plan = 'client;soort;datum;uitkomst;reden\n101;zorgplan_definitief;20-6-2026;gepland;'
  await take({ ...house, 'gebeurtenissen.csv': plan })
  const { id, episodeId } = await prisma.fact.findFirstOrThrow()
  const held = { day: asDay('2026-06-10'), at: null, outcome: 'gehouden' as const, checklist: [] }
  const imported = await prisma.$transaction(async (tx) => {
    await holdDuties(tx, db.organisationId, [episodeId ?? ''])
    await changeFact(tx, db.organisationId, id, held, randomUUID(), new Date('2026-06-10T10:00:00Z'))
    const coming = take({ 'gebeurtenissen.csv': `${plan}met haar broer` })
    await vi.waitFor(async () => {
      const waiting = await prisma.$queryRaw`
        SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
      expect(waiting).not.toEqual([])
    })
    return { coming }
  })
  expect(refusals(await imported.coming)).toEqual([])
  expect(await prisma.fact.findMany()).toMatchObject([{ outcome: 'gehouden', day: new Date('2026-06-10') }])
})

test('people may swap their addresses; nobody takes that of another', async () => {
  await take(house)
  const header = 'medewerker;naam;email;rollen;teams\n'
  const swapped = await take({
    'medewerkers.csv': `${header}m1;Ans;BO@linde.nl;evv;zuid\nm2;Bo;ans@linde.nl;coordinator;zuid`,
  })
  expect(totals(swapped)).toEqual({ added: 0, changed: 2, unchanged: 0 })
  const taken = await take({ 'medewerkers.csv': `${header}m3;Cas;Ans@Linde.nl;evv;zuid` })
  expect(refusals(taken)).toEqual([['medewerkers.csv', 2, 'email', 'duplicate']])
})

test('twenty thousand rows take seconds, not minutes', async () => {
  await take(house)
  const days = Array.from({ length: 20_000 }, (_, i) =>
    new Date(Date.UTC(1950, 0, 1 + i)).toISOString().slice(0, 10),
  )
  const rows = days.map((day) => `101;zorgplan_definitief;${day};`)
  const started = performance.now()
  const report = await take({ 'gebeurtenissen.csv': `client;soort;datum;reden\n${rows.join('\n')}` })
  expect(totals(report).added).toBe(20_000)
  expect(performance.now() - started).toBeLessThan(15_000)
}, 30_000)
