import type { Day } from '../day.ts'
import type { Fact } from '../world.ts'
import { type Figure, type Figures, figureId, type MissingFigure } from './figure.ts'
import { type FigureInput, missingOf } from './input.ts'
import { asOfDay, type Span } from './month.ts'
import { isUnanswered, unansweredOf } from './unanswered.ts'

/**
 * Meetings of the period that were planned and held, and those that were moved, with why.
 * A meeting that was moved within the period is one planned meeting, not two. What the rule book asks for per quarter
 * or year is counted against that instead, see `required.ts`; its moves are still told here. One of which nobody said
 * what became of it is missing, and counts as neither held nor not held.
 */
export function meetingFigures(input: FigureInput): Figures {
  const { span, book, words } = input
  const { period } = span
  const asOf = asOfDay(period, input.today)
  const figures: Figure[] = []
  const unanswered: MissingFigure[] = []
  for (const [key, facts] of meetings(input, period, asOf)) {
    const [kind, team] = key
    const name = book[kind]?.naam.nl ?? null
    const moved = facts.filter((fact) => fact.outcome === 'verzet')
    const continued = facts.filter((fact) => moved.some((from) => from !== fact && from.movedTo === fact.day))
    const held = facts.filter((fact) => fact.outcome === 'gehouden').length
    const dropped = facts.filter(
      (fact) => fact.outcome === 'vervallen' || fact.outcome === 'ingetrokken',
    ).length
    const planned = facts.length - continued.length
    const unknown = facts.filter(isUnanswered).length
    if (!isCountedPerYear(input, kind))
      unanswered.push(...unansweredOf({ kind, team, n: unknown, period: span.label }, input))
    const moves = moved.map((fact) => ({ from: fact.day, to: fact.movedTo, reason: fact.reason }))
    const shared = {
      team,
      period,
      asOf,
      source: words.source('meeting', [...new Set(facts.map((fact) => fact.source))].sort()),
      kind,
      category: null,
    }
    if (!isCountedPerYear(input, kind) && planned > unknown) {
      figures.push({
        ...shared,
        id: figureId(kind, team, span.label),
        label: words.label('meeting', kind, null, name),
        value: held,
        of: planned - unknown,
        unit: words.unit('meeting', kind),
        how: words.howMeeting({ planned, held, moved: moved.length, dropped, unanswered: unknown }),
        family: 'meeting',
        moves: [],
      })
    }
    if (moves.length > 0) {
      figures.push({
        ...shared,
        id: figureId(`${kind}-verzet`, team, span.label),
        label: words.label('moved', kind, span.label, name),
        value: moves.length,
        of: planned,
        unit: words.unit('moved', kind),
        how: words.howMoved(moves),
        family: 'moved',
        moves,
      })
    }
  }
  return { figures, missing: [...unanswered, ...notRecorded(input, [...figures, ...unanswered])] }
}

/** Meetings that the rule book asks of a team every month, and of which this period shows nothing at all. */
function notRecorded(
  { span, world, book, words, duties }: FigureInput,
  found: Pick<Figure, 'kind' | 'team'>[],
): MissingFigure[] {
  return Object.entries(book).flatMap(([kind, rule]) => {
    if (rule.onderwerp !== 'team' || rule.begint !== 'periode' || rule.per !== 'maand' || !rule.aan) return []
    const asked = duties.filter((duty) => duty.rule === kind && isWithin(duty.count?.period, span))
    return [...new Set(asked.map((duty) => duty.team))]
      .filter((team) => !found.some((figure) => figure.kind === kind && figure.team === team))
      .map((team) =>
        missingOf(
          kind,
          team,
          { world, words },
          (of) => words.missingMeeting(kind, rule.naam.nl, of, span.label),
          { why: 'nothing', name: rule.naam.nl, period: span.label },
        ),
      )
  })
}

const isWithin = (month: string | undefined, { period: [from, to] }: Span): boolean =>
  month !== undefined && month >= from.slice(0, 7) && month <= to.slice(0, 7)

type Key = readonly [kind: string, team: string | null]

function meetings({ world, book }: FigureInput, [from, to]: [Day, Day], asOf: Day): [Key, Fact[]][] {
  const groups = new Map<string, [Key, Fact[]]>()
  for (const fact of world.facts) {
    const { subject, kind, day } = fact
    if (subject.kind !== 'team' && subject.kind !== 'organisation') continue
    if (day < from || day > to || day >= asOf) continue
    if (book[kind] && book[kind].onderwerp !== 'team' && book[kind].onderwerp !== 'organisatie') continue
    const team = subject.kind === 'team' ? subject.team : null
    const id = `${kind}\n${team ?? ''}`
    const group = groups.get(id) ?? [[kind, team] as const, []]
    group[1].push(fact)
    groups.set(id, group)
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

function isCountedPerYear({ book }: FigureInput, kind: string): boolean {
  const rule = book[kind]
  return rule !== undefined && 'per' in rule && rule.per !== 'maand'
}
