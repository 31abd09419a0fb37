/** What `kompasbot erase` says. */
export const erase = {
  description: 'Wist de gegevens van één cliënt of medewerker. De tellingen blijven.',
  client: 'het nummer van de cliënt',
  member: 'het nummer van de medewerker',
  yes: 'wist zonder eerst te vragen; zonder terminal wordt nooit gevraagd',
  oneOfTwo: 'Zeg wie je wilt wissen: --client met een nummer, of --member met een nummer. Eén van de twee.',
  unknown: {
    client:
      'Deze cliënt ken ik niet. Kijk of het nummer klopt, zoals het in clienten.csv staat. Wie al gewist is, ken ik ook niet meer.',
    member:
      'Deze medewerker ken ik niet. Kijk of het nummer klopt, zoals het in medewerkers.csv staat. Wie al gewist is, ken ik ook niet meer.',
  },
  runs: {
    client:
      'Let op: deze cliënt is nog in zorg. Kompasbot kijkt daarna niet meer naar deze zorg: er komt geen herinnering meer, ook niet voor wat de wet vraagt.',
    member: 'Let op: deze medewerker is nog in dienst.',
  },
  hasClients:
    'Op deze naam staan cliënten. Hun taken gaan naar de coördinator of de leiding. Zet liever eerst iemand anders bij die cliënten.',
  willGo: {
    client: 'Van deze cliënt gaat dit weg:',
    member: 'Van deze medewerker gaat dit weg:',
  },
  always: {
    client: 'het nummer en de link naar het dossier',
    member: 'het nummer, de naam en het e-mailadres',
  },
  willStay: 'Dit blijft, zonder nummer of naam, zodat eerdere cijfers niet veranderen:',
  alwaysStays: {
    client: null as string | null,
    member: 'in welke teams en rollen, en van wanneer tot wanneer' as string | null,
  },
  nothing: 'niets',
  kinds: {
    names: {
      one: 'afdruk van een naam voor de privacyfilter',
      more: 'afdrukken van namen voor de privacyfilter',
    },
    duties: {
      one: 'taak, met alles wat daarbij is vastgelegd',
      more: 'taken, met alles wat daarbij is vastgelegd',
    },
    messages: { one: 'bericht', more: 'berichten' },
    earlier: { one: 'eerdere versie van wat is vastgelegd', more: 'eerdere versies van wat is vastgelegd' },
    mentions: { one: 'vermelding in een tekst van een ander', more: 'vermeldingen in teksten van anderen' },
    addresses: { one: 'plek in de chat', more: 'plekken in de chat' },
    signIns: { one: 'inloglink of aanmelding', more: 'inloglinks en aanmeldingen' },
    shifts: { one: 'dienst in het rooster', more: 'diensten in het rooster' },
    absences: { one: 'keer afwezig of pauze', more: 'keer afwezig of pauze' },
    reminders: { one: 'herinnering', more: 'herinneringen' },
    givers: {
      one: 'reflectie waar de naam van de gever af gaat',
      more: 'reflecties waar de naam van de gever af gaat',
    },
    episodes: { one: 'periode van zorg', more: 'periodes van zorg' },
    facts: {
      one: 'gebeurtenis, zonder reden, kenmerk en afvinkpunten',
      more: 'gebeurtenissen, zonder reden, kenmerk en afvinkpunten',
    },
    trainings: { one: 'scholing', more: 'scholingen' },
    logLines: { one: 'regel in het logboek', more: 'regels in het logboek' },
  },
  elsewhere: {
    client:
      'Niet gewist wordt wat buiten Kompasbot staat: het dossier, je importbestanden, reservekopieën, en kaarten die al in Slack of Teams staan.',
    member:
      'Niet gewist wordt wat buiten Kompasbot staat: je importbestanden, reservekopieën, berichten in Slack of Teams, teksten die al zijn geëxporteerd, en personen bij een poort in organisatie.yaml.',
  },
  ask: 'Wissen kan niet ongedaan worden gemaakt. Typ ja om te wissen: ',
  answers: ['ja', 'j', 'yes', 'y'],
  left: 'Er is niets gewist.',
  done: 'Gewist. In het logboek staat dat er is gewist, en niet wie.',
}
