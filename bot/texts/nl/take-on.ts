/** The list of what was due before Kompasbot began, and of what nothing is known. */
export const takeOn = {
  title: 'Jouw startlijst',
  notice: (open: number): string =>
    open === 0 ? 'Kompasbot: de startlijst is klaar' : 'Kompasbot: er is een startlijst voor je',
  intro:
    'Dit was al voorbij toen Kompasbot begon, of er is nog niets over bekend. Vul in wanneer het gedaan is, of zet het apart. Het hoeft niet in één keer.',
  progress: (done: number, all: number) => `${done} van ${all} gedaan`,
  finished: 'De hele lijst is klaar. Dank je wel!',
  nothing: 'Er staat niets op jouw startlijst.',
  elsewhere: 'De startlijst is bijgewerkt. Hij staat verderop in dit gesprek.',
  left: (n: number) =>
    n === 1
      ? 'Hierna komt er nog 1.'
      : `Hierna komen er nog ${n}. Ze verschijnen vanzelf als je deze hebt gehad.`,
  wasDue: (day: string) => `Moest klaar zijn op ${day}`,
  nothingKnown: 'Hier is nog niets over bekend',
  buttons: {
    done: 'Gedaan op …',
    aside: 'Niet meer nodig',
    takeBack: 'Toch wel nodig',
    page: 'Doe er veel tegelijk',
    list: 'Startlijst',
  },
  word: 'startlijst: wat er bij de start nog onbekend was',
  done: {
    title: 'Wanneer was dit gedaan?',
    day: 'Op welke dag?',
    submit: 'Opslaan',
    saved: (name: string, day: string) => `Opgeslagen: ${name}, gedaan op ${day}.`,
  },
  aside: {
    title: 'Apart zetten',
    reason: 'Waarom is dit niet meer nodig?',
    remark: 'Toelichting',
    remarkHint: 'Geen namen of andere gegevens van cliënten',
    submit: 'Zet apart',
    saved: (name: string) => `Apart gezet: ${name}. Wie, wanneer en waarom is bewaard.`,
    needsRemark: 'Schrijf kort waarom.',
    notOnList: 'Dit staat niet (meer) op de startlijst. Er is niets veranderd.',
    taken: (name: string) => `${name} staat weer op de lijst.`,
  },
  reasons: {
    undated: 'Het is gedaan, maar de datum is niet meer te vinden',
    elsewhere: 'Het is al ergens anders vastgelegd',
    not_applicable: 'Het geldt niet voor deze cliënt of collega',
    overtaken: 'Het is ingehaald door iets nieuwers',
    other: 'Iets anders, namelijk',
  },
  closed: (day: string) => `Apart gezet op ${day}`,
  history: {
    set_aside: (reason: string, remark: string | null) =>
      remark ? `Apart gezet: ${reason}. ${remark}` : `Apart gezet: ${reason}`,
    taken_back: 'Toch weer nodig',
  },
  page: {
    title: 'Startlijst',
    lead: 'Vul achter elke taak in wanneer het gedaan is, of kies waarom het niet meer nodig is. Laat leeg wat je nog niet weet.',
    what: 'Taak',
    about: 'Voor',
    due: 'Moest klaar',
    day: 'Gedaan op',
    aside: 'Of: niet meer nodig, want',
    notAside: 'Kies zo nodig een reden',
    otherReason: 'Is de reden anders? Open dan de taak.',
    save: 'Sla op wat is ingevuld',
    unknown: 'onbekend',
    client: (number: string) => `Cliënt ${number}`,
    organisation: 'Hele organisatie',
    both: 'Kies een dag of een reden, niet allebei.',
    nothingFilled: 'Er is nog niets ingevuld.',
    saving: (done: number, all: number) => `Bezig: ${done} van ${all}`,
    savedRows: (n: number) => (n === 1 ? '1 taak opgeslagen.' : `${n} taken opgeslagen.`),
    failedRows: (n: number) =>
      n === 1 ? 'Bij 1 taak klopt nog iets niet.' : `Bij ${n} taken klopt nog iets niet.`,
  },
}
