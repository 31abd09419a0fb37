import type { Logger } from 'pino'
import type { Instant } from '../../care/day.ts'
import type { Language } from '../../care/world.ts'
import type { Card } from '../cards/card.ts'
import type { Converse } from '../channel.ts'

/** Everything that the Teams channel asks of the rest of the house, in plain values. */
export interface TeamsDoors {
  converse: Converse
  /** The real clock, never the sample's: for limits and for what the platform sends again. */
  realNow(): Instant
  log: Logger
  /** The member who was linked to this Teams user (`TeamsAddress.user`), with the address that was kept; null: nobody. */
  known(user: string): Promise<Known | null>
  /**
   * Links a Teams user to the member with this e-mail address, which Teams vouches for, and keeps the address: by it
   * messages are sent later. Called again when the address changes. Null when no member in service has this e-mail:
   * the coordinators then hear that somebody unknown asked.
   */
  meet(email: string, address: TeamsAddress): Promise<Known | null>
  /** The app was taken away, or the account is gone: this way of reaching the member is closed. */
  left(user: string): Promise<void>
  /** A message as it stands now, for who may see it; null: not there, or not for this member. */
  show(member: string, message: string): Promise<{ card: Card; language: Language } | null>
  /** `koppel TEAM` in a Teams channel: checks that this member coordinates the team. Gives back what to answer. */
  linkTeam(member: string, team: string, address: TeamsAddress): Promise<string>
}

export interface Known {
  member: string
  language: Language
  address: unknown
}

/** Where a conversation in Teams is found again: what is kept in `ChatAddress.address` and `TeamChannel.address`. */
export interface TeamsAddress {
  /** The platform's id of the person; null for a channel of a team. */
  user: string | null
  /** The id that the platform gave our bot. */
  bot: string
  conversation: string
  scope: 'personal' | 'channel'
  tenant: string | null
  serviceUrl: string
}
