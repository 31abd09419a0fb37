import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../bot/cards/card.ts'
import type { Channel, OutgoingMessage, Recipient, Sent } from '../../bot/channel.ts'
import { audit } from '../../jobs/audit.ts'
import { type Compose, deliver } from '../../jobs/deliver.ts'
import type { Store } from '../../prisma/client.ts'
import { linkAccount, preferChannel } from '../../prisma/store/chat-addresses.ts'
import { addMessages } from '../../prisma/store/messages.ts'
import { freshDatabase } from '../database.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

let store: Store
let small: SmallHouse
let message: string
let platform: FakePlatform

class FakePlatform implements Channel {
  readonly name: Channel['name']
  readonly sent: OutgoingMessage[] = []
  readonly to: Recipient[] = []
  readonly glimpsed: OutgoingMessage[] = []
  answers: Sent[] = []
  constructor(name: Channel['name'] = 'web') {
    this.name = name
  }
  async send(to: Recipient, message: OutgoingMessage): Promise<Sent> {
    this.to.push(to)
    this.sent.push(message)
    return this.answers.shift() ?? { state: 'sent', platformId: `p-${message.id}` }
  }
  async glimpse(_: Recipient, message: OutgoingMessage): Promise<void> {
    this.glimpsed.push(message)
  }
}

const card: Card = { title: 'Te doen', notice: 'Te doen', blocks: [], actions: [] }
const shows: Compose = async () => card

const send = (again = false, compose: Compose = shows) =>
  deliver(small.house, new Map([['web', platform]]), compose, { message, again })
const delivery = () => store.prisma.delivery.findFirst({ where: { messageId: message } })

beforeAll(async () => {
  store = (await freshDatabase()).store
})
beforeEach(async () => {
  small = await smallHouse(store, { rules: [] })
  platform = new FakePlatform()
  const content = { kind: 'status' as const }
  const [added] = await addMessages(store.prisma, small.house.org, at('2026-03-16 09:00'), [
    { memberId: small.ids.m04 ?? '', key: 'one', content },
  ])
  message = added?.id ?? ''
})

