const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde']

/** What is missing in a text, or long: the frames of these lines, which a text keeps in Dutch. */
export const missingLines = {
  nothing: (name: string, places: Place[]) => `${name}: niets vastgelegd ${places.map(placed).join('; ')}.`,
  partly: (name: string, places: Place[]) =>
    `${name}: van een deel is niet bekend of dat op tijd was ${places.map(placed).join('; ')}.`,
  unanswered: (name: string, places: Place[]) =>
    `${name}: van een deel is niet vastgelegd of het doorging ${places.map(placed).join('; ')}.`,
  figure: (what: string, when: string) => `[cijfer ontbreekt: ${what}, ${when}]`,
  inMonths: (n: string) => `in ${n} maanden`,
  over: (months: string[]) => `over ${and(months)}`,
  overParts: (nths: number[], of: YearPart) =>
    `over het ${and(nths.map((nth) => ORDINALS[nth - 1] ?? ''))} ${of}`,
  ofTeam: (what: string, team: string) => `${what} van ${team}`,
  everybody: 'de hele organisatie',
  notKnown: (n: string, what: string, month: string) =>
    `[cijfer ontbreekt: van ${n} ${what} in ${month} is niet bekend of dat op tijd was]`,
  /** `it`: `het doorging`, as the word for it asks. */
  notAnswered: (n: string, what: string, month: string, it: string) =>
    `[cijfer ontbreekt: van ${n} ${what} in ${month} is niet vastgelegd of ${it}]`,
  nothingRecorded: (what: string, month: string) =>
    `[cijfer ontbreekt: ${what} in ${month}; er is niets vastgelegd]`,
  noTraining: (what: string, month: string) =>
    `[cijfer ontbreekt: ${what} in ${month}; er is geen enkele scholing vastgelegd]`,
  month: (month: string) => `Geen goedgekeurde teksten over ${month}.`,
  team: (name: string) => `Van ${name} is dit jaar geen tekst goedgekeurd.`,
  left: (title: string, abouts: string) => `In ‘${title}’ was geen plaats meer voor ${abouts}.`,
  longBlock: (heading: string, words: string, most: string) =>
    `Het blok “${heading}” heeft ${words} woorden. In jullie huisstijl zijn dat er hoogstens ${most}.`,
  quotes: (heading: string, quotes: string, most: string) =>
    `Het blok “${heading}” heeft ${quotes} citaten. In jullie huisstijl zijn dat er hoogstens ${most}.`,
  longChapter: (heading: string, words: string, most: string) =>
    `Het hoofdstuk “${heading}” heeft ${words} woorden. In jullie huisstijl zijn dat er hoogstens ${most}.`,
}

/** Of which teams something is missing, and over which stretch; no team: of the whole organisation. */
interface Place {
  teams: string[]
  when: string
}

export type YearPart = 'kwartaal' | 'halfjaar'

const placed = ({ teams, when }: Place): string => (teams.length === 0 ? when : `bij ${and(teams)} (${when})`)

function and(items: string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`
}
