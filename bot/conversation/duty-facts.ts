import { doneBy } from '../../care/client-closing.ts'
import { addDays, addPeriod, type Day, dayOf } from '../../care/day.ts'
import type { Fact, FactSubject } from '../../care/world.ts'
import { type FoundDuty, factKindOf } from './duty-for.ts'
import type { Turn } from './turn.ts'

/** What was recorded of the thing itself that a duty asks for: of the same subject and kind. */
export function factsOf({ duty, rule, stored, world }: FoundDuty): Fact[] {
  const kinds =
    rule.onderwerp === 'client' ? doneBy(stored.rule, rule) : [factKindOf(stored.rule, rule), stored.rule]
  const isSubject = (of: FactSubject) => {
    const { subject } = duty
    switch (subject.kind) {
      case 'client':
        return of.kind === 'client' && of.episode === subject.episode
      case 'employee':
        return of.kind === 'employee' && of.member === subject.ref
      case 'team':
        return of.kind === 'team' && of.team === subject.ref
      case 'organisation':
        return of.kind === 'organisation'
    }
  }
  const isAbout = ({ reference }: Fact) =>
    duty.reference === null || reference === null || reference === duty.reference
  return world.facts.filter((fact) => kinds.includes(fact.kind) && isSubject(fact.subject) && isAbout(fact))
}

/** The fact that closed a duty, when it is of the thing itself: a later step that closed it is not this duty's to change. */
export function ownFact(found: FoundDuty): Fact | null {
  const closing = found.duty.closing?.fact
  return factsOf(found).find(({ id }) => id === closing) ?? null
}

/** The plan that stands for a duty. */
export function standingPlan(found: FoundDuty): Fact | null {
  const { planned } = found.duty
  if (planned === null) return null
  return (
    factsOf(found).findLast(
      ({ outcome, day, movedTo }) =>
        (outcome === 'gepland' && day === planned) || (outcome === 'verzet' && movedTo === planned),
    ) ?? null
  )
}

/** Whether somebody may still say that it was done: also of what was missed, for a report may come late. */
export function mayReport(found: FoundDuty): boolean {
  return found.duty.closing === null || found.duty.closing.as === 'missed' || ownFact(found) !== null
}

/** The days on which it can have been done: outside them a fact would not count for this duty. */
export function reportableDays({ house, today }: Turn, found: FoundDuty): { from: Day; until: Day } {
  const { duty, world } = found
  const longAgo = addPeriod(today, 'P10Y', -1)
  const until = lastDay(found, house.settings.zone)
  return { from: firstDay(), until: until !== null && until < today ? until : today }

  function firstDay(): Day {
    const startedBy = world.facts.find(({ id }) => duty.key.endsWith(`|${id}`))
    // Work done before this employment counts as well.
    if (duty.subject.kind === 'employee' && !startedBy) return longAgo
    if (duty.starts === null) return longAgo
    const isSameThing = factsOf(found).some(({ id }) => id === startedBy?.id)
    return isSameThing ? addDays(duty.starts.day, 1) : duty.starts.day
  }
}

function lastDay({ duty }: FoundDuty, zone: string): Day | null {
  if (duty.count !== null && duty.due.kind === 'day') return duty.due.day
  return duty.closing?.as === 'missed' ? dayOf(duty.closing.at, zone) : null
}
