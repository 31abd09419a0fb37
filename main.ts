import express, { type Express } from 'express'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Channel, Converse } from './bot/channel.ts'
import type { ChatPlatform } from './bot/chat-doors.ts'
import { chatDoors } from './bot/conversation/chat-doors.ts'
import { composer } from './bot/conversation/compose/compose.ts'
import { postComposer } from './bot/conversation/compose/team-post.ts'
import { conversation } from './bot/conversation/converse.ts'
import { webDoors } from './bot/pages/doors.ts'
import { WebChannel } from './bot/web/channel.ts'
import { listen, webApp } from './bot/web/server.ts'
import type { Instant } from './care/day.ts'
import { isLoopback } from './chat-settings.ts'
import type { Config } from './config.ts'
import { type OpenHouse, openHouse } from './house.ts'
import { anotherVersion } from './jobs/another-version.ts'
import { type Clock, jobsDue, startClock } from './jobs/clock.ts'
import { type Compose, deliver } from './jobs/deliver.ts'
import { post } from './jobs/post.ts'
import { isJob, runJob } from './jobs/run.ts'
import { yearAsked } from './jobs/year-asked.ts'
import { takeBeat } from './prisma/store/beat.ts'
import { moveSampleClock } from './prisma/store/organisation.ts'
import { loadSample, storyStart } from './sample/load.ts'

export interface Running {
  url: string
  /** Whether the invented organisation is shown. */
  isSample: boolean
  /** Whether nobody was in the store. */
  wasEmpty: boolean
  /** The chat platforms that are served beside the pages. */
  channels: Channel['name'][]
  /** Finishes what is in hand and stops. */
  stop(): Promise<void>
}

/**
 * Puts the parts together and starts the bot: database, queue, clock, channels and pages.
 * @param signal breaks the start off; what was opened is closed, and the promise rejects.
 */
export async function start(config: Config, signal: AbortSignal): Promise<Running> {
  const open = await openHouse(config, {
    use: 'bot',
    // Who wrote an organisation file of their own is past looking at an invented one.
    whenEmpty: config.organisationFile === undefined ? 'sample' : 'organisation',
    async loadSample(opened) {
      if (opened.isNew) await moveClockTo(opened, storyStart(opened.house, new Date()))
      await loadSample(opened.house, opened.house.now(), signal)
    },
  })
  try {
    signal.throwIfAborted()
    return await startIn(open, config)
  } catch (error) {
    await open.close()
    throw error
  }
}

/** Moves the sample's clock forward, for every process that shares the store. */
async function moveClockTo({ house, readClock }: OpenHouse, to: Instant): Promise<void> {
  await moveSampleClock(house.store.prisma, house.org, to, new Date())
  await readClock()
}

async function startIn(open: OpenHouse, config: Config): Promise<Running> {
  const { house } = open
  const web = new WebChannel(house.now)
  const compose = composer(house)
  const converse = conversation(house)
  const platforms = await chatPlatforms(open, config, { compose, converse })
  // First of all the address: when another program has it, nothing else has begun yet.
  const app = oneServer(platforms, pages(open, config, web, { compose, converse }))
  const listening = await listen(app, config)
  const stopTalking = () => Promise.all(platforms.map((platform) => platform.stop()))
  try {
    const channels = new Map([web, ...platforms.map(({ channel }) => channel)].map((one) => [one.name, one]))
    await house.queue.work('deliver', (job) => deliver(house, channels, compose, job))
    await house.queue.work('post', (job) => post(house, channels, postComposer(house), job))
    const clock = await startJobs(open, config)
    for (const platform of platforms) await platform.start()
    return {
      url: listening.url,
      isSample: house.isSample,
      wasEmpty: open.isNew,
      channels: platforms.map(({ channel }) => channel.name),
      stop: async () => {
        await clock.stop()
        await Promise.all([stopTalking(), listening.close(), open.finishWork()])
        await open.close()
      },
    }
  } catch (error) {
    await stopTalking()
    await listening.close()
    throw error
  }
}

interface Talk {
  compose: Compose
  converse: Converse
}

/** The chat platforms that the settings name. Their libraries are large: they are read only when they are needed. */
async function chatPlatforms(
  { house }: OpenHouse,
  { slack, teams, host, ...config }: Config,
  talk: Talk,
): Promise<ChatPlatform[]> {
  const publicUrl = config.publicUrl ?? null
  const realNow = () => new Date()
  const doors = chatDoors(house, { ...talk, publicUrl, realNow })
  const { log } = house
  const platforms: ChatPlatform[] = []
  if (slack) {
    const { slackPlatform } = await import('./bot/slack/platform.ts')
    platforms.push(slackPlatform({ settings: slack, doors, publicUrl, log, realNow }))
  }
  if (teams) {
    const { teamsPlatform } = await import('./bot/teams/platform.ts')
    platforms.push(teamsPlatform({ settings: teams, host, publicUrl, doors: { ...doors, realNow, log } }))
  }
  return platforms
}

/** One server for all: the platforms know their own requests, and the pages answer the rest. */
function oneServer(platforms: ChatPlatform[], pages: Express): Express {
  const app = express()
  app.disable('x-powered-by')
  for (const { router } of platforms) if (router) app.use(router)
  app.use(pages)
  return app
}

/** The web chat and the pages. */
function pages(open: OpenHouse, config: Config, channel: WebChannel, { compose, converse }: Talk): Express {
  const { house } = open
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics, prefix: 'kompasbot_' })
  const moveClock = async (to: Instant) => {
    await moveClockTo(open, to)
    const options = { now: house.now(), realNow: new Date(), byHand: false, importDir: undefined }
    for (const job of ['reconcile', 'remind', 'draft', 'digest', 'reflect'] as const)
      await runJob(house, job, options)
  }
  const doors = webDoors(house, {
    converse,
    compose,
    realNow: () => new Date(),
    moveClock: house.isSample && isLoopback(config.host) ? moveClock : null,
  })
  const { host, publicUrl = null } = config
  return webApp(doors, { host, publicUrl, channel, log: house.log, metrics })
}

/** Does the clock's jobs, and beats the clock that puts them on the queue. */
async function startJobs(open: OpenHouse, { importDir, heartbeatUrl }: Config): Promise<Clock> {
  const { store, org, queue, log, now, settings } = open.house
  await queue.work('tick', async ({ job }) => {
    if (!isJob(job)) return
    const did = await runJob(open.house, job, { now: now(), realNow: new Date(), byHand: false, importDir })
    log.debug({ job, did }, 'job done')
  })
  await queue.work('another', (asked) => anotherVersion(open.house, asked, now()))
  await queue.work('year', (asked) => yearAsked(open.house, asked, now()))
  const beat = async () => {
    await open.readClock()
    const at = now()
    await store.prisma.$transaction(async (tx) => {
      const since = await takeBeat(tx, org, at)
      if (since === null) return
      await queue.add(
        tx,
        'tick',
        jobsDue(since, at, settings.zone).map((job) => ({ job })),
      )
    })
  }
  const failed = (what: string) => (error: Error) => log.error({ error: error.name }, what)
  const tellWatcher = async () => {
    if (heartbeatUrl === undefined) return
    // That the watcher cannot be reached is no reason to beat less.
    await fetch(heartbeatUrl, { signal: AbortSignal.timeout(5000) }).catch(failed('heartbeat not sent'))
  }
  await beat().then(() => void tellWatcher(), failed('beat failed'))
  return startClock(async () => {
    await beat()
    await tellWatcher()
  }, failed('beat failed'))
}
