import { BadCell, type Cell } from './cell.ts'

const DAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']

/** `ma-vr`, `ma,wo,do` or a mix, as ISO weekdays in order. `za-ma` runs through the weekend. */
export const workdays: Cell<number[]> = (cell) => {
  const found = new Set<number>()
  for (const part of cell.toLowerCase().split(/[,/;]|\s+(?!-)(?<!-\s)/)) {
    if (part.trim() === '') continue
    const [first = -1, last = first, ...more] = part.split('-').map((name) => DAYS.indexOf(name.trim()))
    if (first < 0 || last < 0 || more.length > 0) {
      return new BadCell('unknown_value', (t) => t.reasons.notWorkdays)
    }
    for (let offset = 0; offset <= (last - first + 7) % 7; offset += 1) found.add(((first + offset) % 7) + 1)
  }
  return [...found].sort((a, b) => a - b)
}
