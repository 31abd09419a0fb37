import type { Figure, FigureRecord } from '../../care/figures/figure.ts'
import { compared } from '../../care/figures/trend.ts'
import { figureParts } from './figure-parts.ts'
import type { DraftPart } from './sections.ts'
import { type Draft, sentence, type Telling } from './telling.ts'

/**
 * What changed in the figures since the year before goes first, with which cannot be compared; then how this year was.
 * Where nothing in the whole document can be compared, that is said once, and why.
 */
export function changedParts(figures: Figure[], telling: Telling, isFirst: boolean): DraftPart[] {
  const { input, words } = telling
  const own = figureParts(figures, telling).filter(({ kind }) => kind === 'paragraph')
  if (own.length === 0) return [{ kind: 'absent', text: words.noFigures }]
  const changes = changesIn(figures, telling)
  if (changes.length > 0) {
    const sentences = [...changes, ...incomparable(figures, telling)]
    return [{ kind: 'paragraph', heading: null, sentences }, ...own]
  }
  const isAlone = isFirst && !input.figures.some((figure) => beforeOf(figure, telling) !== null)
  if (!isAlone) return own
  const text = input.until === undefined ? words.noEarlier(input.year) : words.notYet(input.year)
  return [{ kind: 'absent', text }, ...own]
}

function changesIn(figures: Figure[], telling: Telling): Draft[] {
  return (
    wholes(figures)
      // The whole first, then its kinds.
      .toSorted((a, b) => Number(a.category !== null) - Number(b.category !== null))
      .flatMap((now) => {
        const before = beforeOf(now, telling)
        if (before === null) return []
        const direction = isSlight(now, before.figure) ? 'same' : before.direction
        // Of the kinds only what really changed: a list of all is a register.
        if (now.category !== null && (direction === 'same' || /^overige?$/i.test(now.category))) return []
        const { changed, grew } = telling.words.figures
        const text = changed(now, before.figure, direction, telling.choose('grew', grew))
        return [sentence(text, [now.id, before.figure.id])]
      })
  )
}

/** That the others have no year to be held against; a figure of which a kind or the whole can be, is not meant. */
function incomparable(figures: Figure[], telling: Telling): Draft[] {
  const known = new Set(
    figures.filter((figure) => beforeOf(figure, telling) !== null).map(({ kind }) => kind),
  )
  const others = wholes(figures).filter(({ kind }) => !known.has(kind))
  if (others.length === 0) return []
  return [
    sentence(
      telling.words.figures.incomparable(telling.input.year - 1),
      others.map(({ id }) => id),
    ),
  ]
}

const wholes = (figures: Figure[]): Figure[] =>
  figures.filter(({ team, id }) => team === null && !/-K\d(-\d+)?$/i.test(id))

/** The same figure of the year before, where the two may be held against each other. */
function beforeOf(
  now: Figure,
  { input: { earlier, year } }: Telling,
): { figure: FigureRecord; direction: 'up' | 'down' | 'same' } | null {
  if (wholes([now]).length === 0) return null
  const figure = earlier.find((before) => before.id === now.id.replaceAll(String(year), String(year - 1)))
  const trend = figure && compared(now, figure)
  return figure && trend?.kind === 'comparable' ? { figure, direction: trend.direction } : null
}

/** So small a part of a count that more or fewer says nothing. */
const SLIGHT = 0.05
const isSlight = (now: FigureRecord, then: FigureRecord): boolean =>
  now.of === null && Math.abs(now.value - then.value) <= SLIGHT * Math.max(then.value, 1)
