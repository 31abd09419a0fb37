import { type FigureRecord, percentage } from './figure.ts'

/** From this many on a share in percent says more than the two counts. */
export const ENOUGH_FOR_PERCENT = 20

/** A share in whole percents; null where the two counts say it better: below twenty, and where it is none or all. */
export function wholePercentage({ value, of }: Pick<FigureRecord, 'value' | 'of'>): number | null {
  if (of === null || of < ENOUGH_FOR_PERCENT || value === 0 || value === of) return null
  const share = percentage({ value, of })
  return share === null ? null : Math.round(share)
}
