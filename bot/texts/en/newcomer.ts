import type { newcomer as Nl } from '../nl/newcomer.ts'

export const newcomer: typeof Nl = {
  title: 'Somebody is looking for Kompasbot',
  text: (email, channel) =>
    `Somebody with the address ${email} wrote to me in ${channel}. This address is not in the list of staff, so I have shown nothing.`,
  remedy: 'Does this person belong with you? Ask the system manager to put the address in the list of staff.',
  channels: { slack: 'Slack', teams: 'Teams', web: 'the web chat' },
}
