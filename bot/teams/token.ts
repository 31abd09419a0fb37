import { constants, verify } from 'node:crypto'
import { z } from 'zod'
import type { SigningKeys } from './signing-keys.ts'

const ISSUER = 'https://api.botframework.com'
/** Clocks of machines may differ so much. */
const SKEW_S = 5 * 60
const LONGEST = 16_000

/** Why a request is not believed. Goes into the log; the caller is told nothing. */
export type Disbelief =
  | 'no_token'
  | 'malformed'
  | 'algorithm'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'not_yet'
  | 'unknown_key'
  | 'endorsement'
  | 'signature'
  | 'service_url'

export interface Expected {
  /** Our app id: nobody else's tokens are for us. */
  appId: string
  /** As the activity says; null: it says none. */
  serviceUrl: string | null
  channelId: string | null
  now: Date
}

const headerSchema = z.object({ alg: z.string(), kid: z.string() })
const claimsSchema = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string(),
})

/**
 * Whether the `Authorization` header proves that the Bot Framework sent this activity to us; null: it does.
 * @throws when the signing keys cannot be had.
 */
export async function disbelief(
  authorization: string | undefined,
  expected: Expected,
  keys: SigningKeys,
): Promise<Disbelief | null> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization?.trim() ?? '')?.[1]
  if (!token || token.length > LONGEST) return authorization ? 'malformed' : 'no_token'
  const [head = '', body = '', signature = ''] = token.split('.')
  const header = headerSchema.safeParse(decoded(head))
  const claims = claimsSchema.safeParse(decoded(body))
  if (!header.success || !claims.success) return 'malformed'
  // Only what Microsoft signs with: `none`, or a public key used as a secret, is never looked at.
  if (header.data.alg !== 'RS256') return 'algorithm'
  const wrong = wrongClaim(claims.data, expected)
  if (wrong) return wrong
  const found = await keys.find(header.data.kid, expected.now.getTime())
  if (found?.key.asymmetricKeyType !== 'rsa') return 'unknown_key'
  if (found.endorsements.length > 0 && !found.endorsements.includes(expected.channelId ?? ''))
    return 'endorsement'
  const padded = { key: found.key, padding: constants.RSA_PKCS1_PADDING }
  const signed = verify(
    'RSA-SHA256',
    Buffer.from(`${head}.${body}`),
    padded,
    Buffer.from(signature, 'base64url'),
  )
  return signed ? null : 'signature'
}

function wrongClaim(
  { iss, aud, exp, nbf, serviceurl }: z.infer<typeof claimsSchema>,
  { appId, serviceUrl, now }: Expected,
): Disbelief | null {
  const seconds = now.getTime() / 1000
  if (iss !== ISSUER) return 'issuer'
  if (aud !== appId) return 'audience'
  if (exp + SKEW_S <= seconds) return 'expired'
  if (nbf !== undefined && nbf - SKEW_S > seconds) return 'not_yet'
  // Answers go to this address with our own credentials: it must be the one that was signed for.
  return serviceUrl === null || serviceUrl !== serviceurl ? 'service_url' : null
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
