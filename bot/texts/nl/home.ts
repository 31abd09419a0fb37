/** The front page of a person on a platform, and where he wants to be nudged. */
export const home = {
  title: 'Mijn week',
  free: 'Deze week staat er niets voor je open.',
  later: (n: number) => (n === 1 ? 'Na deze week is er nog 1 taak.' : `Na deze week zijn er nog ${n} taken.`),
  choose: 'Wat wil je doen?',
  settings: 'Instellingen',
  language: 'Taal: Nederlands',
  nudgedIn: (channel: string) => `Herinneringen komen in ${channel}`,
  channels: { slack: 'Slack', teams: 'Teams', web: 'de webchat' },
  nudgeIn: (channel: string) => `Liever in ${channel}`,
  preferred: (channel: string) => `Goed. Vanaf nu herinner ik je in ${channel}.`,
  notThere: (channel: string) => `Ik ken je nog niet in ${channel}. Stuur mij daar eerst een bericht.`,
  help: 'Uitleg',
}
