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

const PACES = {
  /** One at a time, as in an ordinary hour: what an answer takes when nobody else is there. */
  quiet: { perSecond: 5, seconds: 6 },
  busy: { perSecond: 50, seconds: 8 },
}
const WARM_UP = { perSecond: 10, seconds: 5 }
const CARERS = 100

/**
 * *Gedaan* on a duty that is due, each time another: from the moment at which somebody taps until it is confirmed, which
 * is after it was saved. Against answers for which nothing needs doing, and the least that saving anything can cost.
 */
export async function measureAnswer(clearing: Clearing, rounds: number): Promise<Section> {
  const answers = [WARM_UP, ...Array.from({ length: rounds }, () => Object.values(PACES)).flat()]
    .map(({ perSecond, seconds }) => perSecond * seconds)
    .reduce((sum, count) => sum + count)
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
  const kinds = Object.keys(asks) as Kind[]
  const none = (): Latencies => ({ get: [], post: [], insert: [], answer: [] })
  const latencies: Record<Pace, Latencies> = { quiet: none(), busy: none() }
  let confirmed = answers
  const askAll = async (kind: Kind, pace: typeof WARM_UP) => {
    await untilDelivered(client)
    const asked = await openLoop(pace, asks[kind])
    if (kind === 'answer') confirmed -= asked.failures.length
    else if (asked.failures.length > 0) throw asked.failures[0]
    return asked.latencies
  }
  for (const kind of kinds) await askAll(kind, WARM_UP)
  for (let round = 0; round < rounds; round++) {
    for (const pace of Object.keys(PACES) as Pace[]) {
      for (const kind of kinds) latencies[pace][kind].push(await askAll(kind, PACES[pace]))
    }
  }
  await untilDelivered(client)
  await checkSaved(client, confirmed)
  hangUp()
  return {
    title: 'Confirming an answer',
    rows: [
      ...rowsOf(latencies, 'quiet', 0.5),
      ...rowsOf(latencies, 'busy', 0.5),
      ...rowsOf(latencies, 'busy', 0.99),
    ],
    notes: [
      `${answers.toLocaleString('en')} open duties of as many clients, ${CARERS} carers; asked from another process over loopback at fixed moments and counted from those moments, so that a stall is paid for by everybody whom it keeps waiting.`,
      'An answer saves the fact, the duties that follow, their history, the event, the access log, a message and its job in one transaction; while answers come in, the same process delivers what it was asked to say.',
      `${confirmed.toLocaleString('en')} of ${answers.toLocaleString('en')} answers were confirmed as saved. Checked at the end: there is a fact, a closed duty, an event and a message for each of these, and for no other.`,
    ],
  }
}

type Pace = keyof typeof PACES
type Kind = 'get' | 'post' | 'insert' | 'answer'
/** By kind, a list for each round. */
type Latencies = Record<Kind, number[][]>

const AGAINST: Record<Exclude<Kind, 'answer'>, string> = {
  get: 'an empty GET on the same server (`/healthz`)',
  post: 'express that reads the same POST and answers `{}`',
  insert: 'one INSERT and COMMIT in the same database',
}

function rowsOf(latencies: Record<Pace, Latencies>, pace: Pace, share: number): Row[] {
  const at = (kind: Kind) => latencies[pace][kind].map((round) => percentile(round, share))
  return (Object.keys(AGAINST) as (keyof typeof AGAINST)[]).map((kind) => ({
    what: `saved and confirmed, ${PACES[pace].perSecond} a second, p${share * 100}`,
    against: AGAINST[kind],
    unit: 'ms',
    ours: at('answer'),
    theirs: at(kind),
  }))
}
