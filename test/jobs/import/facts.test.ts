import { beforeEach, describe, expect, test } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { dayToColumn } from '../../../prisma/store/columns.ts'
import { changeFact } from '../../../prisma/store/facts.ts'
import { loadWorld } from '../../../prisma/store/world.ts'
import { freshDatabase } from '../../database.ts'
import { house, importInto, refusals, totals } from './importing.ts'

const db = await freshDatabase()
const { prisma } = db.store
const take = importInto(db)
const events = (...rows: string[]) => ({
  'gebeurtenissen.csv': ['client;soort;datum;uitkomst;wet;kenmerk;reden', ...rows].join('\n'),
})
const facts = async () =>
  (await loadWorld(prisma, db.organisationId)).facts.map(
    ({ kind, day, outcome }) => `${kind} ${day} ${outcome}`,
  )
const history = async () =>
  (await prisma.factHistory.findMany({ orderBy: { id: 'asc' } })).map(({ before }) => before as object)

/** What somebody ticked off in chat about the one client. */
async function heardInChat(day: string, outcome = 'gehouden', kind = 'zorgplan_definitief') {
  const episode = await prisma.episode.findFirstOrThrow()
  const said = { kind, outcome, episodeId: episode.id, reason: 'in chat gezegd', checklist: ['besproken'] }
  const when = { day: dayToColumn(asDay(day)), recordedAt: new Date('2026-05-01T08:00:00Z') }
  return prisma.fact.create({
    data: { organisationId: db.organisationId, key: `chat ${kind} ${day}`, source: 'chat', ...said, ...when },
  })
}

beforeEach(async () => {
  await prisma.$executeRaw`TRUNCATE "Team", "Member", "Client", "Fact" CASCADE`
  await take(house)
})

describe('a corrected row', () => {
  test('with a kenmerk replaces the date', async () => {
    await take(events('101;zorgplan_definitief;20-4-2026;gehouden;;ons-7;'))
    const [before] = await prisma.fact.findMany()
    const report = await take(events('101;zorgplan_definitief;22-4-2026;geweigerd;;ons-7;'))
    expect(totals(report)).toEqual({ added: 0, changed: 1, unchanged: 0 })
    expect(await facts()).toEqual(['zorgplan_definitief 2026-04-22 geweigerd'])
    expect(await prisma.fact.findMany()).toMatchObject([{ id: before?.id }])
    expect(await history()).toMatchObject([{ day: '2026-04-20', outcome: 'gehouden' }])
  })

  test('without one on another date is another fact', async () => {
    await take(events('101;zorgplan_definitief;20-4-2026;;;;'))
    await take(events('101;zorgplan_definitief;22-4-2026;;;;'))
    expect(await facts()).toHaveLength(2)
  })

  test('on the same date gives the outcome of what was planned', async () => {
    await take(events('101;zorgplan_definitief;20-4-2026;gepland;;;'))
    await take(events('101;zorgplan_definitief;20-4-2026;gehouden;;;'))
    expect(await facts()).toEqual(['zorgplan_definitief 2026-04-20 gehouden'])
  })

  test('may bring the kenmerk later', async () => {
    await take(events('101;zorgplan_definitief;20-4-2026;;;;'))
    await take(events('101;zorgplan_definitief;20-4-2026;;;ons-7;'))
    await take(events('101;zorgplan_definitief;21-4-2026;;;ons-7;'))
    expect(await facts()).toEqual(['zorgplan_definitief 2026-04-21 gehouden'])
  })

  test('may swap the dates of two', async () => {
    await take(events('101;zorgplan_definitief;20-4-2026;;;a;', '101;zorgplan_definitief;1-6-2026;;;b;'))
    await take(events('101;zorgplan_definitief;1-6-2026;;;a;', '101;zorgplan_definitief;20-4-2026;;;b;'))
    const rows = await prisma.fact.findMany({ orderBy: { reference: 'asc' } })
    expect(rows.map((row) => row.day.toISOString().slice(0, 10))).toEqual(['2026-06-01', '2026-04-20'])
  })
})

describe('a withdrawn row', () => {
  test('takes back what was told before, and keeps it in the history', async () => {
    await take(events('101;zorgplan_definitief;20-4-2026;;;;'))
    await take(events('101;zorgplan_definitief;20-4-2026;ingetrokken;;;'))
    expect(await facts()).toEqual(['zorgplan_definitief 2026-04-20 ingetrokken'])
    expect(await history()).toMatchObject([{ outcome: 'gehouden' }])
  })

  test('may stand in one file with what it takes back, in any order', async () => {
    const rows = [
      '101;zorgplan_definitief;20-4-2026;;;ons-7;',
      '101;zorgplan_definitief;22-4-2026;ingetrokken;;ons-7;',
    ]
    await take(events(...rows))
    for (const told of [rows, rows.toReversed()]) {
      expect(totals(await take(events(...told)))).toEqual({ added: 0, changed: 0, unchanged: 2 })
      expect(await facts()).toEqual(['zorgplan_definitief 2026-04-22 ingetrokken'])
    }
  })

  test('leaves room for the date that it should have been', async () => {
    await take(events('101;zorgplan_definitief;20-4-2026;;;;'))
    const rows = ['101;zorgplan_definitief;20-4-2026;ingetrokken;;;', '101;zorgplan_definitief;23-4-2026;;;;']
    expect(totals(await take(events(...rows)))).toEqual({ added: 1, changed: 1, unchanged: 0 })
    expect(await facts()).toEqual([
      'zorgplan_definitief 2026-04-20 ingetrokken',
      'zorgplan_definitief 2026-04-23 gehouden',
    ])
  })
})

