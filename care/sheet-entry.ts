import { type Day, dayOf, type Instant, type Zone } from './day.ts'
import type { Due, Duty, Subject } from './duty.ts'
import type { Preparation } from './rule.ts'

/** From which day something was moved, and why. */
export interface Move {
  day: Day
  reason: string | null
}

interface Standing {
  day: Day
  /** The id of the rule; of a meeting that no rule asks for, the kind of meeting. */
  rule: string
  subject: Subject
  /** Null for what is the whole organisation's. */
  team: string | null
  /** The duty that it belongs to, where one does. */
  duty: Duty | null
}

/**
 * One thing on one day of a calendar. `due` is the last day of a duty; the others are what is known of that day: it is
 * planned, it was moved away, it was held (or the client refused), or it was dropped; or something must be ready for a
 * planned day.
 */
export type SheetEntry =
  | (Standing & { kind: 'due'; duty: Duty })
  | (Standing & { kind: 'planned'; at: Instant | null; from: Move | null })
  | (Standing & { kind: 'moved'; to: Day | null; reason: string | null })
  | (Standing & { kind: 'held'; at: Instant | null; refused: boolean; from: Move | null })
  | (Standing & { kind: 'dropped'; reason: string | null })
  | (Standing & { kind: 'prepare'; duty: Duty; what: Preparation['wat']; for: Day })

/** The day on which a term ends; null when that is not known. */
export function dueDay(due: Due, zone: Zone): Day | null {
  if (due.kind === 'unknown') return null
  return due.kind === 'day' ? due.day : dayOf(due.at, zone)
}

/** How soon an entry wants to be seen among those of its day: 0 first. */
function rank(entry: SheetEntry): number {
  switch (entry.kind) {
    case 'due':
      return { late: 0, missed: 1, open: 2, unconfirmed: 3, upcoming: 4, done: 8, cancelled: 9 }[
        entry.duty.state
      ]
    case 'planned':
      return 1
    case 'prepare':
      return 2
    case 'moved':
      return 5
    case 'dropped':
      return 6
    case 'held':
      return 7
  }
}

/** By day; within a day what is late first and what is done last; then by what it is and whom it is about. */
export function compareEntries(a: SheetEntry, b: SheetEntry): number {
  return compare(a.day, b.day) || rank(a) - rank(b) || compare(nameOf(a), nameOf(b))
}

const nameOf = ({ kind, rule, subject, duty }: SheetEntry): string =>
  [rule, subject.kind, subject.ref, kind, duty?.key ?? ''].join('\n')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
