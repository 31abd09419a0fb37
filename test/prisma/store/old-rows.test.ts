import { beforeAll, describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { audit } from '../../../jobs/audit.ts'
import { retain } from '../../../jobs/retain.ts'
import type { Store } from '../../../prisma/client.ts'
import { readLog } from '../../../prisma/store/access-log.ts'
import { addMessages, recordDelivery } from '../../../prisma/store/messages.ts'
import { forgetLog } from '../../../prisma/store/old-rows.ts'
import { addTeamPosts } from '../../../prisma/store/team-posts.ts'
import { freshDatabase } from '../../database.ts'
import { at, type SmallHouse, smallHouse } from '../../jobs/small-house.ts'

let store: Store
beforeAll(async () => {
  store = (await freshDatabase()).store
})

describe('lines of the access log', () => {
  const line = (small: SmallHouse, on: string, count = 1) =>
    store.prisma.accessLog.createMany({
      data: Array.from({ length: count }, () => ({
        organisationId: small.house.org,
        at: at(on),
        actor: 'command',
        action: 'read',
        object: `duties:${on}`,
      })),
    })
  const kept = async ({ house }: SmallHouse) =>
    (await readLog(store.prisma, house.org)).map(({ object }) => object)

  it('go after five years, to the day, and one line stays that says so', async () => {
    const small = await smallHouse(store, { rules: [] })
    for (const on of ['2021-12-14 23:59', '2021-12-15 00:00', '2026-12-14']) await line(small, on)
    expect((await retain(small.house, at('2026-12-14'))).logLines).toBe(0)
    expect((await retain(small.house, at('2026-12-15'))).logLines).toBe(1)
    expect(await kept(small)).toEqual([
      'duties:2021-12-15 00:00',
      'duties:2026-12-14',
      'log:before:2021-12-15',
    ])
    expect((await retain(small.house, at('2026-12-15'))).logLines).toBe(0)
    expect(await kept(small)).toHaveLength(3)
  })

  it('stay as long as the organisation says', async () => {
    const small = await smallHouse(store, {
      rules: [],
      settings: { retention: { reflections: 'P3M', accessLog: 'P10Y' } },
    })
    await line(small, '2017-01-01')
    expect((await retain(small.house, at('2026-12-31'))).logLines).toBe(0)
    expect((await retain(small.house, at('2027-01-02'))).logLines).toBe(1)
  })

  it('go in batches, all of them, and those of another organisation stay', async () => {
    const [small, other] = [await smallHouse(store, { rules: [] }), await smallHouse(store, { rules: [] })]
    await line(small, '2020-01-01', 10_001)
    await line(other, '2020-01-01')
    expect((await retain(small.house, at('2026-12-15'))).logLines).toBe(10_001)
    expect(await kept(other)).toEqual(['duties:2020-01-01'])
  })

  it('never go without the line, also where the machine stops halfway', async () => {
    const small = await smallHouse(store, { rules: [] })
    await line(small, '2020-01-01', 5_001)
    const left = () =>
      store.prisma.accessLog.count({
        where: { object: 'duties:2020-01-01', organisationId: small.house.org },
      })
    const stopping = new Proxy(store.prisma, {
      get: (prisma, name) => {
        const own = Reflect.get(prisma, name)
        if (name !== '$executeRaw') return own
        return async (...statement: unknown[]) => {
          if ((await left()) < 5_001) throw new Error('stopped')
          return own.apply(prisma, statement)
        }
      },
    })
    const day = asDay('2021-12-15')
    const kept5 = { since: at('2021-12-15'), from: day, now: at('2026-12-15') }
    await expect(forgetLog(stopping, small.house.org, kept5)).rejects.toThrow('stopped')
    expect(await left()).toBe(1)
    expect(await kept(small)).toContain('log:before:2021-12-15')
  })

  it('go by a moment that has been, and never by one that is still to come', async () => {
    const small = await smallHouse(store, { rules: [] })
    await line(small, '2021-12-01')
    expect((await retain(small.house, at('2026-12-15'), at('2026-11-01'))).logLines).toBe(0)
    await line(small, '2026-12-15')
    expect((await retain(small.house, at('2026-12-15'), at('2040-01-01'))).logLines).toBe(1)
    expect(await readLog(store.prisma, small.house.org)).toMatchObject([
      { at: at('2026-12-15') },
      { at: at('2026-12-15'), actor: 'kompasbot', action: 'remove', object: 'log:before:2021-12-15' },
    ])
  })
})

describe('what was told to teams and answered by platforms', () => {
  const NOW = at('2027-12-15')
  const OLD = at('2026-11-09')

  async function told(on: Date) {
    const small = await smallHouse(store, { rules: ['mdo'] })
    const { org } = small.house
    const place = { teamId: small.teamId, channel: 'slack' }
    await addTeamPosts(store.prisma, org, on, place, [{ key: 'round:r1', about: 'round', round: 'r1' }])
    const [message] = await addMessages(store.prisma, org, on, [
      { memberId: small.ids.m04 ?? '', key: 'help', content: { kind: 'help' } },
    ])
    const answer = { channel: 'web', state: 'sent', platformId: null, answer: {} }
    await recordDelivery(store.prisma, org, on, { messageId: message?.id ?? '', ...answer })
    return small
  }

  it('goes after four hundred days, when nothing looks at it any more', async () => {
    const [old, fresh] = [await told(OLD), await told(at('2026-11-11'))]
    expect(await retain(old.house, NOW)).toMatchObject({ posts: 1, deliveries: 1 })
    expect(await retain(old.house, NOW)).toMatchObject({ posts: 0, deliveries: 0 })
    expect(await retain(fresh.house, NOW)).toMatchObject({ posts: 0, deliveries: 0 })
  })

  it('goes by the real clock, whatever moment is asked for', async () => {
    const { house } = await told(OLD)
    expect(await retain(house, OLD, NOW)).toMatchObject({ posts: 0, deliveries: 0 })
  })

  it('makes no message count as one that was never sent', async () => {
    const { house } = await told(OLD)
    await retain(house, NOW)
    expect(await audit(house, NOW, NOW)).toMatchObject({ unsentMessages: 0 })
  })

  it('stays of a duty that is open: the team would be told again', async () => {
    const small = await told(OLD)
    const { org } = small.house
    const duty = async (state: string) => {
      const row = { rule: 'mdo', subjectKind: 'team', teamId: small.teamId, reckoned: {}, createdAt: OLD }
      const { id } = await store.prisma.duty.create({
        data: { organisationId: org, code: state, key: state, state, ...row },
      })
      return { key: `reminder:${state}`, about: 'reminder' as const, duty: id }
    }
    const place = { teamId: small.teamId, channel: 'slack' }
    await addTeamPosts(store.prisma, org, OLD, place, [await duty('open'), await duty('done')])
    expect(await retain(small.house, NOW)).toMatchObject({ posts: 2 })
    const left = await store.prisma.teamPost.findMany({ where: { organisationId: org } })
    expect(left.map(({ key }) => key)).toEqual(['reminder:open'])
  })
})
