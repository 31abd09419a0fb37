import type { Instant } from '../../care/day.ts'
import type { Sent } from '../channel.ts'
import { Lull } from '../lull.ts'
import type { Connector } from './connector.ts'
import type { TeamsAddress } from './doors.ts'
import { Pace } from './pace.ts'
import { codesOf, isGone, meaningOf } from './refused.ts'

type Json = Record<string, unknown>

/** Sends cards within the limits of Teams, and tells what came of it instead of throwing. */
export class Outbox {
  readonly #connector: Connector
  readonly #now: () => Instant
  readonly #pace = new Pace()
  readonly #lull = new Lull()

  constructor(connector: Connector, now: () => Instant) {
    this.#connector = connector
    this.#now = now
  }

  /** How many milliseconds what can wait is to wait, since Teams gives no answer; an answer to somebody tries it all the same. */
  lullMs(): number {
    return this.#lull.left(this.#now().getTime())
  }

  /**
   * Posts a card, or changes the one that stands there under `platformId`. One that was taken away is not put back.
   * @param notice what a lock screen may show.
   */
  async send(to: TeamsAddress, card: Json, notice: string, platformId: string | null): Promise<Sent> {
    const now = this.#now().getTime()
    const wait = this.#pace.take(to.conversation, now)
    if (wait > 0) return { state: 'later', afterMs: wait }
    const activity = {
      type: 'message',
      summary: notice,
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    }
    try {
      const put = platformId ?? (await this.#connector.post(to, activity))
      if (platformId !== null) await this.#connector.change(to, platformId, activity)
      this.#lull.answered()
      return { state: 'sent', platformId: put }
    } catch (error) {
      if (codesOf(error).status === null) this.#lull.lost(this.#now().getTime())
      else this.#lull.answered()
      if (platformId !== null && isGone(error)) return { state: 'sent', platformId }
      return meaningOf(error, now)
    }
  }
}
