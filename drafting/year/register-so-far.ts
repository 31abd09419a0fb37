import { asDay, type Day } from '../../care/day.ts'
import type { Figure } from '../../care/figures/figure.ts'
import { endOf, rowsOf } from './register-rows.ts'
import { added, quarterPeriod } from './sums.ts'
import type { YearWords } from './words.ts'

/**
 * Sums of a register over the first part of a year of which the rest is not known: from the first of January on, one
 * period after the other, up to the same day for each team and category. None when it is all of the year, or has gaps.
 */
export function sumsSoFar(figures: Figure[], year: number, words: YearWords): Figure[] {
  const until = sharedEnd(figures, year)
  if (until === null || until >= `${year}-12-31`) return []
  const period: [Day, Day] = [asDay(`${year}-01-01`), until]
  const when = `${year}-tm-${until.slice(5, 7)}`
  const byCategory = [...Map.groupBy(figures, ({ category }) => category)]
  const ofCategories = byCategory.flatMap(([category, same]) =>
    sum(added(same, null, when, period, words), { category }),
  )
  if (byCategory.every(([category]) => category === null)) return ofCategories
  const kind = `${figures[0]?.kind}-totaal`
  const label = words.total(figures[0]?.kind ?? '')
  const whole = (of: Figure[], team: string | null, at: string, span: [Day, Day]) =>
    sum(added(of, team, at, span, words, kind), { category: null, label })
  const quarters = [1, 2, 3, 4].filter((quarter) => quarterPeriod(year, quarter)[1] <= until)
  return [
    ...ofCategories,
    ...whole(figures, null, when, period),
    ...[...Map.groupBy(figures, ({ team }) => team)].flatMap(([team, same]) =>
      team === null ? [] : whole(same, team, when, period),
    ),
    ...quarters.flatMap((quarter) => {
      const [first, last] = quarterPeriod(year, quarter)
      const within = figures.filter(({ period: [from, to] }) => from >= first && to <= last)
      return whole(within, null, `${year}-K${quarter}`, [first, last])
    }),
  ]
}

/** Whether it is a sum of the first part of a year. */
export const isSoFar = (id: string): boolean => /-tm-\d\d(-\d+)?$/.test(id)

const sum = (total: Figure | null, over: Partial<Figure>): Figure[] => (total ? [{ ...total, ...over }] : [])

/** The day up to which every team and category is counted without gaps or overlap; null when they differ. */
function sharedEnd(figures: Figure[], year: number): Day | null {
  const ends = new Set(rowsOf(figures).map((row) => endOf(row, year)))
  const [end] = ends
  return ends.size === 1 && end !== undefined ? end : null
}
