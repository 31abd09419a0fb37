import type { NoTrend } from '../../../care/figures/trend.ts'

const why: Record<NoTrend, string> = {
  missing: 'vorige periode ontbreekt',
  contradicts: 'bronnen spreken elkaar tegen',
  source: 'andere bron',
  denominator: 'andere noemer',
  small: 'te klein om te vergelijken',
  as_of: 'peildatum verschilt',
}

/** How figures compare with the period before, and why some do not. */
export const trend = {
  incomparable: (reason: NoTrend, figures: string[]) =>
    `Niet vergeleken (${why[reason]}): ${figures.join('; ')}`,
  contradictionsHeading: 'Bronnen die elkaar tegenspreken',
  contradiction: (label: string, values: { value: string; source: string }[]) =>
    `${label}: ${values.map(({ value, source }) => `${value} volgens ${source}`).join('; ')}`,
}
