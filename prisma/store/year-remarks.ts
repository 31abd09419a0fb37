import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'
import { isId } from './columns.ts'
import { inTransaction } from './transaction.ts'
import { holdYear, type StoredRemark } from './year-documents.ts'

type Said = Pick<StoredRemark, 'documentId' | 'gate' | 'memberId' | 'kind' | 'text'>

/**
 * Keeps what somebody said. The same words of the same person at the same gate are kept once. False, and nothing is
 * kept, when the text is not there or was adopted meanwhile.
 */
export function addRemark(db: Db, org: string, remark: Said, now: Instant): Promise<boolean> {
  return whileOpen(db, org, remark.documentId, (tx) => keepOnce(tx, org, remark, now))
}

/** Keeps what somebody said with passing a text, also where that adopted it. */
export function addRemarkOfPassing(
  db: Db,
  org: string,
  remark: Omit<Said, 'kind'>,
  now: Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    await holdYear(tx, remark.documentId)
    await keepOnce(tx, org, { ...remark, kind: 'remark' }, now)
  })
}

/** Keeps somebody's reaction at a gate, in place of an earlier one of the same person there. False as for a remark. */
export function putReaction(
  db: Db,
  org: string,
  { text, ...where }: Omit<Said, 'kind'>,
  now: Instant,
): Promise<boolean> {
  return whileOpen(db, org, where.documentId, async (tx) => {
    const { count } = await tx.gateRemark.updateMany({
      where: { organisationId: org, kind: 'reaction', ...where },
      data: { text, at: now },
    })
    if (count === 0) await keepOnce(tx, org, { ...where, kind: 'reaction', text }, now)
  })
}

/** Holds the document, so that of two presses the second sees what the first kept, and nothing follows adoption. */
function whileOpen(db: Db, org: string, id: string, keep: (tx: Db) => Promise<void>): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await holdYear(tx, id)
    const year = await tx.yearDocument.findFirst({ where: { organisationId: org, id } })
    if (!year || year.status === 'vastgesteld') return false
    await keep(tx)
    return true
  })
}

async function keepOnce(db: Db, org: string, remark: Said, now: Instant): Promise<void> {
  const same = await db.gateRemark.findFirst({ where: { organisationId: org, ...remark } })
  if (!same) await db.gateRemark.create({ data: { organisationId: org, ...remark, at: now } })
}

/** Writes down what was done with a remark; a later answer replaces an earlier one. False when there is no such remark. */
export async function answerRemark(
  db: Db,
  org: string,
  { id, answer, memberId }: { id: string; answer: string; memberId: string },
  now: Instant,
): Promise<boolean> {
  if (!isId(id)) return false
  const { count } = await db.gateRemark.updateMany({
    where: { organisationId: org, id },
    data: { answer, answeredBy: memberId, answeredAt: now },
  })
  return count > 0
}
