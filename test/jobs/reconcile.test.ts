import pino from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import { countStatements } from '../../bench/statements.ts'
import { reconcile } from '../../jobs/reconcile.ts'
import type { Store } from '../../prisma/client.ts'
import { findDuties } from '../../prisma/store/duties.ts'
import { episodeChunks } from '../../prisma/store/episode-chunks.ts'
import { holdDuties } from '../../prisma/store/hold.ts'
import { freshDatabase } from '../database.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

let store: Store
beforeAll(async () => {
  store = (await freshDatabase()).store
})

const RULES = ['zorgplan_definitief', 'zorgplan_evaluatie', 'mdo', 'bhv']
const START = '2026-03-16 08:00'
const NOW = at('2026-04-20 10:00')

async function withClients(count: number): Promise<{ small: SmallHouse; episodes: string[] }> {
  const small = await smallHouse(store, { rules: RULES })
  const episodes: string[] = []
  for (let nth = 0; nth < count; nth++) episodes.push(await small.startClient(START))
  await reconcile(small.house, NOW)
  return { small, episodes }
}

/** A fact that came in without anybody letting duties follow. */
const slipIn = ({ house: { org } }: SmallHouse, episodeId: string, day = '2026-04-17') => {
  const fact = { kind: 'zorgplan_definitief', outcome: 'gehouden', source: 'test', recordedAt: NOW, at: NOW }
  return store.prisma.$executeRaw`
    INSERT INTO "Fact" (id, "organisationId", key, kind, "episodeId", day, at, outcome, source, "recordedAt")
    VALUES (gen_random_uuid(), ${org}::uuid, ${`slipped-${episodeId}`}, ${fact.kind}, ${episodeId}::uuid, ${day}::date,
      ${at('2026-04-17 12:00')}, ${fact.outcome}, ${fact.source}, ${fact.recordedAt})`
}

/** Of which episode the duties are that were written since, by the transaction that wrote them. */
async function writtenBy(small: SmallHouse): Promise<Map<string, string>> {
  const rows = await store.prisma.$queryRaw<{ id: string; by: string }[]>`
    SELECT id, xmin::text AS by FROM "Duty" WHERE "organisationId" = ${small.house.org}::uuid`
  return new Map(rows.map(({ id, by }) => [id, by]))
}

const ofEpisode = async ({ house }: SmallHouse, episode: string) =>
  findDuties(store.prisma, house.org, { episodes: [episode] })

describe('reconciling when no fact changed', () => {
  it('sends no statement that writes', async () => {
    const { small } = await withClients(5)
    const before = await writtenBy(small)
    const { writes, reads, result } = await countStatements(() => reconcile(small.house, NOW))
    expect(result).toEqual({ added: 0, changed: 0, unchanged: before.size, setAside: 0 })
    expect(writes).toBe(0)
    expect(reads).toBeGreaterThan(0)
    expect(await writtenBy(small)).toEqual(before)
  })

  it('asks as much of the database for five clients as for one', async () => {
    const one = await withClients(1)
    const five = await withClients(5)
    const cost = async ({ small }: typeof one) =>
      (await countStatements(() => reconcile(small.house, NOW))).reads
    expect(await cost(five)).toBe(await cost(one))
  })

  it('waits for nobody who is busy with a client', async () => {
    const { small, episodes } = await withClients(2)
    const { house } = small
    await slipIn(small, episodes[1] ?? '')
    await store.prisma.$transaction(async (tx) => {
      await holdDuties(tx, house.org, [episodes[0] ?? ''])
      expect(await reconcile(house, NOW)).toMatchObject({ added: 1, changed: 1 })
    })
  })
})

describe('reconciling after one episode changed', () => {
  it('writes duties of that episode and of no other', async () => {
    const { small, episodes } = await withClients(4)
    const changed = episodes[2] ?? ''
    await slipIn(small, changed)
    const before = await writtenBy(small)
    expect(await reconcile(small.house, NOW)).toMatchObject({ added: 1, changed: 1, setAside: 0 })
    const after = await writtenBy(small)
    const written = [...after].filter(([id, by]) => before.get(id) !== by).map(([id]) => id)
    expect(written.sort()).toEqual((await ofEpisode(small, changed)).map(({ id }) => id).sort())
  })

  it('closes the duties of an episode that is no more', async () => {
    const { small, episodes } = await withClients(2)
    await store.prisma.episode.delete({ where: { id: episodes[0] ?? '' } })
    await reconcile(small.house, NOW)
    expect(await ofEpisode(small, episodes[0] ?? '')).toMatchObject([{ state: 'cancelled', nextAt: null }])
    expect(await ofEpisode(small, episodes[1] ?? '')).toMatchObject([{ state: 'open' }])
  })

  it('does not take back what was answered after it began', async () => {
    const { small, episodes } = await withClients(1)
    const episode = episodes[0] ?? ''
    const answered = at('2026-04-20 10:05')
    small.now = answered
    await small.say('zorgplan_definitief', '2026-04-20', { episode, at: answered })
    const clock = [NOW]
    await reconcile({ ...small.house, now: () => clock.shift() ?? answered }, NOW)
    expect((await small.duty('zorgplan_definitief')).state).toBe('done')
  })
})

