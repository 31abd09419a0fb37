import { dayOf, endOfDay, type Instant, type Zone } from '../day.ts'
import type { Duty } from '../duty.ts'
import { type Figure, type Figures, figureId, type MissingFigure } from './figure.ts'
import { type FigureInput, missingOf } from './input.ts'
import { asOfDay } from './month.ts'

/**
 * Per team and kind of plan: of those whose last day fell in the period and has passed, how many were done by then.
 * A term that ran on after care had ended counts in neither number, whether it was done or not: otherwise what was done of
 * ended care would count and what was not would vanish. Plans that a later step replaced count in neither either; those of
 * before the bot vouches for dates are not guessed but named as missing.
 */
export function plansInTime(input: FigureInput): Figures {
  const { span, book, words, zone } = input
  const { label, period } = span
  const asOf = asOfDay(period, input.today)
  const endOfCare = new Map(input.world.episodes.map(({ id, endsAt }) => [id, endsAt]))
  const fellDue = input.duties.filter((duty) => {
    const day = dueDay(duty, zone)
    return (
      isAsked(duty, endOfCare, zone) && day !== null && day >= period[0] && day <= period[1] && day < asOf
    )
  })
  const figures: Figure[] = []
  const missing: MissingFigure[] = []
  for (const [rule, ofRule] of sorted(Map.groupBy(fellDue, (duty) => duty.rule))) {
    const name = book[rule]?.naam.nl ?? null
    for (const [team, duties] of sorted(Map.groupBy(ofRule, (duty) => duty.team ?? ''))) {
      const known = duties.filter((duty) => isKnown(duty, input))
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

/** Whether it had to be done to its last day: of care that still ran then, and of no plan that became needless. */
function isAsked(
  { subject, due, closing, reckoning }: Duty,
  endOfCare: ReadonlyMap<string, Instant | null>,
  zone: Zone,
): boolean {
  if (subject.kind !== 'client' || due.kind === 'unknown') return false
  if (closing?.as === 'cancelled' && closing.because !== 'care_ended') return false
  if (reckoning.some((step) => step.move === 'start' && step.fact === 'care_end')) return true
  const endsAt = endOfCare.get(subject.episode) ?? null
  return endsAt === null || (due.kind === 'day' ? endOfDay(due.day, zone) : due.at) <= endsAt
}

/** What care ended on undone is unknown where dates of its last day are not vouched for. */
function isKnown(duty: Duty, { vouchesFrom, zone }: FigureInput): boolean {
  if (duty.closing?.as !== 'cancelled') return duty.state !== 'unconfirmed'
  const day = dueDay(duty, zone)
  return vouchesFrom == null || (day !== null && day >= vouchesFrom)
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
