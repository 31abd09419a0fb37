import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { teamsPlatform } from '../../../bot/teams/platform.ts'
import { aDesk, type Desk, MESSAGE, REGISTERED } from './a-desk.ts'
import { forger, TENANT, token, tokenBySecret, tokenUnsigned } from './microsoft.ts'

let desk: Desk
beforeAll(async () => {
  desk = await aDesk()
})
afterAll(() => desk.close())
beforeEach(() => {
  desk.house.events.length = 0
  desk.house.met.length = 0
  desk.house.lines.length = 0
  desk.connector.calls.length = 0
})

const ran = () => desk.house.events.length + desk.house.met.length + desk.connector.calls.length
const bearer = (value: string) => ({ authorization: `Bearer ${value}` })
const url = () => desk.connector.url

describe('the address for Teams', () => {
  it('takes what Teams signed', async () => {
    expect((await desk.post(desk.message({ text: 'taken' }))).status).toBe(200)
    expect(desk.house.events).toMatchObject([
      { channel: 'teams', member: 'member-anna', said: { kind: 'words', text: 'taken' } },
    ])
  })

  describe.each<[string, () => Record<string, string>]>([
    ['no token', () => ({})],
    ['garbage', () => bearer('abc.def.ghi')],
    ['another scheme', () => ({ authorization: 'Basic abc' })],
    ['a forged signature by a known key', () => bearer(token(url(), { key: forger.privateKey }))],
    [
      'a forged signature by an unknown key',
      () => bearer(token(url(), { key: forger.privateKey, header: { kid: 'x' } })),
    ],
    ['HS256 with the public key', () => bearer(tokenBySecret(url()))],
    ['no signature', () => bearer(tokenUnsigned(url()))],
    ['another issuer', () => bearer(token(url(), { claims: { iss: 'https://sts.windows.net/x/' } }))],
    ['another audience', () => bearer(token(url(), { claims: { aud: 'other' } }))],
    ['an old token', () => bearer(token(url(), { claims: { exp: Date.now() / 1000 - 3600 } }))],
    ['a token for another address', () => bearer(token('https://evil.example/'))],
  ])('with %s', (_, headers) => {
    it('answers 401 and does nothing', async () => {
      expect((await desk.post(desk.message({ text: 'taken' }), headers())).status).toBe(401)
      expect(ran()).toBe(0)
    })
  })

  it('answers 401 to a good token without an address to answer to', async () => {
    expect((await desk.post({ ...desk.message(), serviceUrl: undefined })).status).toBe(401)
    expect((await desk.post({ ...desk.message(), serviceUrl: 7 })).status).toBe(401)
    expect((await desk.post([])).status).toBe(401)
    expect(ran()).toBe(0)
  })

  it.each([
    ['another tenant', { conversation: { id: 'a:x', tenantId: 'elders' } }],
    ['another tenant in one of two places', { channelData: { tenant: { id: 'elders' } } }],
    ['no tenant', { conversation: { id: 'a:x' }, channelData: {} }],
    ['another platform', { channelId: 'webchat' }],
  ])('answers 401 to %s', async (_, more) => {
    expect((await desk.post(desk.message(more))).status).toBe(401)
    expect(ran()).toBe(0)
  })

  it.each([
    ['no id', { id: undefined }],
    ['a number for a sender', { from: 7 }],
    ['a list for a text', { text: ['taken'] }],
    ['no conversation', { conversation: { tenantId: REGISTERED.kind } }],
  ])('answers 400 to what is signed and wrongly typed: %s', async (_, more) => {
    expect((await desk.post(desk.message(more))).status).toBe(400)
    expect(ran()).toBe(0)
  })

  it('answers for what is no JSON, cut off or too big', async () => {
    const headers = { 'content-type': 'application/json', ...bearer(token(url())) }
    const whole = JSON.stringify(desk.message({ text: 'taken' }))
    expect((await desk.raw(whole.slice(0, -9), headers)).status).toBe(400)
    expect((await desk.raw('"tekst"', headers)).status).toBe(400)
    expect((await desk.raw('', headers)).status).toBeLessThan(500)
    expect((await desk.raw(JSON.stringify({ text: 'x'.repeat(300_000) }), headers)).status).toBe(413)
    expect((await desk.raw(whole, { ...headers, 'content-type': 'text/plain' })).status).toBe(415)
    expect(ran()).toBe(0)
  })

  it('logs one line with an id for a refusal, and nothing of what came in', async () => {
    const { body } = await desk.post(desk.message({ text: 'mevrouw Jansen' }), bearer(tokenBySecret(url())))
    expect(desk.house.lines).toHaveLength(1)
    expect(desk.house.lines[0]).toMatchObject({ status: 401, why: 'algorithm', id: body.trim() })
    expect(JSON.stringify(desk.house.lines)).not.toContain('Jansen')
  })

  it('does what is delivered twice once, and answers the same', async () => {
    desk.house.answer = () => ({ kind: 'done', notice: 'Gedaan.' })
    const press = desk.invoke({ intent: { do: 'tasks' } })
    const [first, second] = await Promise.all([desk.post(press), desk.post(press)])
    expect(second).toEqual(first)
    const words = desk.message({ text: 'taken' })
    await desk.post(words)
    await desk.post(words)
    expect(desk.house.events).toHaveLength(2)
    expect(desk.connector.sent()).toHaveLength(1)
  })

  it('does not give one person what another was answered under the same id', async () => {
    desk.connector.people.set('29:bram', { email: 'bram@zorg.example', tenantId: TENANT, userRole: 'user' })
    const press = desk.invoke({ show: MESSAGE })
    const own = await desk.post(press)
    const others = await desk.post({ ...press, from: { id: '29:bram' } })
    expect(JSON.stringify(own.body)).toContain('Zorgplan')
    expect(JSON.stringify(others.body)).not.toContain('Zorgplan')
  })

  it('does not take an edited replay for something new', async () => {
    const press = desk.invoke({ intent: { do: 'tasks' } })
    await desk.post(press)
    await desk.post({ ...press, value: { action: { data: { intent: { do: 'new_client' } } } } })
    expect(desk.house.events).toHaveLength(1)
  })
})

