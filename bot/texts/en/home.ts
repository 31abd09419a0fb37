import type { home as Nl } from '../nl/home.ts'

export const home: typeof Nl = {
  title: 'My week',
  free: 'Nothing is open for you this week.',
  later: (n) =>
    n === 1 ? 'There is 1 more task after this week.' : `There are ${n} more tasks after this week.`,
  choose: 'What would you like to do?',
  settings: 'Settings',
  language: 'Language: English',
  nudgedIn: (channel) => `Reminders come in ${channel}`,
  channels: { slack: 'Slack', teams: 'Teams', web: 'the web chat' },
  nudgeIn: (channel) => `Rather in ${channel}`,
  preferred: (channel) => `Fine. From now on I remind you in ${channel}.`,
  notThere: (channel) => `I do not know you in ${channel} yet. Send me a message there first.`,
  help: 'Help',
}
