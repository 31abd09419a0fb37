import { appendFileSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { untilDelivered } from './answers.ts'
import { CHANNELS, type ChatHouse, checkReflections, startChatHouse } from './chat-house.ts'
import type { Clearing } from './clearing.ts'
import { openLoop } from './open-loop.ts'
import { letGo } from './post.ts'
import { residentMb, serverMb } from './resident.ts'
import type { Section } from './row.ts'
import { percentile } from './spread.ts'

const PER_SECOND = 10
const CARERS = 200
/** Of so many buttons one is *Gedaan*: nobody has thousands of duties to do in an hour. */
const EVERY = 4
const REST_MS = 30_000

/** How it stood at the end of a minute: MB, and milliseconds of that minute. */
interface Sample {
  minute: number
  at: string
  rssMb: number
  heapMb: number
  heapTotalMb: number
  externalMb: number
  postgresMb: number
  boltMb: number
  botbuilderMb: number
  p50: number
  p99: number
  highest: number
  /** What was not answered with 200, and forms that were not confirmed as saved; since the beginning. */
  errors: number
  unsaved: number
}

/**
 * Memory of the bot with both channels on: before anybody says something, and after an hour in which the two together
 * are asked ten times a second, beside a bare Bolt and a bare botbuilder that are asked the same in the same hour.
 * @param file gets a line of JSON for each minute.
 */
export async function measureMemoryHour(
  clearing: Clearing,
  { minutes, file }: { minutes: number; file: string },
): Promise<Section> {
  const duties = Math.ceil((minutes * 60 * PER_SECOND) / 3 / EVERY) + CARERS
  const house = await startChatHouse(clearing, { duties, carers: CARERS, every: EVERY })
  await untilDelivered(house.client, 10)
  await pause(REST_MS)
  writeFileSync(file, '')
  const failures = { ours: 0, theirs: 0 }
  const note = async (minute: number, latencies: number[]): Promise<Sample> => {
    const now = await sampled(house, minute, latencies, failures.ours)
    appendFileSync(file, `${JSON.stringify(now)}\n`)
    return now
  }
  const rest = await note(0, [0])
  let last = rest
  const p99s: number[] = []
  for (let minute = 1; minute <= minutes; minute++) {
    const each = { perSecond: PER_SECOND / CHANNELS.length, seconds: 60 }
    const [asked, echoed] = await Promise.all([
      Promise.all(CHANNELS.map((channel) => openLoop(each, house.mix[channel].ask))),
      Promise.all(CHANNELS.map((channel) => openLoop(each, house.echo[channel].ask))),
    ])
    failures.ours += asked.flatMap((one) => one.failures).length
    failures.theirs += echoed.flatMap((one) => one.failures).length
    last = await note(
      minute,
      asked.flatMap((one) => one.latencies),
    )
    p99s.push(last.p99)
  }
  await untilDelivered(house.client, 10)
  const stored = await checkReflections(house)
  letGo()
  const peer = 'a bare Bolt and a bare botbuilder together, after the same'
  const both = ({ boltMb, botbuilderMb }: Sample) => [boltMb + botbuilderMb]
  return {
    title: `Memory, at rest and after ${minutes} minutes of load`,
    rows: [
      { what: 'Node, at rest', against: peer, unit: 'MB', ours: [rest.rssMb], theirs: both(rest) },
      { what: 'Node, afterwards', against: peer, unit: 'MB', ours: [last.rssMb], theirs: both(last) },
      {
        what: 'Node, afterwards',
        against: 'itself, at rest',
        unit: 'MB',
        ours: [last.rssMb],
        theirs: [rest.rssMb],
      },
      {
        what: 'heap in use, afterwards',
        against: 'itself, at rest',
        unit: 'MB',
        ours: [last.heapMb],
        theirs: [rest.heapMb],
      },
      {
        what: 'PostgreSQL, afterwards',
        against: 'itself, at rest',
        unit: 'MB',
        ours: [last.postgresMb],
        theirs: [rest.postgresMb],
      },
    ],
    notes: [
      `${PER_SECOND} requests a second, half from Slack and half from Teams: words, a button and a reflection in turn, and of ${EVERY} buttons one is *Gedaan*; ${duties.toLocaleString('en')} open duties, ${CARERS} carers. At rest: ${REST_MS / 1000} seconds after the first reminders were sent.`,
      `Meanwhile the acknowledgement took ${percentile(p99s, 0.5).toFixed(0)} ms at p99 in the median minute and ${percentile(p99s, 1).toFixed(0)} ms in the worst one; ${failures.ours} requests failed (of the peers ${failures.theirs}).`,
      `${stored.toLocaleString('en')} reflections were confirmed as saved, and as many are stored; ${last.unsaved} were not confirmed.`,
    ],
  }
}

async function sampled(
  { bot, postgres, peers, mix }: ChatHouse,
  minute: number,
  latencies: number[],
  errors: number,
): Promise<Sample> {
  const counted = CHANNELS.map((channel) => mix[channel].counted)
  return {
    minute,
    at: new Date().toISOString(),
    rssMb: residentMb(bot.pid),
    heapMb: await told(bot.url, 'heap_size_used'),
    heapTotalMb: await told(bot.url, 'heap_size_total'),
    externalMb: await told(bot.url, 'external_memory'),
    postgresMb: serverMb(postgres.folder),
    boltMb: residentMb(peers.slack.pid),
    botbuilderMb: residentMb(peers.teams.pid),
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    highest: percentile(latencies, 1),
    errors,
    unsaved: counted.reduce((sum, { submitted, saved }) => sum + submitted - saved, 0),
  }
}

/** What the bot says of its own memory; garbage that was not collected yet counts. */
async function told(url: string, name: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  const bytes = new RegExp(`^kompasbot_nodejs_${name}_bytes ([\\d.e+]+)$`, 'm').exec(metrics)?.[1]
  if (bytes === undefined) throw new Error(`The bot does not tell its ${name}`)
  return Number(bytes) / 2 ** 20
}
