import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'

export async function forgetOld(
  db: Db,
  org: string,
  limits: { eventsBefore: Instant; now: Instant },
): Promise<{ events: number; links: number; sessions: number }> {
  const events = await db.seenEvent.deleteMany({
    where: { organisationId: org, at: { lt: limits.eventsBefore } },
  })
  const links = await db.signInLink.deleteMany({
    where: { organisationId: org, expiresAt: { lt: limits.now } },
  })
  const sessions = await db.session.deleteMany({
    where: { organisationId: org, expiresAt: { lt: limits.now } },
  })
  return { events: events.count, links: links.count, sessions: sessions.count }
}