describe('a rule that cannot be reckoned for one episode', () => {
  it('is set aside and told by ids alone, while all others follow; when it is well again it follows too', async () => {
    const { small, episodes } = await withClients(3)
    const [broken = '', well = ''] = episodes
    const told: string[] = []
    const house = { ...small.house, log: pino({}, { write: (line: string) => void told.push(line) }) }
    const next = async (episode: string) =>
      (await ofEpisode(small, episode)).filter(({ rule }) => rule === 'zorgplan_evaluatie').length
    await slipIn(small, broken, '-infinity')
    await slipIn(small, well)

    expect(await reconcile(house, NOW)).toMatchObject({ added: 1, changed: 2, setAside: 1 })
    expect([await next(broken), await next(well)]).toEqual([0, 1])
    expect(told.join('')).toContain(broken)
    expect(told.join('')).not.toMatch(/infinity|slipped/)
    expect(await reconcile(house, NOW)).toMatchObject({ added: 0, changed: 0, setAside: 1 })

    await store.prisma.$executeRaw`UPDATE "Fact" SET day = '2026-04-17' WHERE key = ${`slipped-${broken}`}`
    expect(await reconcile(house, NOW)).toMatchObject({ added: 1, setAside: 0 })
    expect(await next(broken)).toBe(1)
  })

  it('leaves what was stored of it as it was', async () => {
    const { small, episodes } = await withClients(1)
    const episode = episodes[0] ?? ''
    await slipIn(small, episode)
    await reconcile(small.house, NOW)
    const evaluation = (await ofEpisode(small, episode)).filter(({ rule }) => rule === 'zorgplan_evaluatie')
    await store.prisma.$executeRaw`UPDATE "Fact" SET day = '-infinity' WHERE key = ${`slipped-${episode}`}`
    expect(await reconcile(small.house, NOW)).toMatchObject({ setAside: 1 })
    expect(await ofEpisode(small, episode)).toEqual(expect.arrayContaining(evaluation))
  })

  it('counts among what is about no client too', async () => {
    const { small } = await withClients(0)
    const { house, ids } = small
    const trained = (member = '', day = '') => store.prisma.$executeRaw`
      INSERT INTO "Fact" (id, "organisationId", key, kind, "memberId", day, at, outcome, source, "recordedAt")
      VALUES (gen_random_uuid(), ${house.org}::uuid, ${`trained-${member}`}, 'bhv', ${member}::uuid, ${day}::date,
        ${at('2026-04-17 12:00')}, 'gehouden', 'test', ${NOW})`
    await trained(ids.m04, '-infinity')
    await trained(ids.m07, '2026-04-17')
    expect(await reconcile(house, NOW)).toMatchObject({ setAside: 1 })
    const renewed = (await findDuties(store.prisma, house.org)).filter(
      ({ rule, reckoned }) => rule === 'bhv' && reckoned.starts?.day === '2026-04-17',
    )
    expect(renewed.map(({ reckoned }) => reckoned.subject)).toEqual([{ kind: 'employee', ref: 'm07' }])
  })
})

describe('an episode that cannot be saved', () => {
  it('is set aside, while those that were to be saved with it are saved one by one', async () => {
    const { small, episodes } = await withClients(3)
    for (const episode of episodes) await slipIn(small, episode)
    await store.prisma.$executeRawUnsafe(
      `ALTER TABLE "Duty" ADD CONSTRAINT refuse CHECK ("episodeId" <> '${episodes[1]}') NOT VALID`,
    )
    expect(await reconcile(small.house, NOW)).toMatchObject({ added: 2, changed: 2, setAside: 1 })
    await store.prisma.$executeRawUnsafe('ALTER TABLE "Duty" DROP CONSTRAINT refuse')
    expect(await reconcile(small.house, NOW)).toMatchObject({ added: 1, changed: 1, setAside: 0 })
  })
})

describe('chunks of episodes', () => {
  it('are all episodes of the organisation, each once, and no more than asked for at a time', async () => {
    const { small, episodes } = await withClients(5)
    for (const size of [1, 2, 5, 6]) {
      const chunks: string[][] = []
      for await (const chunk of episodeChunks(store.prisma, small.house.org, size)) chunks.push(chunk)
      expect(chunks.flat()).toEqual(episodes.toSorted())
      expect(chunks.every((chunk) => chunk.length <= size)).toBe(true)
    }
  })
})

describe('a rule that cannot be reckoned for one employee', () => {
  it('is set aside for him, while all others follow', async () => {
    const { small } = await withClients(1)
    const { house, ids } = small
    await store.prisma.$executeRaw`
      UPDATE "Member" SET "employedFrom" = '-infinity' WHERE id = ${ids.m04 ?? ''}::uuid`
    await store.prisma.$executeRaw`
      UPDATE "Member" SET "employedFrom" = '2026-04-01' WHERE id = ${ids.m08 ?? ''}::uuid`
    expect(await reconcile(house, NOW)).toMatchObject({ setAside: 1 })
    const trainings = (await findDuties(store.prisma, house.org)).filter(({ rule }) => rule === 'bhv')
    const due = Object.fromEntries(trainings.map(({ reckoned: { subject, due } }) => [subject.ref, due]))
    expect(due).toMatchObject({ m04: { kind: 'unknown' }, m08: { kind: 'day', day: '2026-07-01' } })
  })
})
