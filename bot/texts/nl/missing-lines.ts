/** What is missing in a text, or long: the frames of these lines, which a text keeps in Dutch. */
export const missingLines = {
  figure: (what: string, when: string) => `[cijfer ontbreekt: ${what}, ${when}]`,
  inMonths: (n: string) => `in ${n} maanden`,
  over: (months: string[]) => `over ${and(months)}`,
  ofTeam: (what: string, team: string) => `${what} van ${team}`,
  everybody: 'de hele organisatie',
  notKnown: (n: string, what: string, month: string) =>
    `[cijfer ontbreekt: van ${n} ${what} in ${month} is niet bekend of dat op tijd was]`,
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

function and(items: string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} en ${items.at(-1)}`
}
