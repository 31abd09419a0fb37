import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'

/** Counts what should have happened by now and did not. */
export async function countOverlooked(
  db: Db,
  org: string,
  limits: { dueBefore: Instant; storedBefore: Instant },
): Promise<{ overlookedDuties: number; overlookedNudges: number; unsentMessages: number }> {
  const overlookedDuties = await db.duty.count({
    where: { organisationId: org, nextAt: { lt: limits.dueBefore } },
  })
  const overlookedNudges = await db.nudge.count({
    where: { organisationId: org, state: 'waiting', sendAt: { lt: limits.dueBefore } },
  })
  const unsentMessages = await db.message.count({
    where: { organisationId: org, createdAt: { lt: limits.storedBefore }, deliveries: { none: {} } },
  })
  return { overlookedDuties, overlookedNudges, unsentMessages }
}
