import { rangeOf, type Spread, spreadOf } from './spread.ts'

/** One line of the table: the same thing done by Kompasbot and by what it is held against, once each round. */
export interface Row {
  what: string
  against: string
  unit: 'ms' | 'MB' | '/s'
  /** One value a round; both lists in the order of the rounds. */
  ours: number[]
  theirs: number[]
}

export interface Section {
  title: string
  rows: Row[]
  /** Figures that are held against nothing but what is known: a head, and lines of cells. */
  table?: { head: string[]; lines: string[][] }
  /** What was checked and what must be known to read the figures, a sentence each. */
  notes: string[]
}

/** Ratios are taken within a round, so that a machine that slows down slows down both. */
export function ratioOf({ ours, theirs }: Row): Spread {
  return spreadOf(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)))
}

/** A section as markdown: median, and between brackets the lowest and the highest of the rounds. */
export function markdown({ title, rows, table, notes }: Section): string {
  const lines = rows.map((row) => {
    const ratio = ratioOf(row)
    return `| ${[
      row.what,
      rangeOf(spreadOf(row.ours), row.unit),
      row.against,
      rangeOf(spreadOf(row.theirs), row.unit),
      `**${rangeOf(ratio, '×')}**`,
    ].join(' | ')} |`
  })
  return [
    `### ${title}`,
    '',
    '| | Kompasbot | held against | | ratio |',
    '| --- | --: | --- | --: | --: |',
    ...lines,
    ...(table ? ['', ...tableLines(table)] : []),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `- ${note}`)] : []),
  ].join('\n')
}

function tableLines({ head, lines }: NonNullable<Section['table']>): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), `| --- |${' --: |'.repeat(head.length - 1)}`, ...lines.map(line)]
}
