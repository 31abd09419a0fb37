import { couldReflect } from '../gives-care.ts'
import { type Figure, type FigureRecord, figureId } from './figure.ts'
import type { FigureInput } from './input.ts'
import { asOfDay } from './month.ts'
import { WHO } from './who.ts'

const KIND = 'reflecties'

/** Whether a record counts reflections: its second number is of people, and so its two counts make no share. */
export const isOfReflections = ({ id }: Pick<FigureRecord, 'id'>): boolean => id.startsWith(`f:${KIND}-`)

/**
 * How many reflections a team gave, beside how many people there could be asked for one; null where nobody is. Not a
 * share: one may give two.
 */
export function reflectionFigures({ span, today, world, reflections, words }: FigureInput): Figure[] {
  const { label, period } = span
  return reflections.map(({ team: ref, given, invited }) => {
    const team = world.teams.find((one) => one.ref === ref)
    const could = team ? couldReflect(team, world.members, period) : []
    const of = could.length || null
    return {
      id: figureId(KIND, ref, label),
      label: words.label('reflections', KIND, null, null),
      value: given,
      of,
      unit: words.unit('reflections', KIND),
      team: ref,
      period,
      asOf: asOfDay(period, today),
      source: words.source('reflections', []),
      how: words.howReflections(given, of, invited),
      family: 'reflections',
      kind: KIND,
      category: null,
      moves: [],
      [WHO]: { of: could.map(({ ref }) => ref) },
    }
  })
}
