import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { INPUT } from '../bot/cards/adaptive-form.ts'
import { textsIn } from '../bot/texts/texts.ts'
import { intentOf, type Requests } from './chat-mix.ts'
import { APP, TENANT, teamsUser } from './chat-people.ts'
import type { Posted } from './post.ts'

const TOKEN_MS = 10 * 60_000

/** A pair of keys such as Microsoft signs with; the public one as it publishes it. */
export function signingKeys(): { jwk: object; key: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { jwk: publicKey.export({ format: 'jwk' }), key: privateKey }
}

/**
 * What Teams posts: words in private, *Gedaan* on a duty, and a reflection sent in.
 * @param connector where answers go.
 */
export function teamsRequests(url: string, connector: string, key: KeyObject): Requests {
  const serviceUrl = `${connector}/teams/`
  let count = 0
  let token = { of: '', until: 0 }
  // As the Bot Framework does: one token serves for many activities.
  const authorization = () => {
    if (token.until < Date.now()) token = { of: tokenFor(serviceUrl, key), until: Date.now() + TOKEN_MS }
    return `Bearer ${token.of}`
  }
  const posted = (carer: string, more: object): Posted => {
    count += 1
    const user = teamsUser(carer)
    const activity = {
      id: `${process.pid}-${count}`,
      channelId: 'msteams',
      serviceUrl,
      from: { id: user, aadObjectId: user },
      recipient: { id: '28:bot' },
      conversation: { id: `a:${user}`, tenantId: TENANT, conversationType: 'personal' },
      channelData: { tenant: { id: TENANT } },
      locale: 'nl-NL',
      ...more,
    }
    const headers = { 'Content-Type': 'application/json', Authorization: authorization() }
    return { url: `${url}/api/messages`, body: JSON.stringify(activity), headers }
  }
  const invoke = (carer: string, data: object) =>
    posted(carer, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: 'platform-0',
      value: { action: { type: 'Action.Execute', verb: 'x', data }, trigger: 'manual' },
    })
  const thanks = textsIn('nl').reflection.thanksTitle
  return {
    words: ({ carer }) => posted(carer, { type: 'message', text: 'taken' }),
    press: (given) => invoke(given.carer, { intent: intentOf(given) }),
    submit: ({ carer, bouwsteen, good }) => {
      const values = { good, bouwsteen, theme: 'anders', quote: 'no', name: 'no' }
      const inputs = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [`${INPUT}${name}`, value]),
      )
      return invoke(carer, {
        form: 'reflect',
        context: {},
        asked: { kind: 'intent', intent: { do: 'reflect' } },
        ...inputs,
      })
    },
    isSaved: ({ text }) => text.includes(thanks),
  }
}

function tokenFor(serviceurl: string, key: KeyObject): string {
  const seconds = Math.floor(Date.now() / 1000)
  const head = part({ alg: 'RS256', typ: 'JWT', kid: 'k1' })
  const claims = {
    iss: 'https://api.botframework.com',
    aud: APP,
    nbf: seconds - 10,
    exp: seconds + 3600,
    serviceurl,
  }
  const signed = `${head}.${part(claims)}`
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
