import type { Figure } from '../../../care/figures/figure.ts'
import type { World } from '../../../care/world.ts'
import type { MonthDigest } from '../month-digest.ts'
import { figureLabel, figureValue } from './figure-text.ts'
import type { Reader } from './reader.ts'

/** What changed since the period before, a line for each figure. */
export function changedLines(reader: Reader, { changed, world }: MonthDigest): string[] {
  return changed.map(({ now, before }) =>
    reader.texts.digest.changed(
      figureLabel(now, world),
      figureValue(now, reader),
      figureValue(before, reader),
    ),
  )
}

/** What could not be compared, a line for each reason. */
export function incomparableLines({ texts }: Reader, { incomparable, world }: MonthDigest): string[] {
  return incomparable.map(({ why, figures }) => texts.trend.incomparable(why, namesOf(figures, world)))
}

/** Where sources say something else of the same thing, both as they are. */
export function contradictionLines(reader: Reader, { contradictions, world }: MonthDigest): string[] {
  return contradictions.flatMap((group) => {
    const [first] = group
    if (!first) return []
    const values = group.map((figure) => ({ value: figureValue(figure, reader), source: figure.source }))
    return [reader.texts.trend.contradiction(figureLabel(first, world), values)]
  })
}

/** Each with its team; of more teams only how many. */
function namesOf(figures: Figure[], world: World): string[] {
  return [...Map.groupBy(figures, ({ label }) => label)].map(([label, same]) => {
    const names = new Set(same.map((figure) => figureLabel(figure, world)))
    return names.size > 1 ? `${label} (${names.size} teams)` : ([...names][0] ?? label)
  })
}
