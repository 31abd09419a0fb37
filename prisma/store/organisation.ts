import type { Day, Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'
import { columnOrNull, dayOrNull } from './columns.ts'

export interface StoredOrganisation {
  id: string
  name: string
  isSample: boolean
  clockShiftMs: number
  vouchesFrom: Day | null
}

/** The organisation of this store; null in an empty one. */
export async function findOrganisation(db: Db): Promise<StoredOrganisation | null> {
  const row = await db.organisation.findFirst({ orderBy: { createdAt: 'asc' } })
  return (
    row && {
      id: row.id,
      name: row.name,
      isSample: row.isSample,
      clockShiftMs: Number(row.clockShiftMs),
      vouchesFrom: dayOrNull(row.vouchesFrom),
    }
  )
}

/** Whether nobody was ever imported. */
export async function hasNobody(db: Db, org: string): Promise<boolean> {
  return (await db.member.findFirst({ where: { organisationId: org }, select: { id: true } })) === null
}

/** The organisation of a store in which nobody is yet: made, or made anew of the one that stood there empty. */
export async function settleOrganisation(
  db: Db,
  as: { name: string; isSample: boolean },
): Promise<StoredOrganisation> {
  const found = await findOrganisation(db)
  const row = found
    ? await db.organisation.update({ where: { id: found.id }, data: as })
    : await db.organisation.create({ data: as })
  return {
    id: row.id,
    ...as,
    clockShiftMs: Number(row.clockShiftMs),
    vouchesFrom: dayOrNull(row.vouchesFrom),
  }
}

export async function setVouchesFrom(db: Db, org: string, day: Day): Promise<void> {
  await db.organisation.update({ where: { id: org }, data: { vouchesFrom: columnOrNull(day) } })
}

/** Moves the clock of the sample organisation forward to an instant; never back. */
export async function moveSampleClock(db: Db, org: string, to: Instant, realNow: Instant): Promise<void> {
  const shift = BigInt(to.getTime() - realNow.getTime())
  await db.organisation.updateMany({
    where: { id: org, isSample: true, clockShiftMs: { lt: shift } },
    data: { clockShiftMs: shift },
  })
}
