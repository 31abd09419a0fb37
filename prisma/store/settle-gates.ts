import { nextGate } from '../../drafting/next-gate.ts'
import type { Db } from '../client.ts'
import { inTransaction } from './transaction.ts'

const DECIDED = ['concept', 'vastgesteld', 'afgewezen']

/**
 * Brings concepts of months that wait at a gate which is no longer in the organisation's file to the next one that is.
 * A year's text needs none of this: where it waits is worked out from what was decided.
 * @param gates ids of the month gates, in order.
 * @returns how many were brought on.
 */
export async function settleGates(db: Db, org: string, gates: readonly string[]): Promise<number> {
  const lost = { organisationId: org, status: { notIn: [...DECIDED, ...gates] } }
  if ((await db.draft.count({ where: lost })) === 0) return 0
  return inTransaction(db, async (tx) => {
    const drafts = await tx.draft.findMany({
      where: lost,
      select: {
        id: true,
        status: true,
        decisions: { where: { decision: 'approved' }, select: { gate: true, version: true } },
        versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
      },
    })
    for (const { id, status, decisions, versions } of drafts) {
      // Who passed an earlier version saw another text.
      const standing = decisions.filter(({ version }) => version === versions[0]?.number)
      const passed = new Set(standing.map(({ gate }) => gate))
      await tx.draft.updateMany({ where: { id, status }, data: { status: nextGate(gates, passed) } })
    }
    return drafts.length
  })
}
