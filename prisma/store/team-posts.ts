import type { Day, Instant } from '../../care/day.ts'
import type { Count } from '../../care/duty.ts'
import type { TeamDuty, TeamEvent, TeamRound } from '../../care/team-posts.ts'
import type { Db } from '../client.ts'
import { isId } from './columns.ts'
import { type Reckoned, toStoredDuty } from './duties.ts'

/** Something told to a whole team in its place on one platform. */
export interface StoredTeamPost {
  id: string
  teamId: string
  channel: string
  content: TeamPostContent
  state: TeamPostState
}

/** What a post is about. Its words are put together when it is sent. */
export type TeamPostContent = TeamEvent extends infer One
  ? One extends unknown
    ? Omit<One, 'key'>
    : never
  : never
export type TeamPostState = 'waiting' | 'sent' | 'dropped' | 'refused' | 'unreachable'

/** Stores what is to be told in one channel and is not there yet, by key; gives back the new ones. */
export async function addTeamPosts(
  db: Db,
  org: string,
  at: Instant,
  { teamId, channel }: { teamId: string; channel: string },
  events: TeamEvent[],
): Promise<string[]> {
  if (events.length === 0) return []
  const rows = await db.teamPost.createManyAndReturn({
    skipDuplicates: true,
    data: events.map(({ key, ...content }) => {
      return { organisationId: org, teamId, channel, key, content, createdAt: at, at }
    }),
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export async function findTeamPost(db: Db, org: string, id: string): Promise<StoredTeamPost | null> {
  if (!isId(id)) return null
  const row = await db.teamPost.findFirst({ where: { organisationId: org, id } })
  if (row === null) return null
  const { teamId, channel } = row
  const content = row.content as unknown as TeamPostContent
  return { id, teamId, channel, content, state: row.state as TeamPostState }
}

/** Records what became of a post. `answer` is what the platform said, never what was posted. */
export async function recordTeamPost(
  db: Db,
  org: string,
  at: Instant,
  { id, ...became }: { id: string; state: TeamPostState; platformId: string | null; answer: object },
): Promise<void> {
  await db.teamPost.updateMany({ where: { organisationId: org, id }, data: { ...became, at } })
}

/** The keys of what was stored for these teams since, and whether it was posted. */
export async function toldTeams(
  db: Db,
  org: string,
  teamIds: string[],
  since: Instant,
): Promise<{ teamId: string; channel: string; key: string; state: string }[]> {
  return db.teamPost.findMany({
    where: { organisationId: org, teamId: { in: teamIds }, createdAt: { gte: since } },
    select: { teamId: true, channel: true, key: true, state: true },
  })
}

/** The duties of these teams themselves that run, and their planned days that were closed since, with their reminders. */
export async function dutiesOfTeams(
  db: Db,
  org: string,
  teamIds: string[],
  closedSince: Instant,
): Promise<(TeamDuty & { teamId: string })[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Duty"
    WHERE "organisationId" = ${org}::uuid AND "subjectKind" = 'team' AND "teamId" = ANY(${teamIds}::uuid[])
      AND (state = 'open' OR (state = 'cancelled' AND key LIKE 'meeting|%' AND "closedAt" >= ${closedSince}))`
  const rows = await db.duty.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    include: { nudges: { select: { step: true, dueAt: true, memberId: true } } },
    orderBy: { id: 'asc' },
  })
  const refs = new Set(rows.flatMap((row) => (row.reckoned as unknown as Reckoned).responsible))
  const members = await db.member.findMany({
    where: { organisationId: org, ref: { in: [...refs] } },
    select: { id: true, ref: true },
  })
  const refOf = new Map(members.map(({ id, ref }) => [id, ref]))
  return rows.map(({ nudges, ...row }) => {
    const { id, state, reckoned, handedTo } = toStoredDuty(row)
    const { due, meeting, responsible } = reckoned
    const isResponsible = (member: string) =>
      member === handedTo || responsible.includes(refOf.get(member) ?? '')
    return {
      id,
      teamId: row.teamId ?? '',
      state,
      due: due.kind === 'day' ? due.day : null,
      meeting: meeting ? { day: meeting.day } : null,
      reminders: nudges.map(({ step, dueAt, memberId }) => {
        return { step, at: dueAt, toResponsible: isResponsible(memberId) }
      }),
    }
  })
}

/** The rounds of these teams in which a reflection can be given now. */
export async function roundsOfTeams(
  db: Db,
  org: string,
  teamIds: string[],
  now: Instant,
): Promise<(TeamRound & { teamId: string })[]> {
  return db.reflectionRound.findMany({
    where: { organisationId: org, teamId: { in: teamIds }, opensAt: { lte: now }, closesAt: { gt: now } },
    select: { id: true, teamId: true, opensAt: true, closesAt: true },
    orderBy: { id: 'asc' },
  })
}

/** How often a team did what a rule asks in the period in which a day falls; null for a rule that does not count. */
export async function countOf(
  db: Db,
  org: string,
  { teamId, rule, day }: { teamId: string; rule: string; day: Day },
): Promise<Count | null> {
  const rows = await db.duty.findMany({
    where: { organisationId: org, teamId, rule, subjectKind: 'team' },
    select: { reckoned: true },
  })
  const all = rows.map(({ reckoned }) => reckoned as unknown as Reckoned)
  const found = all.find(
    ({ count, starts, due }) =>
      count !== null && starts !== null && starts.day <= day && due.kind === 'day' && due.day >= day,
  )
  return found?.count ?? null
}
