import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { inOrder, openQueue, type Queue, type Work } from '../../jobs/queue.ts'
import { reconcile } from '../../jobs/reconcile.ts'
import { remind } from '../../jobs/remind.ts'
import { addMessages } from '../../prisma/store/messages.ts'
import { linkTeamChannel } from '../../prisma/store/teams.ts'
import { freshDatabase, type TestDatabase } from '../database.ts'
import { at, smallHouse } from './small-house.ts'

let db: TestDatabase
let queue: Queue
const done: Work['deliver'][] = []
/** Messages that cannot be sent the next time that it is tried. */
const failing = new Set<string>()

beforeAll(async () => {
  db = await freshDatabase()
  queue = await openQueue(db.url, { serve: true, onError: () => {} })
  await queue.work('deliver', async (job) => {
    if (failing.delete(job.message)) throw new Error('not now')
    done.push(job)
  })
})
afterAll(() => queue.stop())

const waiting = async (name: string) =>
  Number(
    (await db.store.pool.query('SELECT count(*) FROM pgboss.job WHERE name = $1', [name])).rows[0]?.count,
  )

describe('a message and the job that sends it', () => {
  it('are there together, and the job is done', async () => {
    const small = await smallHouse(db.store, { rules: ['zlp_voorlopig'], queue })
    await small.startClient('2026-03-16 09:00')
    await remind(small.house, at('2026-03-16 09:00'))
    const [message] = await db.store.prisma.message.findMany({ where: { organisationId: small.house.org } })
    await vi.waitFor(() => expect(done).toContainEqual({ message: message?.id, again: false }), 5000)
  })

  it('are both undone when what comes after them fails', async () => {
    const small = await smallHouse(db.store, { rules: [], queue })
    const jobs = await waiting('deliver')
    const failing = db.store.prisma.$transaction(async (tx) => {
      const [message] = await addMessages(tx, small.house.org, at('2026-03-16 09:00'), [
        { memberId: small.ids.m04 ?? '', key: 'one', content: { kind: 'status' } },
      ])
      await queue.add(tx, 'deliver', [{ message: message?.id ?? '', again: false }])
      throw new Error('the power went')
    })
    await expect(failing).rejects.toThrow()
    expect(await small.messages()).toEqual([])
    expect(await waiting('deliver')).toBe(jobs)
  })

  it('hold for a whole team too, in a lane of its own', async () => {
    const posted: Work['post'][] = []
    await queue.work('post', async (job) => void posted.push(job))
    const small = await smallHouse(db.store, { rules: ['mdo'], queue })
    await reconcile(small.house, at('2026-11-02 10:00'))
    await linkTeamChannel(db.store.prisma, small.house.org, {
      teamId: small.teamId,
      channel: 'slack',
      address: { channel: 'C1' },
      linkedBy: small.ids.m07 ?? '',
      linkedAt: at('2026-11-03 10:00'),
    })
    await remind(small.house, at('2026-11-16 08:30'))
    const [post] = await db.store.prisma.teamPost.findMany({ where: { organisationId: small.house.org } })
    await vi.waitFor(() => expect(posted).toEqual([{ post: post?.id }]), 5000)
  })

  it('leave a due moment due when reminding fails halfway, so that the next run tells it', async () => {
    let fails = true
    const breaking: Queue = {
      ...queue,
      add: async (tx, work, jobs) => {
        await queue.add(tx, work, jobs)
        if (fails && jobs.length > 0) throw new Error('the power went')
      },
    }
    const small = await smallHouse(db.store, { rules: ['zlp_voorlopig'], queue: breaking })
    fails = false
    await small.startClient('2026-03-16 09:00')
    fails = true
    const jobs = await waiting('deliver')
    await expect(remind(small.house, at('2026-03-16 09:00'))).rejects.toThrow()
    expect(await small.nudges()).toEqual([])
    expect(await small.messages()).toEqual([])
    expect(await waiting('deliver')).toBe(jobs)
    fails = false
    expect(await remind(small.house, at('2026-03-16 09:01'))).toMatchObject({ nudges: 1, messages: 1 })
  })
})

