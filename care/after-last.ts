import type { Day, Zone } from './day.ts'
import type { Duty } from './duty.ts'
import { dueDay } from './sheet-entry.ts'

/**
 * The last day of the duty that asks for what stands planned on `day`, when that day is after it; null when it is not.
 * What is counted in a period is not late on a day of the next: it counts there.
 */
export function afterLast(day: Day | null, asks: Duty | null | undefined, zone: Zone): Day | null {
  if (day === null || !asks || asks.count !== null) return null
  const last = dueDay(asks.due, zone)
  return last !== null && day > last ? last : null
}
