import type { missingLines as Nl } from '../nl/missing-lines.ts'

const ORDINALS = ['first', 'second', 'third', 'fourth']

/** What is missing in a text, or long: the frames of these lines, which a text keeps in Dutch. */
export const missingLines: typeof Nl = {
  nothing: (name, places) => `${name}: nothing recorded ${places.map(placed).join('; ')}.`,
  partly: (name, places) =>
    `${name}: of a part it is not known whether that was in time ${places.map(placed).join('; ')}.`,
  unanswered: (name, places) =>
    `${name}: of a part it is not recorded whether it took place ${places.map(placed).join('; ')}.`,
  figure: (what, when) => `[figure missing: ${what}, ${when}]`,
  inMonths: (n) => `in ${n} months`,
  over: (months) => `for ${and(months)}`,
  overParts: (nths, of) =>
    `for the ${and(nths.map((nth) => ORDINALS[nth - 1] ?? ''))} ${of === 'kwartaal' ? 'quarter' : 'half-year'}`,
  ofTeam: (what, team) => `${what} of ${team}`,
  everybody: 'the whole organisation',
  notKnown: (n, what, month) =>
    `[figure missing: of ${n} ${what} in ${month} it is not known whether that was in time]`,
  notAnswered: (n, what, month, it) =>
    `[figure missing: of ${n} ${what} in ${month} it is not recorded whether ${it.startsWith('ze ') ? 'they' : 'it'} took place]`,
  nothingRecorded: (what, month) => `[figure missing: ${what} in ${month}; nothing is recorded]`,
  noTraining: (what, month) => `[figure missing: ${what} in ${month}; no training at all is recorded]`,
  month: (month) => `No approved texts about ${month}.`,
  team: (name) => `No text of ${name} was approved this year.`,
  left: (title, abouts) => `In ‘${title}’ there was no room left for ${abouts}.`,
  longBlock: (heading, words, most) =>
    `The block “${heading}” has ${words} words. In your house style there are at most ${most}.`,
  quotes: (heading, quotes, most) =>
    `The block “${heading}” has ${quotes} quotes. In your house style there are at most ${most}.`,
  longChapter: (heading, words, most) =>
    `The chapter “${heading}” has ${words} words. In your house style there are at most ${most}.`,
}

const placed = ({ teams, when }: { teams: string[]; when: string }): string =>
  teams.length === 0 ? when : `of ${and(teams)} (${when})`

function and(items: string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
