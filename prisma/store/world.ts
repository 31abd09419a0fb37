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
import type { Fact as FactRow, Member as MemberRow, Team as TeamRow } from '../generated/client.ts'
import { dayFromColumn, dayOrNull } from './columns.ts'

/** What to load: all of it, or only what duties about these subjects follow from. */
export interface WorldScope {
  episodes?: string[]
}

/**
 * Reads all that duties follow from. Teams and members are always whole (they are few); episodes and their facts can be
 * limited, so that one answer costs one episode.
 */
export async function loadWorld(db: Db, org: string, scope: WorldScope = {}): Promise<World> {
  const some = scope.episodes
  const [teams, members, episodes, facts] = await Promise.all([
    db.team.findMany({ where: { organisationId: org }, orderBy: { ref: 'asc' } }),
    db.member.findMany({
      where: { organisationId: org },
      include: { teams: { include: { team: { select: { ref: true } } } } },
      orderBy: { ref: 'asc' },
    }),
    db.episode.findMany({
      where: { organisationId: org, ...(some && { id: { in: some } }) },
      include: { client: { select: { ref: true } }, assignments: { orderBy: { from: 'asc' } } },
      orderBy: { id: 'asc' },
    }),
    db.fact.findMany({
      where: { organisationId: org, ...(some && { OR: [{ episodeId: { in: some } }, { episodeId: null }] }) },
      orderBy: [{ day: 'asc' }, { id: 'asc' }],
    }),
  ])
  const teamRef = new Map(teams.map((team) => [team.id, team.ref]))
  const memberRef = new Map(members.map((member) => [member.id, member.ref]))
  const refOf = (id: string | null) => (id === null ? null : (memberRef.get(id) ?? null))
  return {
    teams: teams.map(toTeam),
    members: members.map((row) => toMember(row, row.teams.map((t) => t.team.ref).sort())),
    episodes: episodes.map(
      (row): Episode => ({
        id: row.id,
        client: row.client.ref,
        frame: row.frame as Frame,
        startsAt: row.startsAt,
        endsAt: row.endsAt,
        wzd: row.wzd,
        assignments: row.assignments.map(
          (a): Assignment => ({
            from: dayFromColumn(a.from),
            team: teamRef.get(a.teamId) ?? '',
            evv: refOf(a.evvId),
            coordinator: refOf(a.coordinatorId),
            shadow: refOf(a.shadowId),
          }),
        ),
      }),
    ),
    facts: facts.map((row) => toFact(row, teamRef, memberRef)),
  }
}

function toTeam(row: TeamRow): Team {
  return { ref: row.ref, name: row.name, kind: row.kind as TeamKind, language: row.language as Language }
}

export function toMember(row: MemberRow, teams: string[]): Member {
  return {
    ref: row.ref,
    name: row.name,
    roles: row.roles as Role[],
    teams,
    language: row.language as Language,
    workdays: row.workdays,
    employedFrom: dayOrNull(row.employedFrom),
    employedUntil: dayOrNull(row.employedUntil),
  }
}

function toFact(row: FactRow, teamRef: Map<string, string>, memberRef: Map<string, string>): Fact {
  return {
    id: row.id,
    kind: row.kind,
    subject: subjectOf(row, teamRef, memberRef),
    day: dayFromColumn(row.day),
    at: row.at,
    outcome: row.outcome as Outcome,
    movedTo: dayOrNull(row.movedTo),
    validUntil: dayOrNull(row.validUntil),
    reason: row.reason,
    reference: row.reference,
    source: row.source,
  }
}

function subjectOf(row: FactRow, teamRef: Map<string, string>, memberRef: Map<string, string>): FactSubject {
  if (row.episodeId) return { kind: 'client', episode: row.episodeId }
  if (row.memberId) return { kind: 'employee', member: memberRef.get(row.memberId) ?? '' }
  if (row.teamId) return { kind: 'team', team: teamRef.get(row.teamId) ?? '' }
  return { kind: 'organisation' }
}
