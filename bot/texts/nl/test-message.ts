/** The test message of `kompasbot doctor --message-to`, and what became of it. */
export const testMessage = {
  message: (asker: string) =>
    `Dit is een proefbericht van Kompasbot. ${asker} heeft erom gevraagd met kompasbot doctor. Je hoeft niets te doen.`,
  unknown:
    'Proefbericht: deze medewerker is niet bekend, of is uit dienst. Geef het nummer of het e-mailadres uit medewerkers.csv.',
  nowhere: 'Proefbericht: stel eerst Slack of Teams in.',
  sent: (name: string) => `Proefbericht aan ${name}: aangekomen.`,
  failed: (name: string, remedy: string) => `Proefbericht aan ${name}: niet aangekomen. ${remedy}`,
  slack: {
    email:
      'Slack kent niemand met het e-mailadres uit medewerkers.csv. Maak de twee adressen gelijk, of nodig de medewerker uit in Slack.',
    token: 'Slack kent SLACK_BOT_TOKEN niet (meer). Kopieer hem opnieuw uit OAuth & Permissions.',
    scope:
      'De app mist een recht. Plak slack-manifest.yaml opnieuw bij App Manifest en installeer de app opnieuw.',
    closed: 'Berichten aan de app staan uit. Zet bij App Home de Messages Tab aan, met schrijven erbij.',
    blocked:
      'De medewerker of de werkruimte houdt berichten van de app tegen. Laat de app in Slack weer toestaan.',
    gone: 'Dit account is uitgezet of hoort bij een andere werkruimte. Kijk in Slack bij de leden.',
    patience: 'Slack vraagt om geduld. Probeer het over een minuut opnieuw.',
    silent: 'Slack geeft geen antwoord. Mag deze computer naar https://slack.com?',
    other: (code: string) => `Slack geeft fout ${code}. Zoek die op bij docs.slack.dev.`,
  },
  teams: {
    notMet:
      'Kompasbot kent deze medewerker nog niet in Teams. Voeg de app toe voor deze medewerker, en laat hem of haar help typen.',
    blocked: 'De medewerker heeft de app geblokkeerd of weggehaald. Voeg hem opnieuw toe.',
    gone: 'Het gesprek bestaat niet meer. Voeg de app opnieuw toe voor deze medewerker, en laat help typen.',
    secret:
      'Teams laat Kompasbot niet binnen. Kijk naar MICROSOFT_APP_ID, het geheim en de tenant, en of het kanaal Microsoft Teams aan staat in Azure Bot.',
    silent:
      'Teams geeft geen antwoord. Mag deze computer naar buiten over https? Probeer het over een minuut opnieuw.',
    other: (code: string) => `Teams geeft fout ${code}.`,
  },
}
