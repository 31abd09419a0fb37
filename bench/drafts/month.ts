import { asDay } from '../../care/day.ts'
import type { Figure, MissingFigure } from '../../care/figures/figure.ts'
import type { Agreed } from '../../drafting/check-promise.ts'
import type { Reflection } from '../../drafting/material.ts'

/** What was put in a month to go wrong. */
export const TRAPS = [
  'a figure that contradicts another',
  'words without consent',
  'a name',
  'an order to a computer',
  'a duplicate',
  'an empty subject',
  "last year's sentence",
  'a wrong percentage',
  'a promise without an action',
  'one giver as the team',
] as const
export type Trap = (typeof TRAPS)[number]

/** A month of an organisation that does not exist, of which all is known that its texts must and must not hold. */
export interface KnownMonth {
  organisation: string
  /** `2026-10` */
  month: string
  reflections: Reflection[]
  figures: Figure[]
  missing: MissingFigure[]
  /** Who the privacy screen knows. */
  names: string[]
  /** Sentences of last year's text. */
  earlier: string[]
  agreed: Agreed[]
  /** What must be said, in so many words. */
  must: RegExp[]
  /** Where a trap would show. `atMost`: so often it may stand there; left out: never. */
  traps: { trap: Trap; shows: RegExp; atMost?: number }[]
}

/** A reflection of team zorg; what a month says of it comes over this. */
export function given(
  id: string,
  theme: string | null,
  said: Partial<Pick<Reflection, 'good' | 'better' | 'learned' | 'mayQuote' | 'voice' | 'bouwsteen'>>,
  month = '2026-10',
): Reflection {
  return {
    id: `r:${id}`,
    team: 'zorg',
    day: asDay(`${month}-14`),
    good: null,
    better: null,
    learned: null,
    bouwsteen: 'gk-3',
    theme,
    mayQuote: false,
    ...said,
  }
}

/** A figure of team zorg over a month. */
export function counted(
  kind: string,
  value: number,
  of: number | null,
  over: Partial<Figure> = {},
  month = '2026-10',
): Figure {
  return {
    id: `f:${kind}-zorg-${month}`,
    label: kind,
    value,
    of,
    unit: 'plan',
    team: 'zorg',
    period: [asDay(`${month}-01`), asDay(`${month}-28`)],
    asOf: asDay(`${month}-28`),
    source: 'cijfers.csv',
    how: '',
    family: 'imported',
    kind,
    category: null,
    moves: [],
    ...over,
  }
}
