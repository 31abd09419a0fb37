import type { Figure } from '../../care/figures/figure.ts'

/** Counts of several teams added up; null where nothing was counted. */
export interface Total {
  value: number
  of: number
}

/** Plans that had to be ready, of all teams and kinds: each is one team's, so they may be added up. */
export const plansInTime = (figures: Figure[]): Total | null => totalOf(figures, 'in_time')

/** Reflections that were given, and how often somebody could be asked; who works in two teams is asked twice. */
export const reflectionsGiven = (figures: Figure[]): Total | null => totalOf(figures, 'reflections')

function totalOf(figures: Figure[], family: Figure['family']): Total | null {
  const own = figures.filter(
    (figure) => figure.family === family && figure.team !== null && (figure.of ?? 0) > 0,
  )
  if (own.length === 0) return null
  return own.reduce((sum, { value, of }) => ({ value: sum.value + value, of: sum.of + (of ?? 0) }), {
    value: 0,
    of: 0,
  })
}
