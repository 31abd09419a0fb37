import type { World } from '../care/world.ts'
import type { Db } from '../prisma/client.ts'
import { putRows } from '../prisma/store/bulk.ts'

/** Writes the people, episodes and facts of an invented world straight into their tables. Duties are to follow. */
export async function putWorld(db: Db, org: string, world: World): Promise<void> {
  const own = { organisationId: org }
  const teams = [...new Set(world.members.flatMap((member) => member.teams))]
  const teamId = numbered(1, teams)
  const memberId = numbered(
    2,
    world.members.map(({ ref }) => ref),
  )
  const clientId = numbered(
    3,
    world.episodes.map(({ client }) => client),
  )
  const episodeId = numbered(
    4,
    world.episodes.map(({ id }) => id),
  )
  const factId = numbered(
    5,
    world.facts.map(({ id }) => id),
  )
  const rows: Record<string, object[]> = {
    Team: teams.map((ref) => ({ id: teamId(ref), ...own, ref, name: ref, kind: 'zorg', language: 'nl' })),
    Member: world.members.map(({ ref, name, roles, language, workdays }) => {
      return {
        id: memberId(ref),
        ...own,
        ref,
        name,
        email: `${ref}@bench.example`,
        roles,
        language,
        workdays,
      }
    }),
    Client: world.episodes.map(({ client }) => ({ id: clientId(client), ...own, ref: client })),
    Episode: world.episodes.map(({ id, client, frame, startsAt, wzd }) => {
      return { id: episodeId(id), ...own, clientId: clientId(client), frame, startsAt, wzd, source: 'bench' }
    }),
    Assignment: world.episodes.flatMap(({ id, assignments }) =>
      assignments.map(({ from, team, evv, coordinator }) => {
        const people = { evvId: evv && memberId(evv), coordinatorId: coordinator && memberId(coordinator) }
        return { id: episodeId(id), ...own, episodeId: episodeId(id), from, teamId: teamId(team), ...people }
      }),
    ),
    Fact: world.facts.map(({ id, kind, subject, day, outcome, source }) => {
      const episode = subject.kind === 'client' ? episodeId(subject.episode) : null
      const said = { kind, day, outcome, checklist: [], source, recordedAt: day }
      return { id: factId(id), ...own, key: id, episodeId: episode, ...said }
    }),
  }
  for (const [table, some] of Object.entries(rows)) {
    await putRows(db, table, Object.keys(some[0] ?? {}), some)
  }
  await db.memberTeam.createMany({
    data: world.members.flatMap(({ ref, teams: some }) =>
      some.map((team) => ({ ...own, memberId: memberId(ref), teamId: teamId(team) })),
    ),
  })
}

/** Ids that say which table and which row, the same in every run. */
function numbered(table: number, refs: string[]): (ref: string) => string {
  const nth = new Map(refs.map((ref, at) => [ref, at]))
  return (ref) => `00000000-000${table}-7000-8000-${(nth.get(ref) ?? 0).toString(16).padStart(12, '0')}`
}
