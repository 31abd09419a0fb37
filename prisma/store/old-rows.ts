import type { Day, Instant } from '../../care/day.ts'
import type { Db, Store } from '../client.ts'
import { Prisma } from '../generated/client.ts'
import { logAccess } from './access-log.ts'

/** A statement that removes more would hold up whoever writes the same table. */
const AT_ONCE = 5000

/**
 * Removes what the access log says of before an instant, and leaves a line that it did.
 * @param kept.from the first day of which lines are kept.
 * @param kept.now by the real clock, so that the line tells when it was really done.
 */
export async function forgetLog(
  store: Store['prisma'],
  org: string,
  kept: { since: Instant; from: Day; now: Instant },
): Promise<number> {
  const old = Prisma.sql`SELECT id FROM "AccessLog" WHERE "organisationId" = ${org}::uuid AND at < ${kept.since}`
  const table = Prisma.raw('"AccessLog"')
  // The line comes with the first batch: a machine that stops halfway leaves no lines gone without it.
  const first = await store.$transaction(async (tx) => {
    const count = await oneBatch(tx, table, old)
    const entry = { at: kept.now, actor: 'kompasbot', action: 'remove', object: `log:before:${kept.from}` }
    if (count > 0) await logAccess(tx, org, [{ ...entry, about: null, outcome: 'ok' }])
    return count
  })
  return first < AT_ONCE ? first : first + (await inBatches(store, table, old))
}

/**
 * Removes what teams were told and what platforms answered before an instant. What a team was told of a duty that is still
 * open stays: it would be told again.
 */
export async function forgetSent(
  store: Store['prisma'],
  org: string,
  before: Instant,
): Promise<{ posts: number; deliveries: number }> {
  const posts = Prisma.sql`
    SELECT post.id FROM "TeamPost" AS post WHERE post."organisationId" = ${org}::uuid AND post."createdAt" < ${before}
      AND NOT EXISTS (SELECT FROM "Duty" AS duty WHERE duty.id::text = post.content->>'duty' AND duty.state = 'open')`
  const deliveries = Prisma.sql`
    SELECT id FROM "Delivery" WHERE "organisationId" = ${org}::uuid AND at < ${before}`
  return {
    posts: await inBatches(store, Prisma.raw('"TeamPost"'), posts),
    deliveries: await inBatches(store, Prisma.raw('"Delivery"'), deliveries),
  }
}

const oneBatch = (db: Db, table: Prisma.Sql, old: Prisma.Sql): Promise<number> =>
  db.$executeRaw`DELETE FROM ${table} WHERE id IN (${old} LIMIT ${AT_ONCE})`

async function inBatches(store: Store['prisma'], table: Prisma.Sql, old: Prisma.Sql): Promise<number> {
  for (let total = 0; ; ) {
    const count = await oneBatch(store, table, old)
    total += count
    if (count < AT_ONCE) return total
  }
}
