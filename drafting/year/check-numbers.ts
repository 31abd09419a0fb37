import { type Figure, percentage } from '../../care/figures/figure.ts'
import { monthsIn, numbersIn } from '../numbers.ts'
import type { Sources } from './ground.ts'
import type { YearInput } from './input.ts'
import { naming } from './topics.ts'

/** Numbers stand in a source, are a figure, or count the reflections, months, teams or answers that are cited. */
export function checkYearNumbers(
  own: string,
  sources: string[],
  input: YearInput,
  known: Pick<Sources, 'mentions' | 'figures' | 'texts'>,
): 'number' | 'date' | null {
  const mentions = sources.flatMap((source) => known.mentions.get(source) ?? [])
  const counts = new Set<string>(
    [
      mentions.length,
      new Set(mentions.map(({ month }) => month)).size,
      new Set(mentions.map(({ team }) => team)).size,
      naming(mentions, 'good').length,
      naming(mentions, 'better').length,
      naming(mentions, 'learned').length,
      ...statesOf(sources, input),
    ]
      .filter((n) => n > 0)
      .map(String),
  )
  const percentages = new Set<string>()
  const days = new Set<string>()
  const years = new Set([input.year - 1, input.year, input.year + 1].map(String))
  const read = (text: string) => {
    const found = numbersIn(text)
    for (const n of found.counts) counts.add(n)
    for (const n of found.percentages) percentages.add(n)
    for (const day of found.days) days.add(day)
    for (const year of found.years) years.add(year)
  }
  for (const source of sources) {
    read(known.texts.get(source) ?? '')
    const figure = known.figures.get(source)
    if (!figure) continue
    // What is left of it, such as what came too late.
    if (figure.of !== null) counts.add(String(figure.of - figure.value))
    counts.add(String(figure.value)).add(String(figure.of ?? figure.value))
    if (figure.moves?.length) counts.add(String(figure.moves.length))
    const share = percentage(figure)
    if (share !== null) percentages.add(String(share)).add(String(Math.round(share)))
    for (const day of [...figure.period, figure.asOf]) days.add(day.slice(5))
    for (const day of [...figure.period, figure.asOf]) years.add(day.slice(0, 4))
    read(
      `${figure.label} ${figure.source} ${figure.category ?? ''} ${(figure.moves ?? []).map((m) => m.reason).join(' ')}`,
    )
  }
  const found = numbersIn(
    withoutPeriods(
      own,
      sources.flatMap((source) => known.figures.get(source) ?? []),
    ),
  )
  if (sources.every((source) => source.startsWith('r:')) && isOtherMonth(own, sources, known)) return 'date'
  if (found.counts.some((n) => !counts.has(n)) || found.percentages.some((n) => !percentages.has(n)))
    return 'number'
  return found.days.some((day) => !days.has(day)) || found.years.some((year) => !years.has(year))
    ? 'date'
    : null
}

const NTH = ['eerste', 'tweede', 'derde', 'vierde']
const FIRST_QUARTERS = /(?<!\p{L})eerste (\p{L}+) kwartalen/giu
const ORDINAL = /(?<!\p{L})(?:([1-4])e|(eerste|tweede|derde|vierde))(?!\p{L})( halfjaar)?/giu
const ONCE_PER = /(?<!\p{L})één keer per (?:kwartaal|halfjaar)(?!\p{L})/giu

/** A sentence without the quarters and halves of a year in which its figures end, and how often is agreed on: these are no counts. */
function withoutPeriods(own: string, figures: Figure[]): string {
  const quarters = new Set(figures.map(({ period }) => Math.ceil(Number(period[1].slice(5, 7)) / 3)))
  const isAgreed = figures.some(({ family }) => family === 'required')
  return own
    .replace(FIRST_QUARTERS, (all, word: string) => {
      return quarters.has(Number(numbersIn(word).counts[0])) ? ' ' : all
    })
    .replace(ONCE_PER, (all) => (isAgreed ? ' ' : all))
    .replace(ORDINAL, (all, digit?: string, word?: string, half?: string) => {
      const nth = digit === undefined ? NTH.indexOf((word ?? '').toLowerCase()) + 1 : Number(digit)
      const ends =
        half === undefined ? quarters : new Set([...quarters].map((quarter) => Math.ceil(quarter / 2)))
      return ends.has(nth) ? ' ' : all
    })
}

/** Whether it names a month in which none of its reflections was given, and of which none of them speaks. */
function isOtherMonth(
  own: string,
  sources: string[],
  { mentions, texts }: Pick<Sources, 'mentions' | 'texts'>,
): boolean {
  const said = sources.map((source) => texts.get(source) ?? '').join(' ')
  const given = sources.flatMap((source) => mentions.get(source)?.month ?? [])
  const named = [...monthsIn(own)]
  return named.some(
    (month) => !given.some((of) => Number(of.slice(5)) === month) && !monthsIn(said).has(month),
  )
}

/** How many improvements are cited, and how many of them are done, dropped and open. */
function statesOf(sources: string[], { previous, next }: YearInput): number[] {
  const cited = [...previous, ...next].filter(({ id }) => sources.includes(`v:${id}`))
  const states = ['done', 'dropped', 'open'].map((state) => cited.filter((one) => one.state === state).length)
  return [cited.length, ...states]
}
