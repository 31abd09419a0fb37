import { figures as nl } from '../bot/texts/nl/figures.ts'
import { dayOf, type Instant, startOfDay } from '../care/day.ts'
import type { Figures } from '../care/figures/figure.ts'
import { figuresOf } from '../care/figures/figures.ts'
import { asOfDay, type Month } from '../care/figures/month.ts'
import type { World } from '../care/world.ts'
import { countMonthReflections, monthFigures } from '../prisma/store/material.ts'
import type { House } from './house.ts'
import { reckon } from './reckon.ts'

/** Every figure of a month, counted from what is recorded as of the day after it, or now while it runs. */
export async function figuresOfMonth(
  { store, org, settings }: Pick<House, 'store' | 'org' | 'settings'>,
  month: Month,
  now: Instant,
): Promise<{ figures: Figures; world: World }> {
  const db = store.prisma
  const today = dayOf(now, settings.zone)
  const asOf = asOfDay(month, today)
  const [{ world, duties }, reflections, imported] = await Promise.all([
    reckon(db, org, settings, asOf === today ? now : startOfDay(asOf, settings.zone)),
    countMonthReflections(db, org, month),
    monthFigures(db, org, month),
  ])
  const { rules: book, zone } = settings
  return {
    world,
    figures: figuresOf({ month, today, zone, world, book, duties, imported, reflections, words: nl }),
  }
}
