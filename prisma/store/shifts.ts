import type { Instant } from '../../care/day.ts'
import { HORIZON_DAYS } from '../../care/reachable.ts'
import { ROTA_REACH_DAYS, type Shift, type ShiftKind } from '../../care/rota.ts'
import type { Db } from '../client.ts'
import { putRows } from './bulk.ts'
import { hearAgain } from './hear-again.ts'

/** A shift as it is kept. */
export interface ShiftRecord {
  id: string
  memberId: string
  from: Instant
  until: Instant
  kind: ShiftKind
  teamId: string | null
  source: string
}

const COLUMNS = ['id', 'organisationId', 'memberId', 'from', 'until', 'kind', 'teamId', 'source']
const DAY_MS = 86_400_000
const BEHIND_DAYS = ROTA_REACH_DAYS + 1
const AHEAD_DAYS = HORIZON_DAYS + ROTA_REACH_DAYS + 1

/**
 * The rota as far as it settles when people may be spoken to from `now` on: all shifts of these members (by reference)
 * of these weeks and the coming time, and everybody's at this instant, for who is on duty. With what they said themselves
 * of being away or wanting quiet.
 */
export async function loadRota(db: Db, org: string, now: Instant, members: string[]): Promise<Shift[]> {
  const since = new Date(now.getTime() - BEHIND_DAYS * DAY_MS)
  const ahead = new Date(now.getTime() + AHEAD_DAYS * DAY_MS)
  return db.$queryRaw<Shift[]>`
    SELECT member.ref AS member, shift."from", shift."until", shift.kind, team.ref AS team
    FROM "Shift" AS shift
    JOIN "Member" AS member ON member.id = shift."memberId"
    LEFT JOIN "Team" AS team ON team.id = shift."teamId"
    WHERE shift."organisationId" = ${org}::uuid AND shift."until" > ${since} AND shift."from" < ${ahead}
      AND (member.ref = ANY(${members}) OR (shift."from" <= ${now} AND shift."until" > ${now}))
    UNION ALL
    SELECT member.ref, absence."from", absence."until", absence.kind, NULL
    FROM "Absence" AS absence JOIN "Member" AS member ON member.id = absence."memberId"
    WHERE absence."organisationId" = ${org}::uuid AND absence."until" > ${since} AND absence."from" < ${ahead}
      AND (member.ref = ANY(${members}) OR (absence."from" <= ${now} AND absence."until" > ${now}))`
}

/** Every shift that is kept. */
export async function listShifts(db: Db, org: string): Promise<ShiftRecord[]> {
  return db.$queryRaw<ShiftRecord[]>`
    SELECT id, "memberId", "from", "until", kind, "teamId", source FROM "Shift"
    WHERE "organisationId" = ${org}::uuid`
}

/**
 * Keeps shifts, new or changed. What waits to be told to these people is looked at again: it may have been put off to a
 * time that their new rota says otherwise of.
 */
export async function putShifts(db: Db, org: string, shifts: ShiftRecord[], now: Instant): Promise<void> {
  if (shifts.length === 0) return
  await putRows(
    db,
    'Shift',
    COLUMNS,
    shifts.map((shift) => ({ ...shift, organisationId: org })),
  )
  const members = [...new Set(shifts.map(({ memberId }) => memberId))]
  await hearAgain(db, org, members, now)
}
