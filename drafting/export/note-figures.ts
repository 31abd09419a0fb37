import { printing } from '../../bot/texts/nl/printing.ts'
import type { FigureRecord } from '../../care/figures/figure.ts'
import { figureValue, howCounted, isTaken, printedPeriod, sourceName } from './figure-words.ts'

type Named = (team: string | null) => string

/** What figures say, with what they share told once: `MIC-meldingen, team zorg: 41 (1e kwartaal), 47 (2e kwartaal)`. */
export function figuresText(figures: FigureRecord[], named: Named): string {
  return saidTogether(figures, named, () => '')
}

/** What figures say, how each was counted, and of which register as of which day that is; nothing is said twice. */
export function figuresWithSource(figures: FigureRecord[], named: Named): string {
  const bySource = Map.groupBy(figures, (figure) => `${isTaken(figure)} ${sourceName(figure)}`)
  return [...bySource.values()].map((same) => capital(`${counts(same, named)} ${from(same)}`)).join('. ')
}

function counts(figures: FigureRecord[], named: Named): string {
  return [...Map.groupBy(figures, manner).values()]
    .map((alike) => {
      const ways = [...new Set(alike.map(wayOf))]
      const shared = ways.length === 1 ? ways[0] : inOne(ways)
      if (shared === null || shared === undefined)
        return ended(saidTogether(alike, named, (figure) => `; ${wayOf(figure).replace(/\.$/, '')}`))
      return [saidTogether(alike, named, () => ''), shared]
        .filter((text) => text !== '')
        .map(ended)
        .join(' ')
    })
    .map(capital)
    .join(' ')
}

function from(figures: FigureRecord[]): string {
  const [first] = figures
  const days = [...new Set(figures.map(({ asOf }) => asOf))].sort()
  return first ? printing.note.from(isTaken(first), sourceName(first), days) : ''
}

const wayOf = (figure: FigureRecord): string => (isTaken(figure) ? '' : howCounted(figure).trim())
const NUMBER = /\d+/g
const manner = (figure: FigureRecord): string => wayOf(figure).replaceAll(NUMBER, '#')

/** Sentences that differ in one number only as one sentence with all those numbers; null where they differ in more. */
function inOne(ways: string[]): string | null {
  const numbers = ways.flatMap((way) => way.match(NUMBER) ?? [])
  const [first = ''] = ways
  return numbers.length === ways.length ? first.replace(NUMBER, printing.list(numbers)) : null
}

/** @param more what is told of each figure behind its value. */
function saidTogether(figures: FigureRecord[], named: Named, more: (figure: FigureRecord) => string): string {
  const labels = [...Map.groupBy(figures, ({ label }) => label)]
  const where = (figure: FigureRecord) => [named(figure.team), printedPeriod(figure)]
  const places = new Set(figures.map((figure) => where(figure).join(', ')))
  if (labels.length > 1 && labels.length === figures.length && places.size === 1)
    return `${[...places][0]}: ${figures
      .map((figure) => `${lower(figure.label)} ${figureValue(figure)}${bracketed('', more(figure))}`)
      .join('; ')}`
  return labels
    .map(([label, same]) => {
      const parts = same.map(where)
      const isShared = [0, 1].map((side) => new Set(parts.map((part) => part[side])).size === 1)
      const head = (parts[0] ?? []).filter((_, side) => isShared[side])
      const values = same.map((figure, at) => {
        const own = (parts[at] ?? []).filter((_, side) => !isShared[side])
        return `${figureValue(figure)}${bracketed(own.join(', '), more(figure))}`
      })
      return `${[label, ...head].join(', ')}: ${values.join(', ')}`
    })
    .join('; ')
}

function bracketed(own: string, more: string): string {
  const inside = own === '' ? more.replace(/^; /, '') : `${own}${more}`
  return inside === '' ? '' : ` (${inside})`
}

/** Within a sentence; an abbreviation keeps its capitals. */
const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
