import { type Figure, figureId } from './figure.ts'
import type { FigureInput, ImportedFigure } from './input.ts'
import { monthOf } from './month.ts'
import type { FigureWords } from './words.ts'

/**
 * Figures from registers belong to the period in which their own ends, under the month of their last day. They are
 * passed on, never added up.
 */
export function importedFigures({ span, imported, words }: FigureInput): Figure[] {
  const [from, to] = span.period
  return imported
    .filter(({ until }) => until >= from && until <= to)
    .map((figure) => importedAs(figure, words))
}

export function importedAs(
  { kind, team, from, until, category, value, outOf, asOf, source }: ImportedFigure,
  words: FigureWords,
): Figure {
  return {
    id: figureId(category ? `${kind}-${category}` : kind, team, monthOf(until)),
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
  }
}
