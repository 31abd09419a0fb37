import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../prisma/client.ts'
import { takeBeat } from '../../../prisma/store/beat.ts'
import { freshDatabase } from '../../database.ts'

let store: Store
let org: string

beforeAll(async () => {
  store = (await freshDatabase()).store
})
beforeEach(async () => {
  org = (await store.prisma.organisation.create({ data: { name: 'De Wilg' } })).id
})

const minute = (n: number) => new Date(Date.UTC(2026, 2, 16, 9, n))
const beat = (now: Date) => store.prisma.$transaction((tx) => takeBeat(tx, org, now))

describe('a beat of the clock', () => {
  it('takes the time since the one before, and the very first a minute', async () => {
    expect(await beat(minute(10))).toEqual(minute(9))
    expect(await beat(minute(11))).toEqual(minute(10))
    expect(await beat(minute(31))).toEqual(minute(11))
  })

  it('is taken by one of two processes', async () => {
    await beat(minute(10))
    const both = await Promise.all([beat(minute(11)), beat(minute(11))])
    expect(both.filter((since) => since !== null)).toEqual([minute(10)])
  })

  it('leaves no time out and takes none twice when several processes beat', async () => {
    await beat(minute(0))
    const nows = Array.from({ length: 4 }, (_, i) => minute(i + 1))
    const taken = await Promise.all(nows.map(async (now) => ({ since: await beat(now), now })))
    const stretches = taken.filter(({ since }) => since !== null)
    const total = stretches.reduce((ms, { since, now }) => ms + now.getTime() - Number(since), 0)
    expect(total).toBe(4 * 60_000)
  })

  it('is still to be taken when the transaction it was taken in fails', async () => {
    await beat(minute(10))
    const failing = store.prisma.$transaction(async (tx) => {
      await takeBeat(tx, org, minute(11))
      throw new Error('the queue could not be reached')
    })
    await expect(failing).rejects.toThrow()
    expect(await beat(minute(11))).toEqual(minute(10))
  })

  it('goes on when the clock was put back, without waiting for the old time to return', async () => {
    await beat(new Date('2027-03-16T09:00:00Z'))
    expect(await beat(minute(10))).toEqual(minute(10))
    expect(await beat(minute(11))).toEqual(minute(10))
  })

  it('does not go back for a process whose clock is a second behind', async () => {
    await beat(minute(10))
    expect(await beat(new Date(minute(10).getTime() - 1000))).toBeNull()
    expect(await beat(minute(11))).toEqual(minute(10))
  })
})
