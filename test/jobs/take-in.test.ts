import { describe, expect, test } from 'vitest'
import { takeIn } from '../../jobs/take-in.ts'
import { startEpisode } from '../../prisma/store/clients.ts'
import { findDuties } from '../../prisma/store/duties.ts'
import { freshDatabase } from '../database.ts'
import { files, house as people } from './import/importing.ts'
import { at, smallHouse } from './small-house.ts'

const db = await freshDatabase()
const how = { dryRun: false, partial: false, actor: 'command', language: 'nl' as const }

async function houseWith(told: Record<string, string>) {
  const small = await smallHouse(db.store, { rules: ['zorgplan_definitief'] })
  const take = (contents: Record<string, string>, now: string, more = {}) =>
    takeIn(small.house, files(contents), { ...how, now: at(now), ...more })
  await take(told, '2026-03-16 12:00')
  return { ...small, take }
}
const moves = (organisationId: string) =>
  db.store.prisma.accessLog.findMany({ where: { organisationId, object: { startsWith: 'duty:' } } })
const client = (start: string) => ({
  'clienten.csv': `client;wet;team;start_zorg;evv\n101;WLZ-ZIN;zuid;${start};m1`,
})

describe('a start that is put right', () => {
  test('moves the last day of the same duty, and the import tells from when to when', async () => {
    const small = await houseWith({ ...people, ...client('16-03-2026 09:00') })
    const { code } = await small.duty('zorgplan_definitief')
    const { moved } = await small.take(client('18-03-2026 09:00'), '2026-03-20 12:00')
    expect(moved).toMatchObject([
      {
        code,
        rule: 'zorgplan_definitief',
        name: { nl: expect.any(String), en: expect.any(String) },
        from: { kind: 'day', day: '2026-04-28' },
        to: { kind: 'day', day: '2026-04-29' },
      },
    ])
    expect((await small.duty('zorgplan_definitief')).code).toBe(code)
  })

  test('in a trial is told as it would be, and moves nothing', async () => {
    const small = await houseWith({ ...people, ...client('16-03-2026 09:00') })
    const corrected = client('18-03-2026 09:00')
    const trial = await small.take(corrected, '2026-03-20 12:00', { dryRun: true })
    expect(trial.moved).toMatchObject([{ to: { kind: 'day', day: '2026-04-29' }, isDone: false }])
    expect(await small.history('zorgplan_definitief')).toEqual(['arose'])
    expect(await moves(small.house.org)).toEqual([])
    expect(await small.take(corrected, '2026-03-20 12:00')).toEqual(trial)
  })

  test('in a trial of which a row is refused would move nothing', async () => {
    const small = await houseWith({ ...people, ...client('16-03-2026 09:00') })
    const both = { ...client('18-03-2026 09:00'), 'teams.csv': 'team;naam;soort\noost;Oost;kasteel' }
    expect((await small.take(both, '2026-03-20 12:00', { dryRun: true })).moved).toEqual([])
  })

  test('leaves a line in the access log for each last day that it moves', async () => {
    const small = await houseWith({ ...people, ...client('16-03-2026 09:00') })
    const { code } = await small.duty('zorgplan_definitief')
    await small.take(client('18-03-2026 09:00'), '2026-03-20 12:00', { actor: 'kompasbot' })
    expect(await moves(small.house.org)).toMatchObject([
      { actor: 'kompasbot', action: 'change', object: `duty:${code}`, about: 'client:101', outcome: 'ok' },
    ])
  })

  test('tells of a task that is done already that it is', async () => {
    const small = await houseWith({ ...people, ...client('16-03-2026 09:00') })
    const held = { 'gebeurtenissen.csv': 'client;soort;datum\n101;zorgplan_definitief;19-03-2026' }
    await small.take(held, '2026-03-19 12:00')
    const { moved } = await small.take(client('18-03-2026 09:00'), '2026-03-20 12:00')
    expect(moved).toMatchObject([{ rule: 'zorgplan_definitief', isDone: true }])
  })
})

