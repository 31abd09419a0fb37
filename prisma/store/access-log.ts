import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'

/** That somebody read or changed personal data: who, what, when, about whom and with what outcome; never the content. */
export interface AccessEntry {
  at: Instant
  /** `member:<ref>`, `command` or `kompasbot`: readable also after the person has left. */
  actor: string
  action: string
  /** `kind:id` */
  object: string
  /** `client:<ref>` or `member:<ref>`; null when about nobody in particular. */
  about: string | null
  outcome: string
}

/** Adds to the access log. Call it in the transaction of what is logged, so that neither is there without the other. */
export async function logAccess(db: Db, org: string, entries: AccessEntry[]): Promise<void> {
  if (entries.length === 0) return
  await db.accessLog.createMany({ data: entries.map((entry) => ({ ...entry, organisationId: org })) })
}

/** The access log from `since` on, or all of it, oldest first. */
export async function readLog(db: Db, org: string, since: Instant | null = null): Promise<AccessEntry[]> {
  return db.accessLog.findMany({
    where: { organisationId: org, ...(since && { at: { gte: since } }) },
    select: { at: true, actor: true, action: true, object: true, about: true, outcome: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
}
