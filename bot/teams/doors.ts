import type { Logger } from 'pino'
import type { Instant } from '../../care/day.ts'
import type { ChatDoors } from '../chat-doors.ts'

/** Everything that the Teams channel asks of the rest of the house, in plain values. */
export interface TeamsDoors extends ChatDoors {
  /** The real clock, never the sample's: tokens, limits and repeats go by it. */
  realNow(): Instant
  log: Logger
}

/** Where a conversation in Teams is found again, as kept with a person or a team. */
export interface TeamsAddress {
  /** The platform's id of the person; null for a channel of a team. */
  user: string | null
  /** The id that the platform gave our bot. */
  bot: string
  conversation: string
  scope: 'personal' | 'channel'
  /** Null only with the emulator. */
  tenant: string | null
  serviceUrl: string
}
