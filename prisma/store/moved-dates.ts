import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'
import type { Reckoned } from './duties.ts'

/** A last day that changed, as the history of the duty has it. */
export interface MovedDate {
  code: string
  rule: string
  from: Reckoned['due']
  to: Reckoned['due']
  /** For the access log: `client:<ref>` or `member:<ref>`; null for what is about a team or everybody. */
  about: string | null
  /** It asks nothing more of anybody: only what is on record changed. */
  isDone: boolean
}

/** The last days that `by` moved at this very instant, in the order of the duties. */
export async function movedAt(db: Db, org: string, at: Instant, by: string): Promise<MovedDate[]> {
  const rows = await db.dutyHistory.findMany({
    where: { organisationId: org, at, by, what: 'due_moved' },
    select: { detail: true, duty: { select: { code: true, rule: true, state: true, reckoned: true } } },
    orderBy: [{ dutyId: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ detail, duty: { code, rule, state, reckoned } }) => ({
    code,
    rule,
    ...(detail as unknown as Pick<MovedDate, 'from' | 'to'>),
    about: aboutOf((reckoned as unknown as Reckoned).subject),
    isDone: state === 'done',
  }))
}

function aboutOf({ kind, ref }: Reckoned['subject']): string | null {
  if (kind === 'client') return `client:${ref}`
  return kind === 'employee' ? `member:${ref}` : null
}
