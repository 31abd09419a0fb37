import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'
import { isId } from './columns.ts'
import type { StoredRemark } from './year-documents.ts'

/** Keeps what somebody said. The same words of the same person at the same gate are kept once. */
export async function addRemark(
  db: Db,
  org: string,
  remark: Pick<StoredRemark, 'documentId' | 'gate' | 'memberId' | 'kind' | 'text'>,
  now: Instant,
): Promise<void> {
  const same = await db.gateRemark.findFirst({ where: { organisationId: org, ...remark } })
  if (!same) await db.gateRemark.create({ data: { organisationId: org, ...remark, at: now } })
}

/** Keeps somebody's reaction at a gate, in place of an earlier one of the same person there. */
export async function putReaction(
  db: Db,
  org: string,
  { text, ...where }: Pick<StoredRemark, 'documentId' | 'gate' | 'memberId' | 'text'>,
  now: Instant,
): Promise<void> {
  const { count } = await db.gateRemark.updateMany({
    where: { organisationId: org, kind: 'reaction', ...where },
    data: { text, at: now },
  })
  if (count === 0) await addRemark(db, org, { ...where, kind: 'reaction', text }, now)
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
