import type { teamPost as Nl } from '../nl/team-post.ts'

export const teamPost: typeof Nl = {
  title: (rule, team) => `${rule} (team ${team})`,
  reminderNotice: 'Kompasbot: something is still to be done by the team',
  meetingNotice: 'Kompasbot: a meeting of the team',
  roundNotice: 'Kompasbot: a question for the whole team',
  until: (day, left) => `It can be done until ${day} at the latest (${left}).`,
  count: (done, required, planned, period) =>
    `In ${period}: ${done} of ${required} held${planned > 0 ? `, ${planned} planned` : ''}.`,
  onDay: (day, left) => `This is planned for ${day} (${left}).`,
  calledOff: (day) => `This is called off: it was planned for ${day}.`,
  movedTo: (day, to) => `This is not on ${day}. The new day is ${to}.`,
  roundTitle: (team) => `Looking back with team ${team}`,
  round: (theme, until) =>
    `This month is about ${theme}. What went well, and what can be better? You can answer until ${until} at the latest.`,
  roundHow:
    'Do not write your reflection here, for everybody reads along. Send me a private message with the word "reflect".',
  roundGive: 'Give a reflection',
  unlinkedTitle: "Your team's channel is no longer linked",
  unlinked: (team, platform) =>
    `I no longer write in the ${platform} channel of team ${team}. Perhaps I was removed from it, it was archived, or it is shared with others now. The link is gone.`,
  unlinkedRemedy: {
    slack:
      'Would you like a channel again? Invite me there and type "/kompas link" with the name of the team.',
    teams:
      'Would you like a channel again? Add me to the team in Teams and type "@Kompasbot link" in the channel, with the name of the team.',
  },
}
