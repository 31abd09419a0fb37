import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { checkSaved, tapDone, untilDelivered, waitingDuties } from './answers.ts'
import { startBot } from './bot.ts'
import { ask, hangUp } from './browser.ts'
import { type Clearing, temporaryFolder } from './clearing.ts'
import { emptyPost } from './empty-post.ts'
import { openLoop } from './open-loop.ts'
import { barePostgres, command } from './postgres.ts'
import type { Row, Section } from './row.ts'
import { percentile } from './spread.ts'

const PACE = { perSecond: 50, seconds: 8 }
const WARM_UP = { perSecond: 50, seconds: 2 }
const CARERS = 100

/**
 * *Gedaan* on a duty that is due, each time another: from the moment at which somebody taps until it is confirmed, which
 * is after it was saved. Against answers for which nothing needs doing, and the least that saving anything can cost.
 */
export async function measureAnswer(clearing: Clearing, rounds: number): Promise<Section> {
  const answers = WARM_UP.perSecond * WARM_UP.seconds + rounds * PACE.perSecond * PACE.seconds
  const postgres = await barePostgres(clearing)
  await postgres.start()
  await command(postgres.url('postgres'), 'CREATE DATABASE kompasbot')
  const database = postgres.url('kompasbot')
  const duties = await waitingDuties(database, { clients: answers, carers: CARERS })
  const bot = await startBot(clearing, temporaryFolder(clearing), database)
  const express = await emptyPost(clearing)
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  clearing.later(() => client.end())
  await client.query('CREATE TABLE bench (id bigserial PRIMARY KEY, body text NOT NULL)')

  const next = () => {
    const duty = duties.pop()
    if (duty === undefined) throw new Error('There are fewer open duties than answers')
    return duty
  }
  const body = { eventId: randomUUID(), said: { kind: 'intent', intent: { do: 'done', duty: 'AAAAAA' } } }
  const asks: Record<Kind, () => Promise<unknown>> = {
    get: () => ask(`${bot.url}/healthz`),
    post: () => ask(express, { body }),
    insert: () => client.query('INSERT INTO bench (body) VALUES ($1)', [JSON.stringify(body)]),
    answer: () => tapDone(bot.url, next()),
  }
  const latencies: Record<Kind, number[][]> = { get: [], post: [], insert: [], answer: [] }
  const kinds = Object.keys(asks) as Kind[]
  for (const kind of kinds) await openLoop(WARM_UP, asks[kind])
  for (let round = 0; round < rounds; round++) {
    for (const kind of kinds) {
      await untilDelivered(client)
      latencies[kind].push(await openLoop(PACE, asks[kind]))
    }
  }
  await untilDelivered(client)
  await checkSaved(client, answers)
  hangUp()
  return {
    title: `Confirming an answer, at ${PACE.perSecond} a second`,
    rows: rowsOf(latencies),
    notes: [
      `${answers.toLocaleString('en')} open duties of as many clients, ${CARERS} carers; ${PACE.seconds} s a round, asked from another process over loopback at fixed moments and counted from those moments, so that a stall is paid for by everybody whom it keeps waiting.`,
      'An answer saves the fact, the duties that follow, their history, the event, the access log, a message and its job in one transaction; while answers come in, the same process delivers what it was asked to say.',
      'Checked at the end: every answer was confirmed as saved, and there is a fact, an event and a message for each.',
    ],
  }
}

type Kind = 'get' | 'post' | 'insert' | 'answer'
type Against = Exclude<Kind, 'answer'>

const AGAINST: Record<Against, string> = {
  get: 'an empty GET on the same server (`/healthz`)',
  post: 'express that reads the same POST and answers `{}`',
  insert: 'one INSERT and COMMIT in the same database',
}

function rowsOf(latencies: Record<Kind, number[][]>): Row[] {
  return [0.5, 0.99].flatMap((share) =>
    (Object.keys(AGAINST) as Against[]).map((kind) => ({
      what: `saved and confirmed, p${share * 100}`,
      against: AGAINST[kind],
      unit: 'ms',
      ours: latencies.answer.map((round) => percentile(round, share)),
      theirs: latencies[kind].map((round) => percentile(round, share)),
    })),
  )
}
