import { asDay, type Day } from '../../care/day.ts'
import { type Figure, type Figures, withUniqueIds } from '../../care/figures/figure.ts'
import type { Month } from '../../care/figures/month.ts'
import { registers } from './register-sums.ts'
import { added, asOfLast, idOf, quarterOf, quarterPeriod } from './sums.ts'
import type { YearWords } from './words.ts'

export interface CountedMonth {
  month: Month
  figures: Figures
}

/**
 * The figures of a year from those of its months: counts of months that lie side by side are added up, per quarter and
 * over the year, per team and for the whole organisation; what is as of a day is taken as of the last day. Figures of
 * registers keep their own period. Nothing is averaged, and sources that contradict each other are left side by side.
 */
export function yearFigures(months: CountedMonth[], year: number, words: YearWords): Figure[] {
  const all = [...months]
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .flatMap(({ month, figures }) => figures.figures.map((figure) => ({ month, figure })))
  const whole: [Day, Day] = [asDay(`${year}-01-01`), asDay(`${year}-12-31`)]
  const out: Figure[] = []
  const groups = Map.groupBy(all, ({ figure: { family, kind } }) => `${family} ${kind}`)
  for (const [, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = group
    if (!first) continue
    const { family } = first.figure
    if (family === 'imported')
      out.push(
        ...registers(
          group.map(({ figure }) => figure),
          year,
          words,
        ),
      )
    else if (family === 'training') {
      const last = group
        .map(({ month }) => month)
        .sort()
        .at(-1)
      const own = group.filter(({ month }) => month === last).map(({ figure }) => figure)
      out.push(...own.map((figure) => ({ ...figure, id: idOf(figure, figure.team, String(year)) })))
      const total = added(own, null, String(year), whole, words)
      const [{ period } = first.figure] = own
      if (total && own.length > 1) out.push({ ...total, period, ...asOfLast(own) })
    } else if (family === 'required')
      out.push(
        ...required(
          group.map(({ figure }) => figure),
          year,
          words,
        ),
      )
    else {
      const own = group.map(({ figure }) => figure)
      for (const [team, ofTeam] of Map.groupBy(own, (figure) => figure.team)) {
        const total = added(ofTeam, team, String(year), whole, words)
        if (total) out.push(total)
      }
      if (new Set(own.map(({ team }) => team)).size > 1) {
        const total = added(own, null, String(year), whole, words)
        if (total) out.push(total)
      }
      for (const quarter of [1, 2, 3, 4]) {
        const within = group.filter(({ month }) => quarterOf(month) === quarter).map(({ figure }) => figure)
        const total = added(within, null, `${year}-K${quarter}`, quarterPeriod(year, quarter), words)
        if (total && family === 'in_time') out.push(total)
      }
    }
  }
  return withUniqueIds(out)
}

/** Meetings that are asked for per quarter or year: the last count of each period, added up where there are more. */
function required(figures: Figure[], year: number, words: YearWords): Figure[] {
  return [...Map.groupBy(figures, ({ team }) => team)].flatMap(([team, own]) => {
    const last = [...Map.groupBy(own, ({ category }) => category).values()].flatMap(
      (same) => same.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1)).at(-1) ?? [],
    )
    const [first] = last
    if (!first) return []
    const until =
      last
        .map(({ period }) => period[1])
        .sort()
        .at(-1) ?? first.period[1]
    const from = last.map(({ period }) => period[0]).sort()[0] ?? first.period[0]
    const total = added(last, team, String(year), [from, until], words)
    return total ? [{ ...total, label: words.held(total.label) }] : []
  })
}