test('a moved plan is one fact until it is held on its new day', async () => {
  const header = 'client;soort;datum;uitkomst;verzet_naar'
  const told = (...rows: string[]) => take({ 'gebeurtenissen.csv': [header, ...rows].join('\n') })
  await told('101;zorgplan_definitief;20-6-2026;gepland;')
  const moved = '101;zorgplan_definitief;20-6-2026;verzet;27-6-2026'
  expect(totals(await told(moved))).toEqual({ added: 0, changed: 1, unchanged: 0 })
  expect(totals(await told(moved, '101;zorgplan_definitief;27-6-2026;gehouden;'))).toEqual({
    added: 1,
    changed: 0,
    unchanged: 1,
  })
})

describe('the kenmerk of a measure', () => {
  test('keeps two measures of one day apart, and every look at one of them', async () => {
    const rows = [
      '101;wzd_maatregel;1-4-2026;;;deur;',
      '101;wzd_maatregel;1-4-2026;;;bed;',
      '101;wzd_evaluatie;1-5-2026;;;deur;',
      '101;wzd_evaluatie;1-6-2026;;;deur;',
      '101;wzd_evaluatie;1-6-2026;;;bed;',
    ]
    expect(totals(await take(events(...rows)))).toMatchObject({ added: 5 })
    expect(totals(await take(events(...rows.toReversed())))).toEqual({ added: 0, changed: 0, unchanged: 5 })
  })
})

describe('what the chat heard within seven days', () => {
  test('is what the file says: its date wins, the history keeps both', async () => {
    const heard = await heardInChat('2026-04-20')
    const report = await take(events('101;zorgplan_definitief;27-4-2026;;;;'))
    expect(totals(report)).toEqual({ added: 0, changed: 1, unchanged: 0 })
    const [fact, ...others] = await prisma.fact.findMany()
    expect(others).toEqual([])
    expect(fact).toMatchObject({
      id: heard.id,
      day: new Date('2026-04-27'),
      source: 'import:gebeurtenissen.csv',
      reason: 'in chat gezegd',
      checklist: ['besproken'],
    })
    expect(await history()).toMatchObject([{ day: '2026-04-20', source: 'chat' }])
    const again = await take(events('101;zorgplan_definitief;27-4-2026;;;;'))
    expect(totals(again)).toEqual({ added: 0, changed: 0, unchanged: 1 })
  })

  test.each(['2026-04-19', '2026-05-05'])('but not when it was further off (%s)', async (day) => {
    await heardInChat(day)
    await take(events('101;zorgplan_definitief;27-4-2026;;;;'))
    expect(await facts()).toHaveLength(2)
  })

  test('goes to the row of its own date first', async () => {
    await heardInChat('2026-04-27')
    await take(events('101;zorgplan_definitief;25-4-2026;;;;', '101;zorgplan_definitief;27-4-2026;;;;'))
    expect(await facts()).toEqual([
      'zorgplan_definitief 2026-04-25 gehouden',
      'zorgplan_definitief 2026-04-27 gehouden',
    ])
    expect(await history()).toMatchObject([{ day: '2026-04-27', source: 'chat' }])
  })

  test('is not undone by a plan that the file still has', async () => {
    await heardInChat('2026-04-20', 'gehouden')
    const report = await take(events('101;zorgplan_definitief;20-4-2026;gepland;;;'))
    expect(totals(report)).toEqual({ added: 0, changed: 0, unchanged: 1 })
    expect(await facts()).toEqual(['zorgplan_definitief 2026-04-20 gehouden'])
  })

  test.each([
    ['planned', 'gepland', '2026-04-20', 'gehouden'],
    ['had on another day', 'gehouden', '2026-05-20', 'gehouden'],
    ['should not have had', 'gehouden', '2026-04-20', 'ingetrokken'],
  ] as const)('about what the file %s stays when the file is read again', async (_, filed, day, outcome) => {
    const file = events(`101;zorgplan_definitief;20-4-2026;${filed};;;`)
    await take(file)
    const { id } = await prisma.fact.findFirstOrThrow()
    const said = { day: asDay(day), at: null, checklist: [], outcome }
    await changeFact(
      prisma,
      db.organisationId,
      id,
      said,
      crypto.randomUUID(),
      new Date('2026-06-01T12:00:00Z'),
    )
    expect(totals(await take(file))).toEqual({ added: 0, changed: 0, unchanged: 1 })
    expect(await facts()).toEqual([`zorgplan_definitief ${day} ${outcome}`])
    await take(events('101;zorgplan_definitief;20-4-2026;geweigerd;;;'))
    expect(await facts()).toContain('zorgplan_definitief 2026-04-20 geweigerd')
  })

  test('and moved far away does not stand in the way of a row on its old day', async () => {
    await take(events('101;zorgplan_definitief;20-4-2026;;;;'))
    await prisma.fact.updateMany({ data: { day: new Date('2026-05-20'), source: 'chat' } })
    const report = await take(events('101;zorgplan_definitief;20-4-2026;;;;'))
    expect(totals(report)).toEqual({ added: 1, changed: 0, unchanged: 0 })
    expect(await facts()).toEqual([
      'zorgplan_definitief 2026-04-20 gehouden',
      'zorgplan_definitief 2026-05-20 gehouden',
    ])
  })

  test('is done when it was planned in chat and held in the file', async () => {
    await heardInChat('2026-04-20', 'gepland')
    await take(events('101;zorgplan_definitief;22-4-2026;gehouden;;;'))
    expect(await facts()).toEqual(['zorgplan_definitief 2026-04-22 gehouden'])
  })
})

