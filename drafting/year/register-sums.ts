import { asDay, type Day } from '../../care/day.ts'
import type { Figure } from '../../care/figures/figure.ts'
import { overlaps, rowsOf, yearOf } from './register-rows.ts'
import { sumsSoFar } from './register-so-far.ts'
import { added, quarterPeriod } from './sums.ts'
import type { YearWords } from './words.ts'

/** Kinds of which a register counts one by one, so that whole quarters may be added up. */
const COUNTED = new Set(['mic', 'mim', 'klacht', 'audit'])

/** Figures of registers as they are, and their sum over a year that is counted without gaps and no day twice. */
export function registers(figures: Figure[], year: number, words: YearWords): Figure[] {
  const [first] = figures
  if (!first) return []
  if (figures.every(({ of }) => of !== null)) return [...figures, ...sharesTogether(figures, year, words)]
  if (!COUNTED.has(first.kind)) return figures
  const soFar = clash(figures) ? [] : sumsSoFar(figures, year, words)
  const sums = soFar.length > 0 ? soFar : yearSums(figures, year, words)
  // What a register counts of all over the year in one number is its own sum.
  const keyOf = ({ team, category, period }: Figure) => JSON.stringify([team, category, period])
  const summed = new Set(sums.map(keyOf))
  return [...figures.filter((one) => one.team !== null || !summed.has(keyOf(one))), ...sums]
}

/** What teams answered over one and the same period. */
function sharesTogether(figures: Figure[], year: number, words: YearWords): Figure[] {
  return [...Map.groupBy(figures, ({ category }) => category)].flatMap(([category, same]) => {
    const [{ period } = {}, ...others] = same
    const isOfTeams = new Set(same.map(({ team }) => team)).size > 1
    if (!period || !isOfTeams || clash(same) || others.some((one) => one.period.join() !== period.join()))
      return []
    const total = added(same, null, String(year), period, words)
    return total ? [{ ...total, period, category }] : []
  })
}

function yearSums(figures: Figure[], year: number, words: YearWords): Figure[] {
  const whole: [Day, Day] = [asDay(`${year}-01-01`), asDay(`${year}-12-31`)]
  const sums = [...Map.groupBy(figures, ({ category }) => category)].flatMap(([category, same]) => {
    const rows = rowsOf(same).map((row) => yearOf(row, year))
    if (clash(same) || rows.includes(null)) return []
    const total = added(
      rows.flatMap((row) => row ?? []),
      null,
      String(year),
      whole,
      words,
    )
    return total ? [{ ...total, category }] : []
  })
  const rows = rowsOf(figures)
  const isPlain = !clash(figures) && rows.every((row) => yearOf(row, year) !== null || !overlaps(row))
  if (!isPlain || sums.every(({ category }) => category === null)) return sums
  const together = (of: Figure[], team: string | null, when: string, period: [Day, Day]) => {
    const total = added(of, team, when, period, words, `${figures[0]?.kind}-totaal`)
    return total ? [{ ...total, category: null, label: words.total(total.kind) }] : []
  }
  const once = rows.flatMap((row) => yearOf(row, year) ?? row)
  return [
    ...sums,
    ...together(once, null, String(year), whole),
    ...[...Map.groupBy(once, ({ team }) => team)].flatMap(([team, own]) =>
      team === null ? [] : together(own, team, String(year), whole),
    ),
    ...[1, 2, 3, 4].flatMap((quarter) => {
      const [from, until] = quarterPeriod(year, quarter)
      const within = figures.filter(({ period }) => period[0] >= from && period[1] <= until)
      return rowsOf(within).some(overlaps) ? [] : together(within, null, `${year}-K${quarter}`, [from, until])
    }),
  ]
}

/** Whether two sources say something else of the same thing. */
export function clash(figures: Figure[]): boolean {
  const same = Map.groupBy(figures, ({ kind, team, category, period }) =>
    JSON.stringify([kind, team, category, period]),
  )
  return [...same.values()].some((group) => new Set(group.map((f) => `${f.value}/${f.of}`)).size > 1)
}
