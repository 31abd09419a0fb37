import { type Figure, percentage } from '../care/figures/figure.ts'
import type { Material } from './material.ts'
import type { Block, Sentence } from './text.ts'
import type { Words } from './words.ts'

/** From this many on a share in percent says more than the two counts. */
const ENOUGH_FOR_PERCENT = 20

/** Blocks of the figures that stand with no topic: those of the team, and those of the whole organisation. */
export function figureBlocks(material: Material, words: Words): Block[] {
  const told = new Set(material.topics.flatMap((topic) => topic.figures))
  const left = material.figures.filter((figure) => !told.has(figure))
  return [
    {
      heading: words.headings.figures(material.month),
      sentences: figureSentences(
        left.filter((figure) => figure.team !== null),
        material,
        words,
      ),
    },
    {
      heading: words.headings.organisation,
      sentences: figureSentences(
        left.filter((figure) => figure.team === null),
        material,
        words,
      ),
    },
  ]
}

/**
 * Figures as sentences. Counts of one kind and period go together; where sources contradict each other
 * both are told, and nothing is averaged.
 */
export function figureSentences(figures: Figure[], { month }: Material, words: Words): Sentence[] {
  const groups = Map.groupBy(figures, (figure) =>
    figure.family === 'imported' ? `${figure.kind} ${figure.period.join()} ${figure.of === null}` : figure.id,
  )
  return [...groups.values()].flatMap((group) => {
    const byCategory = [...Map.groupBy(group, (figure) => figure.category).values()]
    const clashing = byCategory.filter((same) => new Set(same.map((f) => `${f.value}/${f.of}`)).size > 1)
    const clear = byCategory.flatMap((same) => (clashing.includes(same) ? [] : same.slice(0, 1)))
    const together =
      clear.length > 1 && clear.every((figure) => figure.of === null && figure.category !== null)
    return [
      ...(together
        ? [sentence(words.figureGroup(clear, month), clear)]
        : clear.map((figure) => sentence(sayFigure(figure, month, words), [figure]))),
      ...clashing.map((same) => sentence(words.contradiction(same, month), same)),
    ]
  })
}

function sayFigure(figure: Figure, month: string, words: Words): string {
  if (figure.family !== 'imported') return words.figure[figure.family](figure, month)
  const percent = (figure.of ?? 0) >= ENOUGH_FOR_PERCENT ? percentage(figure) : null
  return words.figure.imported(figure, month, percent)
}

function sentence(text: string, figures: Figure[]): Sentence {
  return { text, sources: figures.map((figure) => figure.id), quote: null }
}
