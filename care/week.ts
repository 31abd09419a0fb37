import { DateTime } from 'luxon'
import { addDays, type Day, weekday } from './day.ts'

const FORM = /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/

/** The ISO week of a day, `2026-W48`. It runs from Monday, and belongs to the year of its Thursday. */
export function weekOf(day: Day): string {
  const thursday = addDays(mondayOf(day), 3)
  const number = Math.ceil((1 + dayOfYear(thursday)) / 7)
  return `${thursday.slice(0, 4)}-W${String(number).padStart(2, '0')}`
}

/** The Monday of the week that `2026-W48` names; null when there is no such week. */
export function parseWeek(text: string): Day | null {
  const [, year, week] = FORM.exec(text) ?? []
  if (year === undefined) return null
  const monday = DateTime.fromObject({ weekYear: Number(year), weekNumber: Number(week) }, { zone: 'utc' })
  return monday.isValid ? (monday.toISODate() as Day) : null
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

/** 0 for 1 January. */
function dayOfYear(day: Day): number {
  return (Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / 86_400_000
}
