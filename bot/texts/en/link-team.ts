import type { linkTeam as Nl } from '../nl/link-team.ts'

export const linkTeam: typeof Nl = {
  linked: (team) =>
    `Linked. What concerns all of ${team} comes here from now on. I never name people or clients here.`,
  unlinked: (team) => `Unlinked. I no longer write about ${team} in a channel.`,
  notLinked: (team) => `${team} was not linked here. Nothing was changed.`,
  notYours:
    'You can only link a team of which you are the coordinator. Is the name of the team right? Nothing was changed.',
  how: 'Type the name of the team after it.',
  inChannel: "Type this in the team's own channel.",
  shared: 'This channel is shared with others. You can only link a channel that is yours alone.',
  archived: 'This channel is archived. Choose another one.',
  inviteFirst: 'Invite me to this channel first: type /invite @Kompasbot. Then type this once more.',
}
