import type { Figure, MissingFigure } from '../../care/figures/figure.ts'
import { attribution } from '../material.ts'
import type { YearTeam } from './input.ts'
import type { YearWords } from './words.ts'

/**
 * What should have been counted in a year and was not: one line for each kind, with its teams, each over the stretch of
 * the year in which it is asked. What a register tells of it is there.
 */
export function missingFigures(
  lines: MissingFigure[],
  figures: Figure[],
  teams: YearTeam[],
  words: YearWords,
): string[] {
  const isThere = ({ kind, team }: MissingFigure) =>
    figures.some(
      (figure) =>
        figure.family === 'imported' &&
        figure.kind === kind &&
        (team === null || figure.team === null || figure.team === team),
    )
  const open = lines.filter((line) => !isThere(line))
  const groups = Map.groupBy(open, (line) => JSON.stringify([line.kind, sayingOf(line)]))
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group
      if (!first) return []
      const name = words.missing.name(first.kind, first.gap?.name ?? null)
      return [words.missing[sayingOf(first)](name, placesOf(group, teams, words))]
    })
}

/** Of whom nobody has a training, nothing is recorded either. */
const sayingOf = ({ gap }: MissingFigure): 'nothing' | 'unknown' | 'unanswered' =>
  gap === undefined || gap.why === 'untrained' ? 'nothing' : gap.why

/** Where nothing is, and when: teams of which the same stretches are missing stand together. */
function placesOf(group: MissingFigure[], teams: YearTeam[], words: YearWords) {
  const byTeam = Map.groupBy(group, ({ team, ofSmallTeam }) => {
    const known = teams.find(({ ref }) => ref === team)
    return known ? attribution(known) : ofSmallTeam ? words.missing.smallTeams : ''
  })
  const places = [...byTeam].map(([team, own]) => ({
    team,
    when: words.missing.when([...new Set(own.flatMap(({ gap }) => gap?.period ?? []))].sort()),
  }))
  return [...Map.groupBy(places, ({ when }) => when)].map(([when, same]) => ({
    teams: same.flatMap(({ team }) => (team === '' ? [] : [team])),
    when,
  }))
}