describe('delivering a message', () => {
  it('sends it once, however often the job runs, and keeps what the platform answered', async () => {
    await send()
    await send()
    expect(platform.sent).toHaveLength(1)
    expect(await delivery()).toMatchObject({ state: 'sent', platformId: `p-${message}`, channel: 'web' })
  })

  it('shows it again in the place where it stands', async () => {
    await send()
    await send(true)
    expect(platform.sent.map(({ platformId }) => platformId)).toEqual([null, `p-${message}`])
  })

  it('keeps nothing for who was erased meanwhile, and leaves nothing lying', async () => {
    await store.prisma.member.update({ where: { id: small.ids.m04 ?? '' }, data: { erased: true } })
    await send()
    expect(platform.sent).toEqual([])
    expect(await store.prisma.message.count({ where: { id: message } })).toBe(0)
  })

  it('shows nothing again that was never there', async () => {
    await send(true)
    expect(platform.sent).toEqual([])
    expect(await delivery()).toBeNull()
  })

  it('is tried again when the platform asks for patience, as late as it asks, and records nothing until then', async () => {
    platform.answers = [{ state: 'retry', afterMs: 1500 }]
    await send()
    expect(await delivery()).toBeNull()
    expect(small.queue.added).toEqual([
      {
        work: 'deliver',
        job: { message, again: false, via: 'web', waited: 1, unasked: true },
        afterMs: 1500,
      },
    ])
    await send()
    expect(await delivery()).toMatchObject({ state: 'sent' })
  })

  it('is tried again later each time, for a platform that is out of order asks for a moment only', async () => {
    for (const waited of [0, 3, 9]) {
      platform.answers = [{ state: 'retry', afterMs: 2000 }]
      await deliver(small.house, new Map([['web', platform]]), shows, { message, again: false, waited })
    }
    expect(small.queue.added.map(({ afterMs }) => afterMs)).toEqual([2000, 8000, 512_000])
  })

  it('is sent a moment later when we keep it back ourselves, however often that happens', async () => {
    for (const waited of [0, 9, 30]) {
      platform.answers = [{ state: 'later', afterMs: 700 }]
      await deliver(small.house, new Map([['web', platform]]), shows, { message, again: false, waited })
    }
    expect(await delivery()).toBeNull()
    expect(
      small.queue.added.map(({ job, afterMs }) => [(job as { waited: number }).waited, afterMs]),
    ).toEqual([
      [0, 700],
      [9, 700],
      [30, 700],
    ])
  })

  it('stops waiting for a platform that goes on asking for patience', async () => {
    platform.answers = [{ state: 'retry', afterMs: 1500 }]
    await deliver(small.house, new Map([['web', platform]]), shows, { message, again: false, waited: 30 })
    expect(await delivery()).toMatchObject({ state: 'refused', answer: { reason: 'no_patience_left' } })
    expect(small.queue.added).toEqual([])
  })

  it('sends nothing to who has left', async () => {
    const left = { employedUntil: new Date('2026-03-15') }
    await store.prisma.member.update({ where: { id: small.ids.m04 ?? '' }, data: left })
    await send()
    expect(platform.sent).toEqual([])
    expect(await delivery()).toMatchObject({ state: 'refused', answer: { reason: 'left' } })
  })

  it('records who cannot be reached, and leaves him alone', async () => {
    platform.answers = [{ state: 'unreachable', reason: 'left' }]
    await send()
    expect(await delivery()).toMatchObject({ state: 'unreachable', answer: { reason: 'left' } })
    await send(true)
    expect(platform.sent).toHaveLength(1)
  })

  it('remembers where a message stands that could not be shown again', async () => {
    await send()
    platform.answers = [{ state: 'unreachable', reason: 'blocked' }]
    await send(true)
    expect(await delivery()).toMatchObject({ state: 'unreachable', platformId: `p-${message}` })
  })

  it('sends nothing of what is no longer there, and does not wait for an answer about it', async () => {
    await send(false, async () => null)
    expect(platform.sent).toEqual([])
    expect(await delivery()).toMatchObject({ state: 'refused' })
  })

  it('does nothing for a message that is not ours', async () => {
    message = '00000000-0000-7000-8000-000000000000'
    await send()
    expect(platform.sent).toEqual([])
  })
})

