import { fromPrisma, PgBoss } from 'pg-boss'
import type { Channel } from '../bot/channel.ts'
import type { Db } from '../prisma/client.ts'
import { idsFrom } from '../prisma/store/growing-ids.ts'
import type { AskedYear } from './year-asked.ts'

/** The work that is queued. A job carries ids only, never what somebody wrote. */
export interface Work {
  /** Send a message, or show it again because what it is about has changed. */
  deliver: {
    message: string
    again: boolean
    /** Only by this channel: where something was asked it is answered, and where there is no patience it is tried again. */
    via?: Channel['name']
    /** How often the platform has asked for patience. */
    waited?: number
    /** `via` is only where it is tried again: nobody asked for it there, so it may have to wait for its reader. */
    unasked?: true
    /** It waits for its reader, who is away or wants quiet. */
    held?: boolean
  }
  /** Post in the channel of a whole team; `waited`: how often the platform has asked for patience. */
  post: { post: string; waited?: number }
  /** One of the clock's jobs. */
  tick: { job: string }
  /** Write a draft anew for somebody who saw this version of it. */
  another: { draft: string; version: number; by: string }
  /** Make the text of a year for somebody who asked. */
  year: AskedYear
}

interface Lane {
  retryLimit: number
  retryDelay: number
  policy: 'standard' | 'stately'
  /** How much is taken in hand at once; it is done one after the other, and its time runs for all of it. */
  batchSize: number
  /** After so long the work counts as failed and is tried again. */
  expireInSeconds: number
  /** Whoever does the work says so often that he is still there: after a kill it is tried again within minutes. */
  heartbeatSeconds?: number
}

// A platform that never answers holds each of them up: time for all, or those behind it would be sent a second time.
const sending: Lane = {
  retryLimit: 12,
  retryDelay: 2,
  policy: 'standard',
  batchSize: 20,
  expireInSeconds: 900,
  heartbeatSeconds: 20,
}

// At most one waiting and one running of each: a slow tick never piles up.
const tick: Lane = { retryLimit: 2, retryDelay: 5, policy: 'stately', batchSize: 1, expireInSeconds: 600 }

/** What is slow has a lane of its own, so that nudges do not wait for a big import or a month of drafts. */
const LANES = {
  deliver: sending,
  post: sending,
  tick,
  import: { ...tick, expireInSeconds: 1800, heartbeatSeconds: 60 },
  // A language model at home may take minutes for each text.
  draft: { ...tick, expireInSeconds: 4 * 3600, heartbeatSeconds: 60 },
  another: { ...tick, policy: 'standard', expireInSeconds: 1800, heartbeatSeconds: 60 },
  year: { ...tick, policy: 'standard', expireInSeconds: 4 * 3600, heartbeatSeconds: 60 },
} satisfies Record<string, Lane>
type LaneName = keyof typeof LANES

const LANES_OF: Record<keyof Work, LaneName[]> = {
  deliver: ['deliver'],
  post: ['post'],
  tick: ['tick', 'import', 'draft'],
  another: ['another'],
  year: ['year'],
}

function laneOf(work: keyof Work, data: Work[keyof Work]): LaneName {
  if (!('job' in data)) return work
  return data.job === 'import' || data.job === 'draft' ? data.job : 'tick'
}

export interface Queue {
  /**
   * Puts work on the queue within the caller's transaction: both are there, or neither.
   * @param afterMs not before so long from now.
   */
  add<W extends keyof Work>(db: Db, work: W, jobs: Work[W][], afterMs?: number): Promise<void>
  work<W extends keyof Work>(work: W, handle: (job: Work[W]) => Promise<void>): Promise<void>
  stop(): Promise<void>
}

/**
 * Opens the queue in the same database as the store.
 * @param serve whether this process does the work too; a command beside the bot only adds to it.
 */
export async function openQueue(
  url: string,
  options: { serve: boolean; onError: (error: Error) => void },
): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    options: '-c TimeZone=UTC',
    max: 4,
    schedule: false,
    supervise: options.serve,
    useListenNotify: options.serve,
  })
  boss.on('error', options.onError)
  await boss.start()
  for (const [name, { batchSize: _, ...lane }] of Object.entries(LANES)) {
    await boss.createQueue(name, { ...lane, retryBackoff: true, notify: true })
  }
  // Jobs come from the store in no order; by ids that grow they are done as they were added.
  const nextId = idsFrom(new Date())
  const serve = (lane: LaneName, handle: (job: unknown) => Promise<void>) =>
    boss.work(
      lane,
      {
        // New work is announced; what must be tried again is not, and is found by looking.
        pollingIntervalSeconds: 2,
        notifyPollingIntervalSeconds: 4,
        batchSize: LANES[lane].batchSize,
        burstWhenBatchFull: true,
        perJobResults: true,
      },
      (jobs) => inOrder(jobs, handle, options.onError),
    )
  return {
    async add(db, work, jobs, afterMs = 0) {
      for (const [lane, some] of Map.groupBy(jobs, (data) => laneOf(work, data))) {
        // Said with each job, for a lane that was made by an earlier version keeps its own terms.
        const { expireInSeconds, heartbeatSeconds }: Lane = LANES[lane]
        const added = some.map((data) => ({
          id: nextId(),
          data,
          expireInSeconds,
          ...(heartbeatSeconds !== undefined && { heartbeatSeconds }),
          ...(afterMs > 0 && { startAfter: new Date(Date.now() + afterMs) }),
          ...('job' in data && { singletonKey: data.job }),
        }))
        await boss.insert(lane, added, { db: fromPrisma(db) })
      }
    },
    async work(name, handle) {
      for (const lane of LANES_OF[name]) await serve(lane, handle as (job: unknown) => Promise<void>)
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}

/** Does one after the other. What was taken out of our hands meanwhile is not begun: another does it by then. */
export async function inOrder(
  jobs: { id: string; data: unknown; signal: AbortSignal }[],
  handle: (job: unknown) => Promise<void>,
  onError: (error: Error) => void,
): Promise<{ id: string; status: 'completed' | 'failed' }[]> {
  const results: { id: string; status: 'completed' | 'failed' }[] = []
  for (const { id, data, signal } of jobs.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (signal.aborted) {
      results.push({ id, status: 'failed' })
      continue
    }
    try {
      await handle(data)
      results.push({ id, status: 'completed' })
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)))
      results.push({ id, status: 'failed' })
    }
  }
  return results
}
