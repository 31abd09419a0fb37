import { addDays, addPeriod, type Day } from './day.ts'
import type { Subject } from './duty.ts'
import { compareEntries, dueDay, type SheetEntry } from './sheet-entry.ts'
import { factEntries, type SheetInput } from './sheet-facts.ts'
import { withMeetings } from './sheet-meetings.ts'
import type { World } from './world.ts'

/** The first and the last day of a month, `2026-11`. */
export function daysOfMonth(month: string): { first: Day; last: Day } {
  const first = `${month}-01` as Day
  return { first, last: addDays(addPeriod(first, 'P1M'), -1) }
}

/**
 * Everything that stands on a calendar for these teams and for the whole organisation: each duty on its last day, and
 * what is planned, prepared, moved, held and dropped on their days. What was cancelled asks nothing and is left out.
 * The order in which duties and facts come makes no difference.
 */
export function sheetEntries(input: SheetInput, teams: readonly string[]): SheetEntry[] {
  const wanted = (one: About) => standsWith(teams, one, input.world)
  const duties = input.duties.filter((duty) => duty.state !== 'cancelled' && wanted(duty))
  const due = duties.flatMap((duty): SheetEntry[] => {
    const day = dueDay(duty.due, input.zone)
    const { rule, subject, team } = duty
    return day === null ? [] : [{ kind: 'due', day, rule, subject, team, duty }]
  })
  const happenings = factEntries(input, duties).filter(wanted)
  const entries = [...due, ...happenings.filter((entry) => !saidByDuty(entry, due))]
  return withMeetings(entries, (input.meetings ?? []).filter(wanted), input.zone).sort(compareEntries)
}

/** The entries of each day from `first` to `last`, also of the days on which nothing stands. */
export function sheetDays(
  entries: SheetEntry[],
  first: Day,
  last: Day,
): { day: Day; entries: SheetEntry[] }[] {
  const byDay = Map.groupBy(entries, ({ day }) => day)
  const days: { day: Day; entries: SheetEntry[] }[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) {
    days.push({ day, entries: (byDay.get(day) ?? []).sort(compareEntries) })
  }
  return days
}

interface About {
  subject: Subject
  team: string | null
}

/** Whether something stands on the sheet of one of these teams: a colleague on those of all the teams he works in. */
export function standsWith(teams: readonly string[], { subject, team }: About, { members }: World): boolean {
  switch (subject.kind) {
    case 'organisation':
      return true
    case 'employee':
      return members.find(({ ref }) => ref === subject.ref)?.teams.some((one) => teams.includes(one)) ?? false
    case 'client':
    case 'team':
      return team !== null && teams.includes(team)
  }
}

/** A duty that is planned, or was done, on its very last day says so itself. */
function saidByDuty(entry: SheetEntry, due: SheetEntry[]): boolean {
  if (entry.kind !== 'planned' && entry.kind !== 'held') return false
  if (entry.from !== null || entry.duty === null || entry.duty.count !== null) return false
  return due.some((one) => one.duty === entry.duty && one.day === entry.day)
}
