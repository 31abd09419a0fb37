import { addDays, asDay, type Day } from './day.ts'

/** The month before the one in which `day` falls, as `YYYY-MM`. */
export function monthBefore(day: Day): string {
  return addDays(asDay(`${day.slice(0, 7)}-01`), -1).slice(0, 7)
}
