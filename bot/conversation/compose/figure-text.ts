import { type Figure, percentage } from '../../../care/figures/figure.ts'
import type { World } from '../../../care/world.ts'
import { teamOf } from './duty-item.ts'
import type { Reader } from './reader.ts'

/** What was counted, and of which team: `MDO's gehouden, Dagbesteding`. */
export function figureLabel({ label, team }: Figure, world: World): string {
  if (team === null) return label
  return `${label}, ${teamOf(world, team)}`
}

/** `5 van 6 (83 %)`; without a denominator the count alone. A share of all or nothing needs no percentage. */
export function figureValue(
  figure: Pick<Figure, 'value' | 'of'>,
  { texts, member }: Pick<Reader, 'texts' | 'member'>,
): string {
  const { value, of } = figure
  if (of === null) return value.toLocaleString(member.language)
  const share = percentage(figure)
  const counted = texts.digest.of(value, of)
  return share === null || value === 0 || value === of ? counted : `${counted} (${Math.round(share)} %)`
}
