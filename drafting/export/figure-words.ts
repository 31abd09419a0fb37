import { gathering } from '../../bot/texts/nl/gathering.ts'
import { printing } from '../../bot/texts/nl/printing.ts'
import type { Day } from '../../care/day.ts'
import type { FigureRecord } from '../../care/figures/figure.ts'

/** `12,5`, or `18 van 24`: a share is told in sentences only, where it was reckoned from its counts. */
export function figureValue({ value, of, unit, ofFew }: FigureRecord): string {
  if (ofFew) return printing.fewClients
  return printing.value(value, of, unit)
}

/** How a figure was counted; of few clients that would name their number. */
export const howCounted = ({ how, ofFew }: FigureRecord): string => (ofFew ? '' : how)

/** Taken over from a register as it is: that is all there is to say about how it was counted. */
export const isTaken = ({ how, source, asOf }: FigureRecord): boolean =>
  how === printing.note.taken(source, asOf)

/** Over what it was counted: no further than the day on which that was done. */
export function printedPeriod(figure: FigureRecord): string {
  const [from, to] = figure.period
  const isPartly = figure.asOf >= from && figure.asOf < to && !isTaken(figure)
  return periodText(from, isPartly ? figure.asOf : to)
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

/** A register by its name, also where a file was called after it. */
export function sourceName({ source }: Pick<FigureRecord, 'source'>): string {
  return source.replaceAll(/\.(?:csv|xlsx)\b/gi, '')
}

function isLastOfMonth(day: Day): boolean {
  const [year = 0, month = 0, last] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === last
}
