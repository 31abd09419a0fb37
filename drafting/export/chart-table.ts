import { printing } from '../../bot/texts/nl/printing.ts'
import type { Chart } from '../year/year-text.ts'
import type { Table } from './laid-out.ts'

/** The numbers of a chart, for who does not see it and where it cannot be drawn. */
export function chartTable({ labels, series, unit }: Chart): Table {
  const { quarter, team, number } = printing.chartTable
  const isQuarter = labels.every((label) => printing.isQuarter(label))
  return {
    head: [
      isQuarter ? quarter : team,
      ...series.map(({ name }) => (series.length > 1 || unit === '' ? name : number(unit))),
    ],
    rows: labels.map((label, at) => [
      label,
      ...series.map(({ values }) => {
        const value = values[at] ?? null
        return value === null ? printing.noFigure : printing.number(value)
      }),
    ]),
    widths: [40, ...series.map(() => 60 / series.length)],
    numeric: series.map((_, at) => at + 1),
  }
}
