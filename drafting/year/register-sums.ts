import { asDay, type Day } from '../../care/day.ts'
import type { Figure } from '../../care/figures/figure.ts'
import { sumsSoFar } from './register-so-far.ts'
import { added, quarterOf, quarterPeriod } from './sums.ts'
import type { YearWords } from './words.ts'

/** Kinds of which a register counts one by one, so that whole quarters may be added up. */
const COUNTED = new Set(['mic', 'mim', 'klacht', 'audit'])

/** Figures of registers as they are, and their sum over a year of whole quarters or months that do not overlap. */
export function registers(figures: Figure[], year: number, words: YearWords): Figure[] {
  const own = figures.map((figure) => figure)
  const sums: Figure[] = []
  const [first] = figures
  if (!first) return own
  const shares = figures.every(({ of }) => of !== null)
  if (COUNTED.has(first.kind) && !shares && !clash(figures)) {
    const soFar = sumsSoFar(figures, year, words)
    if (soFar.length > 0) return [...own, ...soFar]
  }
  for (const [category, same] of Map.groupBy(figures, ({ category }) => category)) {
    if (clash(same)) continue
    const teams = [...Map.groupBy(same, ({ team }) => team)]
    if (shares && teams.length > 1 && new Set(same.map(({ period }) => period.join())).size === 1) {
      const total = added(same, null, String(year), first.period, words)
      if (total) sums.push({ ...total, period: same[0]?.period ?? total.period, category })
    }
    if (!COUNTED.has(first.kind) || shares || teams.some(([, ofTeam]) => !coversYear(ofTeam, year))) continue
    const whole: [Day, Day] = [asDay(`${year}-01-01`), asDay(`${year}-12-31`)]
    const total = added(same, null, String(year), whole, words)
    if (total) sums.push({ ...total, category })
  }
  const byQuarter = COUNTED.has(first.kind) && !shares && !clash(figures)
  if (byQuarter && sums.length > 1) {
    const whole: [Day, Day] = [asDay(`${year}-01-01`), asDay(`${year}-12-31`)]
    const total = added(figures, null, String(year), whole, words, `${first.kind}-totaal`)
    if (total) sums.push({ ...total, category: null, label: words.total(first.kind) })
    for (const [team, ofTeam] of Map.groupBy(figures, ({ team }) => team)) {
      const sum = added(ofTeam, team, String(year), whole, words, `${first.kind}-totaal`)
      if (sum && team !== null) sums.push({ ...sum, category: null, label: words.total(first.kind) })
    }
    for (const quarter of [1, 2, 3, 4]) {
      const [from, until] = quarterPeriod(year, quarter)
      const within = figures.filter(({ period }) => period[0] >= from && period[1] <= until)
      const sum = added(within, null, `${year}-K${quarter}`, [from, until], words, `${first.kind}-totaal`)
      if (sum) sums.push({ ...sum, category: null, label: words.total(first.kind) })
    }
  }
  return [...own, ...sums]
}

/** Whether two sources say something else of the same thing. */
export function clash(figures: Figure[]): boolean {
  const same = Map.groupBy(figures, ({ kind, team, category, period }) =>
    JSON.stringify([kind, team, category, period]),
  )
  return [...same.values()].some((group) => new Set(group.map((f) => `${f.value}/${f.of}`)).size > 1)
}

function coversYear(figures: Figure[], year: number): boolean {
  const quarters = figures.map(({ period }) => quarterOf(period[1]))
  return figures.every(({ period }) => period[0].startsWith(`${year}`)) && new Set(quarters).size === 4
}
