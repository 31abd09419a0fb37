import type { Day, Instant } from './day.ts'
import type { LocalClock } from './local-clock.ts'
import type { Fact, FactSubject } from './world.ts'

/** A fact that happened, with the instant from which it counts: its own, or the first of its day. */
export interface Happened {
  fact: Fact
  at: Instant
}

/** The facts as they count at one instant, by subject and kind, oldest first. */
export interface FactIndex {
  /** What was held or refused by then. */
  happened(subject: string, kind: string): Happened[]
  /** The days on which these kinds stand planned: not held, moved away or dropped since. Earliest first. */
  plannedDays(subject: string, kinds: string[], isAbout?: (fact: Fact, at: Instant) => boolean): Day[]
}

/** The name under which the facts of a subject are found. */
export function subjectKey(subject: FactSubject): string {
  switch (subject.kind) {
    case 'client':
      return `client:${subject.episode}`
    case 'employee':
      return `employee:${subject.member}`
    case 'team':
      return `team:${subject.team}`
    case 'organisation':
      return 'organisation:organisation'
  }
}

/**
 * Sorts facts once, so that each duty finds its own at once. What is dated after `on` has not happened yet; a plan
 * lies in the future by nature and counts whenever it is known; what was withdrawn is as if it had never been.
 */
export function indexFacts(facts: Fact[], on: Instant, clock: LocalClock): FactIndex {
  const today = clock.dayOf(on)
  const happened = new Map<string, Happened[]>()
  const plans = new Map<string, Fact[]>()
  for (const fact of facts) {
    const key = `${subjectKey(fact.subject)}|${fact.kind}`
    if (fact.outcome === 'gehouden' || fact.outcome === 'geweigerd') {
      const at = fact.at ?? clock.startOf(fact.day)
      if (fact.day <= today && at.getTime() <= on.getTime()) put(happened, key, { fact, at })
    } else if (fact.outcome !== 'ingetrokken') {
      put(plans, key, fact)
    }
  }
  for (const list of happened.values()) list.sort(inOrder)
  return {
    happened: (subject, kind) => happened.get(`${subject}|${kind}`) ?? [],
    plannedDays: (subject, kinds, isAbout = () => true) => {
      const days = kinds.flatMap((kind) => {
        const key = `${subject}|${kind}`
        const own = (plans.get(key) ?? []).filter((plan) => isAbout(plan, clock.startOf(plan.day)))
        return standingPlans(own, happened.get(key) ?? [])
      })
      return [...new Set(days)].sort()
    },
  }
}

/** Oldest first; of one instant by id, so that the order in which facts came in makes no difference. */
export function inOrder(a: Happened, b: Happened): number {
  return a.at.getTime() - b.at.getTime() || (a.fact.id < b.fact.id ? -1 : 1)
}

/** The days on which these plans of one thing stand: not held, moved away or dropped since. */
export function standingPlans(plans: Fact[], happened: Happened[]): Day[] {
  return plans.flatMap((plan) => {
    const day = plan.outcome === 'gepland' ? plan.day : plan.outcome === 'verzet' ? plan.movedTo : null
    if (day === null) return []
    const left = plans.some(
      (other) => other !== plan && other.day === day && other.outcome !== 'gepland' && !cameBack(plan, other),
    )
    return left || happened.some(({ fact }) => fact.day === day) ? [] : [day]
  })
}

/** Whether a plan was moved back to the day that the other one had left: of such a pair the later one holds. */
function cameBack(plan: Fact, other: Fact): boolean {
  return plan.outcome === 'verzet' && other.movedTo === plan.day && other.id < plan.id
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