describe('without an app id', () => {
  let open: Desk
  beforeAll(async () => {
    open = await aDesk({ kind: 'anonymous' })
  })
  afterAll(() => open.close())

  it('serves an emulator on this machine', async () => {
    expect((await open.post(open.message({ text: 'taken' }), {})).status).toBe(200)
    expect(open.house.events).toHaveLength(1)
  })

  it('refuses what came by way of a proxy, and answers to another machine', async () => {
    const forwarded = { 'x-forwarded-for': '10.0.0.1' }
    expect((await open.post(open.message(), forwarded)).status).toBe(401)
    expect((await open.post({ ...open.message(), serviceUrl: 'https://evil.example/' }, {})).status).toBe(401)
  })

  it('refuses a page of another site', async () => {
    const origin = { origin: 'https://evil.example' }
    expect((await open.post(open.message({ text: 'taken' }), origin)).status).toBe(401)
  })

  it('refuses the name of another site that was pointed at this machine', async () => {
    expect(await open.under('evil.example', open.message())).toBe(401)
    expect(await open.under('localhost:3000', open.message())).toBe(200)
  })

  it('does not start where others can come', () => {
    const doors = {} as never
    const start = (host: string) =>
      teamsPlatform({ settings: { kind: 'anonymous' }, host, publicUrl: null, doors })
    expect(() => start('0.0.0.0')).toThrow(/HOST/)
    expect(() => start('10.0.0.5')).toThrow(/HOST/)
    const nameless = { ...REGISTERED, appId: ' ' } as typeof REGISTERED
    expect(() => teamsPlatform({ settings: nameless, host: '127.0.0.1', publicUrl: null, doors })).toThrow(
      /APP_ID/,
    )
  })
})
