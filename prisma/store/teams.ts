import type { Instant } from '../../care/day.ts'
import type { Language, TeamKind } from '../../care/world.ts'
import type { Db } from '../client.ts'
import type { Prisma } from '../generated/client.ts'

export interface StoredTeam {
  id: string
  ref: string
  name: string
  kind: TeamKind
  language: Language
}

export async function listTeams(db: Db, org: string): Promise<StoredTeam[]> {
  const rows = await db.team.findMany({ where: { organisationId: org }, orderBy: { ref: 'asc' } })
  return rows.map(({ id, ref, name, kind, language }) => {
    return { id, ref, name, kind: kind as TeamKind, language: language as Language }
  })
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

export interface TeamLink {
  /** Changes with each place. */
  linkedAt: Instant
  teamId: string
  channel: string
  address: unknown
}

const LINK = { linkedAt: true, teamId: true, channel: true, address: true } as const

/** Every place that is linked, of all teams. */
export async function listTeamLinks(db: Db, org: string): Promise<TeamLink[]> {
  return db.teamChannel.findMany({
    where: { organisationId: org },
    select: LINK,
    orderBy: [{ teamId: 'asc' }, { channel: 'asc' }],
  })
}

export async function findTeamLink(
  db: Db,
  org: string,
  teamId: string,
  channel: string,
): Promise<TeamLink | null> {
  return db.teamChannel.findFirst({ where: { organisationId: org, teamId, channel }, select: LINK })
}

/**
 * Takes a team's place on a platform away; false when there was none.
 * @param linkedAt only the place that was linked then: another may have taken its place meanwhile.
 */
export async function unlinkTeamChannel(
  db: Db,
  org: string,
  { teamId, channel, linkedAt }: { teamId: string; channel: string; linkedAt?: Instant },
): Promise<boolean> {
  const { count } = await db.teamChannel.deleteMany({
    where: { organisationId: org, teamId, channel, ...(linkedAt && { linkedAt }) },
  })
  return count > 0
}
