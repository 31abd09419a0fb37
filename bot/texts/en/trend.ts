import type { NoTrend } from '../../../care/figures/trend.ts'
import type { trend as Nl } from '../nl/trend.ts'

const why: Record<NoTrend, string> = {
  missing: 'the period before is missing',
  contradicts: 'sources contradict each other',
  source: 'another source',
  denominator: 'another denominator',
  small: 'too small to compare',
  as_of: 'counted as of another day',
}

/** How figures compare with the period before, and why some do not. */
export const trend: typeof Nl = {
  incomparable: (reason, figures) => `Not compared (${why[reason]}): ${figures.join('; ')}`,
  contradictionsHeading: 'Sources that contradict each other',
  contradiction: (label, values) =>
    `${label}: ${values.map(({ value, source }) => `${value} according to ${source}`).join('; ')}`,
}
