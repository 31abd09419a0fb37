import fc from 'fast-check'
import { asDay, type Day } from '../../../care/day.ts'
import type { Figure } from '../../../care/figures/figure.ts'
import { periodOf } from '../../../care/figures/month.ts'

/** A figure of team zorg over a month, read the day after it. */
export function monthly(month: string, value: number, of: number | null, over: Partial<Figure> = {}): Figure {
  const period = over.period ?? periodOf(month)
  return {
    id: `f:mic-zorg-${month}`,
    label: 'MIC-meldingen',
    value,
    of,
    unit: 'MIC-melding',
    team: 'zorg',
    period,
    asOf: dayAfter(period[1]),
    source: 'mic.csv',
    how: '',
    family: 'imported',
    kind: 'mic',
    category: null,
    moves: [],
    ...over,
  }
}

function dayAfter(day: Day): Day {
  const next = new Date(`${day}T12:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return asDay(next.toISOString().slice(0, 10))
}

/** Any figures of one month: of some teams, kinds and sources. */
export const anyFigures = (month: string) =>
  fc
    .array(
      fc.record({
        team: fc.constantFrom('zorg', 'dag', 'nacht', null),
        kind: fc.constantFrom('mic', 'cto', 'mdo', 'bhv'),
        family: fc.constantFrom('imported', 'meeting', 'training', 'in_time', 'reflections'),
        category: fc.constantFrom(null, 'val'),
        value: fc.integer({ min: 0, max: 30 }),
        more: fc.option(fc.integer({ min: 0, max: 30 })),
        source: fc.constantFrom('a.csv', 'b.csv'),
      }),
      { maxLength: 14 },
    )
    .map((rows) =>
      rows.map(({ value, more, family, ...row }, at): Figure => {
        const of = family === 'imported' ? (more === null ? null : value + more) : value + (more ?? 0)
        return monthly(month, value, of, {
          ...row,
          family: family as Figure['family'],
          id: `f:${at}`,
        })
      }),
    )
