import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ASlack, aSlack } from './a-slack.ts'

let a: ASlack
beforeAll(async () => {
  a = await aSlack()
})
beforeEach(() => {
  a.slack.forget()
  a.logged.length = 0
})

const seen = () => a.talk.db.store.prisma.seenEvent.count()
const now = () => Math.floor(Date.now() / 1000)
const event = JSON.stringify({
  type: 'event_callback',
  event_id: 'EvX',
  team_id: 'T1',
  event: { type: 'message', channel_type: 'im', channel: 'DU2', user: 'U2', text: 'geheim taken', ts: '1' },
})

/** Nothing was saved or sent, and one line says so with an id and no content. */
async function refused(status: number, send: () => Promise<{ status: number; text: string }>) {
  const before = await seen()
  const got = await send()
  expect(got.status).toBe(status)
  expect(await seen()).toBe(before)
  expect(a.slack.calls).toEqual([])
  expect(a.logged).toHaveLength(1)
  expect(a.logged[0]).toContain(got.text.trim())
  expect(a.logged[0]).not.toMatch(/geheim|U2/)
}

describe('a request to the address of Slack', () => {
  it('proves at the beginning that the address is ours', async () => {
    const got = await a.sender.json({ type: 'url_verification', challenge: 'abc', token: 'x' })
    expect(got.json()).toEqual({ challenge: 'abc' })
  })

  it('is let in when Slack signed it', async () => {
    expect(await a.sender.raw(event.replace('EvX', 'Ev-ok'))).toMatchObject({ status: 200, text: '' })
    expect(await seen()).toBe(1)
  })

  it.each([
    ['with another secret', { secret: 'guess' }],
    ['with an empty secret', { secret: '' }],
    ['without a time', { timestamp: '' }],
    ['with a time that is none', { timestamp: '1e9' }],
    ['six minutes old', { timestamp: now() - 360 }],
    ['six minutes ahead', { timestamp: now() + 360 }],
    ['without a signature', { headers: { 'x-slack-signature': '' } }],
    ['with half a signature', { headers: { 'x-slack-signature': 'v0=abc' } }],
    ['with a signature of another kind', { headers: { 'x-slack-signature': 'é'.repeat(67) } }],
  ])('is refused %s', async (_, options) => {
    await refused(401, () => a.sender.raw(event, options))
  })

  it('is refused with the signature of another body', async () => {
    const timestamp = now()
    let signature = ''
    const original = globalThis.fetch
    globalThis.fetch = async (_, init) => {
      signature = new Headers(init?.headers).get('x-slack-signature') ?? ''
      return new Response('')
    }
    await a.sender.raw('{}', { timestamp })
    globalThis.fetch = original
    await refused(401, () => a.sender.raw(event, { timestamp, headers: { 'x-slack-signature': signature } }))
  })

  it('is let in at the edges of five minutes', async () => {
    for (const offset of [-290, 290])
      expect(
        (await a.sender.json({ type: 'url_verification', challenge: 'x' }, { timestamp: now() + offset }))
          .status,
      ).toBe(200)
  })

  it.each([
    ['cut off', event.slice(0, 60), 400],
    ['empty', '', 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
    ['of an unknown kind', '{"type":"geheim"}', 400],
    ['without an id', event.replace('event_id', 'geheim'), 400],
    ['with a number for an id', event.replace('"EvX"', '7'), 400],
    ['with an event that is none', event.replace(/"event":\{.*\}/, '"event":"geheim"'), 400],
  ])('is refused when it is %s', async (_, body, status) => {
    await refused(status, () => a.sender.raw(body))
  })

  it.each([
    ['payload=%7Bgeheim', 400],
    ['payload=7', 400],
    ['command=%2Fkompas&text=geheim', 400],
  ])('is refused as a form that holds %s', async (body, status) => {
    await refused(status, () => a.sender.raw(body, { type: 'application/x-www-form-urlencoded' }))
  })

  it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/xml'])(
    'is refused as %s',
    async (type) => {
      await refused(415, () => a.sender.raw(event, { type }))
    },
  )

  it('is refused when it is too large, before it is read', async () => {
    await refused(413, () => a.sender.raw(JSON.stringify({ text: 'geheim'.repeat(100_000) })))
  })

  it('is refused when it is packed', async () => {
    await refused(415, () => a.sender.raw(event, { headers: { 'content-encoding': 'gzip' } }))
  })

  it('is a POST', async () => {
    await refused(405, async () => {
      const got = await fetch(`${a.url}/slack/events`)
      return { status: got.status, text: await got.text() }
    })
  })
})

describe('an event that is delivered again', () => {
  it('does nothing, though Slack signs it anew', async () => {
    for (const retry of ['0', '1', '2'])
      await a.sender.words(
        'taken',
        { id: 'Ev-again', user: 'U2' },
        { headers: { 'x-slack-retry-num': retry } },
      )
    const roos = await a.talk.messages('roos')
    expect(roos.filter(({ content }) => content.kind === 'tasks')).toHaveLength(1)
  })

  it('does nothing after a restart either', async () => {
    await a.sender.words('status', { id: 'Ev-restart', user: 'U6' })
    const next = await aSlack({ talk: a.talk })
    await next.sender.words('status', { id: 'Ev-restart', user: 'U6' })
    expect(await a.talk.messages('kim')).toHaveLength(1)
  })

  it('offers a form once', async () => {
    for (const _ of [1, 2]) await a.sender.words('reflectie', { id: 'Ev-form', user: 'U2' })
    expect(a.slack.of('chat.postMessage')).toHaveLength(1)
  })

  it('comes again when it could not be taken in', async () => {
    a.slack.faults = [
      { method: 'users.info', status: 500 },
      { method: 'users.info', status: 500 },
    ]
    expect((await a.sender.words('taken', { id: 'Ev-lost', user: 'U3' })).status).toBe(503)
    expect((await a.sender.words('taken', { id: 'Ev-lost', user: 'U3' })).status).toBe(200)
    expect(await a.talk.messages('jip')).toHaveLength(1)
  })
})

describe('what is not for us', () => {
  const told = (event: object) =>
    a.sender.event({ type: 'message', channel: 'D1', user: 'U2', text: 'x', ts: '1', ...event })
  it.each([
    ['our own words', { channel_type: 'im', bot_id: 'B1' }],
    ['an edit', { channel_type: 'im', subtype: 'message_changed' }],
    ['a message in a channel', { channel_type: 'channel' }],
    ['another tab of the front page', { type: 'app_home_opened', tab: 'messages' }],
    ['something new', { type: 'reaction_added' }],
  ])('%s is taken note of and left alone', async (_, event) => {
    const before = await seen()
    expect((await told(event)).status).toBe(200)
    expect(await seen()).toBe(before)
    expect(a.slack.calls).toEqual([])
  })
})

describe('what was pressed is pressed once', () => {
  it('though the request is sent again, byte for byte', async () => {
    const value = JSON.stringify({ press: 'intent', intent: { do: 'status' } })
    for (const _ of [1, 2]) await a.sender.press(value, { user: 'U7', trigger: 'tr-twice' })
    expect(await a.talk.messages('noor')).toHaveLength(1)
  })
})
