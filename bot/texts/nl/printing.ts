import type { Day } from '../../../care/day.ts'
import { figures } from './figures.ts'

const many = (n: number, one: string, more: string): string => (n === 1 ? one : `${n} ${more}`)
const counted = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`
const comma = (text: string): string => (text === '' ? '' : `, ${text}`)
const list = (items: string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`
const number = (n: number): string => String(n).replace('.', ',')
const fullDay = (of: Day): string => `${figures.day(of)} ${of.slice(0, 4)}`

/** Months of one year, three or more in a row as from and to. */
const runsOf = (months: string[]): string[] => {
  const runs: string[][] = []
  for (const month of months) {
    const run = runs.at(-1)
    if (run && Number(month.slice(5)) === Number(run.at(-1)?.slice(5)) + 1) run.push(month)
    else runs.push([month])
  }
  return runs.flatMap((run) => {
    const names = run.map(figures.monthName)
    return names.length < 3 ? names : [`${names[0]} t/m ${names.at(-1)}`]
  })
}

/** `1 april 2026 en 1 januari 2027`, with a year that days share said once. */
const fullDays = (days: Day[]): string =>
  list(
    [...Map.groupBy(days, (day) => day.slice(0, 4))].map(
      ([year, of]) => `${list(of.map(figures.day))} ${year}`,
    ),
  )
const gone = (isRemoved: boolean): string => (isRemoved ? ' (niet meer bewaard)' : '')

