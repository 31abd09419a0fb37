import { printing } from '../../bot/texts/nl/printing.ts'
import type { YearPart } from '../year/year-text.ts'
import type { Piece, Run, Table } from './laid-out.ts'
import { type Telling, tellings } from './notes.ts'
import { plain } from './plain.ts'
import type { Printed } from './printed.ts'

/** Hands out the numbers of headings, tables, charts and notes in reading order. */
export interface Numbering {
  heading(level: 1 | 2 | 3, text: string): Piece
  table(caption: string, table: Table, below?: string | null): Piece
  chart(part: Extract<YearPart, { kind: 'chart' }>): Piece
  /** A mark to a new note. */
  note(text: string): Run
  telling: { inFull: Telling; short: Telling }
  notes: string[]
}

export function numbering(printed: Printed): Numbering {
  const notes: string[] = []
  const telling = tellings(printed)
  let headings = 0
  let tables = 0
  let charts = 0
  return {
    notes,
    telling,
    heading: (level, text) => ({
      kind: 'heading',
      level,
      text: plain(text),
      id: `deel-${++headings}`,
      newPage: false,
    }),
    table: (caption, { head, rows, ...set }, below = null) => ({
      kind: 'table',
      number: ++tables,
      caption: plain(caption),
      table: { head: head.map(plain), rows: rows.map((row) => row.map(plain)), ...set },
      below,
    }),
    chart: ({ caption, chart }) => ({
      kind: 'chart',
      number: ++charts,
      caption: plain(caption),
      chart: {
        ...chart,
        title: plain(chart.title),
        alt: plain(chart.alt),
        unit: plain(chart.unit),
        labels: chart.labels.map(plain),
        series: chart.series.map(({ name, values }) => ({ name: plain(name), values })),
      },
      below: chart.series.some(({ values }) => chart.labels.some((_, at) => (values[at] ?? null) === null))
        ? printing.gaps
        : null,
    }),
    note: (text) => ({ kind: 'note', number: notes.push(text) }),
  }
}
