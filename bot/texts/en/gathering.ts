import type { gathering as Nl } from '../nl/gathering.ts'

/** What small teams are called where they stand together. */
export const gathering: typeof Nl = {
  /** What stays of a reflection after its words were removed. */
  removed: (team: string, month: string, ref: string) =>
    `Removed after the time it is kept: reflection of ${team}, ${month} (${ref})`,
  removedWords: '[no longer kept]',
  /** Of which team a reflection is, where the team is too small to be named. */
  smallTeam: 'a small team',
  wholeOrganisation: 'Whole organisation',
  teamMerged: (team: string) =>
    `Team ${team} is too small to stand on its own. What it wrote is with the whole organisation: draft without --team.`,
  smallTeams: {
    label: (label: string) => `${label}, small teams together`,
    labelOf: (label: string) => `${label}, a small team`,
    how: (teams: number, how: string[]) =>
      teams === 1 ? how.join(' ') : `Added up over ${teams} small teams. ${how.join(' ')}`,
    howPeople: (teams: number, value: number, of: number) =>
      `Employees of ${teams} small teams who need this training: ${of}. With a training that still holds: ${value}. Who works in more of these teams is counted once.`,
  },
}
