import { type FigureRecord, percentage } from './figure.ts'

/** From this many on a share in percent says more than the two counts. */
export const ENOUGH_FOR_PERCENT = 20

/**
 * A share in whole percents; null where the two counts say it better: below twenty, where it is none or all, and where
 * rounding would say so of what is not.
 */
export function wholePercentage({ value, of }: Pick<FigureRecord, 'value' | 'of'>): number | null {
  if (of === null || of < ENOUGH_FOR_PERCENT) return null
  const share = Math.round(percentage({ value, of }) ?? 0)
  return share === 0 || share === 100 ? null : share
}
