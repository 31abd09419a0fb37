export const command = {
  description:
    'Herinnert zorgteams op tijd, verzamelt reflecties en maakt conceptteksten voor het kwaliteitsbeeld.',
  start: 'Start de bot en de taken op de klok, tot je hem stopt.',
  import: 'Leest bestanden in. Er verandert niets als een regel niet klopt.',
  due: 'Laat zien welke taken op een moment open zijn.',
  explain: 'Legt uit waarom een taak er is en hoe de datum is berekend.',
  rules: 'Laat de regels zien zoals ze hier gelden.',
  run: 'Doet één taak van de klok één keer.',
  draft: 'Maakt of toont de concepten van een maand.',
  screen: 'Zegt wat de privacyfilter vindt in de regels die je invoert.',
  log: 'Laat zien wie wat heeft gelezen of veranderd.',
  doctor: 'Controleert de instellingen, de database, Slack, Teams, het taalmodel en de poorten.',
  messageTo: 'stuur deze medewerker een proefbericht in Slack en Teams (nummer of e-mailadres)',
  link: 'Maakt een inloglink voor één medewerker, één keer te gebruiken.',
  ready: (url: string) => `Kompasbot staat klaar op ${url}`,
  sample:
    'Je ziet een verzonnen organisatie, Zorggroep De Linde. Alle mensen, cliënten en teksten zijn bedacht.',
  sampleLoaded: 'De opslag was leeg, daarom is de verzonnen organisatie geladen.',
  noChannel:
    'Slack en Teams zijn niet ingesteld: zie docs/slack.md en docs/teams.md. Een inloglink voor de webchat maakt u met: npx kompasbot link <medewerker>',
  serves: (channels: string[]) => `Kompasbot praat ook in ${channels.join(' en ')}.`,
  channelNames: { slack: 'Slack', teams: 'Teams', web: 'de webchat' },
  stopping: 'Ik rond af en stop.',
  portTaken: (port: number) =>
    `Poort ${port} is al in gebruik. Stop het andere programma of kies een andere PORT.`,
  cannotListen: (host: string, port: number) =>
    `Ik kan niet luisteren op ${host}:${port}. Controleer HOST en PORT in je instellingen.`,
  wrongTime: 'Dit is geen tijdstip. Schrijf het zo: 2026-03-16 of 2026-03-16T09:00.',
  wrongPeriod: 'Dit is geen periode. Schrijf het zo: P30D of P6W.',
  wrongJob: (jobs: string) => `Deze taak ken ik niet. Kies uit: ${jobs}.`,
  unknownTeam: 'Dit team ken ik niet. Kijk in teams.csv welke teams er zijn.',
  unknownCode: 'Deze code ken ik niet. Zoek hem op met: npx kompasbot due',
  unknownMember: 'Deze medewerker ken ik niet. Gebruik het nummer of het e-mailadres uit medewerkers.csv.',
  noneDue: 'Er zijn op dit moment geen taken open.',
  sampleStore:
    'In deze opslag staat de verzonnen organisatie. Kies voor je eigen gegevens een andere map, bijvoorbeeld KOMPASBOT_DATA=./data-eigen.',
  due_: 'uiterlijk',
  plannedOn: (day: string) => `gepland op ${day}`,
  noDate: 'datum onbekend',
  linkIs: (url: string) =>
    `${url}\nDeze link werkt één keer, een kwartier lang, voor één persoon. Geef hem alleen aan die persoon.`,
  showHelp: 'toont deze uitleg',
  version: 'toont de versie',
  commandWord: 'opdracht',
  titles: {
    'Usage:': 'Zo gebruik je het:',
    'Arguments:': 'Wat je erbij geeft:',
    'Options:': 'Opties:',
    'Commands:': 'Opdrachten:',
  },
  wrongUsage: {
    'commander.unknownCommand': 'Deze opdracht ken ik niet.',
    'commander.unknownOption': 'Deze optie ken ik niet.',
    'commander.missingArgument': 'Er ontbreekt iets achter deze opdracht.',
    'commander.excessArguments': 'Er staat te veel achter deze opdracht.',
    'commander.optionMissingArgument': 'Hier hoort nog iets achter.',
    'commander.missingMandatoryOptionValue': 'Deze optie is hier nodig.',
    'commander.invalidArgument': 'Wat erachter staat kan niet.',
    other: 'Zo werkt deze opdracht niet.',
  },
  seeHelp: (command: string | undefined) =>
    `Kijk met: npx kompasbot ${command === undefined ? '' : `${command} `}--help`,
  preparing: 'Ik zet alles klaar. De eerste keer kan dat even duren.',
  emptyStore: (place: string | null) =>
    place === null
      ? 'Deze database is nog leeg: die van DATABASE_URL. Er staat nog niemand in.'
      : `Deze database is nog leeg: ${place}. Staan je gegevens in een andere map, noem die dan in KOMPASBOT_DATA.`,
  nobodyYet: 'Er zijn nog geen gegevens. Lees je bestanden in met: npx kompasbot import <map>',
  noImportDir: 'Er is geen map om in te lezen. Vul IMPORT_DIR in, of gebruik: npx kompasbot import <map>',
  failed: (id: string) =>
    `Er ging iets mis. Probeer het opnieuw; blijft het misgaan, meld dan nummer ${id}. Meer staat in het logboek.`,
}
