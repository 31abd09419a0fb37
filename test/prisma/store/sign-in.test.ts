import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { retain } from '../../../jobs/retain.ts'
import type { Store } from '../../../prisma/client.ts'
import {
  createSession,
  createSignInLink,
  endSession,
  memberOfSession,
  takeSignInLink,
} from '../../../prisma/store/sign-in.ts'
import { freshDatabase } from '../../database.ts'
import { type SmallHouse, smallHouse } from '../../jobs/small-house.ts'

let store: Store
let small: SmallHouse
let member: string
beforeAll(async () => {
  store = (await freshDatabase()).store
})
beforeEach(async () => {
  small = await smallHouse(store, { rules: [] })
  member = small.ids.m04 ?? ''
})

const minute = (minutes: number) => new Date(Date.UTC(2026, 2, 16, 9, minutes))
const take = (token: string, now: Date) => takeSignInLink(store.prisma, small.house.org, token, now)

describe('a sign-in link', () => {
  it('lets its person in once', async () => {
    const token = await createSignInLink(store.prisma, small.house.org, member, minute(0))
    expect(await take(token, minute(1))).toBe(member)
    expect(await take(token, minute(2))).toBeNull()
  })

  it('lets one of two in who use it at the same moment', async () => {
    const token = await createSignInLink(store.prisma, small.house.org, member, minute(0))
    const both = await Promise.all([take(token, minute(1)), take(token, minute(1))])
    expect(both.sort()).toEqual([member, null].sort())
  })

  it('is good for a quarter of an hour, and only in its own organisation', async () => {
    const token = await createSignInLink(store.prisma, small.house.org, member, minute(0))
    const other = await smallHouse(store, { rules: [] })
    expect(await takeSignInLink(store.prisma, other.house.org, token, minute(1))).toBeNull()
    expect(await take(token, minute(15))).toBeNull()
    expect(await take('made up', minute(1))).toBeNull()
  })

  it('is nowhere to be read in the store, nor is a session', async () => {
    const link = await createSignInLink(store.prisma, small.house.org, member, minute(0))
    const { token } = await createSession(store.prisma, small.house.org, member, minute(0))
    const kept = JSON.stringify([
      await store.prisma.signInLink.findMany(),
      await store.prisma.session.findMany(),
    ])
    expect(kept).not.toContain(link)
    expect(kept).not.toContain(token)
  })
})

describe('a session', () => {
  it('lasts a working spell and ends when its person leaves', async () => {
    const { token } = await createSession(store.prisma, small.house.org, member, minute(0))
    const who = (now: Date) => memberOfSession(store.prisma, small.house.org, token, now)
    expect(await who(minute(8 * 60 - 1))).toBe(member)
    expect(await who(minute(8 * 60))).toBeNull()
    await endSession(store.prisma, small.house.org, token)
    expect(await who(minute(1))).toBeNull()
  })
})

describe('retention', () => {
  it('forgets links, sessions and handled events when they are of no use any more, and nothing before', async () => {
    await createSignInLink(store.prisma, small.house.org, member, minute(0))
    await createSession(store.prisma, small.house.org, member, minute(0))
    await store.prisma.seenEvent.create({
      data: { organisationId: small.house.org, channel: 'web', eventId: 'e', answer: {}, at: minute(0) },
    })
    const days = (n: number) => minute(n * 24 * 60)
    const forgotten = async (on: Date) => {
      const { events, links, sessions } = await retain(small.house, on)
      return { events, links, sessions }
    }
    expect(await forgotten(minute(10))).toEqual({ events: 0, links: 0, sessions: 0 })
    expect(await forgotten(minute(20))).toEqual({ events: 0, links: 1, sessions: 0 })
    expect(await forgotten(days(1))).toEqual({ events: 0, links: 0, sessions: 1 })
    expect(await forgotten(days(30))).toEqual({ events: 0, links: 0, sessions: 0 })
    expect(await forgotten(days(31))).toEqual({ events: 1, links: 0, sessions: 0 })
  })
})
