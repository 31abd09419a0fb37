import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'

/** More than clocks of two processes differ: the clock was put back. */
const PUT_BACK_MS = 5 * 60_000

/**
 * Takes the stretch of time since the last beat: no other process gets the same. Gives back where it begins; null when
 * another was first. The first beat ever begins a minute back. A clock that was put back beats on from where it stands:
 * otherwise nothing would happen until it comes by again, which after a wrong year is never.
 */
export async function takeBeat(db: Db, org: string, now: Instant): Promise<Instant | null> {
  const [row] = await db.$queryRaw<{ lastBeatAt: Instant | null }[]>`
    SELECT "lastBeatAt" FROM "Organisation" WHERE id = ${org}::uuid FOR UPDATE`
  if (!row) return null
  const since = row.lastBeatAt ?? new Date(now.getTime() - 60_000)
  if (since >= now && since.getTime() - now.getTime() < PUT_BACK_MS) return null
  await db.organisation.update({ where: { id: org }, data: { lastBeatAt: now } })
  return since > now ? now : since
}
