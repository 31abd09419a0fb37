import { type Instant, offsetAt, type Zone } from '../../care/day.ts'
import type { Duty, Reckoning } from '../../care/duty.ts'
import type { Words } from './explain-words.ts'

/** How the date of a duty was reckoned: a line for each move, with what the clock did meanwhile. */
export function reckoningLines({ rule, reckoning }: Duty, words: Words): string[] {
  const start = reckoning.find((move) => move.move === 'start')?.at ?? null
  return reckoning.flatMap((move) => {
    if (move.move === 'class') return []
    const line = moveLine(move, rule, words)
    if (move.move === 'start') return [line, ...oddHour(start, words)]
    return move.move === 'term' ? [line, ...clockChange(start, move, words)] : [line]
  })
}

function moveLine(
  move: Exclude<Reckoning, { move: 'class' }>,
  rule: string,
  { text, day, moment, due, kind, period, length }: Words,
): string {
  switch (move.move) {
    case 'start': {
      const when = move.at === null ? day(move.day) : moment(move.at)
      if (move.fact === 'care_start') return text.careStart(when)
      if (move.fact === 'employment') return text.employment(when)
      if (move.fact === 'care_end') return text.careEnd(when)
      if (move.fact === 'period') return text.period(when)
      if (move.fact === 'date') return text.round(when)
      const source = move.source === 'chat' ? text.chat : (move.source ?? '').replace(/^import:/, '')
      return move.kind === rule
        ? text.again(kind(rule), when, source)
        : text.follows(kind(move.kind ?? ''), when, source)
    }
    case 'term':
      return text.term(length(move.term), due(move.to))
    case 'valid_until':
      return text.validUntil(day(move.to))
    case 'fixed_date':
      return text.fixedDate(day(move.to))
    case 'extended':
      return text.extended(day(move.from), text.because[move.because], day(move.to))
    case 'not_extended':
      return text.notExtended[move.because]
    case 'plan_by':
      return text.planBy(day(move.to))
    case 'no_evidence':
      return text.noEvidence
    case 'count':
      return text.count(move.required, period(move.period))
  }
}

/** Why a term in hours ends at another time of the day than its hours would say. */
function clockChange(
  start: Instant | null,
  { term, to }: Extract<Reckoning, { move: 'term' }>,
  { text, zone, length }: Words,
): string[] {
  if (start === null || to.kind !== 'instant') return []
  const turned = offsetAt(to.at, zone) - offsetAt(start, zone)
  if (turned === 0) return []
  return [(turned < 0 ? text.clock.back : text.clock.forward)(length(term))]
}

const HOUR_MS = 3_600_000

/** A start in the hour after the clock skipped one, or in the first of two that look the same. */
function oddHour(start: Instant | null, { text, zone }: Words): string[] {
  if (start === null) return []
  const after = (hours: number) => turnAfter(start, hours, zone)
  if (after(-1) < 0) return [text.clock.skipped]
  return after(1) < 0 ? [text.clock.twice] : []
}

/** How many minutes the clock stands otherwise so many hours later. */
function turnAfter(start: Instant, hours: number, zone: Zone): number {
  return offsetAt(new Date(start.getTime() + hours * HOUR_MS), zone) - offsetAt(start, zone)
}
