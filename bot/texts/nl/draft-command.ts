import { figures } from './figures.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What `draft` says on the command line. */
export const draftCommand = {
  badMonth: 'De maand is niet te lezen. Schrijf jjjj-mm, zoals 2026-10.',
  badTeam: 'Dit team is niet bekend. Geef het team zoals het in teams.csv staat.',
  notBegun: (month: string, now: string) =>
    `${capital(figures.month(month))} is nog niet begonnen. Geef een maand die voorbij is, of de maand van nu: ${now}.`,
  waits: (drafts: number, tries: number) =>
    `Het taalmodel kon ${drafts === 1 ? '1 concept' : `${drafts} concepten`} vandaag ${tries} keer niet schrijven. Morgen probeert Kompasbot het weer. Kijk wat er is met: npx kompasbot doctor`,
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
