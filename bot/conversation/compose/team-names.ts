import { listTeams } from '../../../prisma/store/teams.ts'
import type { YearSource } from '../../../prisma/store/year-sources.ts'
import { bareTeam } from './duty-item.ts'
import type { Reader } from './reader.ts'

/** Sources with the team as people call it: the store has its code. One that is not named stays so. */
export async function withTeamNames<Source extends YearSource>(
  { house }: Pick<Reader, 'house'>,
  sources: Source[],
): Promise<Source[]> {
  const teams = await listTeams(house.store.prisma, house.org)
  const names = new Map(teams.map(({ ref, name }) => [ref, bareTeam(name)]))
  return sources.map((source) =>
    'team' in source ? { ...source, team: names.get(source.team) ?? source.team } : source,
  )
}
