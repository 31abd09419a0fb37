import type { RegisterChanges } from '../../prisma/store/register-write.ts'

/** Of what duties must follow anew after an import. */
export type Changed =
  /** Who is asked, and from when dates are vouched for, touches every duty. */
  | 'everything'
  /** Some episodes, and whether anything that is about no client changed. */
  | { episodes: string[]; others: boolean }

export function changedBy({ teams, members, episodes, facts, newFacts }: RegisterChanges): Changed {
  if (teams.length > 0 || members.length > 0) return 'everything'
  const said = [...facts, ...newFacts].map(({ episodeId }) => episodeId)
  const ofClients = said.filter((episode) => episode !== null)
  return {
    episodes: [...new Set([...episodes.map(({ id }) => id), ...ofClients])],
    others: said.includes(null),
  }
}
