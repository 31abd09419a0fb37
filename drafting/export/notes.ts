import { gathering } from '../../bot/texts/nl/gathering.ts'
import { printing } from '../../bot/texts/nl/printing.ts'
import type { Day } from '../../care/day.ts'
import type { FigureRecord } from '../../care/figures/figure.ts'
import { plain } from './plain.ts'
import type { Printed, PrintedSource } from './printed.ts'

/** Says where something comes from, with each source named once and equal ones counted. */
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
    (figureText: (figure: FigureRecord) => string): Telling =>
    (sources) => {
      const parts = Map.groupBy(
        [...new Set(sources)].map((id) => known.get(id) ?? null),
        groupOf,
      )
      const told = [...parts.values()].map((group) => groupText(group, named, figureText))
      return ended(capital(plain(told.join('; '))))
    }
  const short = (figure: FigureRecord) =>
    printing.note.figure(figure.label, named(figure.team), figureValue(figure), periodText(...figure.period))
  return {
    inFull: tell((figure) => `${short(figure)}. ${counted(figure)}`),
    short: tell(short),
  }
}

/** What is told of sources that are told together. */
function groupText(
  group: (PrintedSource | null)[],
  named: (team: string | null) => string,
  figureText: (figure: FigureRecord) => string,
): string {
  const { note, improvement } = printing
  const [first] = group
  if (!first) return note.unknown
  switch (first.kind) {
    case 'figure':
      return figureText(first.figure)
    case 'improvement':
      return note.improvement(first.title.replace(/\.$/, ''), improvement.quarter(first.quarter))
    case 'remark':
      return note.remark(group.length, first.year)
    case 'removed':
    case 'reflection': {
      if (first.kind === 'removed' && first.of === 'figure') return note.removedFigure
      const months = group.flatMap((source) => (source && 'month' in source && source.month) || [])
      const isUnknown = first.kind === 'removed' && first.month === ''
      const team = isUnknown ? '' : named(first.team)
      const tell = first.kind === 'removed' ? note.removed : note.reflections
      return tell(group.length, team, printing.months(months))
    }
  }
}

/** `12,5`, or `18 van 24`: a share is told in sentences only, where it was reckoned from its counts. */
export function figureValue({ value, of, unit }: FigureRecord): string {
  return printing.value(value, of, unit)
}

/** A year, a quarter or a month by its name where it is one. */
export function periodText(from: Day, to: Day): string {
  const year = from.slice(0, 4)
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))]
  if (to.startsWith(year) && from.endsWith('-01') && isLastOfMonth(to)) {
    if (first === 1 && last === 12) return year
    if (first % 3 === 1 && last === first + 2) return printing.quarter(Math.ceil(last / 3), year)
    if (first === last) return printing.month(from.slice(0, 7))
  }
  return from === to ? printing.day(from) : printing.fromTo(from, to)
}

/** How a team is called; one without a reference is too small to be named, none is the whole organisation. */
export function teamName(teams: Record<string, string>, ref: string | null): string {
  if (ref === '') return gathering.smallTeam
  return (ref !== null && Object.hasOwn(teams, ref) && teams[ref]) || printing.team(ref)
}

function counted({ how, source, asOf }: FigureRecord): string {
  return printing.note.counted(how, source, asOf)
}

function groupOf(source: PrintedSource | null): string {
  if (source === null) return 'unknown'
  if (source.kind === 'figure' || source.kind === 'improvement') return source.id
  if (source.kind === 'remark') return `remark ${source.year}`
  if (source.kind === 'removed' && source.of === 'figure') return 'removed figure'
  return `${source.kind} ${source.team}`
}

function isLastOfMonth(day: Day): boolean {
  const [year = 0, month = 0, last] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === last
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