describe('delivering to who is in more places', () => {
  let slack: FakePlatform
  let teams: FakePlatform
  const channels = () => new Map([slack, teams, platform].map((one) => [one.name as string, one]))
  const sendTo = (job: { again?: boolean; via?: Channel['name'] } = {}) =>
    deliver(small.house, channels(), shows, { message, again: false, ...job })
  const states = async () => {
    const rows = await store.prisma.delivery.findMany({ where: { messageId: message } })
    return Object.fromEntries(rows.map(({ channel, state }) => [channel, state]))
  }
  beforeEach(async () => {
    slack = new FakePlatform('slack')
    teams = new FakePlatform('teams')
    for (const [minute, channel] of ['slack', 'teams'].entries())
      await linkAccount(
        store.prisma,
        small.house.org,
        small.ids.m04 ?? '',
        { channel, account: `${small.house.org}:U1`, address: { place: channel } },
        at(`2026-03-16 08:0${minute}`),
      )
  })

  it('goes to the preferred one only, with the address of that place', async () => {
    await preferChannel(store.prisma, small.house.org, small.ids.m04 ?? '', 'teams')
    await sendTo()
    expect(await states()).toEqual({ teams: 'sent' })
    expect(teams.to).toMatchObject([{ address: { place: 'teams' } }])
    expect(platform.glimpsed).toMatchObject([{ id: message, platformId: null }])
  })

  it('goes where it was first met as long as nothing is preferred', async () => {
    await sendTo()
    expect(await states()).toEqual({ slack: 'sent' })
  })

  it('answers where it was asked', async () => {
    await sendTo({ via: 'web' })
    expect(await states()).toEqual({ web: 'sent' })
    expect(platform.glimpsed).toEqual([])
  })

  it('tries the next place when one cannot be reached, at last the pages', async () => {
    slack.answers = [{ state: 'unreachable', reason: 'account_inactive' }]
    teams.answers = [{ state: 'unreachable', reason: 'MessageWritesBlocked' }]
    await sendTo()
    expect(await states()).toEqual({ slack: 'unreachable', teams: 'unreachable', web: 'sent' })
    await sendTo()
    expect(platform.sent).toHaveLength(1)
  })

  it('waits for one place without trying another, and then goes on there', async () => {
    slack.answers = [{ state: 'retry', afterMs: 30_000 }]
    await sendTo()
    expect(await states()).toEqual({})
    expect(small.queue.added).toMatchObject([{ job: { via: 'slack' }, afterMs: 30_000 }])
  })

  it('does not wait for hours for one place when there is another', async () => {
    slack.answers = [{ state: 'retry', afterMs: 2000 }]
    await deliver(small.house, channels(), shows, { message, again: false, via: 'slack', waited: 9 })
    expect(await states()).toEqual({ slack: 'refused', teams: 'sent' })
  })

  it('waits for who went home meanwhile, and not for who asked for it himself', async () => {
    small.now = at('2026-03-16 22:30')
    const again = { message, again: false, via: 'slack' as const, waited: 8 }
    await deliver(small.house, channels(), shows, { ...again, unasked: true })
    expect(await states()).toEqual({})
    expect(small.queue.added).toMatchObject([{ job: { held: true, unasked: true }, afterMs: 3_600_000 }])
    await deliver(small.house, channels(), shows, again)
    expect(await states()).toEqual({ slack: 'sent' })
  })

  it('shows it again where it stands, though another place is preferred now', async () => {
    await sendTo()
    await preferChannel(store.prisma, small.house.org, small.ids.m04 ?? '', 'teams')
    await sendTo({ again: true })
    expect(slack.sent.map(({ platformId }) => platformId)).toEqual([null, `p-${message}`])
    expect(teams.sent).toEqual([])
    expect(platform.glimpsed.map(({ platformId }) => platformId)).toEqual([null, message])
  })
})

describe('the audit', () => {
  const look = (now: string) => audit(small.house, at(now), at(now))
  const nothing = { overlookedDuties: 0, overlookedNudges: 0, unsentMessages: 0 }

  it('finds nothing where everything went out', async () => {
    await send()
    expect(await look('2026-03-16 12:00')).toEqual(nothing)
  })

  it('notices a message that no platform answered for, after five minutes', async () => {
    expect(await look('2026-03-16 09:05')).toEqual(nothing)
    expect(await look('2026-03-16 09:06')).toEqual({ ...nothing, unsentMessages: 1 })
  })

  it('notices that reminding stands still: duties and nudges whose moment has passed', async () => {
    await send()
    const lazy = await smallHouse(store, { rules: ['zlp_voorlopig'] })
    lazy.now = at('2026-03-16 21:00')
    await lazy.startClient('2026-03-16 21:00')
    expect(await audit(lazy.house, at('2026-03-16 21:04'), at('2026-03-16 21:04'))).toEqual(nothing)
    expect(await audit(lazy.house, at('2026-03-16 21:06'), at('2026-03-16 21:06'))).toEqual({
      ...nothing,
      overlookedDuties: 1,
    })
    await store.prisma.duty.updateMany({ data: { nextAt: null }, where: { organisationId: lazy.house.org } })
    const { id: dutyId } = await lazy.duty('zlp_voorlopig')
    await store.prisma.nudge.create({
      data: {
        organisationId: lazy.house.org,
        dutyId,
        memberId: lazy.ids.m04 ?? '',
        step: 'start',
        dueAt: at('2026-03-16 21:00'),
        sendAt: at('2026-03-17 07:30'),
      },
    })
    expect(await audit(lazy.house, at('2026-03-17 07:35'), at('2026-03-17 07:35'))).toEqual(nothing)
    expect(await audit(lazy.house, at('2026-03-17 07:36'), at('2026-03-17 07:36'))).toEqual({
      ...nothing,
      overlookedNudges: 1,
    })
  })
})