test('care that was started in chat at 14:30 is the same when it is exported with its day only', async () => {
  const small = await houseWith(people)
  const { house, ids, teamId } = small
  await startEpisode(db.store.prisma, house.org, {
    client: '205',
    frame: 'WMO',
    teamId,
    evvId: ids.m04 ?? null,
    coordinatorId: null,
    startsAt: at('2026-03-16 14:30'),
    startDay: at('2026-03-16 14:30').toISOString().slice(0, 10) as never,
    source: 'chat',
  })
  const exported = { 'clienten.csv': 'client;wet;team;start_zorg\n205;WMO;zorg;16-03-2026' }
  const { files: reports } = await small.take(exported, '2026-03-17 09:00')
  expect(reports).toMatchObject([{ added: 0, changed: 0, unchanged: 1 }])
  expect(
    await db.store.prisma.episode.findMany({ where: { organisationId: house.org, client: { ref: '205' } } }),
  ).toMatchObject([{ startsAt: at('2026-03-16 14:30') }])
})

describe('an import into a house where everything followed once', () => {
  const clients = {
    'clienten.csv':
      'client;wet;team;start_zorg\n101;WLZ-ZIN;zuid;16-03-2026 09:00\n102;WLZ-ZIN;zuid;16-03-2026 09:00',
  }
  const held = (client: string, day: string) => ({
    'gebeurtenissen.csv': `client;soort;datum\n${client};zorgplan_definitief;${day}`,
  })
  /** The stored states of the plans, by client, after somebody changed a row behind the back of the program. */
  async function houseThatLags() {
    const small = await houseWith({ ...people, ...clients })
    const states = async () => {
      const plans = await findDuties(db.store.prisma, small.house.org)
      return Object.fromEntries(
        plans
          .filter(({ rule }) => rule === 'zorgplan_definitief')
          .map(({ reckoned: { subject }, state }) => [subject.ref, state]),
      )
    }
    await small.take(held('102', '17-03-2026'), '2026-03-18 12:00')
    await db.store.prisma.fact.updateMany({
      where: { organisationId: small.house.org },
      data: { outcome: 'ingetrokken' },
    })
    return { ...small, states }
  }

  test('lets the duties of the clients in it follow, and looks at no others', async () => {
    const { take, states } = await houseThatLags()
    await take(held('101', '18-03-2026'), '2026-03-19 12:00')
    expect(await states()).toEqual({ 101: 'done', 102: 'done' })
  })

  test.each([
    ['of employees', { 'medewerkers.csv': people['medewerkers.csv'].replace('Bo;', 'Bob;') }],
    ['of teams', { 'teams.csv': people['teams.csv'].replace('Team Zuid', 'Zuid') }],
  ])('lets all duties follow from a file %s that changes one', async (_, file) => {
    const { take, states } = await houseThatLags()
    await take(file, '2026-03-19 12:00')
    expect(await states()).toMatchObject({ 102: 'upcoming' })
  })

  test('lets all duties follow under other settings', async () => {
    const { take, states, house } = await houseThatLags()
    house.settings = { ...house.settings }
    await take(held('101', '18-03-2026'), '2026-03-19 12:00')
    expect(await states()).toEqual({ 101: 'done', 102: 'upcoming' })
  })

  test('lets the duties of the organisation follow from what is about no client', async () => {
    const small = await smallHouse(db.store, { rules: ['mdo'] })
    const take = (contents: Record<string, string>, now: string) =>
      takeIn(small.house, files(contents), { ...how, now: at(now) })
    await take({ 'teams.csv': 'team;naam;soort\nzorg;Zorg;zorg' }, '2026-03-16 12:00')
    const meetings = { 'bijeenkomsten.csv': 'soort;team;datum;status\nmdo;zorg;17-03-2026;gehouden' }
    await take(meetings, '2026-03-18 12:00')
    expect(await small.duty('mdo')).toMatchObject({ state: 'done' })
  })
})
