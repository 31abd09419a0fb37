import { asDay, type Day } from '../../care/day.ts'
import { type Figure, type Figures, figureId, withUniqueIds } from '../../care/figures/figure.ts'
import type { Month } from '../../care/figures/month.ts'
import type { YearWords } from './words.ts'

export interface CountedMonth {
  month: Month
  figures: Figures
}

/** Kinds of which a register counts one by one, so that whole quarters may be added up. */
const COUNTED = new Set(['mic', 'mim', 'klacht', 'audit'])

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

/** Figures of registers as they are, and their sum over a year of whole quarters or months that do not overlap. */
function registers(figures: Figure[], year: number, words: YearWords): Figure[] {
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

/** Sums over the first quarters of a year of which no later one is known; none when all four are, or one is missing. */
function sumsSoFar(figures: Figure[], year: number, words: YearWords): Figure[] {
  const rows = [...Map.groupBy(figures, ({ team, category }) => JSON.stringify([team, category])).values()]
  const until = Math.max(...figures.map(({ period }) => quarterOf(period[1])))
  const isQuarter = ({ period }: Figure) =>
    period.join() === quarterPeriod(year, quarterOf(period[1])).join() ||
    (period[0].startsWith(`${year}`) && quarterOf(period[0]) === quarterOf(period[1]))
  const isWhole = rows.every(
    (same) => same.every(isQuarter) && new Set(same.map(({ period }) => quarterOf(period[1]))).size === until,
  )
  if (!isWhole || until === 4) return []
  const period: [Day, Day] = [asDay(`${year}-01-01`), quarterPeriod(year, until)[1]]
  const sum = (of: Figure[], team: string | null, when: string, span: [Day, Day], kind?: string) => {
    const total = added(of, team, when, span, words, kind)
    return total ? [total] : []
  }
  const when = `${year}-tm-K${until}`
  const kind = figures[0]?.kind ?? ''
  const label = words.total(kind)
  const byCategory = [...Map.groupBy(figures, ({ category }) => category)]
  const ofCategories = byCategory.flatMap(([category, same]) =>
    sum(same, null, when, period).map((one) => ({ ...one, category })),
  )
  if (byCategory.length < 2) return ofCategories
  const whole = (of: Figure[], team: string | null, at: string, span: [Day, Day]) =>
    sum(of, team, at, span, `${kind}-totaal`).map((one) => ({ ...one, category: null, label }))
  return [
    ...ofCategories,
    ...whole(figures, null, when, period),
    ...[...Map.groupBy(figures, ({ team }) => team)].flatMap(([team, same]) =>
      team === null ? [] : whole(same, team, when, period),
    ),
    ...Array.from({ length: until }, (_, at) => at + 1).flatMap((quarter) =>
      whole(
        figures.filter(({ period }) => quarterOf(period[1]) === quarter),
        null,
        `${year}-K${quarter}`,
        quarterPeriod(year, quarter),
      ),
    ),
  ]
}

/** Whether it is the sum of the first quarters of a year that is not over, or not all in. */
export const isSoFar = (id: string): boolean => /-tm-K\d(-\d+)?$/.test(id)

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

function added(
  figures: Figure[],
  team: string | null,
  when: string,
  period: [Day, Day],
  words: YearWords,
  kind?: string,
): Figure | null {
  const [first] = figures
  if (!first) return null
  const of = figures.every((figure) => figure.of !== null)
    ? figures.reduce((sum, figure) => sum + (figure.of ?? 0), 0)
    : null
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
  }
}

const asOfLast = (figures: Figure[]): { asOf: Day } => ({
  asOf:
    figures
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1) ?? asDay('1970-01-01'),
})

function idOf({ family, kind, category }: Figure, team: string | null, when: string): string {
  const what: Partial<Record<Figure['family'], string>> = { planned: 'gepland', moved: 'verzet' }
  const part = family === 'imported' ? category : what[family]
  return figureId(part ? `${kind}-${part}` : kind, team, when)
}

const quarterOf = (month: string): number => Math.ceil(Number(month.slice(5, 7)) / 3)

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31']
function quarterPeriod(year: number, quarter: number): [Day, Day] {
  return [
    asDay(`${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`),
    asDay(`${year}-${LAST_DAYS[quarter - 1]}`),
  ]
}
