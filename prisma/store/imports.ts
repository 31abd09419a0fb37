import type { Day, Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'
import { Prisma } from '../generated/client.ts'
import { dayToColumn } from './columns.ts'

/** Lets imports of one organisation follow each other. Held until the transaction ends. */
export async function lockImports(db: Db, org: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${`import:${org}`}, 0))) AS held`
}

/** `meldt_vanaf` begins with the first import: true when this is it. The sample organisation has its own. */
export async function vouchFrom(db: Db, org: string, day: Day): Promise<boolean> {
  const { count } = await db.organisation.updateMany({
    where: { id: org, vouchesFrom: null, isSample: false },
    data: { vouchesFrom: dayToColumn(day) },
  })
  return count > 0
}

/** Notes in the access log who had which files read. */
export async function logImport(
  db: Db,
  org: string,
  done: { actor: string; at: Instant; files: { name: string; outcome: string }[] },
): Promise<void> {
  await db.accessLog.createMany({
    data: done.files.map(({ name, outcome }) => ({
      organisationId: org,
      at: done.at,
      actor: done.actor,
      action: 'import',
      object: `file:${name}`,
      outcome,
    })),
  })
}

/** Whether a write failed because another one put the same thing there first. */
export function isTakenMeanwhile(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  const uniqueViolation = '23505'
  return (
    error.code === 'P2002' || (error.code === 'P2010' && JSON.stringify(error.meta).includes(uniqueViolation))
  )
}
