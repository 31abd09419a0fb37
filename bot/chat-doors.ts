import type { Router } from 'express'
import type { Language } from '../care/world.ts'
import type { Card } from './cards/card.ts'
import type { Channel, Converse } from './channel.ts'

/** Everything that a chat platform's channel asks of the rest of the house. It gets plain values and no store. */
export interface ChatDoors {
  converse: Converse
  /**
   * Who an account is: the member with the e-mail address that the platform vouches for. Links the account to them when
   * it is new. Of somebody unknown the coordinators hear, once.
   */
  meet(account: Account): Promise<Met>
  /** The app was taken away from this account, or by it: messages cannot reach it until it is met again. */
  left(account: Pick<Account, 'channel' | 'id'>): Promise<void>
  /**
   * `koppel TEAM`, said by this member in a channel of a team. Checks that they coordinate it, and keeps the place for
   * what concerns the whole team. Gives back what to answer.
   */
  linkTeam(member: string, team: string, address: unknown, channel: Channel['name']): Promise<string>
  /** `ontkoppel TEAM`: its coordinator wants nothing about this team in a channel of this platform any more. */
  unlinkTeam(member: string, team: string, channel: Channel['name']): Promise<string>
  /** A message as it stands now, for who got it; null when it is not there, not theirs, or nothing is left to show. */
  card(member: string, message: string): Promise<{ card: Card; language: Language } | null>
  /** The front page of this person: own week, reflection, status, settings. Null for who is not in service. */
  home(member: string): Promise<{ card: Card; language: Language } | null>
  /**
   * The address of one of our pages, signed in: it works once, for a few minutes, for this person. Give it to nobody
   * else and never put it in a channel. Null without `PUBLIC_URL`, and for a path that is no page of ours.
   */
  pageLink(member: string, path: string): Promise<string | null>
}

/** An account on a platform, as the platform itself tells of it, never as somebody typed it. */
export interface Account {
  channel: Channel['name']
  /** The platform's own lasting id, with its workspace or tenant. */
  id: string
  /** As the platform vouches for it; null when it tells none. */
  email: string | null
  /** Only a `member` of the organisation's own workspace or tenant is let in. */
  standing: 'member' | 'guest' | 'bot' | 'stranger'
  /** What the channel needs to reach this person; it is handed back with each message. Null: not to be reached here. */
  address: unknown
}

export type Met = { kind: 'known'; member: string; language: Language } | { kind: 'unknown' }

/** A chat platform that is served: its requests come in at `router`, messages go out by `channel`. */
export interface ChatPlatform {
  channel: Channel
  /** Mounted before the pages, on the same server. Null where nothing comes in over HTTP. */
  router: Router | null
  start(): Promise<void>
  /** Takes nothing new and finishes what is in hand. */
  stop(): Promise<void>
}
