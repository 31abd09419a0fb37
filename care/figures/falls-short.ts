import { periodNamed } from '../period.ts'
import type { Figure } from './figure.ts'
import { type Month, periodOf } from './month.ts'

const OUGHT: ReadonlySet<Figure['family']> = new Set(['in_time', 'meeting', 'training', 'required'])

/** Whether all that a figure counts should have been done. */
export const isOught = ({ family }: Pick<Figure, 'family'>): boolean => OUGHT.has(family)

/**
 * What was not all done of what had to be done by the end of a month: the most missed first, and of as many the largest
 * part. What is asked of a quarter or a year falls short once that has ended, not while it may still be done.
 */
export function fallsShort(figures: Figure[], month: Month): Figure[] {
  const [, end] = periodOf(month)
  const hasEnded = ({ family, category }: Figure) =>
    family !== 'required' || category === null || periodNamed(category).last <= end
  return figures
    .filter((figure) => isOught(figure) && missed(figure) > 0 && hasEnded(figure))
    .sort((a, b) => missed(b) - missed(a) || part(b) - part(a))
}

const missed = ({ value, of }: Figure): number => (of ?? 0) - value
const part = (figure: Figure): number => missed(figure) / (figure.of ?? 1)
