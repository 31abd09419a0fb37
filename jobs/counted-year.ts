import { gathering } from '../bot/texts/nl/gathering.ts'
import { yearWords } from '../bot/texts/nl/year-words.ts'
import { type Day, dayOf, type Instant } from '../care/day.ts'
import type { Family, Figure, Figures, MissingFigure } from '../care/figures/figure.ts'
import { type Month, parseMonth, periodOf, yearSpan } from '../care/figures/month.ts'
import { smallTeams, withoutSmallTeams } from '../care/figures/small-teams.ts'
import type { Team } from '../care/world.ts'
import { missingFigures } from '../drafting/year/missing-figures.ts'
import { type CountedMonth, yearFigures } from '../drafting/year/year-figures.ts'
import type { House } from './house.ts'
import { figuresOfMonth, figuresOfPeriod } from './month-figures.ts'
import { reckonerOf } from './reckon.ts'

/** What the text of a year may tell of its figures. */
export interface CountedYear {
  figures: Figure[]
  /** Lines for what should have been counted and was not. */
  missing: string[]
  teams: Team[]
  /** Teams that were too small over the year to be named. */
  small: ReadonlySet<string>
}

/** Counts a year from its months, and in one go what may move from one month to another. */
export async function countedYear(
  house: Pick<House, 'store' | 'org' | 'settings'>,
  { year, months, now }: { year: number; months: Month[]; now: Instant },
): Promise<CountedYear> {
  const { label, period } = yearSpan(year)
  const reckoner = reckonerOf(house.store.prisma, house.org, house.settings)
  const whole = await figuresOfPeriod(house, period, label, now, reckoner)
  const { teams } = whole.world
  const small = smallTeams(whole.world, period, house.settings.reflection.smallestTeam)
  const counted: CountedMonth[] = []
  for (const month of months)
    counted.push({ month, figures: (await figuresOfMonth(house, month, now, reckoner)).figures })
  return {
    figures: unnamed(yearFigures(movingOnce(counted, whole.figures.figures), year, yearWords), small, label),
    missing: missingFigures(
      withoutSmallTeams(
        { figures: [], missing: gaps(counted, whole.figures, dayOf(now, house.settings.zone)) },
        small,
        label,
        gathering.smallTeams,
      ).missing,
      whole.figures.figures,
      teams,
      yearWords,
    ),
    teams,
    small,
  }
}

/**
 * What is asked every month is looked for in each month that is over; all else over its own quarter or year, or over
 * the whole year.
 */
function gaps(months: CountedMonth[], ofYear: Figures, today: Day): MissingFigure[] {
  const isMonthly = ({ gap }: MissingFigure) => gap?.why === 'nothing' && parseMonth(gap.period) !== null
  const inMonths = months
    .filter(({ month }) => periodOf(month)[1] < today)
    .flatMap(({ figures: { missing } }) => missing.filter(isMonthly))
  const ofMonths = new Set(inMonths.map(({ kind }) => kind))
  return [
    ...inMonths.filter((line) => !isMadeGood(line, ofYear)),
    ...ofYear.missing.filter(({ kind, gap }) => gap?.why !== 'nothing' || !ofMonths.has(kind)),
  ]
}

/** What a month lacks is no gap in a year in which as often was met as is asked. */
function isMadeGood({ kind, team }: MissingFigure, { figures, missing }: Figures): boolean {
  const isSame = (one: { kind: string; team: string | null }) => one.kind === kind && one.team === team
  const asked = figures.filter((figure) => figure.family === 'required' && isSame(figure))
  const isMet = asked.length > 0 && asked.every(({ value, of }) => of !== null && value >= of)
  return isMet && !missing.some(isSame)
}

/** What was moved to another month stands in both; over the year it is one. */
const MOVING: ReadonlySet<Family> = new Set(['meeting', 'moved', 'planned'])

function movingOnce(months: CountedMonth[], ofYear: Figure[]): CountedMonth[] {
  const isMoving = ({ family }: Figure) => MOVING.has(family)
  return months.map(({ month, figures: { figures, missing } }, at) => ({
    month,
    figures: {
      missing,
      figures: [
        ...figures.filter((figure) => !isMoving(figure)),
        ...(at === months.length - 1 ? ofYear.filter(isMoving) : []),
      ],
    },
  }))
}

/** Figures of small teams together and without a name, where no figure of the whole organisation holds them already. */
function unnamed(figures: Figure[], small: ReadonlySet<string>, label: string): Figure[] {
  const all = withoutSmallTeams({ figures, missing: [] }, small, label, gathering.smallTeams).figures
  const keyOf = ({ family, kind, category, period }: Figure) =>
    JSON.stringify([family, kind, category, period])
  const totals = new Set(all.filter(({ team, ofSmallTeams }) => team === null && !ofSmallTeams).map(keyOf))
  return all.filter((figure) => !figure.ofSmallTeams || !totals.has(keyOf(figure)))
}
