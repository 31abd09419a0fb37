/** What is said about linking a team to a place on a platform. */
export const linkTeam = {
  linked: (team: string) =>
    `Gekoppeld. Wat heel ${team} aangaat, komt voortaan hier. Namen en cliënten noem ik hier nooit.`,
  unlinked: (team: string) => `Ontkoppeld. Over ${team} schrijf ik niets meer in een kanaal.`,
  notLinked: (team: string) => `${team} was hier niet gekoppeld. Er is niets veranderd.`,
  notYours:
    'Koppelen kan alleen voor een team waarvan jij coördinator bent. Klopt de naam van het team? Er is niets veranderd.',
  how: 'Typ erachter hoe het team heet.',
  inChannel: 'Typ dit in het kanaal van het team zelf.',
  shared: 'Dit kanaal wordt gedeeld met anderen. Koppelen kan alleen in een kanaal van alleen jullie zelf.',
  archived: 'Dit kanaal is gearchiveerd. Kies een ander kanaal.',
  inviteFirst: 'Nodig mij eerst uit in dit kanaal: typ /invite @Kompasbot. Typ daarna dit nog een keer.',
}
