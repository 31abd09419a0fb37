import { describe, expect, it } from 'vitest'
import { SigningKeys } from '../../../bot/teams/signing-keys.ts'
import { disbelief } from '../../../bot/teams/token.ts'
import { APP, forger, metadata, token, tokenBySecret, tokenEdited, tokenUnsigned } from './microsoft.ts'

const URL = 'https://smba.trafficmanager.net/emea/'
const now = new Date('2026-11-23T08:00:00Z')
const seconds = now.getTime() / 1000

const expected = { appId: APP, serviceUrl: URL, channelId: 'msteams', now }
const believe = (
  authorization: string | undefined,
  change: Partial<typeof expected> | { serviceUrl: null } = {},
) => disbelief(authorization, { ...expected, ...change }, new SigningKeys(metadata().fetchJson))
const good = () => `Bearer ${token(URL, { now })}`
const claiming = (claims: Record<string, unknown>) => `Bearer ${token(URL, { now, claims })}`

describe('a token of the Bot Framework', () => {
  it('is believed when all of it is right', async () => {
    expect(await believe(good())).toBeNull()
  })

  it.each([
    ['nothing at all', undefined, 'no_token'],
    ['another scheme', 'Basic abc', 'malformed'],
    ['garbage', 'Bearer abc.def.ghi', 'malformed'],
    ['a token of endless length', `Bearer ${'a'.repeat(20_000)}.b.c`, 'malformed'],
    ['a token that says it is not signed', `Bearer ${tokenUnsigned(URL)}`, 'malformed'],
    ['a public key used as a secret', `Bearer ${tokenBySecret(URL)}`, 'algorithm'],
    ['another issuer', claiming({ iss: 'https://evil.example' }), 'issuer'],
    ['a token for another bot', claiming({ aud: 'other' }), 'audience'],
    ['a list of audiences', claiming({ aud: [APP] }), 'malformed'],
    ['no address to answer to', claiming({ serviceurl: undefined }), 'malformed'],
    ['another address to answer to', claiming({ serviceurl: 'https://evil.example/' }), 'service_url'],
    ['an hour ago', claiming({ exp: seconds - 3600 }), 'expired'],
    ['no end', claiming({ exp: undefined }), 'malformed'],
    ['from tomorrow', claiming({ nbf: seconds + 3600 }), 'not_yet'],
    ['an unknown key', `Bearer ${token(URL, { now, header: { kid: 'nope' } })}`, 'unknown_key'],
    [
      'a known key but a forged signature',
      `Bearer ${token(URL, { now, key: forger.privateKey })}`,
      'signature',
    ],
  ])('is not believed with %s', async (_, authorization, why) => {
    expect(await believe(authorization)).toBe(why)
  })

  it('is not believed after an edit', async () => {
    expect(await disbelief(`Bearer ${tokenEdited(URL)}`, { ...expected, now: new Date() }, keysOf())).toBe(
      'signature',
    )
  })

  it('may be five minutes off, by clocks that differ', async () => {
    expect(await believe(claiming({ exp: seconds - 290 }))).toBeNull()
    expect(await believe(claiming({ exp: seconds - 300 }))).toBe('expired')
    expect(await believe(claiming({ nbf: seconds + 290 }))).toBeNull()
    expect(await believe(claiming({ nbf: seconds + 310 }))).toBe('not_yet')
  })

  it('needs an activity that says where answers go', async () => {
    expect(await believe(good(), { serviceUrl: null })).toBe('service_url')
    expect(await believe(good(), { serviceUrl: 'https://smba.trafficmanager.net/emea' })).toBe('service_url')
  })

  it('needs a key that may sign for this channel', async () => {
    expect(await believe(good(), { channelId: 'slack' })).toBe('endorsement')
    const keys = new SigningKeys(metadata(null).fetchJson)
    expect(await disbelief(good(), expected, keys)).toBeNull()
  })
})

const keysOf = () => new SigningKeys(metadata().fetchJson)

describe('the keys', () => {
  const at = (minutes: number) => now.getTime() + minutes * 60_000

  it('are fetched once and kept for a day', async () => {
    const { fetchJson, asked } = metadata()
    const keys = new SigningKeys(fetchJson)
    await Promise.all([keys.find('k1', at(0)), keys.find('k1', at(0))])
    await keys.find('k1', at(60))
    expect(asked()).toBe(2)
    await keys.find('k1', at(25 * 60))
    expect(asked()).toBe(4)
  })

  it('are not asked for again and again for the sake of a key that nobody has', async () => {
    const { fetchJson, asked } = metadata()
    const keys = new SigningKeys(fetchJson)
    for (let n = 0; n < 20; n++) expect(await keys.find(`made-up-${n}`, at(0))).toBeNull()
    expect(asked()).toBe(2)
    await keys.find('made-up', at(6))
    expect(asked()).toBe(4)
  })

  it('are those of yesterday when Microsoft cannot be reached', async () => {
    let isDown = false
    const { fetchJson } = metadata()
    const keys = new SigningKeys(async (url) => {
      if (isDown) throw new Error('down')
      return fetchJson(url)
    })
    await keys.find('k1', at(0))
    isDown = true
    expect(await keys.find('k1', at(25 * 60))).not.toBeNull()
  })

  it('prove nothing when they were never had', async () => {
    const keys = new SigningKeys(async () => {
      throw new Error('down')
    })
    await expect(disbelief(good(), expected, keys)).rejects.toThrow()
  })
})
