import { contradictions } from '../care/figures/contradictions.ts'
import type { Figure } from '../care/figures/figure.ts'
import { wholePercentage } from '../care/figures/share.ts'
import { trendOf } from '../care/figures/trend.ts'
import type { Material } from './material.ts'
import type { Block, Sentence } from './text.ts'
import type { Words } from './words.ts'

/** Blocks of the figures that stand with no topic: those of the block's own team or of all, and those of small teams. */
export function figureBlocks(material: Material, words: Words): Block[] {
  const told = new Set(material.topics.flatMap((topic) => topic.figures))
  const left = material.figures.filter((figure) => !told.has(figure))
  const block = (heading: string, figures: Figure[]): Block => ({
    heading,
    sentences: figureSentences(figures, material, words),
  })
  return [
    block(
      words.headings.figures(material.month),
      left.filter(({ ofSmallTeams }) => !ofSmallTeams),
    ),
    block(
      words.headings.smallTeams,
      left.filter(({ ofSmallTeams }) => ofSmallTeams),
    ),
  ]
}

/**
 * Figures as sentences. Counts of one kind and period go together; where sources contradict each other
 * both are told, and nothing is averaged.
 */
export function figureSentences(figures: Figure[], { month, before }: Material, words: Words): Sentence[] {
  const clashing = contradictions(figures)
  const clear = figures.filter((figure) => !clashing.some((same) => same.includes(figure)))
  const groups = Map.groupBy(clear, (figure) =>
    figure.family === 'imported'
      ? [figure.kind, figure.period, figure.of === null, figure.ofSmallTeams && figure.label].join()
      : figure.id,
  )
  return [
    ...[...groups.values()].flatMap((group) => {
      // Two sources that say the same are told once.
      const once = [...Map.groupBy(group, ({ category }) => category).values()].flatMap((same) =>
        same.slice(0, 1),
      )
      const together =
        once.length > 1 && once.every((figure) => figure.of === null && figure.category !== null)
      return together
        ? [sentence(words.figureGroup(once, month), once)]
        : once.flatMap((figure) => [
            sentence(sayFigure(figure, month, words), [figure]),
            ...trendSentence(figure, before, words),
          ])
    }),
    ...clashing.map((same) => sentence(words.contradiction(same, month), same)),
  ]
}

/** How a figure was in the period before, where the two may be compared and differ. */
function trendSentence(figure: Figure, before: Figure[], words: Words): Sentence[] {
  const trend = trendOf(figure, before)
  if (trend.kind !== 'comparable' || trend.direction === 'same') return []
  return [sentence(words.trend(figure, trend.before, trend.direction), [figure, trend.before])]
}

function sayFigure(figure: Figure, month: string, words: Words): string {
  if (figure.family !== 'imported') return words.figure[figure.family](figure, month)
  return words.figure.imported(figure, month, wholePercentage(figure))
}

function sentence(text: string, figures: Figure[]): Sentence {
  return { text, sources: figures.map((figure) => figure.id), quote: null }
}
