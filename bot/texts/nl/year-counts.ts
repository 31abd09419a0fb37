import { figures } from './figures.ts'

const small = 'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ')

/** Small numbers in letters, as in running text. */
export const count = (n: number): string => small[n] ?? number(n)
export const capital = (text: string): string =>
  text.startsWith('één') ? `Eén${text.slice(3)}` : text.charAt(0).toUpperCase() + text.slice(1)
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
