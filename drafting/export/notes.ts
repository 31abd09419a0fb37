import { printing } from '../../bot/texts/nl/printing.ts'
import type { FigureRecord } from '../../care/figures/figure.ts'
import { teamName } from './figure-words.ts'
import { figuresText, figuresWithSource } from './note-figures.ts'
import { reflectionsText } from './note-reflections.ts'
import { plain } from './plain.ts'
import type { Printed, PrintedSource } from './printed.ts'

/** Says where something comes from, with each source named once and what sources share said once. */
export type Telling = (sources: readonly string[]) => string

/** Reads the sources of a document. What is told of a figure differs: the note at a sentence says how it was counted. */
export function tellings(printed: Pick<Printed, 'sources' | 'teams' | 'text'>): {
  inFull: Telling
  short: Telling
} {
  const known = new Map(printed.sources.map((source) => [source.id, source]))
  for (const figure of printed.text.figures) known.set(figure.id, { kind: 'figure', id: figure.id, figure })
  const named = (team: string | null) => teamName(printed.teams, team)
  const tell =
    (figuresTold: typeof figuresText): Telling =>
    (sources) => {
      const found = [...new Set(sources)].map((id) => known.get(id) ?? null)
      const groups = [...Map.groupBy(found, groupOf).values()]
      const told = groups.map((group) => groupText(group, named, figuresTold))
      return ended(capital(plain(told.join('; '))))
    }
  return { inFull: tell(figuresWithSource), short: tell(figuresText) }
}

function groupOf(source: PrintedSource | null): string {
  if (source === null) return 'unknown'
  if (source.kind === 'remark') return `remark ${source.year}`
  return source.kind === 'removed' ? `removed ${source.of}` : source.kind
}

/** What is told of sources that are told together. */
function groupText(
  group: (PrintedSource | null)[],
  named: (team: string | null) => string,
  figuresTold: (figures: FigureRecord[], named: (team: string | null) => string) => string,
): string {
  const { note } = printing
  const all = group.filter((source) => source !== null)
  const [first] = all
  switch (first?.kind) {
    case undefined:
      return note.unknown
    case 'figure':
      return figuresTold(
        all.flatMap((source) => (source.kind === 'figure' ? source.figure : [])),
        named,
      )
    case 'improvement':
      return improvementsText(all.flatMap((source) => (source.kind === 'improvement' ? source : [])))
    case 'remark':
      return note.remark(group.length, first.year)
    case 'removed':
    case 'reflection':
      if (first.kind === 'removed' && first.of === 'figure') return note.removedFigure
      return reflectionsText(
        all.flatMap((source) => ('month' in source ? source : [])),
        named,
        first.kind === 'removed',
      )
  }
}

function improvementsText(all: Extract<PrintedSource, { kind: 'improvement' }>[]): string {
  const quarters = [...Map.groupBy(all, ({ quarter }) => quarter)].map(([quarter, same]) => ({
    titles: same.map(({ title }) => title.replace(/\.$/, '')),
    when: printing.improvement.quarter(quarter),
  }))
  return printing.note.improvements(quarters)
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
