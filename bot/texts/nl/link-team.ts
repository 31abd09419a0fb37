/** What is said about linking a team to a place on a platform. */
export const linkTeam = {
  linked: (team: string) =>
    `Gekoppeld. Wat heel ${team} aangaat, komt voortaan hier. Namen en cliënten noem ik hier nooit.`,
  notYours: 'Koppelen kan alleen voor een team waarvan jij coördinator bent. Er is niets veranderd.',
  inChannel: 'Typ dit in het kanaal van het team zelf.',
}
