import type { House } from '../../jobs/house.ts'
import type { Db } from '../../prisma/client.ts'
import type { StoredYear } from '../../prisma/store/year-documents.ts'
import { gateNow } from '../../prisma/store/year-gates.ts'
import type { YearStanding } from './may-year.ts'

/** How a text stands by the gates of the organisation's file as it is now. */
export async function standingOf(
  db: Db,
  { org, settings }: Pick<House, 'org' | 'settings'>,
  year: StoredYear,
): Promise<YearStanding> {
  const gates = settings.yearGates
  const ids = gates.map(({ id }) => id)
  const at = await gateNow(db, org, year, ids)
  return { gates, gate: gates.find(({ id }) => id === at) ?? null }
}
