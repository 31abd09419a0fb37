import { type Figure, figureId } from './figure.ts'
import type { FigureInput } from './input.ts'
import { monthOf } from './month.ts'

/** Figures from registers belong to the month in which their period ends. They are passed on, never added up. */
export function importedFigures({ month, imported, words }: FigureInput): Figure[] {
  return imported
    .filter((figure) => monthOf(figure.until) === month)
    .map(({ kind, team, from, until, category, value, outOf, asOf, source }) => ({
      id: figureId(category ? `${kind}-${category}` : kind, team, month),
      label: words.label('imported', kind, category, null),
      value,
      of: outOf,
      unit: words.unit('imported', kind),
      team,
      period: [from, until],
      asOf,
      source,
      how: words.howImported(source, asOf),
      family: 'imported',
      kind,
      category,
      moves: [],
    }))
}
