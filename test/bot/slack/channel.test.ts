import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pageShown } from '../../../bot/cards/block-kit-turner.ts'
import type { Card } from '../../../bot/cards/card.ts'
import type { OutgoingMessage } from '../../../bot/channel.ts'
import { slackApi } from '../../../bot/slack/api.ts'
import { SlackChannel } from '../../../bot/slack/channel.ts'
import { TurnedPages } from '../../../bot/slack/turned-pages.ts'
import { FakeSlack } from '../../peers/slack/fake-slack.ts'

const slack = new FakeSlack()
let now = 0
let channel: SlackChannel
let pages: TurnedPages
const logged: string[] = []
const log = pino({}, { write: (line: string) => void logged.push(line) })

beforeAll(() => slack.open())
afterAll(() => slack.close())
beforeEach(() => {
  slack.forget()
  logged.length = 0
  now = Date.parse('2026-11-23T09:00:00Z')
  const api = slackApi({ botToken: slack.token, apiUrl: slack.apiUrl })
  pages = new TurnedPages()
  channel = new SlackChannel({ api, pages, links: true, log, realNow: () => new Date(now) })
})

const card: Card = { title: 'Geheim', notice: 'Kompasbot: 1 taak', blocks: [], actions: [] }
const to = { member: 'm1', language: 'nl' as const, address: { user: 'U1' } }
const send = (more: Partial<OutgoingMessage> = {}, address: unknown = to.address) =>
  channel.send({ ...to, address }, { id: 'msg-1', card, platformId: null, ...more })
const fails = (error: string) => ({ body: JSON.stringify({ ok: false, error }) })

describe('sending to Slack', () => {
  it('gives back where the message stands, by which it is changed later', async () => {
    const sent = await send()
    expect(sent).toEqual({ state: 'sent', platformId: expect.stringMatching(/^DU1:\d+\.\d+$/) })
    const platformId = sent.state === 'sent' ? sent.platformId : ''
    expect(await send({ platformId })).toEqual({ state: 'sent', platformId })
    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.update'])
    expect(slack.of('chat.update')[0]).toMatchObject({ channel: 'DU1', ts: platformId.split(':')[1] })
  })

  it('shows a long message again where its reader was, or as far on as it still goes', async () => {
    const long = (things: number): Card => ({
      ...card,
      blocks: Array.from({ length: things }, (_, i) => ({
        kind: 'item',
        title: `Taak ${i}`,
        lines: ['Nog te doen'],
        actions: [],
      })),
    })
    const sent = await send({ card: long(120) })
    const platformId = sent.state === 'sent' ? sent.platformId : ''
    const [at = '', ts = ''] = platformId.split(':')
    pages.turned({ channel: at, ts }, 2)
    const shown = async (things: number) => {
      await send({ card: long(things), platformId })
      return pageShown(slack.of('chat.update').at(-1)?.blocks)
    }
    expect(await shown(120)).toBe(2)
    expect(await shown(25)).toBe(1)
    expect(await shown(2)).toBe(null)
    pages.turned({ channel: at, ts }, 0)
    expect(await shown(120)).toBe(0)
  })

  it('puts nothing of the card on a lock screen but its notice', async () => {
    await send()
    expect(slack.of('chat.postMessage')[0]?.text).toBe('Kompasbot: 1 taak')
  })

  it('waits as long as Slack asks, and asks for nothing more until then', async () => {
    slack.faults = [{ status: 429, headers: { 'retry-after': '7' }, body: '{}' }]
    expect(await send()).toEqual({ state: 'retry', afterMs: 7000 })
    now += 5000
    expect(await send({ id: 'other' })).toEqual({ state: 'later', afterMs: 2000 })
    expect(slack.calls).toHaveLength(1)
    now += 2000
    expect(await send()).toMatchObject({ state: 'sent' })
  })

  it('is left alone for a while after it gave no answer, so that nobody else waits for it', async () => {
    slack.faults = [{ drop: true }, { drop: true }]
    expect(await send()).toMatchObject({ state: 'retry' })
    slack.forget()
    expect(await send({ id: 'other' })).toEqual({ state: 'retry', afterMs: 10_000 })
    expect(slack.calls).toEqual([])
    now += 10_000
    expect(await send({ id: 'other' })).toMatchObject({ state: 'sent' })
  })

  it('tries what was lost on the way once more, and then leaves it to the queue', async () => {
    slack.faults = [{ status: 503 }]
    expect(await send()).toMatchObject({ state: 'sent' })
    slack.faults = [{ status: 500 }, { drop: true }]
    expect(await send()).toEqual({ state: 'retry', afterMs: expect.any(Number) })
  })

  it.each([
    'invalid_auth',
    'missing_scope',
    'token_revoked',
    'internal_error',
    'ratelimited',
    'rate_limited',
    'accesslimited',
    'ekm_access_denied',
    'org_login_required',
    'two_factor_setup_required',
    'enterprise_is_restricted',
    'no_permission',
  ])('tries again later when Slack says %s, for that is not the person', async (error) => {
    slack.faults = [fails(error)]
    expect(await send()).toMatchObject({ state: 'retry' })
  })

  it.each(['user_not_found', 'channel_not_found', 'is_archived', 'user_disabled', 'message_not_found'])(
    'takes %s for a person or message that cannot be reached',
    async (error) => {
      slack.faults = [fails(error)]
      expect(await send()).toEqual({ state: 'unreachable', reason: error })
    },
  )

  it.each([null, {}, { user: '' }, 'U1'])('cannot reach anybody at %o', async (address) => {
    expect(await send({}, address)).toEqual({ state: 'unreachable', reason: 'no_address' })
    expect(slack.calls).toEqual([])
  })

  it('logs which message and which error, and nothing of what it says', async () => {
    slack.faults = [fails('invalid_blocks')]
    await send()
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain('msg-1')
    expect(logged[0]).toContain('invalid_blocks')
    expect(logged[0]).not.toContain('Geheim')
  })
})
