import type { Figure } from '../../../care/figures/figure.ts'
import { isOfReflections } from '../../../care/figures/reflections.ts'
import { wholePercentage } from '../../../care/figures/share.ts'
import type { World } from '../../../care/world.ts'
import { teamOf } from './duty-item.ts'
import type { Reader } from './reader.ts'

/** What was counted, and of which team: `MDO's gehouden, Dagbesteding`. */
export function figureLabel({ label, team }: Figure, world: World): string {
  if (team === null) return label
  return `${label}, ${teamOf(world, team)}`
}

/**
 * `21 van 25 (84 %)`; without a denominator, or where a percentage would say too much, the counts alone. Of reflections
 * the second count is of colleagues.
 * @param figure without an id: counts of several figures added up.
 */
export function figureValue(
  figure: Pick<Figure, 'value' | 'of'> & { id?: string },
  { texts, member }: Pick<Reader, 'texts' | 'member'>,
): string {
  const { value, of, id } = figure
  if (of === null) return value.toLocaleString(member.language)
  if (id !== undefined && isOfReflections({ id })) return texts.digest.reflections(value, of)
  const share = wholePercentage(figure)
  return share === null ? texts.digest.of(value, of) : texts.digest.share(value, of, share)
}
