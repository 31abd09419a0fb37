import { printing } from '../../bot/texts/nl/printing.ts'

/** Of a team, a month such as `2026-10` each; both empty where nothing is known any more. */
export interface ToldReflection {
  team: string
  month: string
}

/** So many months of a team are named one by one where more teams are told of; of more, the span of all says enough. */
const MONTHS = 3

/** How many reflections, of which teams and when: what teams share is told once. */
export function reflectionsText(
  all: ToldReflection[],
  named: (team: string) => string,
  isRemoved: boolean,
): string {
  const { note } = printing
  const months = all.flatMap(({ month }) => month || [])
  const teams = [...Map.groupBy(all, ({ team }) => team)].map(([team, own]) => ({
    n: own.length,
    team: own.every(({ month }) => month === '') ? '' : named(team),
    months: [...new Set(own.flatMap(({ month }) => month || []))].sort(),
  }))
  teams.sort((a, b) => (a.team < b.team ? -1 : 1))
  const [first] = teams
  if (teams.length < 2)
    return note.reflections(all.length, isRemoved, first?.team ?? '', printing.months(months))
  const isAlike = new Set(teams.map(({ months }) => months.join())).size === 1
  const isFew = teams.every(({ months }) => months.length <= MONTHS)
  const years = new Set(months.map((month) => month.slice(0, 4)))
  if (isAlike || !isFew || years.size > 1)
    return note.teams(
      all.length,
      isRemoved,
      printing.months(months),
      teams.map(({ n, team }) => ({ n, team, when: '' })),
    )
  return note.teams(
    all.length,
    isRemoved,
    [...years].join(),
    teams.map(({ n, team, months }) => ({ n, team, when: printing.monthNames(months) })),
  )
}
