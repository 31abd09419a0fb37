/** What `kompasbot doctor` says: what it looked at, what it found and what to do about it. */
export const doctor = {
  good: 'goed',
  note: 'tip',
  idle: {
    step_before_start: (rule: string, step: string) =>
      `Bij ${rule} valt de stap ${step} vóór het begin van de termijn. Die herinnering komt nooit. Haal de stap weg of maak hem korter.`,
    step_unseen: (rule: string, step: string) =>
      `Bij ${rule} is de taak nog niet te zien bij de stap ${step}. Die herinnering komt nooit. Maak zichtbaar langer of de stap korter.`,
    bouwsteen: (rule: string, id: string) =>
      `Bij ${rule} staat bouwsteen ${id}, maar die is er niet in de kompassen. Kies een andere.`,
  },
  wrong: 'fout',
  notHere: 'niet',
  names: {
    settings: 'instellingen',
    organisation: 'organisatiebestand',
    database: 'database',
    slack: 'Slack',
    teams: 'Teams',
    model: 'taalmodel',
    gates: 'poorten',
  },
  settingsGood: 'De instellingen kloppen.',
  organisationGood: (file: string) => `${file} klopt.`,
  noOrganisation: 'Er is geen organisatiebestand. Kompasbot werkt met de gewone instellingen.',
  notForSample: (file: string) =>
    `In deze opslag staat de verzonnen organisatie, met een eigen organisatiebestand. ${file} wordt daar niet gebruikt. Kies voor uw eigen gegevens een andere map, bijvoorbeeld KOMPASBOT_DATA=./data-eigen.`,
  modelNotForSample: (model: string) =>
    `In deze opslag staat de verzonnen organisatie. Die gebruikt nooit een taalmodel, dus ${model} wordt niet gevraagd.`,
  emptyStore: (place: string | null) =>
    `${place === null ? 'De database van DATABASE_URL' : `De database in ${place}`} is nog leeg. Lees uw bestanden in met npx kompasbot import.${place === null ? '' : ' Staan uw gegevens in een andere map, noem die dan in KOMPASBOT_DATA.'}`,
  gates: {
    /** `ref`: null where what was written may be a name. */
    which: (nth: number, ref: string | null) => (ref === null ? String(nth) : `${nth} (${ref})`),
    mayBeLeftOut: (gate: string) =>
      `Bij poort ${gate} kan nu niemand beslissen. Dat mag: deze stap mag een jaar worden overgeslagen, en een manager kan dat doen.`,
    good: 'Bij elke poort kan iemand beslissen.',
    unknown: (gate: string, which: string) =>
      `Bij poort ${gate} is nummer ${which} onder personen geen medewerker. Schrijf het nummer zoals in medewerkers.csv.`,
    left: (gate: string, which: string) =>
      `Bij poort ${gate} is nummer ${which} onder personen niet in dienst. Zet daar iemand anders neer.`,
    cannotRead: (gate: string, which: string) =>
      `Bij poort ${gate} mag nummer ${which} onder personen geen concept van een maand lezen, en dus niet beslissen. Geef diegene in medewerkers.csv de rol management, functionaris of coordinator, of zet daar iemand anders neer.`,
    unreached: (gate: string, which: string) =>
      `Bij poort ${gate} heeft nummer ${which} onder personen nog geen plek in de chat. Laat diegene Kompasbot één keer een bericht sturen. Tot dan kan het alleen op de pagina.`,
    nobody: (gate: string) =>
      `Bij poort ${gate} kan niemand beslissen. Eén persoon onder personen is genoeg, maar die moet medewerker en in dienst zijn.`,
    noRole: (gate: string) =>
      `Bij poort ${gate} kan niemand beslissen: niemand in dienst heeft een van de rollen bij door. Geef iemand zo'n rol in medewerkers.csv, of noem een andere rol.`,
    noneReached: (gate: string) =>
      `Bij poort ${gate} heeft nog niemand een plek in de chat. Laat iemand die mag beslissen Kompasbot één keer een bericht sturen.`,
  },
  teamsOff: 'Teams is niet ingesteld. Wilt u het gebruiken: zie docs/teams.md.',
  database: {
    embedded: (version: number) => `De eigen database werkt (PostgreSQL ${version}).`,
    external: (version: number) => `De database van DATABASE_URL werkt (PostgreSQL ${version}).`,
    notTried: 'Niet bekeken. Maak eerst de instellingen goed.',
    unreachable:
      'De database geeft geen antwoord. Kijk of de server aan staat en of het adres in DATABASE_URL klopt.',
    refused: 'De database laat Kompasbot niet binnen. Kijk naar de naam en het wachtwoord in DATABASE_URL.',
    absent: 'De server heeft geen database met deze naam. Maak hem aan, of verander de naam in DATABASE_URL.',
    tooOld: (version: number, oldest: number) =>
      `De server is PostgreSQL ${version}. Neem PostgreSQL ${oldest} of nieuwer.`,
    other: (code: string) => `De database geeft fout ${code}. Kijk in het logboek van de server.`,
  },
  embeddedFault: {
    'no-programs':
      'Er is geen eigen database voor dit soort computer. Zet het adres van een PostgreSQL in DATABASE_URL.',
    'no-user':
      'De eigen database kan niet als root draaien en er kon geen gebruiker postgres worden gemaakt. Start Kompasbot als gewone gebruiker.',
    'folder-closed': (folder: string) =>
      `Kompasbot kan niet bij de map ${folder}. Geef de gebruiker die Kompasbot start het recht om daar te schrijven, of kies met KOMPASBOT_DATA een andere map.`,
    'other-version': (folder: string, found: string, expected: string) =>
      `De map ${folder} is gemaakt met PostgreSQL ${found}; dit is PostgreSQL ${expected}. Start de vorige versie van Kompasbot, of kies met KOMPASBOT_DATA een lege map.`,
    'not-ours': (folder: string) =>
      `De map ${folder} is van een andere gebruiker. Start Kompasbot als die gebruiker, of geef de map met chown aan de gebruiker van nu.`,
    'in-use-elsewhere': (folder: string) =>
      `De map ${folder} is in gebruik door een Kompasbot in een andere container. Geef de opdracht in die container, met docker exec.`,
    'not-started': (folder: string, lastLines: string) =>
      `De eigen database in ${folder} komt niet op gang. Kijk of de schijf vol is. Dit zijn de laatste regels van het logboek: ${lastLines}`,
  },
  migration: {
    changed: (name: string) =>
      `De database is gemaakt met een andere uitgave van stap ${name}. Start de versie van Kompasbot waarmee de database is gemaakt, of begin met een lege database.`,
    newer: (name: string) =>
      `De database is van een nieuwere versie van Kompasbot (stap ${name}). Start die nieuwere versie, of zet een reservekopie terug.`,
    'failed-earlier': (name: string) =>
      `Een eerdere start is halverwege stap ${name} gestopt. Zet een reservekopie van de database terug en start opnieuw.`,
    failed: (name: string, reason: string) =>
      `De database kon niet worden bijgewerkt bij stap ${name}. Er is niets veranderd. De database zegt: ${reason}`,
  },
}
