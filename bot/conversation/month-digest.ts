import type { Instant } from '../../care/day.ts'
import { contradictions } from '../../care/figures/contradictions.ts'
import type { Figure } from '../../care/figures/figure.ts'
import type { Month } from '../../care/figures/month.ts'
import { type NoTrend, trendsOf } from '../../care/figures/trend.ts'
import type { World } from '../../care/world.ts'
import type { House } from '../../jobs/house.ts'
import { figuresBefore, figuresOfMonth } from '../../jobs/month-figures.ts'
import { listDrafts, type StoredDraft } from '../../prisma/store/drafts.ts'

/** What management reads about a month. */
export interface MonthDigest {
  month: Month
  world: World
  drafts: StoredDraft[]
  figures: Figure[]
  missing: string[]
  /** Figures that may be compared with the period before and are not the same. */
  changed: { now: Figure; before: Figure }[]
  /** Those that may not, by why not. */
  incomparable: { why: NoTrend; figures: Figure[] }[]
  /** Figures in which sources contradict each other. */
  contradictions: Figure[][]
}

/** Puts a month's digest together from drafts and counted figures, as they stand now. */
export async function monthDigest(house: House, month: Month, now: Instant): Promise<MonthDigest> {
  const [{ figures, world }, drafts] = await Promise.all([
    figuresOfMonth(house, month, now),
    listDrafts(house.store.prisma, house.org, { month }),
  ])
  const trends = trendsOf(figures.figures, await figuresBefore(house, month, figures.figures, now))
  return {
    month,
    world,
    drafts,
    figures: figures.figures,
    missing: figures.missing.map(({ text }) => text),
    changed: trends.flatMap(({ figure, trend }) =>
      trend.kind === 'comparable' && differs(trend.before, figure)
        ? [{ now: figure, before: trend.before }]
        : [],
    ),
    incomparable: WHY.flatMap((why) => {
      const own = trends.filter(({ trend }) => trend.kind === 'not_comparable' && trend.why === why)
      return own.length > 0 ? [{ why, figures: own.map(({ figure }) => figure) }] : []
    }),
    contradictions: contradictions(figures.figures),
  }
}

const WHY: NoTrend[] = ['source', 'denominator', 'as_of', 'contradicts', 'small', 'missing']

const differs = (a: Figure, b: Figure) => a.value !== b.value || a.of !== b.of
