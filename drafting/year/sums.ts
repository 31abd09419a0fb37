import { asDay, type Day } from '../../care/day.ts'
import { type Figure, figureId } from '../../care/figures/figure.ts'
import { eachOnce, WHO, whoOf } from '../../care/figures/who.ts'
import type { YearWords } from './words.ts'

/** Adds up figures of one kind, of people each once; null when there are none. */
export function added(
  figures: Figure[],
  team: string | null,
  when: string,
  period: [Day, Day],
  words: YearWords,
  kind?: string,
): Figure | null {
  const [first] = figures
  if (!first) return null
  const who = whoOf(figures)
  const of = who
    ? who.length || null
    : figures.every((figure) => figure.of !== null)
      ? figures.reduce((sum, figure) => sum + (figure.of ?? 0), 0)
      : null
  const once = eachOnce(figures)
  return {
    ...first,
    id: kind === undefined ? idOf(first, team, when) : figureId(kind, team, when),
    value: figures.reduce((sum, { value }) => sum + value, 0),
    of,
    team,
    period,
    ...asOfLast(figures),
    source: [...new Set(figures.flatMap(({ source }) => source.split(', ')))].sort().join(', '),
    how: figures.length === 1 ? first.how : words.howAdded(figures),
    moves: figures.flatMap(({ moves }) => moves),
    ...(who && { [WHO]: { of: who } }),
    ...(once && { ...once, how: words.howPeople(once.value, once.of ?? 0) }),
  }
}

export const asOfLast = (figures: Figure[]): { asOf: Day } => ({
  asOf:
    figures
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1) ?? asDay('1970-01-01'),
})

export function idOf({ family, kind, category }: Figure, team: string | null, when: string): string {
  const what: Partial<Record<Figure['family'], string>> = { planned: 'gepland', moved: 'verzet' }
  const part = family === 'imported' ? category : what[family]
  return figureId(part ? `${kind}-${part}` : kind, team, when)
}

export const quarterOf = (month: string): number => Math.ceil(Number(month.slice(5, 7)) / 3)

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31']
export function quarterPeriod(year: number, quarter: number): [Day, Day] {
  return [
    asDay(`${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`),
    asDay(`${year}-${LAST_DAYS[quarter - 1]}`),
  ]
}
