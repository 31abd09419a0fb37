import rrule from 'rrule'
import type { Ended, Term } from './luxon-terms.ts'

const { RRule } = rrule
const DAY_MS = 86_400_000
const UNITS: Record<string, number> = { D: RRule.DAILY, W: RRule.WEEKLY, M: RRule.MONTHLY }
/** The longest term that the Algemene termijnenwet moves, by unit. */
const SHORT: Record<string, number> = { D: 90, W: 12, M: 3 }
const WORKED = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR]

/**
 * Reckons terms with rrule, the recurrences of calendars: a term is the second time that something comes round. A third
 * opinion on dates, which shares nothing with `care/` nor with luxon.
 */
export function rruleTerms(): (term: Term) => Ended {
  const years = new Map<number, Set<number>>()
  const isFree = (at: Date): boolean => {
    const year = at.getUTCFullYear()
    const known = years.get(year) ?? holidays(year)
    years.set(year, known)
    return known.has(at.getTime())
  }
  const worked = (dtstart: Date) =>
    new RRule({ freq: RRule.DAILY, byweekday: WORKED, dtstart, count: 12 }).all().filter((at) => !isFree(at))
  return ({ from, term, statutory }) => {
    const hours = /^PT(\d+)H$/.exec(term)?.[1]
    if (hours !== undefined) {
      const end = second({ freq: RRule.HOURLY, interval: Number(hours), dtstart: new Date(from) })
      // Recurrences know no parts of a second.
      const parts = new Date(from).getUTCMilliseconds()
      return { due: new Date(end.getTime() - end.getUTCMilliseconds() + parts).toISOString(), planBy: null }
    }
    const [, amount = '', unit = ''] = /^P(\d+)([DWMY])$/.exec(term) ?? []
    const end = afterTerm(new Date(from), Number(amount), unit)
    const isWorked = end.getUTCDay() % 6 > 0 && !isFree(end)
    if (isWorked) return { due: dayText(end), planBy: dayText(end) }
    const isMoved = statutory && Number(amount) <= (SHORT[unit] ?? 0)
    const due = (isMoved && worked(end)[0]) || end
    const before = worked(new Date(end.getTime() - 12 * DAY_MS)).findLast((at) => at <= end)
    return { due: dayText(due), planBy: before ? dayText(before) : null }
  }
}

function afterTerm(dtstart: Date, amount: number, unit: string): Date {
  if (unit === 'Y') return afterTerm(dtstart, amount * 12, 'M')
  const day = dtstart.getUTCDate()
  // Of a month without this day the last day counts.
  const clipped = unit === 'M' && day > 28 && { bymonthday: daysTo(day), bysetpos: -1 }
  return second({ freq: UNITS[unit] ?? RRule.DAILY, interval: amount, dtstart, ...clipped })
}

const daysTo = (day: number) => [28, 29, 30, 31].filter((one) => one <= day)

function second(options: Partial<ConstructorParameters<typeof RRule>[0]>): Date {
  return new RRule({ ...options, count: 2 }).all()[1] ?? new Date(Number.NaN)
}

function holidays(year: number): Set<number> {
  const dtstart = new Date(Date.UTC(year, 0, 1))
  const once = (options: object) => new RRule({ freq: RRule.YEARLY, dtstart, count: 1, ...options }).all()
  const kingsDay = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? 26 : 27
  const all = [
    ...[-2, 1, 39, 50].map((byeaster) => once({ byeaster })),
    once({ bymonth: 1, bymonthday: 1 }),
    once({ bymonth: 4, bymonthday: kingsDay }),
    once({ bymonth: 5, bymonthday: 5 }),
    once({ bymonth: 12, bymonthday: 25 }),
    once({ bymonth: 12, bymonthday: 26 }),
  ]
  return new Set(all.flat().map((at) => at.getTime()))
}

const dayText = (at: Date) => at.toISOString().slice(0, 10)
