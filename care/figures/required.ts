import { type Figure, figureId } from './figure.ts'
import type { FigureInput } from './input.ts'
import { asOfDay, countPeriod, monthOf, periodOf } from './month.ts'

/** Meetings that are asked for per quarter or year: how many were held so far, of how many. */
export function requiredFigures({ month, today, book, duties, words }: FigureInput): Figure[] {
  const [, end] = periodOf(month)
  const asOf = asOfDay(month, today)
  return duties.flatMap(({ rule: id, count, team }): Figure[] => {
    const rule = book[id]
    if (count === null || !rule || !('per' in rule) || rule.per === 'maand') return []
    const [from, to] = countPeriod(count.period)
    if (month < monthOf(from) || month > monthOf(to)) return []
    return [
      {
        id: figureId(id, team, month),
        label: words.label('required', id, null, rule.naam.nl),
        value: count.done,
        of: count.required,
        unit: words.unit('required', id),
        team,
        period: [from, [to, end].sort()[0] ?? to],
        asOf,
        source: words.source('required', []),
        how: words.howRequired(count.done, count.planned, count.required),
        family: 'required',
        kind: id,
        category: count.period,
        moves: [],
      },
    ]
  })
}
