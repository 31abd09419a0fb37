import { addDays } from '../../care/day.ts'
import { type Month, monthOf, periodOf } from '../../care/figures/month.ts'

/** The last month of a quarter: `2026-12` of `2026-K4`. */
export const lastMonthOf = (quarter: string): Month =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(-1)) * 3).padStart(2, '0')}`

/** Whether a quarter has passed, or ends no later than the month after this one, in which its digest is read. */
export const endsWith = (quarter: string, month: Month): boolean =>
  lastMonthOf(quarter) <= monthOf(addDays(periodOf(month)[1], 1))
