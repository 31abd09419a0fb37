import type { Instant } from '../../care/day.ts'
import type { TeamKind } from '../../care/world.ts'
import type { Db } from '../client.ts'
import type { Prisma } from '../generated/client.ts'

export interface StoredTeam {
  id: string
  ref: string
  name: string
  kind: TeamKind
}

export async function listTeams(db: Db, org: string): Promise<StoredTeam[]> {
  const rows = await db.team.findMany({ where: { organisationId: org }, orderBy: { ref: 'asc' } })
  return rows.map(({ id, ref, name, kind }) => ({ id, ref, name, kind: kind as TeamKind }))
}

/** The place on a platform where a team is told what concerns all of it; a later one takes its place. */
export async function linkTeamChannel(
  db: Db,
  org: string,
  link: {
    teamId: string
    channel: string
    address: Prisma.InputJsonValue
    linkedBy: string
    linkedAt: Instant
  },
): Promise<void> {
  const { teamId, channel, ...rest } = link
  await db.teamChannel.upsert({
    where: { teamId_channel: { teamId, channel } },
    create: { organisationId: org, teamId, channel, ...rest },
    update: rest,
  })
}
