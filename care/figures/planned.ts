import type { Day } from '../day.ts'
import type { Fact, World } from '../world.ts'
import { type Figure, type Figures, figureId, type MissingFigure } from './figure.ts'
import type { FigureInput } from './input.ts'
import { asOfDay } from './month.ts'
import { isUnanswered, unansweredOf } from './unanswered.ts'

/**
 * Talks with clients and trainings of the period: how many of those that stood on a day were held, and how many were
 * moved or dropped. One that was moved within the period is one, not two; one of which nobody said what became
 * of it is missing, and counts as neither held nor not held. Kinds of which nothing was ever planned, moved or dropped in
 * the period are left out: there a plan cannot be held against what was done. Days and reasons are not told, for they are
 * about one client or one colleague.
 */
export function plannedFigures(input: FigureInput): Figures {
  const { span, today, world, book, words } = input
  const { label, period } = span
  const asOf = asOfDay(period, today)
  const facts = world.facts.filter(({ day, outcome }) => {
    return day >= period[0] && day <= period[1] && day < asOf && outcome !== 'ingetrokken'
  })
  const groups = Map.groupBy(facts, (fact) => {
    const team = teamOn(fact, world)
    return team === null ? '' : JSON.stringify([fact.kind, team])
  })
  groups.delete('')
  const figures: Figure[] = []
  const missing: MissingFigure[] = []
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [key, group] of sorted) {
    const [kind, team] = JSON.parse(key) as [string, string]
    if (!group.some(({ outcome }) => PLANS.includes(outcome))) continue
    const count = (outcome: Fact['outcome']) => group.filter((fact) => fact.outcome === outcome).length
    const planned = group.filter((fact) => !isMovedTo(fact, group)).length
    const unanswered = group.filter(isUnanswered).length
    missing.push(...unansweredOf({ kind, team, n: unanswered, period: label }, input))
    if (planned === unanswered) continue
    const name = book[kind]?.naam.nl ?? null
    figures.push({
      id: figureId(`${kind}-gepland`, team, label),
      label: words.label('planned', kind, null, name),
      value: count('gehouden'),
      of: planned - unanswered,
      unit: words.unit('planned', kind),
      team,
      period,
      asOf,
      source: words.source('planned', [...new Set(group.map(({ source }) => source))].sort()),
      how: words.howPlanned({
        planned,
        held: count('gehouden'),
        refused: count('geweigerd'),
        moved: count('verzet'),
        dropped: count('vervallen'),
        unanswered,
      }),
      family: 'planned',
      kind,
      category: null,
      moves: [],
    })
  }
  return { figures, missing }
}

const PLANS: Fact['outcome'][] = ['gepland', 'verzet', 'vervallen']

/** Whether a fact stands on the day to which another one of the same subject was moved. */
function isMovedTo(fact: Fact, group: Fact[]): boolean {
  const subject = JSON.stringify(fact.subject)
  return group.some(
    (other) =>
      other !== fact &&
      other.outcome === 'verzet' &&
      other.movedTo === fact.day &&
      JSON.stringify(other.subject) === subject,
  )
}

/** The team that looked after the client that day, or the first team of a colleague; null for meetings. */
function teamOn({ subject, day }: Fact, { episodes, members }: World): string | null {
  switch (subject.kind) {
    case 'client':
      return teamOf(episodes.find(({ id }) => id === subject.episode)?.assignments ?? [], day)
    case 'employee':
      return members.find(({ ref }) => ref === subject.member)?.teams[0] ?? null
    case 'team':
    case 'organisation':
      return null
  }
}

const teamOf = (assignments: { from: Day; team: string }[], day: Day): string | null =>
  (assignments.findLast(({ from }) => from <= day) ?? assignments[0])?.team ?? null
