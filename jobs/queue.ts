import { fromPrisma, PgBoss } from 'pg-boss'
import type { Db } from '../prisma/client.ts'
import { idsFrom } from './import/identity.ts'

/** The work that is queued. A job carries ids only, never what somebody wrote. */
export interface Work {
  /** Send a message, or show it again because what it is about has changed. */
  deliver: { message: string; again: boolean }
  /** One of the clock's jobs. */
  tick: { job: string }
}

const QUEUES: Record<keyof Work, { retryLimit: number; retryDelay: number; policy: 'standard' | 'stately' }> =
  {
    deliver: { retryLimit: 12, retryDelay: 2, policy: 'standard' },
    // At most one waiting and one running of each: a slow tick never piles up.
    tick: { retryLimit: 2, retryDelay: 5, policy: 'stately' },
  }

export interface Queue {
  /** Puts work on the queue within the caller's transaction: both are there, or neither. */
  add<W extends keyof Work>(db: Db, work: W, jobs: Work[W][]): Promise<void>
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
  for (const [name, queue] of Object.entries(QUEUES)) {
    await boss.createQueue(name, { ...queue, retryBackoff: true, notify: true, expireInSeconds: 120 })
  }
  // Jobs come from the store in no order; by ids that grow they are done as they were added.
  const nextId = idsFrom(new Date())
  return {
    async add(db, work, jobs) {
      if (jobs.length === 0) return
      await boss.insert(
        work,
        jobs.map((data) => ({ id: nextId(), data, ...('job' in data && { singletonKey: data.job }) })),
        { db: fromPrisma(db) },
      )
    },
    async work(name, handle) {
      await boss.work(
        name,
        {
          // New work is announced; what must be tried again is not, and is found by looking.
          pollingIntervalSeconds: 2,
          notifyPollingIntervalSeconds: 4,
          batchSize: 20,
          burstWhenBatchFull: true,
          perJobResults: true,
        },
        async (jobs) => {
          const results = []
          for (const job of jobs.sort((a, b) => (a.id < b.id ? -1 : 1))) {
            try {
              await handle(job.data as never)
              results.push({ id: job.id, status: 'completed' as const })
            } catch (error) {
              options.onError(error instanceof Error ? error : new Error(String(error)))
              results.push({ id: job.id, status: 'failed' as const })
            }
          }
          return results
        },
      )
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}
