import type { Figure } from '../../care/figures/figure.ts'
import type { Month } from '../../care/figures/month.ts'
import type { Chart } from '../../drafting/year/year-text.ts'
import type { Texts } from '../texts/texts.ts'
import { plansInTime, reflectionsGiven, type Total } from './digest-totals.ts'

/** Counts of one thing side by side: to draw, unless there are too few, and always to read in a table. */
export interface DigestChart {
  /** Null below three values: the table says it all. */
  chart: Chart | null
  caption: string
  head: string[]
  rows: string[][]
}

export interface MonthFigures {
  month: Month
  /** `oktober 2026` */
  name: string
  /** `okt` */
  short: string
  figures: Figure[]
}

/** From this many values on a picture shows more than the table. */
const ENOUGH = 3

interface Counted {
  label: string
  /** As it stands in the picture. */
  short: string
  total: Total | null
  sources: string[]
}

/**
 * The charts of a month for management, from counted figures only: plans in time and reflections over the months given,
 * and each training by team in the last of them.
 */
export function digestCharts(
  months: MonthFigures[],
  t: Texts['monthDigest'],
  teamName: (ref: string) => string,
): DigestChart[] {
  const byMonth = (total: (figures: Figure[]) => Total | null, family: Figure['family']): Counted[] =>
    months.map(({ name, short, figures }) => ({
      label: name,
      short,
      total: total(figures),
      sources: figures.flatMap((figure) => (figure.family === family ? [figure.id] : [])),
    }))
  const trainings = Map.groupBy(
    (months.at(-1)?.figures ?? []).filter(({ family, team }) => family === 'training' && team !== null),
    ({ kind }) => kind,
  )
  const charts = [
    charted(byMonth(plansInTime, 'in_time'), {
      caption: t.plansChart,
      names: [t.needed, t.inTime],
      first: t.month,
      say: t.ofAll,
      t,
    }),
    charted(byMonth(reflectionsGiven, 'reflections'), {
      caption: t.responseChart,
      names: [t.could, t.given],
      first: t.month,
      say: t.givenOf,
      t,
    }),
    ...[...trainings.values()].map((figures) =>
      charted(
        figures.map((figure) => ({
          label: teamName(figure.team ?? ''),
          short: teamName(figure.team ?? ''),
          total: { value: figure.value, of: figure.of ?? 0 },
          sources: [figure.id],
        })),
        {
          caption: t.trainingChart(figures[0]?.label ?? ''),
          names: [t.must, t.has],
          first: t.team,
          say: t.ofAll,
          t,
        },
      ),
    ),
  ]
  return charts.flatMap((one) => one ?? [])
}

function charted(
  counted: Counted[],
  how: {
    caption: string
    /** Of the denominator and of the count. */
    names: [of: string, value: string]
    first: string
    say: (value: number, of: number) => string
    t: Texts['monthDigest']
  },
): DigestChart | null {
  const known = counted.filter(({ total }) => total !== null)
  if (known.length === 0) return null
  const { caption, names, first, say, t } = how
  const values = (pick: (total: Total) => number) => counted.map(({ total }) => total && pick(total))
  const chart: Chart = {
    kind: 'bars',
    title: caption,
    alt: t.alt(
      caption,
      counted.map(({ label, total }) => ({ label, value: total ? say(total.value, total.of) : t.noFigure })),
    ),
    unit: '',
    labels: counted.map(({ short }) => short),
    series: [
      { name: names[0], values: values(({ of }) => of) },
      { name: names[1], values: values(({ value }) => value) },
    ],
    sources: counted.flatMap(({ sources }) => sources),
  }
  return {
    chart: known.length < ENOUGH ? null : chart,
    caption,
    head: [first, ...names],
    rows: counted.map(({ label, total }) =>
      total ? [label, String(total.of), String(total.value)] : [label, t.noFigure, t.noFigure],
    ),
  }
}
