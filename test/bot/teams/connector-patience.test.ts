import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { botbuilderConnector, type Connector } from '../../../bot/teams/connector.ts'
import type { TeamsAddress } from '../../../bot/teams/doors.ts'
import { Outbox } from '../../../bot/teams/outbox.ts'
import { offlineCredentials, REGISTERED } from './a-desk.ts'
import { type AStall, aStall } from './a-stall.ts'

let teams: AStall
let connector: Connector
let to: TeamsAddress
beforeEach(async () => {
  teams = await aStall()
  connector = botbuilderConnector(REGISTERED, offlineCredentials)
  to = {
    user: '29:anna',
    bot: '28:bot',
    conversation: 'a:anna',
    scope: 'personal',
    tenant: null,
    serviceUrl: teams.url,
  }
  // Only what counts down: the line itself goes by the real clock.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(async () => {
  vi.useRealTimers()
  await teams.close()
})

const activity = { type: 'message', text: 'dag' }
const calls: [string, () => Promise<unknown>][] = [
  ['a message', () => connector.post(to, activity)],
  ['a change of a message', () => connector.change(to, 'platform-1', activity)],
  ['the question who somebody is', () => connector.person(to, '29:anna')],
]

describe('a Teams that takes a call and never answers', () => {
  it.each(calls)('is waited for fifteen seconds by %s, and no longer', async (_, call) => {
    let became = 'waiting'
    const called = call().then(
      () => (became = 'answered'),
      () => (became = 'given up'),
    )
    await teams.taken
    await vi.advanceTimersByTimeAsync(14_900)
    expect(became).toBe('waiting')
    await vi.advanceTimersByTimeAsync(200)
    await called
    expect(became).toBe('given up')
    expect(teams.count(), 'it is not tried again by itself').toBe(1)
  })

  it('leaves a message to the queue, to be tried again', async () => {
    const sending = new Outbox(connector, () => new Date()).send(to, {}, 'Kompasbot', null)
    await teams.taken
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await sending).toMatchObject({ state: 'retry' })
  })
})
