import { beforeAll, describe, expect, it } from 'vitest'
import { followFacts } from '../../jobs/follow.ts'
import { reconcile } from '../../jobs/reconcile.ts'
import { remind } from '../../jobs/remind.ts'
import type { Store } from '../../prisma/client.ts'
import { freshDatabase } from '../database.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

let store: Store
beforeAll(async () => {
  store = (await freshDatabase()).store
})

/** Which transaction wrote each row last: the same when nothing was written. */
const written = (small: SmallHouse) =>
  store.prisma.$queryRaw<{ id: string; by: string }[]>`
    SELECT id, xmin::text AS by FROM "Duty" WHERE "organisationId" = ${small.house.org}::uuid ORDER BY id`
const events = (small: SmallHouse) =>
  store.prisma.dutyHistory.count({ where: { organisationId: small.house.org } })

describe('letting duties follow from the facts', () => {
  it('writes nothing the second time, and keeps every code', async () => {
    const small = await smallHouse(store, {
      rules: ['zlp_voorlopig', 'zorgplan_definitief', 'mdo', 'clientenraad', 'bhv'],
    })
    await small.startClient('2026-03-16 08:00')
    const now = at('2026-03-16 09:00')
    await reconcile(small.house, now)
    const before = { rows: await written(small), events: await events(small) }
    const again = await reconcile(small.house, now)
    expect(again).toEqual({ added: 0, changed: 0, unchanged: before.rows.length, setAside: 0 })
    expect({ rows: await written(small), events: await events(small) }).toEqual(before)
  })

  it('keeps the code of a duty through all that becomes of it', async () => {
    const small = await smallHouse(store, { rules: ['zorgplan_definitief'] })
    const episode = await small.startClient('2026-03-16 08:00')
    const { code } = await small.duty('zorgplan_definitief')
    await remind(small.house, at('2026-04-17 08:30'))
    await remind(small.house, at('2026-05-01 08:30'))
    small.now = at('2026-05-02 10:00')
    await small.say('zorgplan_definitief', '2026-05-02', { episode })
    const after = await small.duty('zorgplan_definitief')
    expect(after).toMatchObject({ code, state: 'done' })
    expect(await small.history('zorgplan_definitief')).toEqual(
      expect.arrayContaining(['arose', 'open', 'late', 'done']),
    )
  })

  it('gives the duty that is done a next one, with a code of its own', async () => {
    const small = await smallHouse(store, { rules: ['zorgplan_definitief', 'zorgplan_evaluatie'] })
    const episode = await small.startClient('2026-03-16 08:00')
    small.now = at('2026-04-20 10:00')
    await small.say('zorgplan_definitief', '2026-04-20', { episode })
    expect(await small.duty('zorgplan_evaluatie')).toMatchObject({ state: 'upcoming' })
    expect((await small.duty('zorgplan_evaluatie')).code).not.toBe(
      (await small.duty('zorgplan_definitief')).code,
    )
  })

  it('shows messages about what changed again, and no others', async () => {
    const small = await smallHouse(store, { rules: ['zorgplan_definitief'] })
    const episode = await small.startClient('2026-03-16 08:00')
    await remind(small.house, at('2026-04-17 08:30'))
    const [message] = await store.prisma.message.findMany({ where: { organisationId: small.house.org } })
    small.queue.added.length = 0
    small.now = at('2026-04-18 10:00')
    await small.startClient('2026-04-18 08:00')
    expect(small.queue.added).toEqual([])
    await small.say('zorgplan_definitief', '2026-04-18', { episode })
    expect(small.queue.added).toEqual([{ work: 'deliver', job: { message: message?.id, again: true } }])
  })

  it('undoes everything when what it was part of fails', async () => {
    const small = await smallHouse(store, { rules: ['mdo'] })
    const failing = store.prisma.$transaction(async (tx) => {
      await followFacts(small.house, tx, at('2026-03-16 09:00'), 'kompasbot')
      throw new Error('the rest could not be saved')
    })
    await expect(failing).rejects.toThrow()
    expect(await written(small)).toEqual([])
  })

  it('does not let a slow reconciliation undo what is answered meanwhile', async () => {
    const small = await smallHouse(store, { rules: ['zorgplan_definitief'] })
    const episode = await small.startClient('2026-03-16 08:00')
    small.now = at('2026-04-20 10:00')
    await Promise.all([
      reconcile(small.house, at('2026-04-20 10:00')),
      small.say('zorgplan_definitief', '2026-04-20', { episode }),
      reconcile(small.house, at('2026-04-20 10:00')),
    ])
    expect(await small.duty('zorgplan_definitief')).toMatchObject({ state: 'done', nextAt: null })
  })
})
