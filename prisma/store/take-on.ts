import type { Db } from '../client.ts'
import type { Message as MessageRow } from '../generated/client.ts'
import { findDuties, type Reckoned, type StoredDuty } from './duties.ts'
import type { StoredMessage } from './messages.ts'

/** What is asked of a duty to know on whose list it belongs. */
export interface ToTakeOn {
  id: string
  reckoned: Pick<Reckoned, 'subject' | 'team'>
}

/**
 * Duties that wait to be confirmed, and open ones whose date is unknown because nothing was ever recorded: no more of each
 * than its place, for a first import can bring very many.
 */
export async function placesToTakeOn(db: Db, org: string): Promise<ToTakeOn[]> {
  return db.$queryRaw<ToTakeOn[]>`
    SELECT id, jsonb_build_object('subject', reckoned->'subject', 'team', reckoned->'team') AS reckoned FROM "Duty"
    WHERE "organisationId" = ${org}::uuid
      AND (state = 'unconfirmed' OR (state = 'open' AND reckoned->'due'->>'kind' = 'unknown'))
    ORDER BY id`
}

/** The same duties with all that is kept of them. */
export async function dutiesToTakeOn(db: Db, org: string): Promise<StoredDuty[]> {
  const ids = (await placesToTakeOn(db, org)).map(({ id }) => id)
  return ids.length === 0 ? [] : findDuties(db, org, { ids })
}

export type TakeOnMessage = Omit<StoredMessage, 'content'> & {
  content: { kind: 'take_on'; duties: string[] }
}

/** The last take-on list that each member got, by member id. */
export async function lastTakeOnLists(db: Db, org: string): Promise<Map<string, TakeOnMessage>> {
  const rows = await db.$queryRaw<MessageRow[]>`
    SELECT DISTINCT ON ("memberId") id, "memberId", content, "createdAt" FROM "Message"
    WHERE "organisationId" = ${org}::uuid AND kind = 'take_on' ORDER BY "memberId", "createdAt" DESC, id DESC`
  return new Map(
    rows.map(({ id, memberId, content, createdAt }) => [
      memberId,
      { id, memberId, content: content as TakeOnMessage['content'], createdAt },
    ]),
  )
}

/** Puts more duties on a list that stands in the conversation. */
export async function lengthenTakeOnList(db: Db, messageId: string, duties: string[]): Promise<void> {
  await db.message.update({ where: { id: messageId }, data: { content: { kind: 'take_on', duties } } })
}
