import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'
import { type StoredDuty, toStoredDuty } from './duties.ts'

/**
 * Takes hold of the duties at which something must happen by `now`: until the transaction ends, no other run sees them.
 * @param limit how many at the most; the caller asks again while it gets as many.
 */
export async function claimDueDuties(
  db: Db,
  org: string,
  now: Instant,
  limit: number,
): Promise<StoredDuty[]> {
  const claimed = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Duty"
    WHERE "organisationId" = ${org}::uuid AND "nextAt" <= ${now}
    ORDER BY "nextAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED`
  const rows = await db.duty.findMany({
    where: { id: { in: claimed.map((row) => row.id) } },
    orderBy: { id: 'asc' },
  })
  return rows.map(toStoredDuty)
}

/** Moves duties on: which of their steps are behind them, and when to look again. */
export async function moveOn(
  db: Db,
  org: string,
  duties: { id: string; stepsDoneTo: Instant | null; nextAt: Instant | null }[],
): Promise<void> {
  if (duties.length === 0) return
  await db.$executeRaw`
    UPDATE "Duty" AS duty SET "stepsDoneTo" = row."stepsDoneTo", "nextAt" = row."nextAt"
    FROM jsonb_to_recordset(${JSON.stringify(duties)}::jsonb)
      AS row(id uuid, "stepsDoneTo" timestamptz, "nextAt" timestamptz)
    WHERE duty.id = row.id AND duty."organisationId" = ${org}::uuid`
}

export interface NewNudge {
  dutyId: string
  memberId: string
  step: string
  dueAt: Instant
  sendAt: Instant
  state: 'waiting' | 'missed'
}

/** Records due moments. One that is recorded already is left as it is. */
export async function addNudges(db: Db, org: string, nudges: NewNudge[]): Promise<number> {
  if (nudges.length === 0) return 0
  const { count } = await db.nudge.createMany({
    skipDuplicates: true,
    data: nudges.map((nudge) => ({ organisationId: org, ...nudge })),
  })
  return count
}

/** Remembers who was told of duties while on duty. */
export async function noteOnDuty(
  db: Db,
  org: string,
  told: { dutyId: string; memberId: string }[],
): Promise<void> {
  if (told.length === 0) return
  await db.$executeRaw`
    UPDATE "Duty" AS duty SET "onDuty" = ARRAY(SELECT DISTINCT unnest(duty."onDuty" || row.members))
    FROM (
      SELECT "dutyId", array_agg("memberId") AS members
      FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS one("dutyId" uuid, "memberId" uuid)
      GROUP BY "dutyId"
    ) AS row
    WHERE duty.id = row."dutyId" AND duty."organisationId" = ${org}::uuid`
}

export interface WaitingNudge {
  id: string
  dutyId: string
  memberId: string
  /** The step in the rule book, or `later` for a reminder that somebody asked for. */
  step: string
  sendAt: Instant
}

/** Takes hold of the nudges that may go out by `now`, with their duties. */
export async function claimWaitingNudges(db: Db, org: string, now: Instant): Promise<WaitingNudge[]> {
  return db.$queryRaw<WaitingNudge[]>`
    SELECT id, "dutyId", "memberId", step, "sendAt" FROM "Nudge"
    WHERE "organisationId" = ${org}::uuid AND state = 'waiting' AND "sendAt" <= ${now}
    ORDER BY "memberId", "dueAt", id FOR UPDATE SKIP LOCKED`
}

export async function bundleNudges(db: Db, org: string, ids: string[], messageId: string): Promise<void> {
  await db.nudge.updateMany({
    where: { organisationId: org, id: { in: ids } },
    data: { state: 'bundled', messageId },
  })
}

/** Sets waiting nudges aside: what they were about is done, or nobody can be reached. */
export async function dropNudges(
  db: Db,
  org: string,
  ids: string[],
  state: 'dropped' | 'missed',
): Promise<void> {
  if (ids.length === 0) return
  await db.nudge.updateMany({ where: { organisationId: org, id: { in: ids } }, data: { state } })
}

/** Puts the sending of nudges off; that they were due stays recorded as it was. */
export async function putOffNudges(
  db: Db,
  org: string,
  nudges: { id: string; sendAt: Instant }[],
): Promise<void> {
  if (nudges.length === 0) return
  await db.$executeRaw`
    UPDATE "Nudge" AS nudge SET "sendAt" = row."sendAt"
    FROM jsonb_to_recordset(${JSON.stringify(nudges)}::jsonb) AS row(id uuid, "sendAt" timestamptz)
    WHERE nudge.id = row.id AND nudge."organisationId" = ${org}::uuid`
}

export interface SentNudge {
  step: string
  dueAt: Instant
  sendAt: Instant
  state: string
  memberRef: string
}

/** Every due moment of a duty so far, for whoever asks why or when. */
export async function nudgesOf(db: Db, org: string, dutyId: string): Promise<SentNudge[]> {
  return db.$queryRaw<SentNudge[]>`
    SELECT nudge.step, nudge."dueAt", nudge."sendAt", nudge.state, member.ref AS "memberRef"
    FROM "Nudge" AS nudge JOIN "Member" AS member ON member.id = nudge."memberId"
    WHERE nudge."organisationId" = ${org}::uuid AND nudge."dutyId" = ${dutyId}::uuid
    ORDER BY nudge."dueAt", nudge.id`
}
