import type { Instant } from '../../care/day.ts'
import type { PrintedImprovement } from '../../drafting/year/year-text.ts'
import type { Db } from '../client.ts'
import type { Improvement } from '../generated/client.ts'
import { isId } from './columns.ts'

/** Something that will be made better, with who decided so. */
export interface StoredImprovement extends PrintedImprovement {
  framework: string
  bouwsteen: number
  decidedAt: Instant
  /** Id of the member. */
  decidedBy: string
  closedAt: Instant | null
}

export type NewImprovement = Pick<
  StoredImprovement,
  'framework' | 'bouwsteen' | 'title' | 'explanation' | 'owner' | 'quarter' | 'sources'
>

/** Improvements by quarter (`2027-K2`, both ends included), within one by bouwsteen and by when they were decided. */
export async function listImprovements(
  db: Db,
  org: string,
  where: { framework?: string; fromQuarter?: string; untilQuarter?: string } = {},
): Promise<StoredImprovement[]> {
  const { framework, fromQuarter, untilQuarter } = where
  const rows = await db.improvement.findMany({
    where: {
      organisationId: org,
      ...(framework && { framework }),
      quarter: { ...(fromQuarter && { gte: fromQuarter }), ...(untilQuarter && { lte: untilQuarter }) },
    },
    orderBy: [{ quarter: 'asc' }, { bouwsteen: 'asc' }, { decidedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toImprovement)
}

export async function findImprovement(db: Db, org: string, id: string): Promise<StoredImprovement | null> {
  if (!isId(id)) return null
  const row = await db.improvement.findFirst({ where: { organisationId: org, id } })
  return row && toImprovement(row)
}

/** Keeps what a named person decided. An open one with the same words for the same quarter is not made twice. */
export async function addImprovement(
  db: Db,
  org: string,
  improvement: NewImprovement,
  by: { memberId: string; now: Instant },
): Promise<StoredImprovement> {
  const { sources, ...words } = improvement
  const same = await db.improvement.findFirst({ where: { organisationId: org, state: 'open', ...words } })
  if (same) return toImprovement(same)
  return toImprovement(
    await db.improvement.create({
      data: { organisationId: org, ...words, sources, decidedBy: by.memberId, decidedAt: by.now },
    }),
  )
}

/** Closes an open one with what became of it. Null when there is no open one with that id. */
export async function closeImprovement(
  db: Db,
  org: string,
  id: string,
  closing: { state: 'done' | 'dropped'; outcome: string; memberId: string; now: Instant },
): Promise<StoredImprovement | null> {
  if (!isId(id)) return null
  const { state, outcome, memberId, now } = closing
  const { count } = await db.improvement.updateMany({
    where: { organisationId: org, id, state: 'open' },
    data: { state, outcome, closedBy: memberId, closedAt: now },
  })
  return count > 0 ? findImprovement(db, org, id) : null
}

function toImprovement(row: Improvement): StoredImprovement {
  const { id, framework, bouwsteen, title, explanation, owner, quarter, outcome, sources } = row
  const { decidedAt, decidedBy, closedAt } = row
  const state = row.state as StoredImprovement['state']
  const said = { id, framework, bouwsteen, title, explanation, owner, quarter, state, outcome, sources }
  return { ...said, decidedAt, decidedBy, closedAt }
}
