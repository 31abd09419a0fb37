import type { Workdays } from '../../care/calendar.ts'
import { asDay, type Day } from '../../care/day.ts'
import type { YearGate } from '../../organisation.ts'

/**
 * The last day of a gate for the text of a year, by the organisation's own calendar: a day in the year after, and the
 * working day before it where nobody works then. Null where none was agreed.
 */
export const lastDayOf = (
  { until }: Pick<YearGate, 'until'>,
  year: number,
  { previousWorkingDay }: Workdays,
): Day | null => (until === null ? null : previousWorkingDay(asDay(`${year + 1}-${until}`)))
