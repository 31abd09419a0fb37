import { addDays, asDay, type Day } from '../../care/day.ts'
import type { Figure } from '../../care/figures/figure.ts'

/** What a register says of one team and category, one period after the other. */
export const rowsOf = (figures: Figure[]): Figure[][] =>
  [...Map.groupBy(figures, ({ team, category }) => JSON.stringify([team, category])).values()].map((row) =>
    row.toSorted((a, b) => (a.period[0] < b.period[0] ? -1 : 1)),
  )

/** The last day up to which a row counts every day of its year once; null where it leaves days out or counts them twice. */
export function endOf(row: Figure[], year: number): Day | null {
  let next = asDay(`${year}-01-01`)
  for (const { period } of row) {
    if (period[0] !== next) return null
    next = addDays(period[1], 1)
  }
  return addDays(next, -1)
}

/** The figures of a row that are the year together: the one that counts all of it, or all that follow each other. */
export function yearOf(row: Figure[], year: number): Figure[] | null {
  const whole = row.find(({ period }) => period.join() === `${year}-01-01,${year}-12-31`)
  if (whole) return [whole]
  return endOf(row, year) === `${year}-12-31` ? row : null
}

/** Whether a row counts some days twice, such as a month beside its quarter. */
export const overlaps = (row: Figure[]): boolean =>
  row.some(({ period }, at) => at > 0 && period[0] <= (row[at - 1]?.period[1] ?? ''))
