const list = (words: readonly string[]) => words.join(', ')

/** What people read when a file is imported. Never the value that was refused. */
export const imports = {
  reasons: {
    missing: 'Dit vak is leeg. Vul het in.',
    missingColumn: 'Deze kolom ontbreekt. Zet de naam van de kolom op de eerste regel van het bestand.',
    duplicateColumn: 'Deze kolom staat er twee keer in. Haal er een weg.',
    notADate: 'Dit is geen datum die bestaat. Schrijf dd-mm-jjjj, zoals 31-01-2026.',
    notATime: 'Dit is geen tijd die bestaat. Schrijf uu:mm achter de datum, zoals 31-01-2026 14:30.',
    notANumber: 'Dit is geen getal. Schrijf cijfers, met hooguit één komma en zes cijfers daarachter.',
    notAnEmail: 'Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl.',
    notAWebAddress: 'Dit is geen webadres. Het begint met https:// of http://, zonder wachtwoord erin.',
    notWorkdays: 'Dit zijn geen werkdagen. Schrijf ma-vr, of losse dagen zoals ma,wo,do.',
    oneOf: (words: readonly string[]) => `Dit woord is hier niet bekend. Kies uit: ${list(words)}.`,
    unknownKind: 'Deze soort staat niet in het regelboek. Kijk met "kompasbot rules" welke er zijn.',
    badBouwsteen: 'Dit is geen bouwsteen. Schrijf het kader en het nummer, zoals gk-1 of ghz-3.',
    tooLong: (longest: number) => `Deze tekst is te lang. Gebruik hooguit ${longest} tekens.`,
    unknownTeam: 'Dit team is niet bekend. Zet het eerst in teams.csv, of verbeter de naam.',
    unknownMember:
      'Deze medewerker is niet bekend. Zet hem of haar eerst in medewerkers.csv, of verbeter de code.',
    unknownClient: 'Deze cliënt is niet bekend. Zet het nummer eerst in clienten.csv, of verbeter het.',
    unknownEpisode: 'Deze cliënt heeft geen zorg onder deze wet. Verbeter de wet, of vul clienten.csv aan.',
    whichFrame: 'Deze cliënt heeft meer dan één zorgperiode. Zet in deze kolom onder welke wet dit valt.',
    sameEmail: 'Dit e-mailadres is al van iemand anders. Geef iedere medewerker een eigen adres.',
    twice: (line: number) => `Dit staat ook op regel ${line}, maar met andere gegevens. Houd één regel over.`,
    twiceOrMark: (line: number) =>
      `Dit staat ook op regel ${line}, maar met andere gegevens. Houd één regel over, of geef ze elk een eigen kenmerk als dat kan.`,
    twiceElsewhere: (file: string, line: number) =>
      `Dit staat ook in ${file} op regel ${line}, maar met andere gegevens. Houd één regel over.`,
    onLine: (line: number) => `op regel ${line}`,
    onLineOf: (file: string, line: number) => `in ${file} op regel ${line}`,
    otherPeople: (where: string) =>
      `Dit is anders dan ${where}, terwijl het over dezelfde zorg gaat. Houd één regel over. Is dit later veranderd? Zet dan bij vanaf de dag waarop dat inging.`,
    otherCare: (where: string) =>
      `Dit is anders dan ${where}, terwijl het over dezelfde zorg gaat. Zet op elke regel hetzelfde.`,
    endsBeforeStart: 'Dit ligt voor het begin. Verbeter een van de twee datums.',
    overlap: (days: number) =>
      `Deze cliënt heeft in die tijd al andere zorg onder deze wet. Vul bij die zorg eerst einde_zorg in. Is dit de verbeterde start? Haal dan de oude regel weg. Meer dan ${days} dagen verschuiven kan niet.`,
    whichHour: 'Op deze dag begon deze zorg meer dan eens. Zet de tijd achter de datum.',
    noShiftLength: 'Deze dienst begint en eindigt op hetzelfde moment. Verbeter een van de twee.',
    noName: 'Hierin staat geen naam die te herkennen is. Schrijf de voornaam of de achternaam voluit.',
    movedWithoutMove:
      'Er staat een nieuwe datum, maar niet dat het verzet is. Maak er verzet van of haal de datum weg.',
    bsn: 'Dit lijkt een burgerservicenummer. Gebruik uw eigen nummer van de cliënt. Is dit uw eigen nummer, zet er dan een letter voor.',
    noText: 'Vul ten minste één van deze kolommen in: goed, beter of geleerd.',
    privacy: (kinds: readonly string[]) =>
      `Hier staat iets in dat naar een persoon wijst (${list(kinds)}). Herschrijf het, bijvoorbeeld met "een bewoner" of "het team".`,
    tooManyCells:
      'Deze regel heeft meer vakken dan er kolommen zijn. Zet tekst met een ; of , tussen aanhalingstekens.',
    brokenQuotes:
      'De aanhalingstekens kloppen hier niet. Sla het bestand opnieuw op als CSV vanuit het rekenblad.',
    notText: 'Dit is geen CSV-bestand. Sla het op als "CSV UTF-8" vanuit het rekenblad.',
    emptyFile: 'Dit bestand is leeg. Zet de namen van de kolommen op de eerste regel.',
    cannotOpen: 'Dit bestand kon niet worden geopend. Kijk of de naam klopt en of je het mag lezen.',
    unknownFile: (kinds: readonly string[]) =>
      `Aan de naam is niet te zien wat erin staat. Laat de naam beginnen met ${list(kinds)} en eindigen op .csv.`,
  },
  screenKinds: {
    bsn: 'burgerservicenummer',
    name: 'naam',
    initials: 'voorletters',
    birthdate: 'geboortedatum',
    age: 'leeftijd',
    address: 'adres',
    postcode: 'postcode',
    phone: 'telefoonnummer',
    email: 'e-mailadres',
    url: 'webadres',
    iban: 'rekeningnummer',
    number: 'nummer',
    room: 'kamer',
    incident: 'incident',
  } as Record<string, string>,
  table: {
    file: 'bestand',
    rows: 'regels',
    added: 'nieuw',
    changed: 'veranderd',
    unchanged: 'gelijk',
    refused: 'geweigerd',
  },
  progress: { read: 'lezen', check: 'controleren', write: 'opslaan', follow: 'taken bijwerken' },
  moved: (many: number) =>
    many === 1 ? 'Eén uiterste datum is verschoven:' : `${many} uiterste datums zijn verschoven:`,
  wouldMove: (many: number) =>
    many === 1 ? 'Eén uiterste datum zou verschuiven:' : `${many} uiterste datums zouden verschuiven:`,
  alreadyDone: 'al gedaan',
  movedMore: (many: number) => `… en nog ${many}.`,
  noDate: 'geen datum',
  column: (name: string) => `kolom ${name}`,
  ignoredColumns: (file: string, columns: readonly string[]) =>
    `${file}: deze kolommen zijn niet bekend en zijn overgeslagen: ${list(columns)}`,
  ofErased: (file: string, rows: number) =>
    `${file}: ${rows === 1 ? '1 regel gaat over iemand die is gewist en is overgeslagen. Haal die' : `${rows} regels gaan over iemand die is gewist en zijn overgeslagen. Haal ze`} uit het bestand.`,
  waiting: (file: string, rows: number, on: readonly string[]) =>
    `${file}: ${rows === 1 ? 'één regel wacht' : `${rows} regels wachten`} op ${list(on)}. Verbeter eerst ${on.length === 1 ? 'dat bestand' : 'die bestanden'}.`,
  nothingFound:
    'Er zijn geen CSV-bestanden gevonden. Geef een map met CSV-bestanden of de namen van bestanden.',
  nothingChanged:
    'Er is niets veranderd. Verbeter de regels hierboven, of neem met --partial alleen de goede regels.',
  someTaken: 'De goede regels zijn overgenomen, de andere niet.',
  dryRun: 'Dit was een proef: er is niets veranderd.',
}
