import { describe, expect, test } from 'vitest'
import { takeIn } from '../../jobs/take-in.ts'
import { startEpisode } from '../../prisma/store/clients.ts'
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

  test('in a trial moves nothing', async () => {
    const small = await houseWith({ ...people, ...client('16-03-2026 09:00') })
    const { moved } = await small.take(client('18-03-2026 09:00'), '2026-03-20 12:00', { dryRun: true })
    expect(moved).toEqual([])
    expect(await small.history('zorgplan_definitief')).toEqual(['arose'])
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
