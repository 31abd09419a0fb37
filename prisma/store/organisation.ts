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

export async function createOrganisation(
  db: Db,
  as: { name: string; isSample: boolean; vouchesFrom: Day | null },
): Promise<StoredOrganisation> {
  const row = await db.organisation.create({
    data: { name: as.name, isSample: as.isSample, vouchesFrom: columnOrNull(as.vouchesFrom) },
  })
  return { id: row.id, ...as, clockShiftMs: 0 }
}

/** Moves the clock of the sample organisation forward to an instant; never back. */
export async function moveSampleClock(db: Db, org: string, to: Instant, realNow: Instant): Promise<void> {
  const shift = BigInt(to.getTime() - realNow.getTime())
  await db.organisation.updateMany({
    where: { id: org, isSample: true, clockShiftMs: { lt: shift } },
    data: { clockShiftMs: shift },
  })
}
