import type { Logger } from 'pino'
import { z } from 'zod'
import { blockKitMessage, type KitMessage } from '../cards/block-kit.ts'
import type { Channel, OutgoingMessage, Posted, Recipient, Sent, TeamPlace } from '../channel.ts'
import { Lull } from '../lull.ts'
import type { SlackApi } from './api.ts'
import type { Place } from './heard.ts'
import { isAnswer, nameOf, troubleOf } from './trouble.ts'
import type { TurnedPages } from './turned-pages.ts'

/** What is kept of a person, and of a team: enough to write to him, and there. */
const addressSchema = z.object({ user: z.string().min(1) })
const placeSchema = z.object({ channel: z.string().min(1) })

/** What Slack has against a message, whatever the place. */
const OF_THE_MESSAGE = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_arguments',
  'msg_too_long',
  'msg_blocks_too_long',
  'no_text',
])

/** Sends private messages, and posts in channels of teams. After Slack asked for patience nothing more is sent until then. */
export class SlackChannel implements Channel {
  readonly name = 'slack'
  readonly #api: SlackApi
  readonly #pages: Pick<TurnedPages, 'at'>
  readonly #links: boolean
  readonly #log: Logger
  readonly #realNow: () => Date
  readonly #lull = new Lull()
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
    const options = { language: to.language, links: this.#links, message: message.id }
    return this.#write(address.data.user, message, (page) =>
      blockKitMessage(message.card, { ...options, page }),
    )
  }

  async post(to: TeamPlace, message: OutgoingMessage): Promise<Posted> {
    const place = placeSchema.safeParse(to.address)
    if (!place.success) return { state: 'unreachable', reason: 'no_address' }
    if (await this.#isShared(place.data.channel)) return { state: 'unreachable', reason: 'shared' }
    // Everybody reads along: no button to a page of ours.
    const options = { language: to.language, links: false, message: message.id }
    const sent = await this.#write(place.data.channel, message, () => blockKitMessage(message.card, options))
    const isOurs = sent.state === 'unreachable' && OF_THE_MESSAGE.has(sent.reason)
    return isOurs ? { state: 'refused', reason: sent.reason } : sent
  }

  /** Whether people of elsewhere read along by now. What Slack does not tell is no reason to be silent. */
  async #isShared(channel: string): Promise<boolean> {
    if (this.#waitMs(this.#realNow().getTime()) > 0) return false
    return this.#api.place(channel).then(
      ({ isShared }) => isShared,
      () => false,
    )
  }

  async #write(
    to: string,
    { id, platformId }: OutgoingMessage,
    show: (page: number) => KitMessage,
  ): Promise<Sent> {
    const now = this.#realNow().getTime()
    const lull = this.#lull.left(now)
    if (lull > 0) return { state: 'retry', afterMs: lull }
    if (this.#quietUntil > now) return { state: 'later', afterMs: this.#quietUntil - now }
    try {
      const { channel, ts } = await this.#put(to, platformId, show)
      this.#lull.answered()
      return { state: 'sent', platformId: `${channel}:${ts}` }
    } catch (error) {
      const trouble = troubleOf(error)
      this.#log.warn({ message: id, error: nameOf(error), state: trouble.state }, 'not sent by Slack')
      if (nameOf(error) === 'ratelimited' && trouble.state === 'retry')
        this.#quietUntil = this.#realNow().getTime() + trouble.afterMs
      if (isAnswer(error)) this.#lull.answered()
      else this.#lull.lost(this.#realNow().getTime())
      return trouble
    }
  }

  #waitMs(now: number): number {
    return Math.max(this.#lull.left(now), this.#quietUntil - now)
  }

  async #put(to: string, platformId: string | null, show: (page: number) => KitMessage): Promise<Place> {
    const [channel, ts] = platformId?.split(':') ?? []
    if (channel === undefined || ts === undefined) return this.#api.post(to, show(0))
    const place = { channel, ts }
    await this.#api.update(place, show(this.#pages.at(place)))
    return place
  }
}
