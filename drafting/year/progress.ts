import type { Figure } from '../../care/figures/figure.ts'
import { compared } from '../../care/figures/trend.ts'
import { figureParts } from './figure-parts.ts'
import type { DraftPart } from './sections.ts'
import { sentence, type Telling } from './telling.ts'

/** What changed in the figures since the year before; where nothing can be compared, that is said once, and why. */
export function changedParts(figures: Figure[], telling: Telling, isFirst: boolean): DraftPart[] {
  const { input, words, choose } = telling
  const { earlier, year } = input
  const pairs = figures
    .filter(({ team, id }) => team === null && !/-K\d(-\d+)?$/i.test(id))
    .flatMap((now) => {
      const then = earlier.find((before) => before.id === now.id.replaceAll(String(year), String(year - 1)))
      return then ? [{ now, then }] : []
    })
  if (pairs.length === 0) {
    const own = figureParts(figures, telling).filter(({ kind }) => kind === 'paragraph')
    if (own.length === 0) return [{ kind: 'absent', text: words.noFigures }]
    return isFirst ? [...own, { kind: 'absent', text: words.noEarlier(year) }] : own
  }
  return [
    {
      kind: 'paragraph',
      heading: null,
      sentences: pairs.flatMap(({ now, then }) => {
        const said = figureParts([now], telling).flatMap((part) =>
          part.kind === 'paragraph' ? part.sentences : [],
        )
        if (said.length === 0 || compared(now, then).kind !== 'comparable') return said
        return [...said, sentence(choose('before', words.figures.before)(then), [now.id, then.id])]
      }),
    },
  ]
}
