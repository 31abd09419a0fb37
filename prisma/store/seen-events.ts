import { createHash } from 'node:crypto'
import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'

/**
 * An event's id names who sent it, and beside it stands what was answered: of a reflection without a name that would tell
 * who gave it. Kept as a hash, it is found again by whoever has the id and tells nothing.
 */
const hidden = (eventId: string): string => createHash('sha256').update(eventId).digest('base64url')

/**
 * Takes an event in hand. Gives back what was answered when it came before, else null. A second delivery that arrives
 * meanwhile waits here until the first one's transaction ends.
 */
export async function seenBefore(
  db: Db,
  org: string,
  channel: string,
  eventId: string,
  at: Instant,
): Promise<unknown> {
  const inserted = await db.$executeRaw`
    INSERT INTO "SeenEvent" ("organisationId", channel, "eventId", answer, at)
    VALUES (${org}::uuid, ${channel}, ${hidden(eventId)}, '{"kind":"done","notice":null}', ${at})
    ON CONFLICT DO NOTHING`
  if (inserted === 1) return null
  const row = await db.seenEvent.findUnique({
    where: { organisationId_channel_eventId: { organisationId: org, channel, eventId: hidden(eventId) } },
  })
  return row?.answer ?? null
}

export async function rememberAnswer(
  db: Db,
  org: string,
  channel: string,
  eventId: string,
  answer: object,
): Promise<void> {
  await db.seenEvent.update({
    where: { organisationId_channel_eventId: { organisationId: org, channel, eventId: hidden(eventId) } },
    data: { answer },
  })
}

export async function forgetEvent(db: Db, org: string, channel: string, eventId: string): Promise<void> {
  await db.seenEvent.deleteMany({ where: { organisationId: org, channel, eventId: hidden(eventId) } })
}
