import { type FigureRecord, percentage } from '../care/figures/figure.ts'
import { numbersIn } from './numbers.ts'

/** What a sentence cites, as far as its numbers matter. */
export type NumberSource =
  | { kind: 'figure'; figure: FigureRecord }
  | {
      kind: 'reflection'
      team: string
      month: string
      good: string | null
      better: string | null
      learned: string | null
    }
  | { kind: 'improvement'; title: string }
  | { kind: 'remark' }
  | { kind: 'removed' }

/**
 * Counts and percentages of a sentence that stand in none of its sources and count nothing of them, in the order of the
 * sentence. Where the words of a source are gone or not known here nobody can say so, and none is returned.
 * @param names of teams, in which a number may stand.
 */
export function unsourcedNumbers(text: string, sources: NumberSource[], names: string[]): string[] {
  if (sources.some(({ kind }) => kind === 'removed' || kind === 'remark')) return []
  const said = numbersIn(names.reduce((rest, name) => rest.replaceAll(name, ' '), text))
  const carried = sources.map(carriedBy)
  const counts = new Set([...carried.flatMap((one) => one.counts), ...countsOf(sources)])
  const shares = new Set(carried.flatMap((one) => one.percentages))
  return [
    ...new Set([
      ...said.counts.filter((n) => !counts.has(n)),
      ...said.percentages.filter((n) => !shares.has(n)).map((n) => `${n}%`),
    ]),
  ].map((n) => n.replace('.', ','))
}

function carriedBy(source: NumberSource): { counts: string[]; percentages: string[] } {
  if (source.kind === 'reflection')
    return numbersIn([source.good, source.better, source.learned].filter(Boolean).join(' '))
  if (source.kind === 'improvement') return numbersIn(source.title)
  if (source.kind !== 'figure') return { counts: [], percentages: [] }
  const { figure } = source
  const share = percentage(figure)
  const named = numbersIn(`${figure.label} ${figure.how} ${figure.source}`)
  return {
    counts: [String(figure.value), ...(figure.of === null ? [] : [String(figure.of)]), ...named.counts],
    percentages: [
      ...named.percentages,
      ...(share === null ? [] : [0, 1, 2].map((digits) => String(Number(share.toFixed(digits))))),
    ],
  }
}

/** How many reflections, teams and months a sentence cites. */
function countsOf(sources: NumberSource[]): string[] {
  const given = sources.flatMap((one) => (one.kind === 'reflection' ? [one] : []))
  if (given.length === 0) return []
  const different = (of: (one: (typeof given)[number]) => string) => new Set(given.map(of)).size
  return [given.length, different(({ team }) => team), different(({ month }) => month)].map(String)
}
