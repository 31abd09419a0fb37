import type { Figure } from '../../care/figures/figure.ts'
import { chartOf } from './charts.ts'
import type { Told } from './figure-groups.ts'
import { isSoFar } from './register-so-far.ts'
import { quarterOf, quarterPeriod } from './sums.ts'
import { sentence, type Telling } from './telling.ts'

const isQuarter = ({ period }: Figure, year: number): boolean =>
  period.join() === quarterPeriod(year, quarterOf(period[1])).join()

/** From this many on a picture of the quarters shows something. */
export const SHOWN = 20

/** Reports and complaints: how many over the year, of which kinds most, and how the quarters compare. */
export function reports(figures: Figure[], telling: Telling): Told {
  const { words, input } = telling
  const year = String(input.year)
  const isYear = ({ id, period }: Figure) =>
    (period[0] === `${year}-01-01` && period[1] === `${year}-12-31`) || isSoFar(id)
  const whole = figures.filter((figure) => isYear(figure) && figure.team === null)
  const kinds = whole.filter(({ category }) => category !== null).sort((a, b) => b.value - a.value)
  const total = whole.find(({ category }) => category === null)
  const most = kinds.filter(({ value }) => value > 0).slice(0, 2)
  const quarters = figures
    .filter((f) => f.team === null && f.category === null && isQuarter(f, input.year) && !isSoFar(f.id))
    .sort((a, b) => (a.period[0] < b.period[0] ? -1 : 1))
    .map((figure) => ({
      label: words.figures.label(Math.ceil(Number(figure.period[1].slice(5, 7)) / 3)),
      figure,
    }))
  const ranked = quarters.map(({ figure }) => figure).toSorted((a, b) => b.value - a.value)
  const [first, second] = ranked
  const [quietest, third] = ranked.toReversed()
  const isPlain = first && second && quietest && third
  // Of two quarters the numbers say it.
  const isTwo = quarters.length === 2
  const busiest =
    isPlain && !isTwo && first.value > second.value && quietest.value < third.value ? first : undefined
  const filledQuarters = quarters.map(({ figure }) => figure).filter(({ value }) => value > 0)
  if (!total) {
    const raw = figures
      .filter(({ category }) => category === null)
      .toSorted((a, b) => (a.period[0] < b.period[0] ? -1 : 1))
    return { sentences: raw.map((f) => sentence(words.figures.counted(f), [f.id])), rows: [], charts: [] }
  }
  return {
    sentences: [
      sentence(words.figures.counted(total), [total.id]),
      ...(most.length > 1
        ? [
            sentence(
              (2 * most.reduce((sum, { value }) => sum + value, 0) > total.value && kinds.length > 2
                ? words.figures.mostKinds
                : words.figures.kinds)(most),
              [total.id, ...most.map(({ id }) => id)],
            ),
          ]
        : []),
      ...(busiest && quietest && total.value >= SHOWN
        ? [
            sentence(
              words.figures.busiest(busiest, quietest),
              quarters.map(({ figure }) => figure.id),
            ),
          ]
        : []),
      ...(total.value > 1 &&
      (total.value < SHOWN || isTwo) &&
      filledQuarters.length > 0 &&
      quarters.length > 1
        ? [
            sentence(
              words.figures.spread(filledQuarters),
              filledQuarters.map(({ id }) => id),
            ),
          ]
        : []),
    ],
    rows: [...kinds.map(({ id }) => id), total.id],
    charts: chartOf(
      total.value < SHOWN ? [] : quarters,
      { of: null, value: words.figures.series.number },
      words.figures.captions.quarters(total.label.replace(/ bij elkaar$/, ''), year),
      total.unit,
      words,
    ),
  }
}
