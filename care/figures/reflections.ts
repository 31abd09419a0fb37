import { type Figure, type FigureRecord, figureId } from './figure.ts'
import type { FigureInput } from './input.ts'
import { asOfDay } from './month.ts'

const KIND = 'reflecties'

/** Whether a record counts reflections: its second number is of people, and so its two counts make no share. */
export const isOfReflections = ({ id }: Pick<FigureRecord, 'id'>): boolean => id.startsWith(`f:${KIND}-`)

/** How many reflections a team gave, beside how many people could have given one. Not a share: one may give two. */
export function reflectionFigures({ span, today, world, reflections, words }: FigureInput): Figure[] {
  const { label, period } = span
  return reflections.map(({ team, given, invited }) => {
    const givers = invited ?? world.members.filter((m) => m.teams.includes(team) && worked(m, period)).length
    return {
      id: figureId(KIND, team, label),
      label: words.label('reflections', KIND, null, null),
      value: given,
      of: givers,
      unit: words.unit('reflections', KIND),
      team,
      period,
      asOf: asOfDay(period, today),
      source: words.source('reflections', []),
      how: words.howReflections(given, givers, invited !== null),
      family: 'reflections',
      kind: KIND,
      category: null,
      moves: [],
    }
  })
}

function worked(
  { employedFrom, employedUntil }: { employedFrom: string | null; employedUntil: string | null },
  [from, to]: [string, string],
): boolean {
  return (employedFrom === null || employedFrom <= to) && (employedUntil === null || employedUntil >= from)
}
