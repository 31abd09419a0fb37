import type { Episode, Fact, FactSubject, Member, Team, World } from '../../care/world.ts'
import type { Db } from '../client.ts'
import { Prisma } from '../generated/client.ts'

/** What to load: all of it, or only what duties about some subjects follow from. */
export interface WorldScope {
  /** Only these episodes; left out: all. */
  episodes?: string[]
  /** Whether the facts that are about no client are needed too. */
  others?: boolean
  /** Also who was erased: figures count them, nothing else knows them. */
  erased?: boolean
  /** Teams and members that were read already; left out: they are read. */
  people?: Pick<World, 'teams' | 'members'>
}

/** The teams and members alone. */
export async function loadPeople(
  db: Db,
  org: string,
  { erased = false }: Pick<WorldScope, 'erased'> = {},
): Promise<Pick<World, 'teams' | 'members'>> {
  const { teams, members } = await loadWorld(db, org, { episodes: [], others: false, erased })
  return { teams, members }
}

/**
 * Reads all that duties follow from. Teams and members are always whole (they are few); episodes and facts can be
 * limited, so that one answer costs one episode. It is one statement, for every answer comes by here twice.
 */
export async function loadWorld(db: Db, org: string, scope: WorldScope = {}): Promise<World> {
  const { episodes: some, others = true, erased = false, people } = scope
  const ofEpisodes = (column: Prisma.Sql) =>
    some === undefined ? Prisma.sql`TRUE` : Prisma.sql`${column} = ANY(${some}::uuid[])`
  const [row] = await db.$queryRaw<[Rows]>`
    SELECT
      (SELECT json_agg(team ORDER BY ref) FROM (
        SELECT ref, name, kind, language FROM "Team"
        WHERE "organisationId" = ${org}::uuid AND ${people === undefined}
      ) AS team) AS teams,
      (SELECT json_agg(member ORDER BY ref) FROM (
        SELECT ref, name, roles, language, workdays, "employedFrom", "employedUntil",
          ARRAY(SELECT team.ref FROM "MemberTeam" AS link JOIN "Team" AS team ON team.id = link."teamId"
                WHERE link."memberId" = member.id ORDER BY team.ref) AS teams
        FROM "Member" AS member
        WHERE "organisationId" = ${org}::uuid AND ${people === undefined} AND (${erased} OR NOT erased)
      ) AS member) AS members,
      (SELECT json_agg(episode ORDER BY id) FROM (
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
          AND (${erased} OR NOT client.erased)
      ) AS episode) AS episodes,
      (SELECT json_agg(fact ORDER BY day, id) FROM (
        SELECT fact.id, fact.kind, "episodeId", member.ref AS member, team.ref AS team, day, at, outcome, "movedTo",
          "validUntil", reason, reference, source
        FROM "Fact" AS fact
        LEFT JOIN "Member" AS member ON member.id = fact."memberId"
        LEFT JOIN "Team" AS team ON team.id = fact."teamId"
        WHERE fact."organisationId" = ${org}::uuid
          AND (("episodeId" IS NOT NULL AND ${ofEpisodes(Prisma.sql`"episodeId"`)}) OR (${others} AND "episodeId" IS NULL))
          AND (${erased} OR NOT COALESCE(member.erased, FALSE))
          AND (${erased} OR "episodeId" IS NULL OR "episodeId" NOT IN (
            SELECT gone.id FROM "Client" AS client JOIN "Episode" AS gone ON gone."clientId" = client.id
            WHERE client."organisationId" = ${org}::uuid AND gone."organisationId" = ${org}::uuid AND client.erased))
      ) AS fact) AS facts,
      (SELECT json_object_agg("dutyKey", at) FROM (
        SELECT DISTINCT ON ("dutyKey") "dutyKey", decision, at FROM "SetAside"
        WHERE "organisationId" = ${org}::uuid
          AND (("episodeId" IS NOT NULL AND ${ofEpisodes(Prisma.sql`"episodeId"`)}) OR (${others} AND "episodeId" IS NULL))
        ORDER BY "dutyKey", at DESC, id DESC
      ) AS last WHERE decision = 'set_aside') AS aside`
  return {
    teams: people?.teams ?? row.teams ?? [],
    members: people?.members ?? row.members ?? [],
    episodes: (row.episodes ?? []).map(toEpisode),
    facts: (row.facts ?? []).map(toFact),
    setAside: new Map(Object.entries(row.aside ?? {}).map(([key, at]) => [key, new Date(at)])),
  }
}

/** As PostgreSQL writes them in JSON: days as text, which a Day is; instants as text with an offset. */
interface Rows {
  teams: Team[] | null
  members: Member[] | null
  episodes: EpisodeRow[] | null
  facts: FactRow[] | null
  aside: Record<string, string> | null
}

interface EpisodeRow extends Omit<Episode, 'startsAt' | 'endsAt' | 'assignments'> {
  startsAt: string
  endsAt: string | null
  assignments: Episode['assignments'] | null
}

interface FactRow extends Omit<Fact, 'subject' | 'at'> {
  episodeId: string | null
  member: string | null
  team: string | null
  at: string | null
}

function toEpisode({ startsAt, endsAt, assignments, ...row }: EpisodeRow): Episode {
  return {
    ...row,
    startsAt: new Date(startsAt),
    endsAt: endsAt === null ? null : new Date(endsAt),
    assignments: assignments ?? [],
  }
}

function toFact({ episodeId, member, team, at, ...row }: FactRow): Fact {
  return { ...row, at: at === null ? null : new Date(at), subject: subjectOf({ episodeId, member, team }) }
}

function subjectOf({ episodeId, member, team }: Pick<FactRow, 'episodeId' | 'member' | 'team'>): FactSubject {
  if (episodeId) return { kind: 'client', episode: episodeId }
  if (member) return { kind: 'employee', member }
  if (team) return { kind: 'team', team }
  return { kind: 'organisation' }
}
