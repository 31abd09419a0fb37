import { asDay } from '../../care/day.ts'
import type {
  Assignment,
  Episode,
  Fact,
  FactSubject,
  Frame,
  Language,
  Member,
  Outcome,
  Role,
  Team,
  TeamKind,
  World,
} from '../../care/world.ts'
import type { Db } from '../client.ts'
import { Prisma } from '../generated/client.ts'
import { dayFromColumn, dayOrNull } from './columns.ts'

/** What to load: all of it, or only what duties about some subjects follow from. */
export interface WorldScope {
  /** Only these episodes; left out: all. */
  episodes?: string[]
  /** Whether the facts that are about no client are needed too. */
  others?: boolean
}

/**
 * Reads all that duties follow from. Teams and members are always whole (they are few); episodes and facts can be
 * limited, so that one answer costs one episode. One statement a table, for every answer comes by here.
 */
export async function loadWorld(db: Db, org: string, scope: WorldScope = {}): Promise<World> {
  const { episodes: some, others = true } = scope
  const ofEpisodes = (column: Prisma.Sql) =>
    some === undefined ? Prisma.sql`TRUE` : Prisma.sql`${column} = ANY(${some}::uuid[])`
  const teams = await db.$queryRaw<TeamRow[]>`
    SELECT ref, name, kind, language FROM "Team" WHERE "organisationId" = ${org}::uuid ORDER BY ref`
  const members = await db.$queryRaw<MemberRow[]>`
    SELECT member.ref, member.name, roles, member.language, workdays, "employedFrom", "employedUntil",
      ARRAY(SELECT team.ref FROM "MemberTeam" AS link JOIN "Team" AS team ON team.id = link."teamId"
            WHERE link."memberId" = member.id ORDER BY team.ref) AS teams
    FROM "Member" AS member WHERE member."organisationId" = ${org}::uuid ORDER BY member.ref`
  const episodes = await db.$queryRaw<EpisodeRow[]>`
    SELECT episode.id, client.ref AS client, frame, "startsAt", "endsAt", wzd,
      (SELECT json_agg(json_build_object('from', "from", 'team', team.ref, 'evv', evv.ref,
                'coordinator', coordinator.ref, 'shadow', shadow.ref) ORDER BY "from")
       FROM "Assignment" AS assignment
       JOIN "Team" AS team ON team.id = assignment."teamId"
       LEFT JOIN "Member" AS evv ON evv.id = assignment."evvId"
       LEFT JOIN "Member" AS coordinator ON coordinator.id = assignment."coordinatorId"
       LEFT JOIN "Member" AS shadow ON shadow.id = assignment."shadowId"
       WHERE assignment."episodeId" = episode.id) AS assignments
    FROM "Episode" AS episode JOIN "Client" AS client ON client.id = episode."clientId"
    WHERE episode."organisationId" = ${org}::uuid AND ${ofEpisodes(Prisma.sql`episode.id`)}
    ORDER BY episode.id`
  const facts = await db.$queryRaw<FactRow[]>`
    SELECT fact.id, fact.kind, "episodeId", member.ref AS member, team.ref AS team, day, at, outcome, "movedTo",
      "validUntil", reason, reference, source
    FROM "Fact" AS fact
    LEFT JOIN "Member" AS member ON member.id = fact."memberId"
    LEFT JOIN "Team" AS team ON team.id = fact."teamId"
    WHERE fact."organisationId" = ${org}::uuid
      AND (${ofEpisodes(Prisma.sql`"episodeId"`)} OR (${others} AND "episodeId" IS NULL))
      AND (${others} OR "episodeId" IS NOT NULL)
    ORDER BY day, fact.id`
  return {
    teams: teams.map(
      ({ kind, language, ...team }): Team => ({
        ...team,
        kind: kind as TeamKind,
        language: language as Language,
      }),
    ),
    members: members.map(toMember),
    episodes: episodes.map(toEpisode),
    facts: facts.map(toFact),
  }
}

interface TeamRow {
  ref: string
  name: string
  kind: string
  language: string
}

interface MemberRow {
  ref: string
  name: string
  roles: string[]
  language: string
  workdays: number[]
  employedFrom: Date | null
  employedUntil: Date | null
  teams: string[]
}

interface EpisodeRow {
  id: string
  client: string
  frame: string
  startsAt: Date
  endsAt: Date | null
  wzd: boolean
  assignments: (Omit<Assignment, 'from'> & { from: string })[] | null
}

interface FactRow {
  id: string
  kind: string
  episodeId: string | null
  member: string | null
  team: string | null
  day: Date
  at: Date | null
  outcome: string
  movedTo: Date | null
  validUntil: Date | null
  reason: string | null
  reference: string | null
  source: string
}

function toMember(row: MemberRow): Member {
  return {
    ...row,
    roles: row.roles as Role[],
    language: row.language as Language,
    employedFrom: dayOrNull(row.employedFrom),
    employedUntil: dayOrNull(row.employedUntil),
  }
}

function toEpisode({ frame, assignments, ...row }: EpisodeRow): Episode {
  return {
    ...row,
    frame: frame as Frame,
    assignments: (assignments ?? []).map((one): Assignment => ({ ...one, from: asDay(one.from) })),
  }
}

function toFact({ episodeId, member, team, ...row }: FactRow): Fact {
  return {
    ...row,
    subject: subjectOf({ episodeId, member, team }),
    day: dayFromColumn(row.day),
    outcome: row.outcome as Outcome,
    movedTo: dayOrNull(row.movedTo),
    validUntil: dayOrNull(row.validUntil),
  }
}

function subjectOf({ episodeId, member, team }: Pick<FactRow, 'episodeId' | 'member' | 'team'>): FactSubject {
  if (episodeId) return { kind: 'client', episode: episodeId }
  if (member) return { kind: 'employee', member }
  if (team) return { kind: 'team', team }
  return { kind: 'organisation' }
}
