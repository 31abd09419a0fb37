import type { TeamKind } from '../../care/world.ts'
import type { Db } from '../client.ts'

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
