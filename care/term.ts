import type { Workdays, WorkingCalendar } from './calendar.ts'
import { addPeriod, type Day, type Instant, weekday } from './day.ts'
import type { Due, Reckoning } from './duty.ts'
import type { RuleClass } from './rule.ts'

/** What a term comes to. `planBy` is null for a term in hours, which is planned by its own end. */
export interface Reckoned {
  due: Due
  planBy: Day | null
  moves: Reckoning[]
}

const HOUR_MS = 3_600_000
const HOURS = /^PT(\d+)H$/

/** Whether a term is in elapsed hours, and so knows no nights, weekends or clock changes. */
export function inHours(term: string): boolean {
  return HOURS.test(term)
}

/** The length of a term in hours, in milliseconds. Throws a RangeError for a term in days or longer. */
export function hoursIn(term: string): number {
  const hours = HOURS.exec(term)?.[1]
  if (hours === undefined) throw new RangeError(`Not a term in hours: ${term}`)
  return Number(hours) * HOUR_MS
}

/** A term in hours: elapsed hours from an instant, whatever the local clock does meanwhile. */
export function hourTerm(from: Instant, term: string): Reckoned {
  const due: Due = { kind: 'instant', at: new Date(from.getTime() + hoursIn(term)) }
  return {
    due,
    planBy: null,
    moves: [
      { move: 'term', term, to: due },
      { move: 'not_extended', because: 'hours' },
    ],
  }
}

/**
 * A term in days, weeks, months or years from a day. A statutory one that is short enough moves to the next
 * working day when it ends on a Saturday, Sunday or holiday (Algemene termijnenwet, arts 1 and 4); no other moves.
 * `planBy` is the last working day on or before the end as the calendar has it, before any such move.
 */
export function dayTerm(from: Day, term: string, ruleClass: RuleClass, calendar: WorkingCalendar): Reckoned {
  const end = addPeriod(from, term)
  const ended = lengthen(end, term, ruleClass, calendar.statutory)
  const planned = planBefore(end, calendar)
  return {
    due: { kind: 'day', day: ended.day },
    planBy: planned.planBy,
    moves: [{ move: 'term', term, to: { kind: 'day', day: end } }, ...ended.moves, planned.move],
  }
}

/** A last day that was given and not reckoned, such as the end of a certificate. It never moves. */
export function givenEnd(end: Day, calendar: WorkingCalendar): Reckoned {
  const planned = planBefore(end, calendar)
  return {
    due: { kind: 'day', day: end },
    planBy: planned.planBy,
    moves: [{ move: 'valid_until', to: end }, planned.move],
  }
}

/** Algemene termijnenwet, art. 4: not above 90 days, twelve weeks or three months, and never for years. */
const LONGEST_EXTENDED = { D: 90, W: 12, M: 3, Y: 0 }

function isShort(term: string): boolean {
  const [, amount, unit] = /^P(\d+)([DWMY])$/.exec(term) ?? []
  return unit !== undefined && Number(amount) <= LONGEST_EXTENDED[unit as keyof typeof LONGEST_EXTENDED]
}

function lengthen(
  end: Day,
  term: string,
  ruleClass: RuleClass,
  law: Workdays,
): { day: Day; moves: Reckoning[] } {
  if (law.isWorkingDay(end)) return { day: end, moves: [] }
  if (ruleClass !== 'wet') return { day: end, moves: [{ move: 'not_extended', because: 'class' }] }
  if (!isShort(term)) return { day: end, moves: [{ move: 'not_extended', because: 'length' }] }
  const to = law.nextWorkingDay(end)
  return { day: to, moves: [{ move: 'extended', from: end, to, because: whyFree(end) }] }
}

function whyFree(day: Day): 'saturday' | 'sunday' | 'holiday' {
  if (weekday(day) === 6) return 'saturday'
  return weekday(day) === 7 ? 'sunday' : 'holiday'
}

function planBefore(end: Day, calendar: WorkingCalendar): { planBy: Day; move: Reckoning } {
  const planBy = calendar.previousWorkingDay(end)
  return { planBy, move: { move: 'plan_by', from: end, to: planBy } }
}
