import type { WorkingCalendar } from './calendar.ts'
import { addDays, addPeriod, type Day, type Instant } from './day.ts'
import type { Closing, Due, Duty, Reckoning } from './duty.ts'
import { type Happened, inOrder, subjectKey } from './fact-index.ts'
import type { Moment } from './moment.ts'
import type { About } from './people.ts'
import type { EmployeeRule } from './rule.ts'
import { firstClosing, isNudged, plannedSince, stateOf } from './standing.ts'
import { termSteps } from './steps.ts'
import { dayTerm, givenEnd, type Reckoned } from './term.ts'
import type { Fact, Member } from './world.ts'

/** One stretch for which an employee must be trained: from being employed, from a training, or without evidence. */
type Stretch = { from: 'training'; by: Happened } | { from: 'employment'; day: Day } | { from: 'nothing' }

/** The duties of one rule for one employee: one from each training so far, and one from before the first. */
export function employeeDuties(id: string, rule: EmployeeRule, member: Member, moment: Moment): Duty[] {
  const notYet = member.employedFrom !== null && member.employedFrom > moment.today
  if (notYet || !member.roles.some((role) => rule.rollen.includes(role))) return []
  const trainings = trainingsOf(id, rule, member, moment)
  return stretches(member, trainings, moment).flatMap((stretch, i, all) => {
    const term = reckon(rule, stretch, moment)
    const next = all[i + 1]
    const renewal = next?.from === 'training' ? next.by : null
    return term === null ? [] : [employeeDuty(id, rule, member, stretch, term, renewal, moment)]
  })
}

/** Trainings are recorded under the name of the training; the name of the rule is understood too. */
export function factKinds(id: string, rule: EmployeeRule): string[] {
  return [...new Set([rule.onderdeel, id])]
}

function trainingsOf(id: string, rule: EmployeeRule, member: Member, { facts }: Moment): Happened[] {
  const subject = subjectKey({ kind: 'employee', member: member.ref })
  return factKinds(id, rule)
    .flatMap((kind) => facts.happened(subject, kind).filter(({ fact }) => fact.outcome === 'gehouden'))
    .sort(inOrder)
}

function stretches({ employedFrom }: Member, trainings: Happened[], { clock }: Moment): Stretch[] {
  const trained = trainings.map((by): Stretch => ({ from: 'training', by }))
  const first = trainings[0]
  if (employedFrom === null) return first === undefined ? [{ from: 'nothing' }] : trained
  const untrained = first === undefined || clock.startOf(employedFrom) < first.at
  return untrained ? [{ from: 'employment', day: employedFrom }, ...trained] : trained
}

function employeeDuty(
  id: string,
  rule: EmployeeRule,
  member: Member,
  stretch: Stretch,
  { starts, due, planBy, reckoning }: Term,
  next: Happened | null,
  moment: Moment,
): Duty {
  const subject = subjectKey({ kind: 'employee', member: member.ref })
  const closing = firstClosing([renewed(next), employmentEnd(member, moment)], moment)
  const about: About = { team: member.teams[0] ?? null, assignment: null, employee: member.ref }
  const asked = moment.people.asked(rule, about)
  const days = moment.facts.plannedDays(subject, factKinds(id, rule))
  const planned =
    closing !== null
      ? null
      : plannedSince(days, starts ?? days[0] ?? moment.today, stretch.from === 'training')
  const visibleFrom = visibility(rule, starts, planBy, moment)
  const state = stateOf(closing, due, visibleFrom, moment)
  const anchors = { starts: starts === null ? moment.on : moment.clock.startOf(starts), due, planBy, planned }
  return {
    key: `${id}|${subject}|${stretch.from === 'training' ? stretch.by.fact.id : 'start'}`,
    rule: id,
    class: rule.klasse,
    subject: { kind: 'employee', ref: member.ref },
    team: about.team,
    frame: null,
    reference: null,
    starts: starts === null ? null : { day: starts, at: null },
    due,
    planBy,
    planned,
    state,
    ...asked,
    count: null,
    visibleFrom,
    steps: isNudged(state) ? termSteps(rule.stappen, anchors, asked, about, moment) : [],
    closing,
    reckoning,
  }
}

interface Term {
  starts: Day | null
  due: Due
  planBy: Day | null
  reckoning: Reckoning[]
}

/** Null after a training that counts for good. */
function reckon(rule: EmployeeRule, stretch: Stretch, { calendar }: Moment): Term | null {
  switch (stretch.from) {
    case 'nothing':
      return { starts: null, due: { kind: 'unknown' }, planBy: null, reckoning: [{ move: 'no_evidence' }] }
    case 'employment': {
      const { due, planBy, moves } = dayTerm(stretch.day, rule.inwerken, rule.klasse, calendar)
      const start: Reckoning = { move: 'start', fact: 'employment', day: stretch.day, at: null, source: null }
      return { starts: stretch.day, due, planBy, reckoning: [start, ...moves] }
    }
    case 'training': {
      const { day, kind, source } = stretch.by.fact
      const term = validity(rule, stretch.by.fact, calendar)
      if (term === null) return null
      const { due, planBy, moves } = term
      const start: Reckoning = { move: 'start', fact: 'fact', day, at: null, source, kind }
      return { starts: day, due, planBy, reckoning: [start, ...moves] }
    }
  }
}

/** How long a training counts: to the end that its certificate gives, else for the term of the rule, else for good. */
function validity(rule: EmployeeRule, { day, validUntil }: Fact, calendar: WorkingCalendar): Reckoned | null {
  if (validUntil !== null) return givenEnd(validUntil, calendar)
  return rule.geldig === undefined ? null : dayTerm(day, rule.geldig, rule.klasse, calendar)
}

function renewed(next: Happened | null): Closing | null {
  return next === null ? null : { as: 'done', at: next.at, fact: next.fact.id, because: 'held' }
}

/** The last day of employment still counts in full. */
function employmentEnd({ employedUntil }: Member, { clock }: Moment): Closing | null {
  if (employedUntil === null) return null
  return {
    as: 'cancelled',
    at: clock.startOf(addDays(employedUntil, 1)),
    fact: null,
    because: 'employment_ended',
  }
}

function visibility(
  rule: EmployeeRule,
  starts: Day | null,
  planBy: Day | null,
  { clock }: Moment,
): Instant | null {
  if (starts === null || planBy === null) return null
  const shown = addPeriod(planBy, rule.zichtbaar, -1)
  return clock.startOf(shown < starts ? starts : shown)
}
