import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Posted } from '../../../bot/channel.ts'
import { teamPostCard } from '../../../bot/conversation/compose/team-post-card.ts'
import { aDesk, type Desk, MESSAGE } from './a-desk.ts'
import { TENANT } from './microsoft.ts'

let desk: Desk
beforeEach(async () => {
  desk = await aDesk()
})
afterEach(async () => {
  expect(desk.connector.complaints).toEqual([])
  await desk.close()
})

const CHANNEL = { id: '19:zuid@thread.tacv2', tenantId: TENANT, conversationType: 'channel' }
const place = () => ({ ...desk.address, user: null, scope: 'channel', conversation: CHANNEL.id })
const closesAt = new Date('2026-11-30T22:59:00Z')
const card = teamPostCard(
  { name: 'Zuid', language: 'nl' },
  { about: 'round', round: MESSAGE, theme: 'netwerk', anonymous: true, closesAt },
  new Date('2026-11-16T12:30:00Z'),
  'Europe/Amsterdam',
)
const send = async (address: unknown = place()): Promise<Posted | undefined> =>
  desk.platform.channel.post?.({ language: 'nl', address }, { id: MESSAGE, card, platformId: null })

describe('a post in the channel of a team', () => {
  it('goes to the main line of the channel, with what may be on a lock screen', async () => {
    expect(await send()).toEqual({ state: 'sent', platformId: 'platform-1' })
    expect(desk.connector.calls).toMatchObject([
      {
        method: 'POST',
        path: '/teams/v3/conversations/19%3Azuid%40thread.tacv2/activities',
        body: { type: 'message', summary: card.notice },
      },
    ])
  })

  it('has no button, no link and no refresh: it says to answer in private', async () => {
    await send()
    const [call] = desk.connector.calls
    const text = JSON.stringify(call?.body.attachments)
    expect(text).not.toMatch(/Action\.|refresh|kompas\.example/)
    expect(text).toContain('privébericht')
  })

  it.each([
    [403, 'BotNotInConversationRoster'],
    [404, 'ConversationNotFound'],
  ])('finds the place gone when Teams says %i %s', async (status, code) => {
    desk.connector.next('POST', { status, body: { error: { code } } })
    expect(await send()).toEqual({ state: 'unreachable', reason: code })
  })

  it.each([
    [413, 'MessageSizeTooBig'],
    [400, 'BadSyntax'],
  ])('is itself refused when Teams says %i %s', async (status, code) => {
    desk.connector.next('POST', { status, body: { error: { code } } })
    expect(await send()).toEqual({ state: 'refused', reason: code })
  })

  it('waits as long as Teams asks', async () => {
    desk.connector.next('POST', { status: 429, headers: { 'retry-after': '17' } })
    expect(await send()).toEqual({ state: 'retry', afterMs: 17_000 })
  })

  it('is never sent to the private chat of one person, or to no place of ours', async () => {
    for (const address of [desk.address, null, {}])
      expect(await send(address)).toEqual({ state: 'unreachable', reason: 'no_address' })
    expect(desk.connector.calls).toEqual([])
  })
})

describe('linking the channel of a team', () => {
  const says = (text: string, channelData: object = {}) =>
    desk.post(
      desk.message({
        text: `<at>Kompasbot</at> ${text}`,
        conversation: CHANNEL,
        channelData: { tenant: { id: TENANT }, ...channelData },
        entities: [{ type: 'mention', text: '<at>Kompasbot</at>', mentioned: { id: '28:bot' } }],
      }),
    )
  const said = () => JSON.stringify(desk.connector.sent().map(({ body }) => body.attachments))

  it('is refused in a channel that is shared', async () => {
    await says('koppel Zuid', { channel: { id: CHANNEL.id, type: 'shared' } })
    expect(desk.house.linked).toEqual([])
    expect(said()).toContain('gedeeld')
  })

  it.each(['standard', 'private', undefined])('goes on in one that is %s', async (type) => {
    await says('koppel Zuid', { channel: { id: CHANNEL.id, ...(type && { type }) } })
    expect(desk.house.linked).toMatchObject([{ team: 'Zuid', address: { conversation: CHANNEL.id } }])
  })

  it.each(['ontkoppel', 'unlink', 'Ontkoppel'])('is taken back with %s', async (word) => {
    await says(`${word} Team Zuid`, { channel: { type: 'shared' } })
    expect(desk.house.unlinked).toEqual([{ member: 'member-anna', team: 'Team Zuid' }])
    expect(said()).toContain('Ontkoppeld.')
  })

  it('says how when the team is missing', async () => {
    await says('ontkoppel')
    expect(desk.house.unlinked).toEqual([])
    expect(said()).toContain('naam van het team')
  })
})
