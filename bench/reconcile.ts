import type { Instant } from '../care/day.ts'
import { followFacts } from '../jobs/follow.ts'
import { reconcile } from '../jobs/reconcile.ts'
import { episodeChunks } from '../prisma/store/episode-chunks.ts'
import { putWorld } from './care-rows.ts'
import { openAt } from './care-store.ts'
import { careWorld } from './care-world.ts'
import type { Clearing } from './clearing.ts'
import { barePostgres, command } from './postgres.ts'
import type { Section } from './row.ts'
import { countStatements } from './statements.ts'

const EPISODES = 100_000
const CHUNK = 1000
const NOW: Instant = new Date('2026-11-20T11:00:00Z')

/** All that duties about clients follow from and how they are stored, as plain rows. */
const READ = [
  `SELECT id, "clientId", frame, "startsAt", "endsAt", wzd FROM "Episode" WHERE id = ANY($1::uuid[])`,
  `SELECT "episodeId", "from", "teamId", "evvId", "coordinatorId", "shadowId" FROM "Assignment" WHERE "episodeId" = ANY($1::uuid[])`,
  `SELECT id, kind, "episodeId", day, at, outcome, "movedTo", "validUntil", reason, reference, source FROM "Fact" WHERE "episodeId" = ANY($1::uuid[])`,
  `SELECT id, code, key, rule, state, reckoned, "handedTo", "nextAt", "stepsDoneTo", "createdAt" FROM "Duty" WHERE "episodeId" = ANY($1::uuid[])`,
]

/** The transactions that wrote the rows: another sum when anything was written. */
const WRITTEN = `
  SELECT (SELECT sum(xmin::text::bigint) FROM "Duty")::text AS duties, (SELECT count(*) FROM "DutyHistory")::int AS events`

type Open = Awaited<ReturnType<typeof openAt>>

/** `reconcile` when no fact changed, against reading the same rows; and what one changed episode costs. */
export async function measureReconcile(clearing: Clearing, rounds: number): Promise<Section> {
  const postgres = await barePostgres(clearing)
  await postgres.start()
  const server = postgres.url('postgres')
  await command(server, 'CREATE DATABASE model')
  const open = await openAt(postgres.url('model'))
  try {
    const { house } = open
    await putWorld(house.store.prisma, house.org, careWorld(EPISODES, NOW))
    const { added } = await reconcile(house, NOW)
    await command(postgres.url('model'), 'VACUUM ANALYZE')

    const full: number[] = []
    const reading: number[] = []
    const one: number[] = []
    const notes = new Set<string>()
    for (let round = 0; round < rounds; round++) {
      reading.push(await timed(() => readAll(open)))
      const unchanged = await unchangedOnce(open, added)
      full.push(unchanged.ms)
      notes.add(unchanged.note)
      const changed = await changeOne(open, round)
      one.push(changed.ms)
      notes.add(changed.note)
    }
    const peak = Math.round(process.resourceUsage().maxRSS / 1024)
    return {
      title: `Duties that follow from facts, of ${EPISODES.toLocaleString('en')} episodes`,
      rows: [
        {
          what: '`reconcile`, no fact changed',
          against: 'reading the same rows',
          unit: 'ms',
          ours: full,
          theirs: reading,
        },
        {
          what: 'one changed episode',
          against: '`reconcile` of all of them',
          unit: 'ms',
          ours: one,
          theirs: full,
        },
      ],
      notes: [
        `${added.toLocaleString('en')} duties are reckoned anew and held against what is stored, ${CHUNK.toLocaleString('en')} episodes at a time; reading is the same rows by the driver, as plainly as can be.`,
        ...notes,
        `The process never took more than ${peak.toLocaleString('en')} MB, the making of the invented world included.`,
      ],
    }
  } finally {
    await open.close()
    await postgres.stop()
  }
}

async function readAll({ house }: Open): Promise<void> {
  for await (const chunk of episodeChunks(house.store.prisma, house.org, CHUNK)) {
    for (const statement of READ) await house.store.pool.query(statement, [chunk])
  }
}

async function unchangedOnce(open: Open, duties: number): Promise<{ ms: number; note: string }> {
  const before = await written(open)
  const begun = performance.now()
  const counted = await countStatements(() => reconcile(open.house, NOW))
  const ms = performance.now() - begun
  const { added, changed, unchanged, setAside } = counted.result
  if (added + changed + setAside > 0 || unchanged < duties)
    throw new Error(
      `${added} added, ${changed} changed and ${setAside} set aside, ${unchanged} of ${duties} unchanged`,
    )
  if (counted.writes > 0 || (await written(open)) !== before) throw new Error('Something was written')
  const note = `Nothing changed: ${counted.reads} statements that read and ${counted.writes} that write, and every row is of the same transaction as before.`
  return { ms, note }
}

/** Somebody says that a plan was evaluated: what follows from it, with the lock and in one transaction. */
async function changeOne({ house }: Open, round: number): Promise<{ ms: number; note: string }> {
  const { prisma } = house.store
  const episode = await prisma.episode.findFirstOrThrow({
    where: { organisationId: house.org, frame: 'WLZ-ZIN' },
    orderBy: { id: 'asc' },
    skip: EPISODES / 10 + round,
  })
  await prisma.fact.create({
    data: {
      organisationId: house.org,
      key: `bench-${round}`,
      kind: 'zorgplan_evaluatie',
      episodeId: episode.id,
      day: new Date('2026-11-19'),
      outcome: 'gehouden',
      source: 'bench',
      recordedAt: NOW,
    },
  })
  const begun = performance.now()
  const { reads, writes, result } = await countStatements(() =>
    prisma.$transaction((tx) => followFacts(house, tx, NOW, 'bench', [episode.id])),
  )
  const ms = performance.now() - begun
  if (result.added + result.changed === 0) throw new Error('Nothing followed from a new fact')
  return {
    ms,
    note: `One changed episode: ${reads} statements that read and ${writes} that write.`,
  }
}

async function written({ house }: Open): Promise<string> {
  return JSON.stringify((await house.store.pool.query(WRITTEN)).rows)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
