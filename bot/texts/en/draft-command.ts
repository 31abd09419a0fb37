import type { draftCommand as Nl } from '../nl/draft-command.ts'
import { figures } from './figures.ts'

export const draftCommand: typeof Nl = {
  badMonth: 'The month cannot be read. Write yyyy-mm, such as 2026-10.',
  badTeam: 'This team is not known. Give it as it stands in teams.csv.',
  notBegun: (month, now) =>
    `${figures.month(month)} has not begun yet. Give a month that is over, or the present one: ${now}.`,
  waits: (drafts, tries) =>
    `The language model could not write ${drafts === 1 ? '1 draft' : `${drafts} drafts`} in ${tries} tries today. Kompasbot tries again tomorrow. See what is wrong with: npx kompasbot doctor`,
  none: (month) =>
    `There is nothing to write about ${figures.month(month)} yet: no reflections and no figures.`,
  title: (framework, number, title, team, month) =>
    `# ${framework}, bouwsteen ${number}: ${title} (${team === null ? 'whole organisation' : figures.teamLabel(team)}, ${figures.month(month)})`,
  status: (status) =>
    status === 'vastgesteld' ? 'Approved' : status === 'afgewezen' ? 'Rejected' : 'DRAFT, not approved',
  refused: (text, reason) => `Left out: ${text} (${reason})`,
}
