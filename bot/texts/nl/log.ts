/** The access log on the command line. */
export const log = {
  heading: ['Wanneer', 'Wie', 'Wat', 'Waarvan', 'Over wie', 'Uitkomst'],
  nothing: 'Er staat niets in het logboek.',
  nothingSince: (since: string) => `Er staat niets in het logboek vanaf ${since}.`,
}
