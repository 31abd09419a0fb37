import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../bot/cards/card.ts'
import type { Channel, OutgoingMessage, Sent } from '../../bot/channel.ts'
import { audit } from '../../jobs/audit.ts'
import { type Compose, deliver, TryAgain } from '../../jobs/deliver.ts'
import type { Store } from '../../prisma/client.ts'
import { addMessages } from '../../prisma/store/messages.ts'
import { freshDatabase } from '../database.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

let store: Store
let small: SmallHouse
let message: string
let platform: FakePlatform

class FakePlatform implements Channel {
  readonly name = 'web'
  readonly sent: OutgoingMessage[] = []
  answers: Sent[] = []
  async send(_: unknown, message: OutgoingMessage): Promise<Sent> {
    this.sent.push(message)
    return this.answers.shift() ?? { state: 'sent', platformId: `p-${message.id}` }
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

  it('shows nothing again that was never there', async () => {
    await send(true)
    expect(platform.sent).toEqual([])
    expect(await delivery()).toBeNull()
  })

  it('is tried again when the platform asks for patience, and records nothing until it answered', async () => {
    platform.answers = [{ state: 'retry', afterMs: 1500 }]
    await expect(send()).rejects.toThrow(TryAgain)
    expect(await delivery()).toBeNull()
    await send()
    expect(await delivery()).toMatchObject({ state: 'sent' })
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
