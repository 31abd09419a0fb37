import { attribution } from '../material.ts'
import type { YearTeam } from './input.ts'
import type { YearWords } from './words.ts'
import type { CountedMonth } from './year-figures.ts'

/** What should have been counted in the months of a year and was not: a line for each kind and team. */
export function missingFigures(months: CountedMonth[], teams: YearTeam[], words: YearWords): string[] {
  const all = months.flatMap(({ month, figures }) =>
    figures.missing.map(({ kind, team }) => ({ month, kind, team })),
  )
  const groups = Map.groupBy(all, ({ kind, team }) => JSON.stringify([kind, team]))
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group
      if (!first) return []
      const team = teams.find(({ ref }) => ref === first.team)
      const names = [...new Set(group.map(({ month }) => month))].sort()
      return [words.missing.figure(first.kind, team ? attribution(team) : null, names)]
    })
}
