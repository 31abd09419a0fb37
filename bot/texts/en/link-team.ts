import type { linkTeam as Nl } from '../nl/link-team.ts'

export const linkTeam: typeof Nl = {
  linked: (team) =>
    `Linked. What concerns all of ${team} comes here from now on. I never name people or clients here.`,
  notYours: 'You can only link a team of which you are the coordinator. Nothing was changed.',
  inChannel: "Type this in the team's own channel.",
}
