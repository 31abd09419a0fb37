import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'

/**
 * Counts what should have happened by now and did not.
 * @param limits.backSince who was away or wanted quiet until after this may still have to get what waited.
 */
export async function countOverlooked(
  db: Db,
  org: string,
  limits: { dueBefore: Instant; storedSince: Instant; storedBefore: Instant; backSince: Instant },
): Promise<{ overlookedDuties: number; overlookedNudges: number; unsentMessages: number }> {
  const overlookedDuties = await db.duty.count({
    where: { organisationId: org, nextAt: { lt: limits.dueBefore } },
  })
  const overlookedNudges = await db.nudge.count({
    where: { organisationId: org, state: 'waiting', sendAt: { lt: limits.dueBefore } },
  })
  const quiet = await db.absence.findMany({
    where: { organisationId: org, from: { lte: limits.dueBefore }, until: { gt: limits.backSince } },
    select: { memberId: true },
  })
  const unsentMessages = await db.message.count({
    where: {
      organisationId: org,
      createdAt: { gte: limits.storedSince, lt: limits.storedBefore },
      deliveries: { none: {} },
      // These wait for the hours of who gets them, and others for whoever is away or wants quiet.
      kind: { not: 'absence' },
      memberId: { notIn: quiet.map(({ memberId }) => memberId) },
    },
  })
  return { overlookedDuties, overlookedNudges, unsentMessages }
}
