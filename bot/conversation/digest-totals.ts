import type { Figure } from '../../care/figures/figure.ts'
import { whoOf } from '../../care/figures/who.ts'

/** Counts of several teams added up; null where nothing was counted. */
export interface Total {
  value: number
  of: number
}

/** Plans that had to be ready, of all teams and kinds: each is one team's, so they may be added up. */
export const plansInTime = (figures: Figure[]): Total | null => totalOf(figures, 'in_time')

/** Reflections that were given, and how many could be asked for one: who works in more teams is one. */
export function reflectionsGiven(figures: Figure[]): Total | null {
  const own = ofTeams(figures, 'reflections')
  const total = added(own)
  return total && { ...total, of: whoOf(own)?.length ?? total.of }
}

const totalOf = (figures: Figure[], family: Figure['family']): Total | null =>
  added(ofTeams(figures, family).filter(({ of }) => (of ?? 0) > 0))

/** Those of one team each, and of the small teams together. */
const ofTeams = (figures: Figure[], family: Figure['family']): Figure[] =>
  figures.filter((figure) => figure.family === family && (figure.team !== null || figure.ofSmallTeams))

const added = (figures: Figure[]): Total | null =>
  figures.length === 0
    ? null
    : figures.reduce<Total>((sum, { value, of }) => ({ value: sum.value + value, of: sum.of + (of ?? 0) }), {
        value: 0,
        of: 0,
      })
