import type { Card, FieldError, Form } from './cards/card.ts'
import type { Said } from './conversation/intent.ts'

/**
 * A way by which people and the bot reach each other. A channel is transport only: it verifies, parses,
 * acknowledges and sends. It never touches the store and never decides.
 */
export interface Channel {
  readonly name: 'web' | 'slack' | 'teams'
  /** Shows a new message, or shows one again that has changed. */
  send(to: Recipient, message: OutgoingMessage): Promise<Sent>
  /** Posts a new message where a whole team reads it. Only where a team can have such a place. */
  post?(to: TeamPlace, message: OutgoingMessage): Promise<Posted>
  /** Shows it here too when the person happens to be looking. It was sent elsewhere, and nothing of this is recorded. */
  glimpse?(to: Recipient, message: OutgoingMessage): Promise<void>
}

export interface Recipient {
  member: string
  language: 'nl' | 'en'
  /** As this channel stored it when the person was first met. */
  address: unknown
}

/** Where everybody of a team reads along: no names of people, no codes of clients, no link that signs in. */
export interface TeamPlace {
  language: 'nl' | 'en'
  /** As this channel gave it when the team was linked. */
  address: unknown
}

export interface OutgoingMessage {
  id: string
  card: Card
  /** The platform's own id when the message stands there already: it is changed in place. */
  platformId: string | null
}

/**
 * `retry`: the platform did not take it, and may be asked again after so many milliseconds. `later`: we keep it back
 * ourselves, to the platform's limits or because a form stands there; that tries nobody's patience. `unreachable`: the
 * person cannot be reached this way.
 */
export type Sent =
  | { state: 'sent'; platformId: string }
  | { state: 'retry'; afterMs: number }
  | { state: 'later'; afterMs: number }
  | { state: 'unreachable'; reason: string }

/** `unreachable`: the place is gone, or we are put out of it. `refused`: this message only. */
export type Posted = Sent | { state: 'refused'; reason: string }

/** One thing that a person did, with the id under which the platform will deliver it again if it thinks we missed it. */
export interface Event {
  id: string
  channel: Channel['name']
  /** Our member id: who it is was settled at the door. */
  member: string
  said: Said
  /**
   * The real moment after which nothing may be saved any more, for a platform that tells the person by then that it
   * failed. What is not saved in time is rolled back and rejected with `TooLate`.
   */
  by?: Date
}

/** Nothing was saved: it took longer than the platform waits. */
export class TooLate extends Error {}

/**
 * What the conversation answers once everything is saved: a form to open at once, or what is wrong with the one
 * that came in, or a short confirmation. Cards come as messages of their own, by the queue.
 */
export type Answer =
  | { kind: 'form'; form: Form }
  | { kind: 'errors'; errors: FieldError[] }
  | { kind: 'done'; notice: string | null }

/** The one conversation that every channel serves. */
export type Converse = (event: Event) => Promise<Answer>
