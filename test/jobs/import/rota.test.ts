import { beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../database.ts'
import { house, importInto, refusals, totals } from './importing.ts'

const db = await freshDatabase()
const { prisma } = db.store
const take = importInto(db)
const rota = (...rows: string[]) => ({
  'rooster.csv': ['medewerker;van;tot;dienst;team', ...rows].join('\n'),
})
const shifts = async () => {
  const rows = await prisma.shift.findMany({
    include: { member: true, team: true },
    orderBy: [{ from: 'asc' }, { until: 'asc' }],
  })
  return rows.map(({ member, from, until, kind, team }) =>
    [member.ref, from.toISOString(), until.toISOString(), kind, team?.ref ?? null].join(' '),
  )
}

beforeEach(async () => {
  await prisma.$executeRaw`TRUNCATE "Team", "Member", "Client", "Shift" CASCADE`
  await take(house)
})

describe('a shift', () => {
  test('comes in with the hours of the organisation, through a night and a change of the clock', async () => {
    await take(
      rota('m1;28-03-2026 23:00;29-03-2026 07:00;nacht;zuid', 'm2;2026-06-10 08:00;2026-06-10 16:30;dag;'),
    )
    expect(await shifts()).toEqual([
      'm1 2026-03-28T22:00:00.000Z 2026-03-29T05:00:00.000Z nacht zuid',
      'm2 2026-06-10T06:00:00.000Z 2026-06-10T14:30:00.000Z dag ',
    ])
  })

  test('is the same one when member and beginning agree: another end, kind or team replaces', async () => {
    await take(rota('m1;10-06-2026 08:00;10-06-2026 16:00;dag;zuid'))
    const report = await take(rota('m1;10-06-2026 08:00;10-06-2026 18:00;verantwoordelijk;'))
    expect(totals(report)).toEqual({ added: 0, changed: 1, unchanged: 0 })
    expect(await shifts()).toEqual(['m1 2026-06-10T06:00:00.000Z 2026-06-10T16:00:00.000Z verantwoordelijk '])
  })

  test('keeps its team when the file has no such column', async () => {
    await take(rota('m1;10-06-2026 08:00;10-06-2026 16:00;dag;zuid'))
    const file = 'medewerker;van;tot;dienst\nm1;10-06-2026 08:00;10-06-2026 17:00;dag'
    await take({ 'rooster-juni.csv': file })
    expect((await shifts())[0]).toMatch(/15:00:00.000Z dag zuid$/)
  })

  test('changes nothing when it comes in again, from a file of another name too, and stays when it is left out', async () => {
    const rows = [
      'm1;10-06-2026 08:00;10-06-2026 16:00;dag;zuid',
      'm2;10-06-2026 08:00;10-06-2026 16:00;dag;',
    ]
    await take(rota(...rows))
    const again = await take({ 'rooster-2.csv': `medewerker;van;tot;dienst;team\n${rows[0]}` })
    expect(totals(again)).toEqual({ added: 0, changed: 0, unchanged: 1 })
    expect(await shifts()).toHaveLength(2)
  })

  test('of a day off may leave the hours out: the last day counts whole', async () => {
    await take(rota('m1;10-06-2026;12-06-2026;vrij;'))
    expect(await shifts()).toEqual(['m1 2026-06-09T22:00:00.000Z 2026-06-12T22:00:00.000Z vrij '])
  })

  test('may overlap another: which one holds is for the rules to say', async () => {
    const report = await take(
      rota('m1;10-06-2026 08:00;10-06-2026 16:00;dag;', 'm1;10-06-2026 12:00;10-06-2026 20:00;vrij;'),
    )
    expect(totals(report).added).toBe(2)
  })
})

test.each([
  ['an unknown member', 'm9;10-06-2026 08:00;10-06-2026 16:00;dag;', 'medewerker', 'unknown_reference'],
  ['an unknown team', 'm1;10-06-2026 08:00;10-06-2026 16:00;dag;oost', 'team', 'unknown_reference'],
  ['an unknown kind', 'm1;10-06-2026 08:00;10-06-2026 16:00;ochtend;', 'dienst', 'unknown_value'],
  ['an end before the beginning', 'm1;10-06-2026 16:00;10-06-2026 08:00;dag;', 'tot', 'contradiction'],
  ['no length', 'm1;10-06-2026 08:00;10-06-2026 08:00;dag;', 'tot', 'contradiction'],
  ['no hour', 'm1;10-06-2026 08:00;11-06-2026;nacht;', 'tot', 'not_a_time'],
])('a row with %s is refused', async (_, row, column, kind) => {
  expect(refusals(await take(rota(row)))).toEqual([['rooster.csv', 2, column, kind]])
  expect(await shifts()).toEqual([])
})

test('two rows that say otherwise about one shift are not both true', async () => {
  const first = 'm1;10-06-2026 08:00;10-06-2026 16:00;dag;'
  const report = await take(rota(first, first, 'm1;10-06-2026 08:00;10-06-2026 17:00;dag;'))
  expect(refusals(report)).toEqual([['rooster.csv', 4, 'van', 'duplicate']])
})

test('a hundred thousand shifts take seconds', async () => {
  const people = Array.from({ length: 250 }, (_, i) => `p${i};Naam ${i};p${i}@linde.nl;zorgverlener;zuid`)
  await take({ 'medewerkers.csv': `medewerker;naam;email;rollen;teams\n${people.join('\n')}` })
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
  const rows = Array.from({ length: 100_000 }, (_, i) => {
    const on = day(Math.floor(i / 250))
    return `p${i % 250};${on} 07:00;${on} 15:00;dag;zuid`
  })
  const started = performance.now()
  expect(totals(await take(rota(...rows))).added).toBe(100_000)
  expect(performance.now() - started).toBeLessThan(20_000)
}, 40_000)
