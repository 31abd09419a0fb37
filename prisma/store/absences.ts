import type { Instant } from '../../care/day.ts'
import type { AbsenceKind } from '../../care/rota.ts'
import type { Db } from '../client.ts'
import { isId } from './columns.ts'

/** When somebody is away or wants quiet, by his own word. At `until` it is over. */
export interface Absence {
  id: string
  memberId: string
  kind: AbsenceKind
  from: Instant
  until: Instant
}

const COLUMNS = { id: true, memberId: true, kind: true, from: true, until: true } as const

export async function addAbsence(db: Db, org: string, absence: Omit<Absence, 'id'>): Promise<string> {
  const { id } = await db.absence.create({
    data: { organisationId: org, ...absence },
    select: { id: true },
  })
  return id
}

/** What of it is not over at `now`, soonest first. */
export async function absencesOf(
  db: Db,
  org: string,
  memberId: string,
  now: Instant,
  kind?: AbsenceKind,
): Promise<Absence[]> {
  const rows = await db.absence.findMany({
    where: { organisationId: org, memberId, until: { gt: now }, ...(kind && { kind }) },
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
    select: COLUMNS,
  })
  return rows as Absence[]
}

export async function findAbsence(db: Db, org: string, id: string): Promise<Absence | null> {
  if (!isId(id)) return null
  const row = await db.absence.findFirst({ where: { organisationId: org, id }, select: COLUMNS })
  return row as Absence | null
}

/** Ends it at `now`. What had not begun, and a pause, leave nothing behind. */
export async function endAbsence(
  db: Db,
  org: string,
  { id, kind, from }: Absence,
  now: Instant,
): Promise<void> {
  if (kind === 'pauze' || from >= now) await db.absence.deleteMany({ where: { organisationId: org, id } })
  else await db.absence.updateMany({ where: { organisationId: org, id }, data: { until: now } })
}

/** Removes those that were over before a moment. Gives back how many. */
export async function forgetAbsences(db: Db, org: string, before: Instant): Promise<number> {
  const { count } = await db.absence.deleteMany({ where: { organisationId: org, until: { lt: before } } })
  return count
}
