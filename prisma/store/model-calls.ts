import type { Instant } from '../../care/day.ts'
import type { Month } from '../../care/figures/month.ts'
import type { ModelCall } from '../../drafting/model/ledger.ts'
import type { Db } from '../client.ts'

/** Puts a call on the bill of a month. */
export async function recordModelCall(
  db: Db,
  org: string,
  call: ModelCall,
  { at, month }: { at: Instant; month: Month },
): Promise<void> {
  await db.modelCall.create({ data: { organisationId: org, at, month, ...call } })
}

/** Tokens that a month has cost, asked and answered. */
export async function tokensOfMonth(db: Db, org: string, month: Month): Promise<number> {
  const { _sum } = await db.modelCall.aggregate({
    where: { organisationId: org, month },
    _sum: { promptTokens: true, completionTokens: true },
  })
  return (_sum.promptTokens ?? 0) + (_sum.completionTokens ?? 0)
}