describe('rows of one file about one fact', () => {
  test('may be the plan and what came of it, again and again', async () => {
    const rows = events(
      '101;zorgplan_definitief;20-4-2026;gehouden;;;',
      '101;zorgplan_definitief;20-4-2026;gepland;;;',
    )
    await take(rows)
    expect(await facts()).toEqual(['zorgplan_definitief 2026-04-20 gehouden'])
    expect(totals(await take(rows))).toEqual({ added: 0, changed: 0, unchanged: 2 })
  })

  test('may not contradict each other', async () => {
    const report = await take(
      events(
        '101;zorgplan_definitief;20-4-2026;gehouden;;;',
        '101;zorgplan_definitief;20-4-2026;geweigerd;;;',
      ),
    )
    expect(refusals(report)).toEqual([['gebeurtenissen.csv', 3, 'datum', 'duplicate']])
    expect(report.files[0]?.refused[0]?.reason).toContain('regel 2')
  })
})

describe('a client with two episodes', () => {
  const second = 'client;wet;team;start_zorg\n101;WMO;noord;1-5-2026'

  test('needs the law where both run', async () => {
    await take({ 'clienten.csv': second })
    const unclear = await take(events('101;zorgplan_definitief;1-6-2026;;;;'))
    expect(refusals(unclear)).toEqual([['gebeurtenissen.csv', 2, 'wet', 'missing']])
    await take(events('101;zorgplan_definitief;1-6-2026;;WMO;;'))
    expect(await prisma.fact.findMany({ include: { episode: true } })).toMatchObject([
      { episode: { frame: 'WMO' } },
    ])
  })

  test('needs it not where one of them ran', async () => {
    await take({ 'clienten.csv': second })
    await take(events('101;zorgplan_definitief;20-4-2026;;;;'))
    expect(await prisma.fact.findMany({ include: { episode: true } })).toMatchObject([
      { episode: { frame: 'WLZ-ZIN' } },
    ])
  })
})

describe('a row is refused', () => {
  test.each([
    ['an unknown client', '999;zorgplan_definitief;1-6-2026;;;;', 'client', 'unknown_reference'],
    ['a law without care', '101;zorgplan_definitief;1-6-2026;;ZVW;;', 'wet', 'unknown_reference'],
    ['a kind that no rule knows', '101;koffie;1-6-2026;;;;', 'soort', 'unknown_value'],
    ['an outcome that is none', '101;zorgplan_definitief;1-6-2026;wellicht;;;', 'uitkomst', 'unknown_value'],
    ['a name in the reason', '101;zorgplan_definitief;1-6-2026;;;;mw. Jansen ziek', 'reden', 'privacy'],
    ['no date', '101;zorgplan_definitief;;;;;', 'datum', 'missing'],
  ])('for %s', async (_, row, column, kind) => {
    const report = await take(events(row))
    expect(refusals(report)).toEqual([['gebeurtenissen.csv', 2, column, kind]])
    const reasons = report.files[0]?.refused.map(({ reason }) => reason).join()
    for (const value of ['999', 'koffie', 'wellicht', 'Jansen']) expect(reasons).not.toContain(value)
  })

  test('for a new date of what was not moved', async () => {
    const report = await take({
      'bijeenkomsten.csv':
        'soort;datum;status;verzet_naar\nrvt;1-6-2026;gehouden;8-6-2026\nmdo;1-6-2026;verzet;8-6-2026',
    })
    expect(refusals(report)).toEqual([['bijeenkomsten.csv', 2, 'verzet_naar', 'contradiction']])
  })
})
