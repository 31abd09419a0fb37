import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'

/** Where Microsoft publishes with which keys it signs what it sends to bots. */
const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration'
const DAY_MS = 24 * 3_600_000
/** Keys that nobody knows must not make us ask again and again. */
const ASK_AGAIN_MS = 5 * 60_000

export interface SigningKey {
  key: KeyObject
  /** The channels for which this key may sign; empty: not stated. */
  endorsements: string[]
}

export type FetchJson = (url: string) => Promise<unknown>

const metadataSchema = z.object({ jwks_uri: z.url() })
const keysSchema = z.object({
  keys: z.array(z.looseObject({ kid: z.string(), endorsements: z.array(z.string()).default([]) })),
})

/** The keys of the Bot Framework, kept for a day, and asked again when a new one turns up. */
export class SigningKeys {
  readonly #fetchJson: FetchJson
  #keys = new Map<string, SigningKey>()
  #askedAt = Number.NEGATIVE_INFINITY
  #fetchedAt = Number.NEGATIVE_INFINITY
  #asking: Promise<void> | null = null

  constructor(fetchJson: FetchJson = fetchOverHttps) {
    this.#fetchJson = fetchJson
  }

  /**
   * The key with this id; null when Microsoft has none.
   * @throws when no keys were ever had and Microsoft cannot be reached.
   */
  async find(kid: string, now: number): Promise<SigningKey | null> {
    const isOld = now - this.#fetchedAt > DAY_MS
    if ((isOld || !this.#keys.has(kid)) && now - this.#askedAt > ASK_AGAIN_MS) await this.#ask(now)
    else if (this.#asking) await this.#asking
    return this.#keys.get(kid) ?? null
  }

  #ask(now: number): Promise<void> {
    this.#asking ??= this.#fetch(now).finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  async #fetch(now: number): Promise<void> {
    try {
      const { jwks_uri } = metadataSchema.parse(await this.#fetchJson(METADATA))
      const { keys } = keysSchema.parse(await this.#fetchJson(jwks_uri))
      this.#keys = new Map(keys.flatMap((jwk) => known(jwk)))
      this.#fetchedAt = now
      this.#askedAt = now
    } catch (error) {
      // Keys of yesterday still prove who signed; without any, nothing can be told.
      if (this.#keys.size === 0) throw error
      this.#askedAt = now
    }
  }
}

/** A kind of key that this Node does not know proves nothing, and is no reason to do without the others. */
function known({
  kid,
  endorsements,
  ...jwk
}: z.infer<typeof keysSchema>['keys'][number]): [string, SigningKey][] {
  try {
    return [[kid, { key: createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }), endorsements }]]
  } catch {
    return []
  }
}

export async function fetchOverHttps(url: string): Promise<unknown> {
  if (!url.startsWith('https://')) throw new Error('signing keys must come over https')
  const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'error' })
  if (!response.ok) throw new Error(`signing keys: status ${response.status}`)
  return response.json()
}
