import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { FetchJson } from '../../../bot/teams/signing-keys.ts'

export const APP = '11111111-2222-3333-4444-555555555555'
export const TENANT = '99999999-2222-4333-8444-555555555555'
export const ISSUER = 'https://api.botframework.com'

const real = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const forger = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwk = real.publicKey.export({ format: 'jwk' })

/** What Microsoft publishes, with one key. `asked` counts how often it was looked at. */
export function metadata(endorsements: string[] | null = ['msteams']): {
  fetchJson: FetchJson
  asked: () => number
} {
  let asked = 0
  const key = { ...jwk, kid: 'k1', use: 'sig', alg: 'RS256', ...(endorsements && { endorsements }) }
  return {
    asked: () => asked,
    fetchJson: async (url) => {
      asked += 1
      return url.endsWith('/openidconfiguration')
        ? { issuer: ISSUER, jwks_uri: 'https://login.botframework.com/v1/.well-known/keys' }
        : { keys: [key, { kid: 'odd', kty: 'of-tomorrow' }] }
    },
  }
}

export interface TokenChoices {
  header?: Record<string, unknown>
  claims?: Record<string, unknown>
  key?: KeyObject
  now?: Date
}

/** A token as the Bot Framework signs it, or one that somebody made to look like it. */
export function token(
  serviceUrl: string,
  { header, claims, key, now = new Date() }: TokenChoices = {},
): string {
  const seconds = Math.floor(now.getTime() / 1000)
  const head = part({ alg: 'RS256', typ: 'JWT', kid: 'k1', ...header })
  const standard = { iss: ISSUER, aud: APP, nbf: seconds - 10, exp: seconds + 3600, serviceurl: serviceUrl }
  const body = part({ ...standard, ...claims })
  const signature = sign('RSA-SHA256', Buffer.from(`${head}.${body}`), key ?? real.privateKey)
  return `${head}.${body}.${signature.toString('base64url')}`
}

/** The public key used as if it were a shared secret. */
export function tokenBySecret(serviceUrl: string): string {
  const [, body] = token(serviceUrl).split('.')
  const head = part({ alg: 'HS256', typ: 'JWT', kid: 'k1' })
  const secret = real.publicKey.export({ format: 'pem', type: 'spki' })
  const signature = createHmac('sha256', secret).update(`${head}.${body}`).digest('base64url')
  return `${head}.${body}.${signature}`
}

/** Not signed at all, and saying so. */
export function tokenUnsigned(serviceUrl: string): string {
  const [, body] = token(serviceUrl).split('.')
  return `${part({ alg: 'none', typ: 'JWT', kid: 'k1' })}.${body}.`
}

/** One claim changed after signing. */
export function tokenEdited(serviceUrl: string): string {
  const [head, body = '', signature] = token(serviceUrl).split('.')
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
  return `${head}.${part({ ...claims, exp: claims.exp + 1 })}.${signature}`
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
