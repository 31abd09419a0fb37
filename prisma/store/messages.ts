import type { Day, Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'
import type { Message as MessageRow } from '../generated/client.ts'
import { isId } from './columns.ts'
import type { Reckoned } from './duties.ts'

/**
 * What a message is about. Its words are put together each time it is shown, in the reader's language and as things
 * stand then, so that a card never says what is no longer so.
 */
export type Content =
  | { kind: 'nudge'; duties: string[] }
  | { kind: 'tasks'; duties: string[] }
  | { kind: 'started'; duties: string[] }
  | { kind: 'why'; duty: string }
  | { kind: 'ask_reflection'; duty: string | null }
  | { kind: 'thanks'; bouwsteen: string | null }
  | { kind: 'round'; round: string }
  | { kind: 'status' }
  | { kind: 'help' }
  | { kind: 'not_understood' }
  | { kind: 'my_data' }
  /** The reader's own absences. */
  | { kind: 'away' }
  | { kind: 'pause' }
  /** That a colleague is away. */
  | { kind: 'absence'; absence: string }
  | { kind: 'drafts' }
  | { kind: 'years' }
  | { kind: 'draft'; draft: string }
  /** Two versions beside each other. */
  | { kind: 'versions'; draft: string; from: number; to: number }
  /** A version that this person asked for is there. */
  | { kind: 'another_version'; draft: string; was: number; is: number }
  | { kind: 'no_other_version'; draft: string; why: 'same' | 'closed' | 'newer' | 'enough' }
  | { kind: 'digest'; month: string }
  | { kind: 'year' | 'year_plain' | 'year_adopted'; year: string }
  /** A text that this person asked for is there, or was left as it is. */
  | { kind: 'year_made'; year: string; as: 'made' | 'refreshed' | 'unchanged' | 'kept' }
  | { kind: 'year_chapter'; year: string; chapter: string }
  /** A person is asked to look at it at this gate. */
  | { kind: 'year_waits'; year: string; gate: string }
  | { kind: 'improvements' }
  /** All that ever stood on this list; what of it still waits follows from the duties. */
  | { kind: 'take_on'; duties: string[] }
  | { kind: 'moved'; moves: Move[] }
  /** `by`: the member who handed over. */
  | { kind: 'handed_over'; duties: string[]; by: string }
  /** The channel of a team is gone, and its link with it. */
  | { kind: 'unlinked'; team: string; channel: 'slack' | 'teams' }
  /** Somebody with this address came to the door and is not registered. */
  | { kind: 'newcomer'; channel: 'slack' | 'teams' | 'web'; email: string }

/** What a correction did to one duty, in the values that were reckoned before and after it. */
export type Move = { duty: string } & (
  | { move: 'due'; from: Reckoned['due']; to: Reckoned['due'] }
  | { move: 'reopened' | 'arose'; to: Reckoned['due'] }
  | { move: 'plan'; from: Day | null; to: Day | null }
  | { move: 'closed'; as: 'done' | 'cancelled' | 'missed' }
)

export interface StoredMessage {
  id: string
  memberId: string
  content: Content
  createdAt: Instant
}

export interface NewMessage {
  memberId: string
  /** What makes it the same message when a job runs again at the same instant. */
  key: string
  content: Content
}

const toMessage = (row: MessageRow): StoredMessage => ({
  id: row.id,
  memberId: row.memberId,
  content: row.content as unknown as Content,
  createdAt: row.createdAt,
})

/** Stores messages that are not there yet, by key; gives back the new ones. */
export async function addMessages(
  db: Db,
  org: string,
  at: Instant,
  messages: NewMessage[],
): Promise<StoredMessage[]> {
  if (messages.length === 0) return []
  const rows = await db.message.createManyAndReturn({
    skipDuplicates: true,
    data: messages.map((message) => ({
      organisationId: org,
      memberId: message.memberId,
      key: message.key,
      kind: message.content.kind,
      content: message.content as object,
      createdAt: at,
    })),
  })
  return rows.map(toMessage)
}

export async function findMessage(db: Db, org: string, id: string): Promise<StoredMessage | null> {
  if (!isId(id)) return null
  const row = await db.message.findFirst({ where: { organisationId: org, id } })
  return row && toMessage(row)
}

export async function forgetMessage(db: Db, org: string, id: string): Promise<void> {
  await db.message.deleteMany({ where: { organisationId: org, id } })
}

/** The last `limit` messages to a member, oldest first. */
export async function messagesTo(
  db: Db,
  org: string,
  memberId: string,
  limit: number,
): Promise<StoredMessage[]> {
  const rows = await db.message.findMany({
    where: { organisationId: org, memberId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.reverse().map(toMessage)
}

/**
 * Messages that show any of these duties, to whomever they went. Of the lists that somebody asked for, the three newest
 * that show them: who often asks would make every answer change all that he was ever told.
 */
export async function messagesAbout(db: Db, org: string, dutyIds: string[]): Promise<string[]> {
  if (dutyIds.length === 0) return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT id, kind, row_number() OVER (PARTITION BY "memberId", kind ORDER BY "createdAt" DESC, id DESC) AS newest
      FROM "Message" WHERE "organisationId" = ${org}::uuid AND content->'duties' ?| ${dutyIds}::text[]
    ) AS message WHERE kind <> 'tasks' OR newest <= 3`
  return rows.map((row) => row.id)
}

/** Messages of one kind about one thing, such as a draft or a digest. */
export async function messagesWith(
  db: Db,
  org: string,
  about: Partial<Record<string, string>>,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Message" WHERE "organisationId" = ${org}::uuid AND content @> ${JSON.stringify(about)}::jsonb`
  return rows.map((row) => row.id)
}

/** The newest messages of one kind to a member, three at the most. */
export async function ownMessages(
  db: Db,
  org: string,
  memberId: string,
  kind: Content['kind'],
): Promise<string[]> {
  const rows = await db.message.findMany({
    where: { organisationId: org, memberId, kind },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 3,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export interface StoredDelivery {
  channel: string
  state: string
  platformId: string | null
}

/** What became of a message, on every channel that it was sent to. */
export async function findDeliveries(db: Db, messageId: string): Promise<StoredDelivery[]> {
  return db.delivery.findMany({
    where: { messageId },
    select: { channel: true, state: true, platformId: true },
    orderBy: { at: 'asc' },
  })
}

/** Records what the platform answered. */
export async function recordDelivery(
  db: Db,
  org: string,
  at: Instant,
  delivery: { messageId: string; channel: string; state: string; platformId: string | null; answer: object },
): Promise<void> {
  const { messageId, channel, ...rest } = delivery
  await db.delivery.upsert({
    where: { messageId_channel: { messageId, channel } },
    create: { organisationId: org, messageId, channel, ...rest, at },
    update: { ...rest, at },
  })
}

export async function countMessages(db: Db, org: string, memberId: string): Promise<number> {
  return db.message.count({ where: { organisationId: org, memberId } })
}
