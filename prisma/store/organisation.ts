import type { Day, Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'
import type { Organisation as OrganisationRow } from '../generated/client.ts'
import { columnOrNull, dayOrNull } from './columns.ts'

export interface StoredOrganisation {
  id: string
  name: string
  isSample: boolean
  clockShiftMs: number
  vouchesFrom: Day | null
  /** Whether a bot has ever served it; before that, the sample may be half loaded. */
  hasBeaten: boolean
}

/** The organisation of this store; null in an empty one. */
export async function findOrganisation(db: Db): Promise<StoredOrganisation | null> {
  const row = await db.organisation.findFirst({ orderBy: { createdAt: 'asc' } })
  return row && toStored(row)
}

function toStored(row: OrganisationRow): StoredOrganisation {
  return {
    id: row.id,
    name: row.name,
    isSample: row.isSample,
    clockShiftMs: Number(row.clockShiftMs),
    vouchesFrom: dayOrNull(row.vouchesFrom),
    hasBeaten: row.lastBeatAt !== null,
  }
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
  if (!found) return toStored(await db.organisation.create({ data: as }))
  const anew = { ...as, clockShiftMs: 0, vouchesFrom: null, lastBeatAt: null }
  return toStored(await db.organisation.update({ where: { id: found.id }, data: anew }))
}

/** The day from which dates are vouched for, when the organisation's file names none: that of the first import. */
export async function storedVouchesFrom(db: Db, org: string): Promise<Day | null> {
  const row = await db.organisation.findUnique({ where: { id: org }, select: { vouchesFrom: true } })
  return dayOrNull(row?.vouchesFrom ?? null)
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
