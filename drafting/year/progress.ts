import type { Figure, FigureRecord } from '../../care/figures/figure.ts'
import { compared } from '../../care/figures/trend.ts'
import { figureParts } from './figure-parts.ts'
import type { DraftPart } from './sections.ts'
import { sentence, type Telling } from './telling.ts'

/**
 * What changed in the figures since the year before goes first; then how this year was. Where nothing can be compared,
 * that is said once, and why.
 */
export function changedParts(figures: Figure[], telling: Telling, isFirst: boolean): DraftPart[] {
  const { input, words } = telling
  const { earlier, year } = input
  const changes = figures
    .filter(({ team, id }) => team === null && !/-K\d(-\d+)?$/i.test(id))
    // The whole first, then its kinds.
    .toSorted((a, b) => Number(a.category !== null) - Number(b.category !== null))
    .flatMap((now) => {
      const then = earlier.find((before) => before.id === now.id.replaceAll(String(year), String(year - 1)))
      const trend = then && compared(now, then)
      if (!then || trend?.kind !== 'comparable') return []
      const direction = isSlight(now, then) ? 'same' : trend.direction
      // Of the kinds only what really changed: a list of all is a register.
      if (now.category !== null && (direction === 'same' || /^overige?$/i.test(now.category))) return []
      return [sentence(words.figures.changed(now, then, direction), [now.id, then.id])]
    })
  const own = figureParts(figures, telling).filter(({ kind }) => kind === 'paragraph')
  if (own.length === 0) return [{ kind: 'absent', text: words.noFigures }]
  if (changes.length > 0) return [{ kind: 'paragraph', heading: null, sentences: changes }, ...own]
  return isFirst && earlier.length === 0 ? [...own, { kind: 'absent', text: words.noEarlier(year) }] : own
}

/** So small a part of a count that more or fewer says nothing. */
const SLIGHT = 0.05
const isSlight = (now: FigureRecord, then: FigureRecord): boolean =>
  now.of === null && Math.abs(now.value - then.value) <= SLIGHT * Math.max(then.value, 1)
