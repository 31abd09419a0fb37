import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reflect } from '../../jobs/reflect.ts'
import { remind } from '../../jobs/remind.ts'
import type { Store } from '../../prisma/client.ts'
import { unlinkTeamChannel } from '../../prisma/store/teams.ts'
import { freshDatabase } from '../database.ts'
import { aLinkedTeam, type LinkedTeam } from './a-linked-team.ts'
import { at } from './small-house.ts'

let store: Store
let a: LinkedTeam
beforeAll(async () => {
  store = (await freshDatabase()).store
})
beforeEach(async () => {
  a = await aLinkedTeam(store)
})
const jobs = () => a.small.queue.added.filter(({ work }) => work === 'post').map(({ job }) => job)

describe('what a whole team must still do', () => {
  it('is told in its channel with the reminder of it, once', async () => {
    await a.link('2026-11-03 10:00')
    await a.run('2026-11-15 08:30', '2026-11-16 07:29')
    expect(await a.told()).toEqual([])
    await a.run('2026-11-16 08:30', '2026-11-16 08:30', '2026-11-16 08:31', '2026-11-17 10:00')
    const posts = await a.posts()
    expect(posts).toMatchObject([{ channel: 'slack', state: 'waiting', content: { about: 'reminder' } }])
    expect(jobs()).toEqual([{ post: posts[0]?.id }])
    await a.run('2026-11-24 08:30')
    expect(await a.told()).toEqual(['reminder', 'reminder'])
  })

  it('is told once by two processes that come at the same moment', async () => {
    await a.link('2026-11-03 10:00')
    a.small.now = at('2026-11-16 08:30')
    await Promise.all([1, 2].map(() => remind(a.small.house, at('2026-11-16 08:30'))))
    await a.run('2026-11-16 08:31')
    expect(await a.told()).toEqual(['reminder'])
    expect(jobs()).toHaveLength(1)
  })

  it('is told nowhere without a channel, and afterwards no channel hears of what was', async () => {
    await a.run('2026-11-16 08:30')
    await a.link('2026-11-16 10:00')
    await a.run('2026-11-16 10:01')
    expect(await a.told()).toEqual([])
  })

  it('waits for working hours, and is then told as things stand', async () => {
    await a.link('2026-11-03 10:00')
    // The sixteenth is a Monday; the machine slept until its evening.
    await a.run('2026-11-16 21:00', '2026-11-17 07:29')
    expect(await a.told()).toEqual([])
    await a.run('2026-11-17 07:30')
    expect(await a.told()).toEqual(['reminder'])
  })

  it('is told on each platform that is linked', async () => {
    await a.link('2026-11-03 10:00')
    await a.link('2026-11-03 10:00', { channel: 'teams' })
    await a.run('2026-11-16 08:30', '2026-11-16 08:31')
    expect((await a.posts()).map(({ channel }) => channel).sort()).toEqual(['slack', 'teams'])
  })

  it('is not told when it was held before', async () => {
    await a.link('2026-11-03 10:00')
    a.small.now = at('2026-11-10 10:00')
    await a.small.say('mdo', '2026-11-10', {})
    await a.run('2026-11-16 08:30', '2026-11-24 08:30')
    expect(await a.told()).toEqual([])
  })

  it('is not told after the link was taken away', async () => {
    await a.link('2026-11-03 10:00')
    const { org } = a.small.house
    expect(await unlinkTeamChannel(store.prisma, org, { teamId: a.small.teamId, channel: 'slack' })).toBe(
      true,
    )
    await a.run('2026-11-16 08:30')
    expect(await a.told()).toEqual([])
  })
})

it('what is about a client is told in no channel, however often its people are reminded', async () => {
  const small = await aLinkedTeam(store, ['zorgplan_definitief', 'zlp_voorlopig'])
  await small.link('2026-11-03 10:00')
  a = small
  a.small.now = at('2026-11-04 10:00')
  await a.small.startClient('2026-11-04 10:00')
  await a.run(
    '2026-11-05 09:00',
    '2026-11-05 10:01',
    '2026-11-09 08:30',
    '2026-12-16 08:30',
    '2027-01-04 08:30',
  )
  expect((await a.small.messages()).length).toBeGreaterThan(3)
  expect(await a.told()).toEqual([])
})

describe('a planned day of the team', () => {
  beforeEach(async () => {
    await a.link('2026-11-03 10:00')
    await a.small.say('mdo', '2026-11-26', { outcome: 'gepland' })
  })

  it('is told on the working day before, and nothing more of the count, of which enough is planned', async () => {
    await a.run('2026-11-16 08:30', '2026-11-24 08:30')
    expect(await a.told()).toEqual([])
    await a.run('2026-11-25 08:30', '2026-11-25 15:00', '2026-11-26 09:00')
    expect(await a.told()).toEqual(['meeting'])
  })

  it('that was called off after that is told too, when its coming was posted', async () => {
    await a.run('2026-11-25 08:30')
    await a.postAll('2026-11-25 08:31')
    a.small.now = at('2026-11-25 11:00')
    await a.small.say('mdo', '2026-11-26', { outcome: 'vervallen' })
    await a.run('2026-11-25 11:01', '2026-11-25 11:02')
    // Nothing is planned any more, so what must still be done is told again too.
    expect((await a.told()).filter((about) => about !== 'reminder')).toEqual(['meeting', 'called_off'])
    await a.postAll('2026-11-25 11:03')
    expect(a.words().join()).toContain('niet door op do 26 november')
  })

  it('that was withdrawn before anybody read of it is not told', async () => {
    await store.prisma.fact.updateMany({
      where: { organisationId: a.small.house.org },
      data: { outcome: 'ingetrokken' },
    })
    await a.run('2026-11-25 08:30')
    expect((await a.told()).filter((about) => about !== 'reminder')).toEqual([])
  })
})

describe('a round of the team', () => {
  it('is told when it opens, in the same run, and once', async () => {
    await a.link('2026-11-03 10:00')
    for (const moment of ['2026-11-16 13:30', '2026-11-16 15:30', '2026-11-17 13:30'])
      await reflect(a.small.house, at(moment))
    expect((await a.told()).filter((about) => about === 'round')).toEqual(['round'])
  })

  it('that opens at night is told in the morning', async () => {
    await a.link('2026-11-03 10:00')
    await store.prisma.reflectionRound.create({
      data: {
        organisationId: a.small.house.org,
        teamId: a.small.teamId,
        month: '2026-11',
        theme: 'leren',
        bouwsteen: 'gk-4',
        anonymous: true,
        opensAt: at('2026-11-17 23:30'),
        closesAt: at('2026-12-01 23:59'),
      },
    })
    await a.run('2026-11-17 23:31', '2026-11-18 07:29')
    expect(await a.told()).not.toContain('round')
    await a.run('2026-11-18 07:30')
    expect(await a.told()).toContain('round')
  })
})
