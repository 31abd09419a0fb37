import type { Db } from '../client.ts'

/** Above this everybody is waited for: the lock table of a server holds some thousands, for all who are at work. */
const MOST_LOCKS = 1000

/**
 * Lets changes from which the same duties follow come one after the other, until the transaction ends. Two people who
 * answer at once would otherwise each reckon without what the other said, and the last to write would win.
 * @param scope the episodes that change; none for what is about no client; `all` waits for everybody.
 */
export async function holdDuties(db: Db, org: string, scope: 'all' | readonly string[]): Promise<void> {
  const all = `duties:${org}`
  if (scope === 'all' || scope.length > MOST_LOCKS) {
    await db.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${all}, 0))) AS held`
    return
  }
  const keys = scope.length === 0 ? [`${all}:no client`] : scope.map((episode) => `${all}:${episode}`).sort()
  // Always in the same order, so that two who hold several never wait for each other.
  await db.$queryRaw`
    SELECT 1 FROM (
      SELECT pg_advisory_xact_lock_shared(hashtextextended(${all}, 0))
      UNION ALL
      SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(${keys}::text[]) AS key
    ) AS held`
}

/**
 * Lets the starts of care of one client come one after the other, until the transaction ends. Who changes everything is
 * waited for first: he may be about to write this client too.
 */
export async function holdClient(db: Db, org: string, client: string): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM (
      SELECT pg_advisory_xact_lock_shared(hashtextextended(${`duties:${org}`}, 0))
      UNION ALL
      SELECT pg_advisory_xact_lock(hashtextextended(${`client:${org}:${client}`}, 0))
    ) AS held`
}