describe('the queue', () => {
  it('does work in the order in which it was added', async () => {
    const jobs = Array.from({ length: 15 }, (_, i) => ({ message: `m${i}`, again: false }))
    await db.store.prisma.$transaction((tx) => queue.add(tx, 'deliver', jobs))
    await vi.waitFor(() => expect(done).toContainEqual(jobs.at(-1)), 5000)
    expect(done.filter(({ message }) => /^m\d+$/.test(message))).toEqual(jobs)
  })

  it('never piles up ticks of one job: one waits at the most', async () => {
    for (let i = 0; i < 3; i++)
      await db.store.prisma.$transaction((tx) => queue.add(tx, 'tick', [{ job: 'remind' }, { job: 'audit' }]))
    expect(await waiting('tick')).toBe(2)
  })

  it('gives a slow import and a month of drafts a lane and a time of their own', async () => {
    const slow = await openQueue(db.url, { serve: true, onError: () => {} })
    const ran: string[] = []
    let finishImport = () => {}
    const importing = new Promise<void>((finish) => {
      finishImport = finish
    })
    await slow.work('tick', async ({ job }) => {
      if (job === 'import') await importing
      ran.push(job)
    })
    const jobs = [{ job: 'import' }, { job: 'digest' }, { job: 'draft' }]
    await db.store.prisma.$transaction((tx) => slow.add(tx, 'tick', jobs))
    await vi.waitFor(() => expect(ran).toEqual(expect.arrayContaining(['digest', 'draft'])), 5000)
    expect(ran).not.toContain('import')
    const { rows } = await db.store.pool.query(
      "SELECT expire_seconds, heartbeat_seconds FROM pgboss.job WHERE name = 'import'",
    )
    expect(rows).toEqual([{ expire_seconds: 1800, heartbeat_seconds: 60 }])
    finishImport()
    await vi.waitFor(() => expect(ran).toContain('import'), 5000)
    await slow.stop()
  })

  it('gives messages time for a platform that never answers, and notices within a minute that nobody sends them', async () => {
    const jobs = [{ message: 'lasting', again: false }]
    await db.store.prisma.$transaction((tx) => queue.add(tx, 'deliver', jobs))
    const { rows } = await db.store.pool.query(
      "SELECT expire_seconds, heartbeat_seconds FROM pgboss.job WHERE data->>'message' = 'lasting'",
    )
    // Twenty at once, of which each may wait twenty seconds for Slack and then fifteen for Teams.
    expect(rows[0]?.expire_seconds).toBeGreaterThan(20 * (20 + 15))
    expect(rows[0]?.heartbeat_seconds).toBeLessThanOrEqual(60)
  })

  it('begins nothing any more of what was taken out of its hands', async () => {
    const signal = new AbortController()
    const began: string[] = []
    const jobs = ['1', '2', '3'].map((id) => ({ id, data: id, signal: signal.signal }))
    const results = await inOrder(
      jobs,
      async (job) => {
        began.push(String(job))
        signal.abort()
      },
      () => {},
    )
    expect(began).toEqual(['1'])
    expect(results.map(({ status }) => status)).toEqual(['completed', 'failed', 'failed'])
  })

  it('tries again what failed, and goes on with the rest meanwhile', async () => {
    failing.add('poor')
    const jobs = ['poor', 'rich'].map((message) => ({ message, again: false }))
    await db.store.prisma.$transaction((tx) => queue.add(tx, 'deliver', jobs))
    await vi.waitFor(() => expect(done).toContainEqual(jobs[1]), 5000)
    expect(done).not.toContainEqual(jobs[0])
    await vi.waitFor(() => expect(done).toContainEqual(jobs[0]), 12_000)
  }, 20_000)
})
