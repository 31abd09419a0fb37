import type { Logger } from 'pino'
import { z } from 'zod'
import { blockKitMessage } from '../cards/block-kit.ts'
import type { Channel, OutgoingMessage, Recipient, Sent } from '../channel.ts'
import type { SlackApi } from './api.ts'
import { nameOf, troubleOf } from './trouble.ts'
import type { TurnedPages } from './turned-pages.ts'

/** What is kept of a person: enough to write to him. */
const addressSchema = z.object({ user: z.string().min(1) })

/** Sends private messages. After Slack asked for patience nothing more is sent until then. */
export class SlackChannel implements Channel {
  readonly name = 'slack'
  readonly #api: SlackApi
  readonly #pages: Pick<TurnedPages, 'at'>
  readonly #links: boolean
  readonly #log: Logger
  readonly #realNow: () => Date
  #quietUntil = 0

  constructor(parts: {
    api: SlackApi
    pages: Pick<TurnedPages, 'at'>
    links: boolean
    log: Logger
    realNow: () => Date
  }) {
    this.#api = parts.api
    this.#pages = parts.pages
    this.#links = parts.links
    this.#log = parts.log
    this.#realNow = parts.realNow
  }

  async send(to: Recipient, message: OutgoingMessage): Promise<Sent> {
    const address = addressSchema.safeParse(to.address)
    if (!address.success) return { state: 'unreachable', reason: 'no_address' }
    const now = this.#realNow().getTime()
    if (now < this.#quietUntil) return { state: 'retry', afterMs: this.#quietUntil - now }
    const options = { language: to.language, links: this.#links, message: message.id }
    try {
      const [channel, ts] = message.platformId?.split(':') ?? []
      if (channel === undefined || ts === undefined) {
        const place = await this.#api.post(address.data.user, blockKitMessage(message.card, options))
        return { state: 'sent', platformId: `${place.channel}:${place.ts}` }
      }
      const page = this.#pages.at({ channel, ts })
      await this.#api.update({ channel, ts }, blockKitMessage(message.card, { ...options, page }))
      return { state: 'sent', platformId: `${channel}:${ts}` }
    } catch (error) {
      const trouble = troubleOf(error)
      this.#log.warn({ message: message.id, error: nameOf(error), state: trouble.state }, 'not sent by Slack')
      if (nameOf(error) === 'ratelimited' && trouble.state === 'retry')
        this.#quietUntil = this.#realNow().getTime() + trouble.afterMs
      return trouble
    }
  }
}
