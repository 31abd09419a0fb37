import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'

/**
 * Takes the stretch of time since the last beat: no other process gets the same. Gives back where it begins; null when
 * another was first. The first beat ever begins a minute back.
 */
export async function takeBeat(db: Db, org: string, now: Instant): Promise<Instant | null> {
  const [row] = await db.$queryRaw<{ lastBeatAt: Instant | null }[]>`
    SELECT "lastBeatAt" FROM "Organisation" WHERE id = ${org}::uuid FOR UPDATE`
  if (!row) return null
  const since = row.lastBeatAt ?? new Date(now.getTime() - 60_000)
  if (since >= now) return null
  await db.organisation.update({ where: { id: org }, data: { lastBeatAt: now } })
  return since
}
