import { figures as nl } from '../bot/texts/nl/figures.ts'
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../care/day.ts'
import type { Figure, Figures } from '../care/figures/figure.ts'
import { figuresOf } from '../care/figures/figures.ts'
import { importedAs } from '../care/figures/imported.ts'
import { asOfDay, type Month, monthBefore, periodOf } from '../care/figures/month.ts'
import type { World } from '../care/world.ts'
import { countReflectionsIn, registersIn, registersUntil } from '../prisma/store/material.ts'
import type { House } from './house.ts'
import { type Reckoner, reckonerOf } from './reckon.ts'

type Counted = { figures: Figures; world: World }
type Counting = Pick<House, 'store' | 'org' | 'settings'>

/** Every figure of a month, counted from what is recorded as of the day after it, or now while it runs. */
export const figuresOfMonth = (
  house: Counting,
  month: Month,
  now: Instant,
  reckoner?: Reckoner,
): Promise<Counted> => figuresOfPeriod(house, periodOf(month), month, now, reckoner)

/**
 * Every figure of a period, such as a year: what was planned, held and moved in it, trainings on the day after it, and
 * registers as they are, each over its own period and under the month in which that ends.
 * @param label how the ids of its figures name the period: `2026-10`, `2026`.
 * @param reckoner one for all, where several periods are counted at once.
 */
export async function figuresOfPeriod(
  { store, org, settings }: Counting,
  period: [from: Day, to: Day],
  label: string,
  now: Instant,
  reckoner: Reckoner = reckonerOf(store.prisma, org, settings),
): Promise<Counted> {
  const db = store.prisma
  const today = dayOf(now, settings.zone)
  const asOf = asOfDay(period, today)
  const [{ world, duties, vouchesFrom }, reflections, imported] = await Promise.all([
    reckoner(asOf === today ? now : startOfDay(asOf, settings.zone)),
    countReflectionsIn(db, org, period),
    registersIn(db, org, period),
  ])
  const { rules: book, zone } = settings
  const span = { label, period }
  return {
    world,
    figures: figuresOf({
      span,
      today,
      zone,
      world,
      vouchesFrom,
      book,
      duties,
      imported,
      reflections,
      words: nl,
    }),
  }
}

/** Gives every figure of a month. */
export type MonthCounter = (month: Month) => Promise<Counted>

/** Counts months from facts that are read once, and each month once however often it is asked for. */
export function monthCounter(house: Counting, now: Instant): MonthCounter {
  const reckoner = reckonerOf(house.store.prisma, house.org, house.settings)
  const counted = new Map<Month, Promise<Counted>>()
  return (month) => {
    const known = counted.get(month) ?? figuresOfMonth(house, month, now, reckoner)
    counted.set(month, known)
    return known
  }
}

/**
 * What the figures of a month can be held against: those of the month before, and of registers the period before.
 * @param count what counted the month itself.
 */
export async function figuresBefore(
  house: Counting,
  month: Month,
  figures: Figure[],
  count: MonthCounter,
): Promise<Figure[]> {
  const before = monthBefore(periodOf(month)[0])
  const days = figures
    .filter(({ family }) => family === 'imported')
    .map(({ period }) => addDays(period[0], -1))
    .filter((day) => !day.startsWith(before))
  const [counted, registers] = await Promise.all([
    count(before),
    registersUntil(house.store.prisma, house.org, [...new Set(days)]),
  ])
  return [...counted.figures.figures, ...registers.map((figure) => importedAs(figure, nl))]
}
