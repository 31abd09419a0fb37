import type { Figure } from '../../care/figures/figure.ts'
import { chartOf } from './charts.ts'
import { apart, type Told } from './figure-groups.ts'
import { betweenTeams } from './figure-meaning.ts'
import type { DraftPart } from './sections.ts'
import { type Draft, sentence, type Telling } from './telling.ts'

/** What came back, and what was answered. */
export function surveys(figures: Figure[], telling: Telling): Told {
  const { words } = telling
  const sentences: Draft[] = []
  const charts: DraftPart[] = []
  const byCategory = [...Map.groupBy(figures, ({ category }) => category)].sort(([a]) =>
    a === 'respons' ? -1 : 1,
  )
  for (const [, same] of byCategory) {
    const { total, teams } = apart(same, telling)
    for (const figure of total ? [total] : same)
      sentences.push(sentence(words.figures.shared(figure), [figure.id]))
    if (total && same[0]?.category === 'respons') sentences.push(...betweenTeams(teams, telling, 'answers'))
    if (total && same[0]?.category === 'respons')
      charts.push(
        ...chartOf(
          teams,
          { of: words.figures.series.out, value: words.figures.series.back },
          words.figures.captions.perTeam(total.label),
          total.unit,
          words,
        ),
      )
  }
  const rows = byCategory.flatMap(([, same]) => {
    const { total, teams } = apart(same, telling)
    return [...teams.map(({ figure }) => figure.id), ...(total ? [total.id] : same.map(({ id }) => id))]
  })
  return { sentences, rows: [...new Set(rows)], charts }
}
