import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { composer } from '../../bot/conversation/compose/compose.ts'
import { postComposer } from '../../bot/conversation/compose/team-post.ts'
import { post } from '../../jobs/post.ts'
import type { Store } from '../../prisma/client.ts'
import { findMember } from '../../prisma/store/members.ts'
import { messagesTo } from '../../prisma/store/messages.ts'
import { findTeamLink } from '../../prisma/store/teams.ts'
import { freshDatabase } from '../database.ts'
import { aLinkedTeam, type LinkedTeam } from './a-linked-team.ts'
import { at } from './small-house.ts'

let store: Store
let a: LinkedTeam
beforeAll(async () => {
  store = (await freshDatabase()).store
})
/** A reminder about the MDO waits to be posted, on Monday 16 November 2026. */
beforeEach(async () => {
  a = await aLinkedTeam(store)
  await a.link('2026-11-03 10:00')
  await a.run('2026-11-16 08:30')
})
const states = async () => (await a.posts()).map(({ state, answer }) => [state, answer])
const linked = () => findTeamLink(store.prisma, a.small.house.org, a.small.teamId, 'slack')
const unlinkedMessages = async () =>
  (await a.small.messages()).filter(({ content }) => content.kind === 'unlinked')

describe('posting in the channel of a team', () => {
  it('says how things stand, to the linked place and in its language, once', async () => {
    await a.postAll('2026-11-16 08:30')
    const [first] = a.slack.posted
    expect(first?.to).toEqual({ language: 'nl', address: { channel: 'C1' } })
    expect(a.words()[0]).toContain('In november 2026: 0 van 1 gehouden.')
    const [stored] = await a.posts()
    expect(stored).toMatchObject({ state: 'sent', platformId: `p-${stored?.id}` })
    await post(a.small.house, new Map([['slack', a.slack]]), postComposer(a.small.house), {
      post: stored?.id ?? '',
    })
    expect(a.slack.posted).toHaveLength(1)
  })

  it('is in English for a team that speaks it', async () => {
    await store.prisma.team.update({ where: { id: a.small.teamId }, data: { language: 'en' } })
    await a.postAll('2026-11-16 08:30')
    expect(a.slack.posted[0]?.to.language).toBe('en')
    expect(a.words()[0]).toContain('0 of 1 held')
  })

  it('goes to the place that is linked by then', async () => {
    await a.link('2026-11-16 08:29', { address: { channel: 'C2' } })
    await a.postAll('2026-11-16 08:30')
    expect(a.slack.posted[0]?.to.address).toEqual({ channel: 'C2' })
  })

  it('is left out for what was done meanwhile', async () => {
    await a.small.say('mdo', '2026-11-16', {})
    await a.postAll('2026-11-16 08:40')
    expect(a.slack.posted).toEqual([])
    expect(await states()).toEqual([['dropped', { reason: 'nothing_to_tell' }]])
  })

  it('is left out when the team is linked no more', async () => {
    await store.prisma.teamChannel.deleteMany({ where: { organisationId: a.small.house.org } })
    await a.postAll('2026-11-16 08:40')
    expect(await states()).toEqual([['dropped', { reason: 'not_linked' }]])
  })

  it('is not done in quiet hours, but when they are over', async () => {
    const [later] = await a.postAll('2026-11-16 20:30')
    expect(a.slack.posted).toEqual([])
    expect(later?.afterMs).toBe(at('2026-11-17 07:30').getTime() - at('2026-11-16 20:30').getTime())
    await a.postAll('2026-11-17 07:30')
    expect(a.slack.posted).toHaveLength(1)
  })

  it('tells two teams with one channel apart by their names', async () => {
    const { org } = a.small.house
    const other = await store.prisma.team.create({
      data: { organisationId: org, ref: 'noord', name: 'Team Noord', kind: 'zorg' },
    })
    await a.link('2026-11-03 10:00', { teamId: other.id })
    await a.postAll('2026-11-16 08:30')
    const { reconcile } = await import('../../jobs/reconcile.ts')
    await store.prisma.memberTeam.create({
      data: { organisationId: org, teamId: other.id, memberId: a.small.ids.m07 ?? '' } as never,
    })
    await reconcile(a.small.house, at('2026-11-17 04:15'))
    await a.run('2026-11-17 08:30')
    await a.postAll('2026-11-17 08:30')
    expect(a.slack.posted.map(({ message }) => message.card.title).sort()).toEqual([
      'MDO (team Noord)',
      'MDO (team Zorg)',
    ])
  })
})

