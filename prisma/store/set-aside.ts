import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'
import type { StoredDuty } from './duties.ts'

export const ASIDE_REASONS = ['undated', 'elsewhere', 'not_applicable', 'overtaken', 'other'] as const
export type AsideReason = (typeof ASIDE_REASONS)[number]

/** What was decided about a duty of the take-on list; a reason comes with setting it aside. */
export type AsideDecision =
  | { decision: 'set_aside'; reason: AsideReason; remark: string | null }
  | { decision: 'taken_back' }

/** Adds a decision; none is ever changed, and the last one about a duty counts. */
export async function decideAside(
  db: Db,
  org: string,
  { key, reckoned: { subject } }: Pick<StoredDuty, 'key' | 'reckoned'>,
  said: AsideDecision & { by: string; at: Instant },
): Promise<void> {
  const { id: memberId = null } =
    (subject.kind === 'employee' &&
      (await db.member.findFirst({
        where: { organisationId: org, ref: subject.ref },
        select: { id: true },
      }))) ||
    {}
  await db.setAside.create({
    data: {
      organisationId: org,
      dutyKey: key,
      episodeId: subject.kind === 'client' ? subject.episode : null,
      memberId,
      ...said,
    },
  })
}
