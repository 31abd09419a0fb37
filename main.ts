import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Channel } from './bot/channel.ts'
import { composer } from './bot/conversation/compose/compose.ts'
import { conversation } from './bot/conversation/converse.ts'
import { webDoors } from './bot/pages/doors.ts'
import { WebChannel } from './bot/web/channel.ts'
import { listen, webApp } from './bot/web/server.ts'
import type { Config } from './config.ts'
import { type OpenHouse, openHouse } from './house.ts'
import { jobsDue, startClock } from './jobs/clock.ts'
import { deliver } from './jobs/deliver.ts'
import { isJob, runJob } from './jobs/run.ts'
import { takeBeat } from './prisma/store/beat.ts'
import { moveSampleClock } from './prisma/store/organisation.ts'
import { loadSample, storyStart } from './sample/load.ts'

export interface Running {
  url: string
  /** Whether the invented organisation is shown. */
  isSample: boolean
  /** Whether it was loaded just now, into an empty store. */
  loadedSample: boolean
  /** Finishes what is in hand and stops. */
  stop(): Promise<void>
}

/** Puts the parts together and starts the bot: database, queue, clock, channels and pages. */
export async function start(config: Config): Promise<Running> {
  const open = await openHouse(config, { use: 'bot', whenEmpty: 'sample' })
  try {
    return await startIn(open, config)
  } catch (error) {
    await open.close()
    throw error
  }
}

async function startIn(open: OpenHouse, config: Config): Promise<Running> {
  const { house } = open
  const { store, org, queue, log } = house
  const realNow = () => new Date()
  const web = new WebChannel(house.now)
  const channels = new Map<string, Channel>([[web.name, web]])
  const compose = composer(house)

  const moveTo = async (to: Date) => {
    const from = realNow()
    await moveSampleClock(store.prisma, org, to, from)
    open.shiftClock(to.getTime() - from.getTime())
  }
  const loadedSample = open.isNew && house.isSample
  if (loadedSample) {
    await moveTo(storyStart(house, realNow()))
    await loadSample(house, house.now())
  }

  await queue.work('deliver', (job) => deliver(house, channels, compose, job))
  await queue.work('tick', async ({ job }) => {
    if (!isJob(job)) return
    const did = await runJob(house, job, {
      now: house.now(),
      realNow: realNow(),
      byHand: false,
      importDir: config.importDir,
    })
    log.debug({ job, did }, 'job done')
  })

  const beat = async () => {
    const now = house.now()
    await store.prisma.$transaction(async (tx) => {
      const since = await takeBeat(tx, org, now)
      if (since === null) return
      await queue.add(
        tx,
        'tick',
        jobsDue(since, now, house.settings.zone).map((job) => ({ job })),
      )
    })
    if (config.heartbeatUrl) await fetch(config.heartbeatUrl, { signal: AbortSignal.timeout(5000) })
  }
  const onError = (error: Error) => log.error({ error: error.name }, 'beat')
  const clock = startClock(beat, onError)
  await beat().catch(onError)

  const moveClock = async (to: Date) => {
    await moveTo(to)
    const options = { now: house.now(), realNow: realNow(), byHand: false, importDir: undefined }
    for (const job of ['reconcile', 'remind', 'draft', 'digest', 'reflect'] as const)
      await runJob(house, job, options)
  }
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics, prefix: 'kompasbot_' })
  const doors = webDoors(house, {
    converse: conversation(house),
    compose,
    realNow,
    moveClock: house.isSample && isLoopback(config.host) ? moveClock : null,
  })
  const app = webApp(doors, {
    host: config.host,
    publicUrl: config.publicUrl ?? null,
    channel: web,
    log,
    metrics,
  })
  const listening = await listen(app, config)
  return {
    url: listening.url,
    isSample: house.isSample,
    loadedSample,
    stop: async () => {
      clock.stop()
      await listening.close()
      await open.close()
    },
  }
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.')
