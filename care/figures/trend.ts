import { addDays, type Day, daysBetween } from '../day.ts'
import type { Figure, FigureRecord } from './figure.ts'

/** Why two periods may not be held against each other. */
export type NoTrend = 'missing' | 'contradicts' | 'source' | 'denominator' | 'small' | 'as_of'

export type Trend<F extends FigureRecord = Figure> =
  | { kind: 'comparable'; before: F; direction: 'up' | 'down' | 'same' }
  | { kind: 'not_comparable'; why: NoTrend }

/** Below this many, one more or less says nothing. */
export const ENOUGH_TO_COMPARE = 5

/** Months, quarters and years differ a little in length; a month and a quarter differ more. */
const MOST_DAYS_LONGER = 3
/** A register may be read some days later than the time before, but not a whole month. */
const MOST_DAYS_LATER = 31

/**
 * Every figure that can go up or down, held against the period before it where that is fair, and otherwise why it is
 * not. Figures that run on over months, and single moves, have no trend.
 */
export function trendsOf(figures: Figure[], earlier: Figure[]): { figure: Figure; trend: Trend }[] {
  return figures
    .filter(({ family }) => family !== 'required' && family !== 'moved')
    .map((figure) => {
      const rivals = figures.filter((other) => isSame(other, figure) && isSamePeriod(other, figure))
      return { figure, trend: rivals.length > 1 ? no('contradicts') : trendOf(figure, earlier) }
    })
}

/** A figure against the same one of the period before. `earlier` may hold any others too. */
export function trendOf(figure: Figure, earlier: Figure[]): Trend {
  const before = earlier.filter((other) => isSame(other, figure) && isJustBefore(other, figure))
  const [first] = before
  if (!first) return no('missing')
  return before.length > 1 ? no('contradicts') : compared(figure, first)
}

/** A figure against one that is known to be the same of the period before, such as last year's text has it. */
export function compared<F extends FigureRecord>(figure: Figure, before: F): Trend<F> {
  if (figure.family === 'imported' && registerOf(figure) !== registerOf(before)) return no('source')
  if (before.unit !== figure.unit || (before.of === null) !== (figure.of === null)) return no('denominator')
  if (!isCount(figure) || !isCount(before)) return no('denominator')
  if (!isReadAlike(figure, before)) return no('as_of')
  if (isSmall(figure, before)) return no('small')
  return { kind: 'comparable', before, direction: directionOf(figure, before) }
}

/** Whether two figures are of the same thing, whatever their period and source. */
export function isSame(a: Figure, b: Figure): boolean {
  return (
    a.family === b.family &&
    a.kind === b.kind &&
    a.team === b.team &&
    a.category === b.category &&
    a.ofSmallTeams === b.ofSmallTeams
  )
}

const no = (why: NoTrend): { kind: 'not_comparable'; why: NoTrend } => ({ kind: 'not_comparable', why })

const isSamePeriod = (a: Figure, b: Figure) => a.period.join() === b.period.join()

function isJustBefore(before: Figure, { period }: Figure): boolean {
  const longer = Math.abs(days(before.period) - days(period))
  return before.period[1] === addDays(period[0], -1) && longer <= MOST_DAYS_LONGER
}

const days = ([from, to]: [Day, Day]) => daysBetween(from, to)

/** The register that a source names, whatever year or quarter stands behind it. */
const registerOf = ({ source }: FigureRecord): string =>
  source
    .toLowerCase()
    .replaceAll(/[-_ ]*((19|20)\d\d|[kq][1-4])(?![\p{L}\d])/gu, '')
    .trim()

/** A mark or a share that was reckoned elsewhere has no number of answers that it could be weighed by. */
const isCount = ({ value }: FigureRecord) => Number.isInteger(value)

/** Neither was read before its period ended, or a month later behind it than the other. */
function isReadAlike(a: FigureRecord, b: FigureRecord): boolean {
  const [one, other] = [a, b].map(({ period, asOf }) => daysBetween(period[1], asOf))
  if (one === undefined || other === undefined || one < 0 || other < 0) return false
  return Math.abs(one - other) <= MOST_DAYS_LATER
}

function isSmall(a: FigureRecord, b: FigureRecord): boolean {
  if (a.of !== null && b.of !== null) return Math.min(a.of, b.of) < ENOUGH_TO_COMPARE
  return Math.max(a.value, b.value) < ENOUGH_TO_COMPARE
}

function directionOf(now: Figure, before: FigureRecord): 'up' | 'down' | 'same' {
  // Of reflections the denominator is who was asked, and one person may give two: they are counts, not shares.
  const isShare = now.family !== 'reflections' && now.of !== null && before.of !== null
  const change = isShare
    ? now.value * (before.of ?? 0) - before.value * (now.of ?? 0)
    : now.value - before.value
  return change > 0 ? 'up' : change < 0 ? 'down' : 'same'
}
