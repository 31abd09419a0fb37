/** What small teams are called where they stand together. */
export const gathering = {
  /** What stays of a reflection after its words were removed. */
  removed: (team: string, month: string, ref: string) =>
    `Verwijderd na de bewaartijd: reflectie van ${team}, ${month} (${ref})`,
  /** What stands in an older text where words of a reflection were. */
  removedWords: '[niet meer bewaard]',
  /** Of which team a reflection is, where the team is too small to be named. */
  smallTeam: 'een klein team',
  wholeOrganisation: 'Hele organisatie',
  teamMerged: (team: string) =>
    `Team ${team} is te klein om apart te staan. Wat het schreef, staat bij de hele organisatie: draft zonder --team.`,
  smallTeams: {
    label: (label: string) => `${label}, kleine teams samen`,
    labelOf: (label: string) => `${label}, een klein team`,
    how: (teams: number, how: string[]) =>
      teams === 1 ? how.join(' ') : `Opgeteld van ${teams} kleine teams. ${how.join(' ')}`,
    howPeople: (teams: number, value: number, of: number) =>
      `Medewerkers van ${teams} kleine teams die deze scholing nodig hebben: ${of}. Met een scholing die nog geldt: ${value}. Wie in meer van deze teams werkt, telt één keer mee.`,
  },
}
