import { periodNamed } from '../period.ts'
import { type Figure, type Figures, figureId, type MissingFigure } from './figure.ts'
import { type FigureInput, missingOf } from './input.ts'
import { asOfDay } from './month.ts'
import { isUnanswered, unansweredOf } from './unanswered.ts'

/**
 * Meetings that are asked for per quarter or year: how many were held so far, of how many.
 * Before anything of the kind was ever recorded, none held is not a count but a gap, once its period is over; where
 * nobody said what became of a day that passed, fewer than asked are no count either.
 */
export function requiredFigures(input: FigureInput): Figures {
  const { span, today, world, book, duties, words } = input
  const [start, end] = span.period
  const asOf = asOfDay(span.period, today)
  const figures: Figure[] = []
  const missing: MissingFigure[] = []
  for (const { rule: kind, count, team, state } of duties) {
    const rule = book[kind]
    if (count === null || !rule || !('per' in rule) || rule.per === 'maand') continue
    const { first: from, last: to } = periodNamed(count.period)
    if (to < start || from > end) continue
    const recorded = world.facts.some((fact) => fact.kind === kind && fact.day < asOf)
    if (state === 'unconfirmed' || !recorded) {
      if (to >= asOf) continue
      const name = rule.naam.nl
      const say = (of: string | null) => words.missingMeeting(kind, name, of, count.period)
      missing.push(
        missingOf(kind, team, { world, words }, say, { why: 'nothing', name, period: count.period }),
      )
      continue
    }
    const until = [to, end].sort()[0] ?? to
    const unanswered = world.facts.filter(
      (fact) =>
        fact.kind === kind &&
        isUnanswered(fact) &&
        fact.day >= from &&
        fact.day <= until &&
        fact.day < asOf &&
        (fact.subject.kind === 'team' ? fact.subject.team === team : team === null),
    ).length
    missing.push(...unansweredOf({ kind, team, n: unanswered, period: count.period }, input))
    if (unanswered > 0 && count.done < count.required) continue
    figures.push({
      id: figureId(kind, team, from >= start && to <= end ? count.period : span.label),
      label: words.label('required', kind, count.period, rule.naam.nl),
      value: count.done,
      of: count.required,
      unit: words.unit('required', kind),
      team,
      period: [from, until],
      asOf,
      source: words.source('required', []),
      how: words.howRequired(count.done, count.planned, count.required, unanswered),
      family: 'required',
      kind,
      category: count.period,
      moves: [],
    })
  }
  return { figures, missing }
}