/** The words that the document of a year has around its text, in print. */
export const printing = {
  concept: 'CONCEPT',
  conceptLine: 'Concept, niet vastgesteld',
  decidedLine: (on: Day | null) => (on === null ? 'Vastgesteld' : `Vastgesteld op ${fullDay(on)}`),
  subject: (framework: string, year: number) => `${framework}, over het jaar ${year}`,
  version: (n: number, on: Day) => `Versie ${n}, ${fullDay(on)}`,
  skip: 'Naar de tekst',
  contents: 'Inhoud',
  page: 'Pagina',
  of: 'van',
  table: 'Tabel',
  chart: 'Figuur',
  day: fullDay,
  number,
  value: (value: number, of: number | null, unit: string) =>
    of === null || unit === 'reflectie' ? number(value) : `${number(value)} van ${number(of)}`,
  fromTo: (from: Day, to: Day) =>
    `${from.slice(0, 4) === to.slice(0, 4) ? figures.day(from) : fullDay(from)} t/m ${fullDay(to)}`,
  month: figures.month,
  quarter: (nth: number, year: string) => `${nth}e kwartaal ${year}`,
  /** `januari t/m maart en mei 2026`, in the order of the year. */
  months: (months: string[]) =>
    [...Map.groupBy([...new Set(months)].sort(), (month) => month.slice(0, 4))]
      .map(([year, of]) => (of.length === 12 ? `heel ${year}` : `${list(runsOf(of))} ${year}`))
      .join(', '),
  /** `januari en maart`, of one year. */
  monthNames: (months: string[]) => list(runsOf(months)),
  list,
  /** Of whom a figure or a reflection is, where the team's name is not known. */
  team: (team: string | null) =>
    team === null || team === '' ? 'hele organisatie' : figures.teamLabel(team),
  missingFigure: (what: string) => `[cijfer ontbreekt: ${what}]`,
  figureTable: { figure: 'Cijfer', of: 'Van wie', value: 'Aantal', period: 'Periode', source: 'Bron' },
  chartTable: { quarter: 'Kwartaal', team: 'Team', number: (what: string) => `Aantal ${what}` },
  isQuarter: (label: string) => /^(?:K[1-4]|[1-4]e kwartaal)$/.test(label),
  chartNumbers: (n: number) => `De cijfers van figuur ${n}`,
  noFigure: 'geen cijfer',
  fewClients: 'minder dan vijf, niet afgedrukt',
  gaps: 'Op een open plek is er geen cijfer.',
  howElsewhere: 'Hoe er is geteld, staat voor alle tabellen in de noten en achterin bij de bronnen.',
  note: {
    /** `when`: the months, `januari en maart 2026`. Of removed ones the words are no longer kept. */
    reflections: (n: number, isRemoved: boolean, team: string, when: string) =>
      `${many(n, 'reflectie', 'reflecties')}${gone(isRemoved)}${comma(team)}${comma(when)}`,
    teams: (
      n: number,
      isRemoved: boolean,
      when: string,
      teams: { n: number; team: string; when: string }[],
    ) => {
      const counts = teams.some((one) => one.n > 1)
      const told = teams.map(
        (one) => `${counts ? `${one.n} van ` : ''}${one.team}${one.when === '' ? '' : ` (${one.when})`}`,
      )
      return `${n} reflecties${gone(isRemoved)}${when === '' ? '' : ` uit ${when}`}: ${list(told)}`
    },
    improvements: (quarters: { titles: string[]; when: string }[]) =>
      `${quarters.flatMap(({ titles }) => titles).length === 1 ? 'verbeterpunt' : 'verbeterpunten'} ${quarters
        .map(({ titles, when }) => `${list(titles.map((title) => `“${title}”`))}, ${when}`)
        .join('; ')}`,
    remark: (n: number, year: number) => `${many(n, 'opmerking', 'opmerkingen')} bij de tekst over ${year}`,
    removedFigure: 'een cijfer dat niet meer wordt bewaard',
    unknown: 'een bron die niet meer te vinden is',
    /** How a figure says that it stands in a register as it is. */
    taken: figures.howImported,
    from: (isTaken: boolean, source: string, days: Day[]) =>
      `${isTaken ? 'Overgenomen uit' : 'Uit'} ${source}, stand van ${fullDays(days)}`,
    byPerson: 'Deze zin is door een medewerker geschreven of aangepast',
  },
  improvement: {
    by: 'Uitvoering door',
    when: 'Planning',
    state: 'Stand',
    outcome: 'Resultaat',
    sources: 'Aanleiding',
    states: { open: 'loopt nog', done: 'gedaan', dropped: 'vervallen' },
    quarter: (quarter: string) => {
      const [, year, nth] = /^(\d{4})-K([1-4])$/.exec(quarter) ?? []
      return year === undefined ? quarter : `${nth}e kwartaal ${year}`
    },
  },
  annexes: {
    howMade: 'Hoe dit tot stand kwam',
    reactions: 'Reactie van de raad',
    remarks: 'Opmerkingen en wat ermee is gedaan',
    missing: 'Wat ontbreekt',
    refused: 'Zinnen die niet zijn opgenomen',
    sources: 'Bronnen',
  },
  madeFrom: (sentences: number, byPeople: number) =>
    `Deze tekst telt ${counted(sentences, 'zin', 'zinnen')}. Het programma Kompasbot stelde de tekst op uit reflecties van medewerkers, geregistreerde cijfers en afspraken over verbeteren.${
      byPeople === 0
        ? ''
        : ` ${counted(byPeople, 'zin is', 'zinnen zijn')} daarna door een medewerker geschreven of aangepast.`
    } In de noot bij een zin staat waar die vandaan komt.`,
  madeByModel: (model: string) => `Een taalmodel (${model}) hielp met formuleren.`,
  gatesCaption: 'Welke stappen deze tekst doorliep',
  gates: { step: 'Stap', who: 'Wie', when: 'Wanneer', state: 'Uitkomst' },
  gate: {
    passed: 'akkoord',
    reacted: 'gelezen, met reactie',
    decided: 'vastgesteld',
    open: 'nog niet',
    notHeld: (why: string) => (why === '' ? 'niet gehouden' : `niet gehouden: ${why}`),
  },
  noGates: 'Er is nog niemand die over deze tekst heeft besloten.',
  reactionsIntro: 'De reacties staan hier zoals ze zijn gegeven. Er is niets aan veranderd.',
  remarkAnswer: 'Wat ermee is gedaan',
  noAnswer: 'Nog geen antwoord.',
  neverAnswered: 'Geen antwoord vastgelegd.',
  missingIntro: 'Dit hoort in de tekst en is er niet.',
  refusedIntro:
    'Deze zinnen kwamen niet door de controle of zijn eruit gehaald. De lijst staat alleen in het concept.',
  figuresIntro:
    'Van een cijfer in een zin staat in de noot hoe het is geteld. Hier staan de cijfers uit de tabellen en figuren.',
  figuresCaption: 'Cijfers: hoe er is geteld',
  takenAsIs: 'Overgenomen uit de bron.',
  figuresTable: {
    figure: 'Cijfer',
    how: 'Hoe geteld',
    source: 'Bron',
    asOf: 'Stand van',
  },
  reflectionsCaption: 'Reflecties waar deze tekst op rust',
  reflectionsTable: { team: 'Team', when: 'Wanneer', count: 'Aantal', removed: 'Niet meer bewaard' },
  reflectionsIntro:
    'Reflecties staan hier zonder naam. Na de bewaartijd worden de woorden verwijderd; dat ze er waren, blijft bewaard.',
  somebodyGone: 'een oud-medewerker',
  notes: 'Noten',
  noteBack: (n: number) => `Terug naar de zin bij noot ${n}`,
  noteTo: (n: number) => `Noot ${n}`,
  madeBy: 'Opgesteld met Kompasbot',
}
