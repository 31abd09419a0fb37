import type { Figure } from './figure.ts'

/**
 * Figures that say something else of the same thing over the same period: of two registers, or of a register and what
 * is counted here. They are put side by side, never averaged; which one is right only people know.
 */
export function contradictions(figures: Figure[]): Figure[][] {
  const same = Map.groupBy(figures.filter(isAmount), ({ kind, team, category, period, ofSmallTeams }) =>
    JSON.stringify([kind, team, category, period, ofSmallTeams]),
  )
  return [...same.values()].filter(contradict)
}

/** Of what is counted here, registers know the meetings too; the rest is counted in one way only. */
const isAmount = ({ family }: Figure) => family === 'imported' || family === 'meeting'

/** A count and a mark of one survey do not contradict each other; a register and our own count of meetings may. */
function contradict(group: Figure[]): boolean {
  const counts = group.filter(({ of }) => of !== null)
  const bare = group.filter(({ of }) => of === null)
  const held = counts.filter(({ family }) => family === 'meeting')
  return (
    new Set(counts.map(({ value, of }) => `${value}/${of}`)).size > 1 ||
    new Set([...bare, ...(bare.length > 0 ? held : [])].map(({ value }) => value)).size > 1
  )
}
