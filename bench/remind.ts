import pg from 'pg'
import type { Instant } from '../care/day.ts'
import { remind } from '../jobs/remind.ts'
import { fill, openAt } from './care-store.ts'
import type { Clearing } from './clearing.ts'
import { barePostgres, command } from './postgres.ts'
import type { Section } from './row.ts'

const DUE = 5_000
const CARERS = 100
/** An ordinary Tuesday at eleven in Amsterdam, outside quiet hours. */
const NOW: Instant = new Date('2026-03-10T10:00:00Z')

/** Claims, moves on and records in one statement: what the database itself can do, without reckoning or messages. */
const CLAIM = `
  WITH due AS (
    SELECT id FROM "Duty" WHERE "nextAt" <= $1 FOR UPDATE SKIP LOCKED
  ), moved AS (
    UPDATE "Duty" AS duty SET "stepsDoneTo" = $1, "nextAt" = NULL FROM due WHERE duty.id = due.id
    RETURNING duty.id, duty."organisationId", duty."episodeId"
  )
  INSERT INTO "Nudge" (id, "organisationId", "dutyId", "memberId", step, "dueAt", "sendAt", state)
  SELECT gen_random_uuid(), moved."organisationId", moved.id, "evvId", 'start', $1, $1, 'waiting'
  FROM moved JOIN "Assignment" USING ("episodeId")`

/** `remind` on a store in which many duties are due, against one SQL statement on a copy of the same store. */
export async function measureRemind(clearing: Clearing, rounds: number): Promise<Section> {
  const postgres = await barePostgres(clearing)
  await postgres.start()
  const server = postgres.url('postgres')
  await command(server, 'CREATE DATABASE model')
  const open = await openAt(postgres.url('model'))
  await fill(open, { clients: DUE, carers: CARERS }, NOW).finally(open.close)

  const ours: number[] = []
  const theirs: number[] = []
  const messages = new Set<number>()
  for (let round = 0; round < rounds; round++) {
    await copyOf('ours', server)
    const reminded = await remindOnce(postgres.url('ours'))
    ours.push(reminded.perSecond)
    messages.add(reminded.messages)
    await copyOf('theirs', server)
    theirs.push(await claimOnce(postgres.url('theirs')))
  }
  await postgres.stop()
  return {
    title: `Reminding of ${DUE.toLocaleString('en')} due duties`,
    rows: [
      { what: 'nudges', against: 'one SQL statement that claims and records', unit: '/s', ours, theirs },
    ],
    notes: [
      `Kompasbot also reckons every duty anew, keeps its history, bundles the nudges in ${[...messages].join(' or ')} messages for ${CARERS} people and puts these on the queue, all in transactions with fsync on.`,
      'Checked in every round: as many nudges as due duties, and a second run at the same instant adds none.',
    ],
  }
}

/** A copy that the planner knows as well as the original: statistics are copied too. */
async function copyOf(name: string, server: string): Promise<void> {
  await command(server, `DROP DATABASE IF EXISTS ${name}`)
  await command(server, `CREATE DATABASE ${name} TEMPLATE model`)
  await command(server.replace(/postgres$/, name), 'ANALYZE')
}

async function remindOnce(url: string): Promise<{ perSecond: number; messages: number }> {
  const { house, close } = await openAt(url)
  try {
    const begun = performance.now()
    const { nudges, messages } = await remind(house, NOW)
    const seconds = (performance.now() - begun) / 1000
    const again = await remind(house, NOW)
    if (nudges !== DUE || again.nudges !== 0 || again.messages !== 0)
      throw new Error(`${nudges} nudges for ${DUE} due duties, and ${again.nudges} more the second time`)
    return { perSecond: nudges / seconds, messages }
  } finally {
    await close()
  }
}

async function claimOnce(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const begun = performance.now()
    const { rowCount } = await client.query(CLAIM, [NOW])
    const seconds = (performance.now() - begun) / 1000
    if (rowCount !== DUE) throw new Error(`${rowCount} nudges claimed of ${DUE}`)
    return DUE / seconds
  } finally {
    await client.end()
  }
}