describe('when the platform does not take it', () => {
  it('and asks for patience, it waits as long and is posted then', async () => {
    a.slack.answers = [{ state: 'retry', afterMs: 7000 }]
    const [later] = await a.postAll('2026-11-16 08:30')
    expect(later).toMatchObject({ afterMs: 7000, job: { waited: 1 } })
    expect((await a.posts())[0]?.state).toBe('waiting')
    await a.postAll('2026-11-16 08:31')
    expect((await a.posts())[0]?.state).toBe('sent')
  })

  it('because we keep it back ourselves, that tries no patience', async () => {
    a.slack.answers = [{ state: 'later', afterMs: 700 }]
    const [later] = await a.postAll('2026-11-16 08:30')
    expect(later).toMatchObject({ afterMs: 700, job: { waited: 0 } })
  })

  it('and is out of order for longer, it is tried again later each time', async () => {
    a.slack.answers = Array.from({ length: 5 }, () => ({ state: 'retry', afterMs: 2000 }))
    const waits: unknown[] = []
    for (let n = 0; n < 5; n++) waits.push(...(await a.postAll('2026-11-16 08:30')).map((one) => one.afterMs))
    expect(waits).toEqual([2000, 2000, 4000, 8000, 16_000])
  })

  it('and goes on asking, it is given up', async () => {
    a.slack.answers = Array.from({ length: 31 }, () => ({ state: 'retry', afterMs: 1000 }))
    for (let n = 0; n <= 30; n++) await a.postAll('2026-11-16 08:30')
    expect(await states()).toEqual([['refused', { reason: 'no_patience_left' }]])
  })

  it('because of the message itself, the link stays and nobody hears of it', async () => {
    a.slack.answers = [{ state: 'refused', reason: 'invalid_blocks' }]
    await a.postAll('2026-11-16 08:30')
    expect(await states()).toEqual([['refused', { state: 'refused', reason: 'invalid_blocks' }]])
    expect(await linked()).not.toBeNull()
    expect(await unlinkedMessages()).toEqual([])
  })

  it('because the platform is not served any more, that is recorded', async () => {
    const [waiting] = await a.posts()
    await post(a.small.house, new Map(), postComposer(a.small.house), { post: waiting?.id ?? '' })
    expect(await states()).toEqual([['refused', { reason: 'not_served' }]])
  })
})

describe('when the channel is gone', () => {
  beforeEach(() => {
    a.slack.answers = [{ state: 'unreachable', reason: 'is_archived' }]
  })

  it('the link goes too, and the coordinator hears it in private, once', async () => {
    await a.postAll('2026-11-16 08:30')
    expect(await states()).toEqual([['unreachable', { state: 'unreachable', reason: 'is_archived' }]])
    expect(await linked()).toBeNull()
    expect((await unlinkedMessages()).map(({ to }) => to)).toEqual(['m07'])
    await a.run('2026-11-24 08:30')
    await a.postAll('2026-11-24 08:30')
    expect(await unlinkedMessages()).toHaveLength(1)
    expect(a.slack.posted).toHaveLength(1)
  })

  it('is told with what to do about it', async () => {
    await a.postAll('2026-11-16 08:30')
    const { house, ids } = a.small
    const reader = await findMember(store.prisma, house.org, ids.m07 ?? '')
    const message = (await messagesTo(store.prisma, house.org, ids.m07 ?? '', 50)).find(
      ({ content }) => content.kind === 'unlinked',
    )
    const card = message && reader && (await composer(house)(message, reader))
    expect(JSON.stringify(card)).toContain('kanaal van team Zorg')
    expect(JSON.stringify(card)).toContain('/kompas koppel')
  })

  it('management hears it where a team has no coordinator', async () => {
    await store.prisma.member.update({ where: { id: a.small.ids.m07 ?? '' }, data: { roles: ['evv'] } })
    await a.postAll('2026-11-16 08:30')
    expect((await unlinkedMessages()).map(({ to }) => to)).toEqual(['m09'])
  })

  it('a coordinator who is off hears it on a day of work', async () => {
    await store.prisma.member.update({ where: { id: a.small.ids.m07 ?? '' }, data: { workdays: [2] } })
    await a.postAll('2026-11-16 08:30')
    const [job] = a.small.queue.added.filter(({ work }) => work === 'deliver').slice(-1)
    expect(job?.afterMs).toBe(at('2026-11-17 07:30').getTime() - at('2026-11-16 08:30').getTime())
  })

  it('a place that was linked meanwhile stays', async () => {
    const taken = a.slack.post.bind(a.slack)
    a.slack.post = async (to, message) => {
      await a.link('2026-11-16 08:30', { address: { channel: 'C2' } })
      return taken(to, message)
    }
    await a.postAll('2026-11-16 08:30')
    expect(await linked()).toMatchObject({ address: { channel: 'C2' } })
    expect(await unlinkedMessages()).toEqual([])
  })

  it('and linked anew, it is told again when it goes again', async () => {
    await a.postAll('2026-11-16 08:30')
    await a.link('2026-11-17 10:00')
    a.slack.answers = [{ state: 'unreachable', reason: 'not_in_channel' }]
    await a.run('2026-11-24 08:30')
    await a.postAll('2026-11-24 08:30')
    expect(await unlinkedMessages()).toHaveLength(2)
  })
})
