import { dayOf, type Instant } from '../../care/day.ts'
import { contradictions } from '../../care/figures/contradictions.ts'
import { fallsShort } from '../../care/figures/falls-short.ts'
import type { Figure, Figures } from '../../care/figures/figure.ts'
import { type Month, monthBefore, monthOf, periodOf } from '../../care/figures/month.ts'
import { smallTeams, withoutSmallTeams } from '../../care/figures/small-teams.ts'
import { type NoTrend, trendsOf } from '../../care/figures/trend.ts'
import type { World } from '../../care/world.ts'
import type { House } from '../../jobs/house.ts'
import { figuresBefore, type MonthCounter, monthCounter } from '../../jobs/month-figures.ts'
import { listDrafts, type StoredDraft } from '../../prisma/store/drafts.ts'
import { listImprovements, type StoredImprovement } from '../../prisma/store/improvements.ts'
import { tokensOfMonth } from '../../prisma/store/model-calls.ts'
import { listYears, type StoredYear } from '../../prisma/store/year-documents.ts'
import { gathering } from '../texts/nl/gathering.ts'
import { endsWith } from './ending-improvements.ts'
import type { YearStanding } from './may-year.ts'
import { standingOf } from './year-standing.ts'

/** What management reads about a month. */
export interface MonthDigest {
  month: Month
  world: World
  drafts: StoredDraft[]
  figures: Figure[]
  missing: string[]
  /** Figures that fall short of what had to be done, what matters most first. */
  short: Figure[]
  /** Figures that may be compared with the period before and are not the same. */
  changed: { now: Figure; before: Figure }[]
  /** Those that may not, by why not. */
  incomparable: { why: NoTrend; figures: Figure[] }[]
  /** Figures in which sources contradict each other. */
  contradictions: Figure[][]
  /** Texts of years that wait at a gate. */
  years: { year: StoredYear; standing: YearStanding }[]
  /** What was agreed and must be ready about now, or was. */
  ending: StoredImprovement[]
  /** Tokens of the calendar month in which it is read; null where no model is on. */
  model: { used: number; budget: number } | null
}

/**
 * Puts a month's digest together from drafts and counted figures, as they stand now.
 * @param count one for all that is counted for the same reader.
 */
export async function monthDigest(
  house: House,
  month: Month,
  now: Instant,
  count: MonthCounter = monthCounter(house, now),
): Promise<MonthDigest> {
  const { prisma } = house.store
  const [{ figures: counted, world }, drafts, years, improvements] = await Promise.all([
    count(month),
    listDrafts(prisma, house.org, { month }),
    listYears(prisma, house.org),
    listImprovements(prisma, house.org),
  ])
  const standings = await Promise.all(
    years.map(async (year) => ({ year, standing: await standingOf(prisma, house, year) })),
  )
  const figures = namedFigures(house, world, month, counted)
  const earlier = await figuresBefore(house, month, counted.figures, count)
  const before = namedFigures(
    house,
    world,
    month,
    { figures: earlier, missing: [] },
    monthBefore(periodOf(month)[0]),
  )
  const trends = trendsOf(figures.figures, before.figures)
  return {
    month,
    world,
    drafts,
    figures: figures.figures,
    missing: figures.missing.map(({ text }) => text),
    short: fallsShort(figures.figures, month),
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
    years: standings.filter(({ standing }) => standing.gate !== null),
    ending: improvements.filter(({ state, quarter }) => state === 'open' && endsWith(quarter, month)),
    model: await modelUse(house, now),
  }
}

/** Figures as a digest may show them: teams that are small in its month are not told apart. */
function namedFigures(
  { settings }: House,
  world: World,
  month: Month,
  figures: Figures,
  label = month,
): Figures {
  const small = smallTeams(world, periodOf(month), settings.reflection.smallestTeam)
  return withoutSmallTeams(figures, small, label, gathering.smallTeams)
}

async function modelUse({ store, org, settings, model }: House, now: Instant): Promise<MonthDigest['model']> {
  if (!settings.modelAllowed || model === undefined) return null
  const month = monthOf(dayOf(now, settings.zone))
  return { used: await tokensOfMonth(store.prisma, org, month), budget: settings.modelBudget }
}

const MONTHS_SHOWN = 6

/**
 * The figures of a month and the five before it, oldest first: one after another, for others wait while one is counted.
 * @param count what counted the digest.
 */
export async function figuresOverMonths(
  house: House,
  digest: Pick<MonthDigest, 'month' | 'figures'>,
  count: MonthCounter,
): Promise<{ month: Month; figures: Figure[] }[]> {
  const months = [{ month: digest.month, figures: digest.figures }]
  while (months.length < MONTHS_SHOWN) {
    const month = monthBefore(periodOf(months[0]?.month ?? digest.month)[0])
    const { figures, world } = await count(month)
    months.unshift({ month, figures: namedFigures(house, world, month, figures).figures })
  }
  return months
}

const WHY: NoTrend[] = ['source', 'denominator', 'as_of', 'contradicts', 'small', 'missing']

/** Whether there is a change to tell; of reflections it is none that more or fewer colleagues could give one. */
export const differs = (a: Figure, b: Figure) =>
  a.value !== b.value || (a.of !== b.of && a.family !== 'reflections')
