import type { Instant } from '../../care/day.ts'
import type { Month } from '../../care/figures/month.ts'
import type { CallCost, PlannedCall } from '../../drafting/model/ledger.ts'
import type { Db } from '../client.ts'
import { inTransaction } from './transaction.ts'

/** Of a call that was not answered yet, or whose process ended before it was. */
const HELD = 'held'

/**
 * Puts a call on the bill of a month with what it may cost at most; null when that goes over the budget. Calls of one
 * organisation wait for each other here, so that two jobs at once never both take the last of it. A call whose process
 * ends before it is settled stays on the bill for its most: better too little room than over the budget.
 */
export async function holdModelCall(
  db: Db,
  org: string,
  call: PlannedCall,
  {
    most,
    budget,
    at,
    month,
  }: { most: { prompt: number; completion: number }; budget: number; at: Instant; month: Month },
): Promise<string | null> {
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${`model:${org}`}, 0))) AS held`
    const used = await tokensOfMonth(tx, org, month)
    if (used + most.prompt + most.completion > budget) return null
    const held = { promptTokens: most.prompt, completionTokens: most.completion, outcome: HELD }
    const { id } = await tx.modelCall.create({ data: { organisationId: org, at, month, ...call, ...held } })
    return id
  })
}

/** Puts what a call cost in the place of what was held for it. */
export async function settleModelCall(db: Db, org: string, id: string, cost: CallCost): Promise<void> {
  await db.modelCall.updateMany({ where: { organisationId: org, id, outcome: HELD }, data: { ...cost } })
}

/** Tokens that a month has cost, asked and answered, with what is held for calls under way. */
export async function tokensOfMonth(db: Db, org: string, month: Month): Promise<number> {
  const { _sum } = await db.modelCall.aggregate({
    where: { organisationId: org, month },
    _sum: { promptTokens: true, completionTokens: true },
  })
  return (_sum.promptTokens ?? 0) + (_sum.completionTokens ?? 0)
}
