import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'

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
    VALUES (${org}::uuid, ${channel}, ${eventId}, '{"kind":"done","notice":null}', ${at})
    ON CONFLICT DO NOTHING`
  if (inserted === 1) return null
  const row = await db.seenEvent.findUnique({
    where: { organisationId_channel_eventId: { organisationId: org, channel, eventId } },
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
    where: { organisationId_channel_eventId: { organisationId: org, channel, eventId } },
    data: { answer },
  })
}

export async function forgetEvent(db: Db, org: string, channel: string, eventId: string): Promise<void> {
  await db.seenEvent.deleteMany({ where: { organisationId: org, channel, eventId } })
}
