import { ENOUGH_CLIENTS as ENOUGH } from '../../care/figures/few-clients.ts'
import type { Figure } from '../../care/figures/figure.ts'
import { type Draft, sentence, type Telling } from './telling.ts'

/** A difference smaller than this, in the share of the whole, is no change. */
const SLIGHT = 0.1
/** From this many on a share may be held against another, or called the one with most room. */
export const ENOUGH_FOR_TREND = 10
/** The share of a figure that went well. */
export const rate = ({ value, of }: Figure): number => value / (of ?? 1)

/** How the year ended beside how it began, where both count enough; a quarter that runs has not ended. */
export function overTheYear(all: { figure: Figure }[], { words, choose, input }: Telling): Draft[] {
  const { until } = input
  const quarters = all.filter(({ figure }) => until === undefined || figure.period[1] < until)
  const [first, last] = [quarters.at(0)?.figure, quarters.at(-1)?.figure]
  if (!first || !last || quarters.length < 3) return []
  if ([first, last].some(({ of }) => (of ?? 0) < ENOUGH_FOR_TREND)) return []
  const change = rate(last) - rate(first)
  const direction = Math.abs(change) < SLIGHT ? 'same' : change > 0 ? 'up' : 'down'
  const say = choose(`quarters ${direction}`, words.figures.quarters[direction])
  return [sentence(say(first, last), [first.id, last.id])]
}

/** The teams where it went best and least, where they count enough and really differ. */
export function betweenTeams(
  teams: { figure: Figure }[],
  { words, choose, teamName }: Telling,
  about: 'work' | 'answers' = 'work',
): Draft[] {
  const own = teams.map(({ figure }) => figure)
  if (own.length < 2 || own.some(({ of }) => (of ?? 0) < ENOUGH)) return []
  const ranked = own.toSorted((a, b) => rate(b) - rate(a))
  const [high, low] = [ranked.at(0), ranked.at(-1)]
  if (!high || !low || rate(high) - rate(low) < SLIGHT) return []
  const say = about === 'work' ? choose('between', words.figures.between) : words.figures.differ
  return [sentence(say(high, teamName(high.team ?? ''), low, teamName(low.team ?? '')), [high.id, low.id])]
}
