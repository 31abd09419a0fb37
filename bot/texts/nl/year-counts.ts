import { count } from '../dutch-words.ts'
import { figures } from './figures.ts'
import { missingLines } from './missing-lines.ts'

export { count }

const TENS = ' tien twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ')

/** In letters up to a thousand, for where a sentence begins. */
export function spelled(n: number): string {
  if (n <= 20 || n > 999 || !Number.isInteger(n)) return count(n)
  if (n >= 100) {
    const hundreds = Math.floor(n / 100)
    return `${hundreds === 1 ? '' : count(hundreds)}honderd${n % 100 === 0 ? '' : spelled(n % 100).replace('één', 'een')}`
  }
  const [ten = '', unit] = [TENS[Math.floor(n / 10)], n % 10]
  if (unit === 0) return ten
  const start = unit === 1 ? 'een' : count(unit)
  return `${start}${start.endsWith('e') ? 'ën' : 'en'}${ten}`
}

/** As a sentence begins: with a capital, and never with a digit. */
export const capital = (text: string): string => {
  const said = text.replace(/^\d+(?![\d.,%])/, (digits) => spelled(Number(digits)))
  return said.startsWith('één') ? `Eén${said.slice(3)}` : said.charAt(0).toUpperCase() + said.slice(1)
}
export const Count = (n: number): string => capital(count(n))
export const list = (items: readonly string[]): string =>
  items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')}${items.at(-1)?.includes(' en ') ? ',' : ''} en ${items.at(-1)}`
export const number = (n: number): string => String(n).replace('.', ',')
export const reflections = (n: number): string => `${count(n)} ${n === 1 ? 'reflectie' : 'reflecties'}`
export const months = (n: number): string => `${count(n)} ${n === 1 ? 'maand' : 'maanden'}`

/** `team zorg`, `team zorg en team dagbesteding`, `alle drie de teams`. */
export const teamsOf = (names: readonly string[], all: number): string => {
  if (names.length > 1 && names.length === all)
    return all === 2 ? 'beide teams' : `alle ${count(all)} de teams`
  if (names.length === 0) return 'de kleine teams'
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`
}

/** Without its capital, unless it is an abbreviation, and without a full stop. */
export const lower = (text: string): string => {
  const bare = text.trim().replace(/[.]$/, '')
  return /^\p{Lu}\p{Ll}/u.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare
}

/** With a full stop, unless it ends already. */
export const ended = (text: string): string => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

const QUARTERS = ['eerste', 'tweede', 'derde', 'vierde']
/** `2027-K2` → `het tweede kwartaal van 2027`. */
export const quarter = (of: string): string => {
  const [year = '', nth = ''] = of.split('-K')
  return `het ${QUARTERS[Number(nth) - 1] ?? nth} kwartaal van ${year}`
}

export const day = figures.day
export const monthName = figures.monthName
export const nounOf = figures.nounOf

/** Over which stretches: years, quarters, halves or months, by their names. */
export function missingWhen(periods: string[]): string {
  const nths = (letter: string) =>
    periods.flatMap((of) => (of.slice(5, 6) === letter ? [Number(of.slice(6))] : []))
  const years = periods.filter((of) => of.length === 4)
  if (years.length > 0) return missingLines.over(years)
  if (nths('Q').length > 0) return missingLines.overParts(nths('Q'), 'kwartaal')
  if (nths('H').length > 0) return missingLines.overParts(nths('H'), 'halfjaar')
  if (periods.length > 3) return missingLines.inMonths(count(periods.length))
  return missingLines.over(periods.map(figures.monthName))
}
