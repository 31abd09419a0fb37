import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'
import { forgetAbsences } from './absences.ts'

export async function forgetOld(
  db: Db,
  org: string,
  limits: { eventsBefore: Instant; absencesBefore: Instant; now: Instant },
): Promise<{ events: number; links: number; sessions: number; absences: number }> {
  const events = await db.seenEvent.deleteMany({
    where: { organisationId: org, at: { lt: limits.eventsBefore } },
  })
  const links = await db.signInLink.deleteMany({
    where: { organisationId: org, expiresAt: { lt: limits.now } },
  })
  const sessions = await db.session.deleteMany({
    where: { organisationId: org, expiresAt: { lt: limits.now } },
  })
  const absences = await forgetAbsences(db, org, limits.absencesBefore)
  return { events: events.count, links: links.count, sessions: sessions.count, absences }
}
