import type { Db } from '../client.ts'
import { Prisma } from '../generated/client.ts'
import type { StoredMember } from './members.ts'

/** Whoever has one of these roles may be asked about any client. */
const FOR_ALL = ['management', 'functionaris', 'raad'] as const

/**
 * The episodes that may ask something of a member: those that name him, on whatever day, or of which a duty was handed
 * to him; for a coordinator also those of his teams. Never too few, and `any` for who is there for all of them.
 */
export async function episodesAsking(
  db: Db,
  org: string,
  { id, roles, teams }: Pick<StoredMember, 'id' | 'roles' | 'teams'>,
): Promise<string[] | 'any'> {
  if (FOR_ALL.some((role) => roles.includes(role))) return 'any'
  const own = Prisma.sql`"evvId" = ${id}::uuid OR "coordinatorId" = ${id}::uuid OR "shadowId" = ${id}::uuid`
  const teamIds = roles.includes('coordinator') ? teams.map((team) => team.id) : []
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "episodeId" AS id FROM "Assignment"
    WHERE "organisationId" = ${org}::uuid AND (${own} OR "teamId" = ANY(${teamIds}::uuid[]))
    UNION SELECT "episodeId" FROM "Duty"
    WHERE "organisationId" = ${org}::uuid AND "handedTo" = ${id}::uuid AND "episodeId" IS NOT NULL`
  return rows.map((row) => row.id)
}
