import type { Day } from '../../care/day.ts'
import { standingPlans, subjectKey } from '../../care/fact-index.ts'
import type { Rule, RuleBook } from '../../care/rule.ts'
import { asksOfKind, togetherOf } from '../../care/together.ts'
import type { Fact, Team } from '../../care/world.ts'
import { mayPlanMeetingOf, type Who } from './may.ts'

type TogetherRule = Extract<Rule, { onderwerp: 'team' | 'organisatie' }>

/** A meeting that somebody may plan: of a team, or with null of the whole organisation. */
export interface MeetingToPlan {
  /** `rule|team`, as a form carries it. */
  value: string
  id: string
  rule: TogetherRule
  team: Pick<Team, 'ref' | 'name'> | null
}

/** The meetings of the rules that are on, for who plans them. What only has a last day is no meeting. */
export function meetingsToPlan(
  who: Who,
  book: RuleBook,
  teams: Pick<Team, 'ref' | 'name' | 'kind'>[],
): MeetingToPlan[] {
  return Object.entries(book).flatMap(([id, rule]): MeetingToPlan[] => {
    if (!rule.aan || !isMeeting(rule)) return []
    const of = rule.onderwerp === 'organisatie' ? [null] : teams.filter(({ kind }) => asksOfKind(rule, kind))
    return of
      .filter((team) => mayPlanMeetingOf(who, team?.ref ?? null))
      .map((team) => ({ value: `${id}|${team?.ref ?? ''}`, id, rule, team }))
  })
}

const isMeeting = (rule: Rule): rule is TogetherRule =>
  (rule.onderwerp === 'team' || rule.onderwerp === 'organisatie') &&
  (rule.begint === 'periode' || rule.voorbereiding.length > 0)

/** What of a meeting is on a day already. `left`: it was moved from there, and only that tells of the day `to`. */
export type OnDay = { kind: 'held' } | { kind: 'planned' } | { kind: 'left'; to: Day }

export function onDay(facts: Fact[], { id, team }: MeetingToPlan, day: Day): OnDay | null {
  const { key } = togetherOf(team?.ref ?? null)
  const own = facts.filter(
    (fact) => fact.kind === id && fact.outcome !== 'ingetrokken' && subjectKey(fact.subject) === key,
  )
  const isHeld = ({ outcome }: Fact) => outcome === 'gehouden' || outcome === 'geweigerd'
  const held = own.filter(isHeld)
  if (held.some((fact) => fact.day === day)) return { kind: 'held' }
  const plans = own.filter((fact) => !isHeld(fact))
  const standing = standingPlans(
    plans,
    held.map((fact) => ({ fact, at: fact.at ?? new Date(fact.day) })),
  )
  if (standing.includes(day)) return { kind: 'planned' }
  const to = plans.find((plan) => plan.day === day)?.movedTo ?? null
  const onlyMoved = !plans.some((plan) => plan.day === to)
  return to !== null && standing.includes(to) && onlyMoved ? { kind: 'left', to } : null
}
