import { dayOf, type Zone } from '../day.ts'
import type { Duty } from '../duty.ts'
import { type Figure, type Figures, figureId, type MissingFigure } from './figure.ts'
import { type FigureInput, missingOf } from './input.ts'
import { asOfDay } from './month.ts'

/**
 * Per team and kind of plan: of those whose last day fell in the period and has passed, how many were done by then.
 * Care that ended and plans that a later step replaced count in neither number; those of before the bot vouches for
 * dates are not guessed but named as missing.
 */
export function plansInTime(input: FigureInput): Figures {
  const { span, book, words, zone } = input
  const { label, period } = span
  const asOf = asOfDay(period, input.today)
  const fellDue = input.duties.filter((duty) => {
    const day = dueDay(duty, zone)
    const counts = duty.subject.kind === 'client' && duty.closing?.as !== 'cancelled'
    return counts && day !== null && day >= period[0] && day <= period[1] && day < asOf
  })
  const figures: Figure[] = []
  const missing: MissingFigure[] = []
  for (const [rule, ofRule] of sorted(Map.groupBy(fellDue, (duty) => duty.rule))) {
    const name = book[rule]?.naam.nl ?? null
    for (const [team, duties] of sorted(Map.groupBy(ofRule, (duty) => duty.team ?? ''))) {
      const known = duties.filter((duty) => duty.state !== 'unconfirmed')
      const unknown = duties.length - known.length
      const inTime = known.filter((duty) => doneInTime(duty, zone)).length
      if (unknown > 0) {
        missing.push(
          missingOf(rule, team, input, (of) => words.missingInTime(rule, name, unknown, of, label), {
            why: 'unknown',
            name,
            period: label,
          }),
        )
      }
      if (known.length === 0) continue
      figures.push({
        id: figureId(rule, team, label),
        label: words.label('in_time', rule, null, name),
        value: inTime,
        of: known.length,
        unit: words.unit('in_time', rule),
        team,
        period,
        asOf,
        source: words.source('in_time', []),
        how: words.howInTime(inTime, known.length),
        family: 'in_time',
        kind: rule,
        category: null,
        moves: [],
      })
    }
  }
  return { figures, missing }
}

function dueDay(duty: Duty, zone: Zone) {
  if (duty.due.kind === 'day') return duty.due.day
  return duty.due.kind === 'instant' ? dayOf(duty.due.at, zone) : null
}

function doneInTime({ due, closing }: Duty, zone: Zone): boolean {
  if (closing?.as !== 'done') return false
  if (due.kind === 'day') return dayOf(closing.at, zone) <= due.day
  return due.kind === 'instant' && closing.at <= due.at
}

function sorted<T>(groups: Map<string, T>): [string, T][] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}
