import { randomBytes } from 'node:crypto'
import type { Instant } from '../../care/day.ts'
import type { Language } from '../../care/world.ts'
import { adaptiveCard } from '../cards/adaptive.ts'
import type { Card } from '../cards/card.ts'
import type { Channel, OutgoingMessage, Recipient, Sent } from '../channel.ts'

/** A message as the page shows it. `changed`: it stood there already and keeps its own time. */
export interface PageMessage {
  id: string
  at: string
  notice: string
  title: string
  card: unknown
  changed: boolean
}

/** One event of a stream, with the id by which a page tells us where it was. */
export interface StreamEvent {
  id: string
  message: PageMessage
}

type Listener = (event: StreamEvent) => void

const KEPT = 100

/**
 * The web chat as a channel: what is sent goes to every page that this member has open, and is kept for a while
 * for a page that lost its connection. Nothing is lost when no page is open: the history is in the store.
 */
export class WebChannel implements Channel {
  readonly name = 'web'
  readonly #now: () => Instant
  /** Changes with every start, so that an id of an earlier run is never taken for one of ours. */
  readonly #run = randomBytes(6).toString('base64url')
  readonly #streams = new Map<string, { last: number; kept: StreamEvent[]; listeners: Set<Listener> }>()

  constructor(now: () => Instant) {
    this.#now = now
  }

  async send(to: Recipient, message: OutgoingMessage): Promise<Sent> {
    const stream = this.#stream(to.member)
    stream.last += 1
    const shown = pageMessage(message.id, this.#now(), message.card, to.language)
    const changed = message.platformId !== null
    const event = { id: this.#id(stream.last), message: { ...shown, changed } }
    stream.kept = [...stream.kept, event].slice(-KEPT)
    for (const listener of stream.listeners) listener(event)
    return { state: 'sent', platformId: message.id }
  }

  async glimpse(to: Recipient, message: OutgoingMessage): Promise<void> {
    if (this.#streams.has(to.member)) await this.send(to, message)
  }

  /** Listens to what is sent to this member from now on. Returns how to stop. */
  listen(member: string, listener: Listener): () => void {
    const { listeners } = this.#stream(member)
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  /** Where the stream of this member stands. */
  cursor(member: string): string {
    return this.#id(this.#stream(member).last)
  }

  /** What was sent after `cursor`; null when that cannot be told any more and the whole history is needed. */
  since(member: string, cursor: string): StreamEvent[] | null {
    const { last, kept } = this.#stream(member)
    if (cursor === this.#id(last)) return []
    const oldest = last - kept.length
    if (cursor === this.#id(oldest)) return kept
    const at = kept.findIndex((event) => event.id === cursor)
    return at < 0 ? null : kept.slice(at + 1)
  }

  #stream(member: string) {
    const found = this.#streams.get(member)
    if (found) return found
    const made = { last: 0, kept: [], listeners: new Set<Listener>() }
    this.#streams.set(member, made)
    return made
  }

  #id(n: number): string {
    return `${this.#run}.${n}`
  }
}

/** A message for the page: its card as an Adaptive Card whose links stay on the host that the page came from. */
export function pageMessage(id: string, at: Instant, card: Card, language: Language): PageMessage {
  const rendered = adaptiveCard(card, { language, press: 'submit', base: '/', idPrefix: `m${id}-` })
  return { id, at: at.toISOString(), notice: card.notice, title: card.title, card: rendered, changed: false }
}
