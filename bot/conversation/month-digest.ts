import type { Instant } from '../../care/day.ts'
import { asDay } from '../../care/day.ts'
import type { Figure } from '../../care/figures/figure.ts'
import { type Month, monthBefore } from '../../care/figures/month.ts'
import type { World } from '../../care/world.ts'
import type { House } from '../../jobs/house.ts'
import { figuresOfMonth } from '../../jobs/month-figures.ts'
import { listDrafts, type StoredDraft } from '../../prisma/store/drafts.ts'

/** What management reads about a month. */
export interface MonthDigest {
  month: Month
  world: World
  drafts: StoredDraft[]
  figures: Figure[]
  missing: string[]
  /** Figures that can be compared with the month before and are not the same. */
  changed: { now: Figure; before: Figure }[]
}

/** Puts a month's digest together from drafts and counted figures, as they stand now. */
export async function monthDigest(house: House, month: Month, now: Instant): Promise<MonthDigest> {
  const before = monthBefore(asDay(`${month}-01`))
  const [{ figures, world }, { figures: earlier }, drafts] = await Promise.all([
    figuresOfMonth(house, month, now),
    figuresOfMonth(house, before, now),
    listDrafts(house.store.prisma, house.org, { month }),
  ])
  return {
    month,
    world,
    drafts,
    figures: figures.figures,
    missing: figures.missing.map(({ text }) => text),
    changed: figures.figures.flatMap((figure) => {
      const before = earlier.figures.find((one) => sameKind(one, figure))
      return before && differs(before, figure) ? [{ now: figure, before }] : []
    }),
  }
}

function sameKind(a: Figure, b: Figure): boolean {
  return (
    a.family === b.family &&
    a.kind === b.kind &&
    a.team === b.team &&
    a.category === b.category &&
    a.unit === b.unit
  )
}

const differs = (a: Figure, b: Figure) => a.value !== b.value || a.of !== b.of
