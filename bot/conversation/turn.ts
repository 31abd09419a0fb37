import type { Day, Instant } from '../../care/day.ts'
import type { House } from '../../jobs/house.ts'
import type { Db } from '../../prisma/client.ts'
import type { StoredMember } from '../../prisma/store/members.ts'
import type { Content } from '../../prisma/store/messages.ts'
import type { FieldError } from '../cards/card.ts'
import type { Answer } from '../channel.ts'
import type { Texts } from '../texts/texts.ts'

/**
 * One turn of the conversation: somebody did something. Everything that follows from it happens in `tx`, at once or not
 * at all, and is confirmed only after it is saved.
 */
export interface Turn {
  house: House
  tx: Db
  member: StoredMember
  texts: Texts
  now: Instant
  today: Day
  /** Says something as a message of its own, to this person or to another member. */
  say(content: Content, to?: string): void
  /** Notes in the access log what was read or changed, about whom, and whether it was allowed. */
  log(
    action: 'read' | 'add' | 'change',
    object: string,
    about: string | null,
    outcome?: 'ok' | 'refused',
  ): void
}

/** Form values as they came in; every handler checks its own. */
export type Values = Record<string, string>

export const done = (notice: string | null = null): Answer => ({ kind: 'done', notice })
export const errors = (...list: FieldError[]): Answer => ({ kind: 'errors', errors: list })
export const fieldError = (field: string, message: string): Answer => errors({ field, message })

/** What somebody may not do changes nothing, is told kindly, and is in the access log. */
export function notAllowed(turn: Turn, action: 'read' | 'change', object: string): Answer {
  turn.log(action, object, null, 'refused')
  return done(turn.texts.conversation.notAllowed)
}
