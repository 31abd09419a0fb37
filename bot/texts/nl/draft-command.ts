import { figures } from './figures.ts'

/** What `draft` says on the command line. */
export const draftCommand = {
  badMonth: 'De maand is niet te lezen. Schrijf jjjj-mm, zoals 2026-10.',
  badTeam: 'Dit team is niet bekend. Geef het team zoals het in teams.csv staat.',
  none: (month: string) =>
    `Over ${figures.month(month)} is er nog niets om over te schrijven: geen reflecties en geen cijfers.`,
  title: (framework: string, number: number, title: string, team: string | null, month: string) =>
    `# ${framework}, bouwsteen ${number}: ${title} (${team === null ? 'hele organisatie' : figures.teamLabel(team)}, ${figures.month(month)})`,
  status: (status: string): string =>
    status === 'vastgesteld'
      ? 'Vastgesteld'
      : status === 'afgewezen'
        ? 'Afgewezen'
        : 'CONCEPT, niet vastgesteld',
  refused: (text: string, reason: string) => `Niet opgenomen: ${text} (${reason})`,
}
