/** About somebody who came to the door and is not registered. */
export const newcomer = {
  title: 'Iemand zoekt Kompasbot',
  text: (email: string, channel: string) =>
    `Iemand met het adres ${email} schreef mij in ${channel}. Dit adres staat niet in de lijst van medewerkers, dus ik heb niets laten zien.`,
  remedy:
    'Hoort deze persoon bij jullie? Vraag de systeembeheerder om het adres in de lijst van medewerkers te zetten.',
  channels: { slack: 'Slack', teams: 'Teams', web: 'de webchat' },
}
