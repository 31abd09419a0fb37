import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sent } from '../../../bot/channel.ts'
import { aCard, aDesk, type Desk, MESSAGE } from './a-desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await aDesk()
})
afterEach(async () => {
  expect(desk.connector.complaints).toEqual([])
  await desk.close()
})

const send = (
  platformId: string | null = null,
  more: { card?: typeof aCard; address?: unknown } = {},
): Promise<Sent> =>
  desk.platform.channel.send(
    { member: 'member-anna', language: 'nl', address: 'address' in more ? more.address : desk.address },
    { id: MESSAGE, card: more.card ?? aCard, platformId },
  )
const later = (ms: number) => {
  desk.house.now = new Date(desk.house.now.getTime() + ms)
}

describe('a message', () => {
  it('goes where the person was met, with our own credentials', async () => {
    expect(await send()).toEqual({ state: 'sent', platformId: 'platform-1' })
    expect(desk.connector.calls).toMatchObject([
      {
        method: 'POST',
        path: '/teams/v3/conversations/a%3Aanna/activities',
        authorization: 'Bearer of-our-own',
      },
    ])
  })

  it('shows on a lock screen what may be shown there, and no more', async () => {
    await send()
    expect(desk.connector.calls[0]?.body).toMatchObject({ summary: aCard.notice, type: 'message' })
    expect(desk.connector.calls[0]?.body.text).toBeFalsy()
  })

  it('asks for itself anew when the person looks at it', async () => {
    await send()
    expect(desk.connector.calls[0]?.body.attachments[0].content.refresh).toEqual({
      action: { type: 'Action.Execute', verb: 'show', data: { show: MESSAGE } },
      userIds: ['29:anna'],
    })
  })

  it('is changed in place when it stands there', async () => {
    expect(await send('platform-7')).toEqual({ state: 'sent', platformId: 'platform-7' })
    expect(desk.connector.calls).toMatchObject([
      { method: 'PUT', path: '/teams/v3/conversations/a%3Aanna/activities/platform-7' },
    ])
  })

  it('that the person threw away is not put back', async () => {
    desk.connector.next('PUT', { status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } })
    expect(await send('platform-7')).toEqual({ state: 'sent', platformId: 'platform-7' })
    expect(desk.connector.sent()).toHaveLength(1)
  })

  it('waits for a while after Teams gave no answer, so that nobody else waits for it', async () => {
    const nowhere = { ...desk.address, serviceUrl: 'http://127.0.0.1:1' }
    expect(await send(null, { address: nowhere })).toMatchObject({ state: 'retry' })
    expect(await send()).toEqual({ state: 'retry', afterMs: 10_000 })
    expect(desk.connector.calls).toEqual([])
    later(10_000)
    expect(await send()).toMatchObject({ state: 'sent' })
  })

  it('that answers somebody does not wait', async () => {
    const nowhere = { ...desk.address, serviceUrl: 'http://127.0.0.1:1' }
    await send(null, { address: nowhere })
    desk.house.answer = () => ({ kind: 'done', notice: 'Gedaan.' })
    await desk.post(desk.message({ text: 'taal nl' }))
    expect(desk.connector.sent()).toHaveLength(1)
    expect(await send()).toMatchObject({ state: 'sent' })
  })

  it('of any size stays below 28 KB', async () => {
    const line = 'Een lange regel over van alles en nog wat. '.repeat(40)
    const blocks = Array.from({ length: 200 }, () => ({ kind: 'text' as const, text: line }))
    expect(await send(null, { card: { ...aCard, blocks } })).toMatchObject({ state: 'sent' })
  })

  it.each([null, {}, 'a:anna', { conversation: 7 }])(
    'without an address that is ours is not sent: %j',
    async (address) => {
      expect(await send(null, { address })).toEqual({ state: 'unreachable', reason: 'no_address' })
      expect(desk.connector.calls).toEqual([])
    },
  )
})

it('a message for a whole team goes to its channel, and each who looks gets it as it is for him', async () => {
  const channel = { ...desk.address, user: null, scope: 'channel', conversation: '19:zuid@thread.tacv2' }
  expect(await send(null, { address: channel })).toMatchObject({ state: 'sent' })
  const [call] = desk.connector.calls
  expect(call?.path).toBe('/teams/v3/conversations/19%3Azuid%40thread.tacv2/activities')
  const refresh = call?.body.attachments[0].content.refresh
  expect(refresh.action.data).toEqual({ show: MESSAGE })
  expect(refresh).not.toHaveProperty('userIds')
})

describe('when Teams refuses', () => {
  it.each([412, 429, 500, 502, 503, 504, 408])(
    'with %i it is tried again later, once by the queue',
    async (status) => {
      desk.connector.next('POST', { status })
      expect(await send()).toEqual({ state: 'retry', afterMs: 2_000 })
      expect(desk.connector.sent()).toHaveLength(1)
      later(2_000)
      expect(await send()).toMatchObject({ state: 'sent' })
    },
  )

  it('and says how long to wait, that is kept to', async () => {
    desk.connector.next('POST', { status: 429, headers: { 'retry-after': '17' } })
    expect(await send()).toEqual({ state: 'retry', afterMs: 17_000 })
    const at = new Date(desk.house.now.getTime() + 60_000).toUTCString()
    desk.connector.next('POST', { status: 503, headers: { 'retry-after': at } })
    const sent = await send()
    expect(sent).toMatchObject({ state: 'retry' })
    expect(sent.state === 'retry' && Math.abs(sent.afterMs - 60_000)).toBeLessThan(1_001)
    desk.connector.next('POST', { status: 429, headers: { 'retry-after': 'straks' } })
    expect(await send()).toEqual({ state: 'retry', afterMs: 2_000 })
  })

  it.each([
    ['somebody blocked the bot', 403, 'MessageWritesBlocked'],
    ['somebody left', 404, 'ConversationNotFound'],
    ['the app is not there', 403, 'BotNotInConversationRoster'],
    ['a message that is too big after all', 413, 'MessageSizeTooBig'],
  ])('because %s, the person cannot be reached this way', async (_, status, code) => {
    desk.connector.next('POST', {
      status,
      body: { error: { code, message: 'Anna heeft de bot geblokkeerd' } },
    })
    expect(await send()).toEqual({ state: 'unreachable', reason: code })
  })

  it('without a reason, the status is one', async () => {
    desk.connector.next('POST', { status: 400, body: { error: { code: 'een hele zin met inhoud' } } })
    expect(await send()).toMatchObject({ state: 'unreachable' })
    expect(JSON.stringify(await send())).not.toContain('zin')
  })

  it('because the network is down, it is tried again', async () => {
    const { serviceUrl: _, ...rest } = desk.address
    expect(await send(null, { address: { ...rest, serviceUrl: 'http://127.0.0.1:1/' } })).toMatchObject({
      state: 'retry',
    })
  })
})

describe('the limits of Teams', () => {
  it('are kept to before Teams has to refuse', async () => {
    for (let n = 0; n < 7; n++) expect(await send()).toMatchObject({ state: 'sent' })
    expect(await send()).toMatchObject({ state: 'later' })
    expect(desk.connector.sent()).toHaveLength(7)
    later(1_000)
    expect(await send()).toMatchObject({ state: 'sent' })
  })

  it('hold for each conversation apart', async () => {
    for (let n = 0; n < 7; n++) await send()
    expect(await send(null, { address: { ...desk.address, conversation: 'a:bram' } })).toMatchObject({
      state: 'sent',
    })
  })
})
