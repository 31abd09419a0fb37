import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'

/**
 * What waits to be told to these people is looked at again in the next minute: it may have been put off to a time that
 * no longer holds. Reminders that somebody asked for keep their time.
 */
export async function hearAgain(db: Db, org: string, members: string[], now: Instant): Promise<void> {
  await db.$executeRaw`
    UPDATE "Nudge" SET "sendAt" = GREATEST("dueAt", ${now})
    WHERE "organisationId" = ${org}::uuid AND state = 'waiting' AND "memberId" = ANY(${members}::uuid[])
      AND "sendAt" > GREATEST("dueAt", ${now})`
}

/**
 * Duties of which a reminder still waits for this person go back to before that step, so that the next minute works out
 * anew who is to hear of it: who was recorded already stays, and who is next in line comes beside him.
 */
export async function passOn(db: Db, org: string, member: string, now: Instant): Promise<void> {
  await db.$executeRaw`
    UPDATE "Duty" AS duty
    SET "nextAt" = ${now},
      "stepsDoneTo" = CASE WHEN duty."stepsDoneTo" IS NULL THEN NULL
        ELSE LEAST(duty."stepsDoneTo", waiting.first - interval '1 millisecond') END
    FROM (
      SELECT "dutyId", min("dueAt") AS first FROM "Nudge"
      WHERE "organisationId" = ${org}::uuid AND "memberId" = ${member}::uuid AND state = 'waiting' AND step <> 'later'
      GROUP BY "dutyId"
    ) AS waiting
    WHERE duty.id = waiting."dutyId" AND duty."organisationId" = ${org}::uuid AND duty.state IN ('open', 'late')`
}
