/** At most so many messages in so many milliseconds. */
interface Limit {
  most: number
  in: number
}

/** What Teams allows a bot in one conversation, and what is safe for all conversations of a tenant together. */
const CONVERSATION: Limit[] = [
  { most: 7, in: 1_000 },
  { most: 60, in: 30_000 },
  { most: 1_800, in: 3_600_000 },
]
const TENANT: Limit[] = [{ most: 30, in: 1_000 }]
const TURN = Math.ceil(1_000 / 30)
const LONGEST = 3_600_000

/** Keeps to the limits of Teams, so that it need not refuse anything. */
export class Pace {
  readonly #sent = new Map<string, number[]>()
  #lately: number[] = []
  /** When whoever was turned away last may come back. */
  #lastTurn = 0
  #cleanedAt = 0

  /**
   * How many milliseconds to wait before the next message here; 0: go, and it is counted as sent at `now`. Whoever is
   * turned away because of the tenant's limit gets a turn of his own, or hundreds would come back at the same moment.
   */
  take(conversation: string, now: number): number {
    this.#clean(now)
    const here = this.#sent.get(conversation) ?? []
    const turn = waitFor(this.#lately, TENANT, now)
    const wait = Math.max(waitFor(here, CONVERSATION, now), turn > 0 ? this.#turn(now + turn) - now : 0)
    if (wait > 0) return wait
    this.#sent.set(conversation, [...here.filter((at) => at > now - LONGEST), now])
    this.#lately = [...this.#lately.filter((at) => at > now - 1_000), now]
    return 0
  }

  #turn(from: number): number {
    this.#lastTurn = Math.max(from, this.#lastTurn + TURN)
    return this.#lastTurn
  }

  /** A conversation in which nothing was sent for an hour is forgotten. */
  #clean(now: number): void {
    if (now - this.#cleanedAt < 60_000) return
    this.#cleanedAt = now
    for (const [conversation, times] of this.#sent) {
      if ((times.at(-1) ?? 0) <= now - LONGEST) this.#sent.delete(conversation)
    }
  }
}

/** Until the oldest of the messages that fill a limit no longer counts. */
function waitFor(sent: number[], limits: Limit[], now: number): number {
  const waits = limits.map((limit) => {
    const filling = sent.at(-limit.most)
    return filling === undefined ? 0 : filling + limit.in - now
  })
  return Math.max(0, ...waits)
}
