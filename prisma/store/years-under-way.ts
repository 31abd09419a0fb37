import type { Day } from '../../care/day.ts'
import type { Db } from '../client.ts'
import { dayToColumn } from './columns.ts'

/** Ids of the texts that were not adopted, and of those that were on or after a day: without their words. */
export async function yearsUnderWay(db: Db, org: string, since: Day): Promise<string[]> {
  const rows = await db.yearDocument.findMany({
    where: {
      organisationId: org,
      versions: { some: {} },
      OR: [{ status: { not: 'vastgesteld' } }, { passages: { some: { at: { gte: dayToColumn(since) } } } }],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}
