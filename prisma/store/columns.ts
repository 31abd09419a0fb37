import { asDay, type Day } from '../../care/day.ts'

/** A `date` column comes and goes as midnight UTC. */
export const dayToColumn = (day: Day): Date => new Date(`${day}T00:00:00Z`)
export const dayFromColumn = (date: Date): Day => asDay(date.toISOString().slice(0, 10))
export const dayOrNull = (date: Date | null): Day | null => (date === null ? null : dayFromColumn(date))
export const columnOrNull = (day: Day | null): Date | null => (day === null ? null : dayToColumn(day))

/** Whether a text that came from outside can be one of our ids: the database refuses to compare anything else. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
