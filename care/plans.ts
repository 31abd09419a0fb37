import { addDays, type Day } from './day.ts'
import type { Closing } from './duty.ts'
import { type Happened, inOrder, standingPlans } from './fact-index.ts'
import type { Moment } from './moment.ts'
import type { Fact } from './world.ts'

/** One day on which a thing stood planned, and what became of that. */
export interface Plan {
  day: Day
  /** The day from which it was moved. */
  from: Day | null
  /** The day to which it was moved. */
  to: Day | null
  source: string
  /** Null while it stands and nothing was heard of it. */
  closing: Closing | null
}

/** Told within so many days, it is about the plan; the same as with facts from chat and from files. */
const SAME_HAPPENING_DAYS = 7

/**
 * Every day since `since` on which one thing stood planned or was held, with what became of it. Of a plan that was moved
 * both days are told. The order of the facts makes no difference.
 * @param isChain whether what is held is the next one of a chain, so that no plan from before it waits any more;
 *   otherwise each held fact answers at most one plan.
 */
export function plansOf(facts: Fact[], since: Day, isChain: boolean, moment: Moment): Plan[] {
  const { clock, on, today } = moment
  const known = facts
    .filter(({ outcome }) => outcome !== 'ingetrokken')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const happened = known
    .filter(({ outcome, day }) => (outcome === 'gehouden' || outcome === 'geweigerd') && day <= today)
    .map((fact): Happened => ({ fact, at: fact.at ?? clock.startOf(fact.day) }))
    .filter(({ at }) => at <= on)
    .sort(inOrder)
  const plans = known.filter(({ outcome }) => outcome !== 'gehouden' && outcome !== 'geweigerd')
  const standing = new Set(standingPlans(plans, happened))
  const days = new Set([
    ...plans.flatMap(({ day, movedTo, outcome }) =>
      outcome === 'verzet' && movedTo ? [day, movedTo] : [day],
    ),
    ...happened.map(({ fact }) => fact.day),
  ])
  const answers = answersFor([...standing], happened, isChain)
  return [...days]
    .filter((day) => day >= since)
    .sort()
    .map((day) => {
      const moved = plans.find((plan) => plan.movedTo === day && plan.day !== day)
      const told =
        plans.find((plan) => plan.day === day) ?? moved ?? happened.find(({ fact }) => fact.day === day)?.fact
      const to = leftOn(day)?.movedTo ?? null
      return { day, from: moved?.day ?? null, to, source: told?.source ?? '', closing: closingOf(day) }
    })

  function leftOn(day: Day): Fact | undefined {
    return standing.has(day)
      ? undefined
      : plans.find((plan) => plan.day === day && plan.outcome !== 'gepland')
  }

  function closingOf(day: Day): Closing | null {
    const held = (on: Day) => happened.find(({ fact }) => fact.day === on)
    const left = leftOn(day)
    const answer = held(day) ?? answers.get(day) ?? (left?.movedTo ? held(left.movedTo) : undefined)
    if (answer !== undefined) {
      const because = answer.fact.outcome === 'geweigerd' ? 'refused' : 'held'
      return { as: 'done', at: answer.at, fact: answer.fact.id, because }
    }
    if (standing.has(day)) return null
    const because = left?.outcome === 'verzet' ? 'superseded' : 'ended'
    return { as: 'cancelled', at: clock.startOf(day), fact: null, because }
  }
}

/** What was held on another day than it stood planned, without anybody saying that it was moved. */
function answersFor(standing: Day[], happened: Happened[], isChain: boolean): Map<Day, Happened> {
  const answers = new Map<Day, Happened>()
  const claimed = new Set<Happened>()
  // The latest plan first: what was held answers the plan that came just before it.
  for (const day of standing.sort().reverse()) {
    const answer = isChain
      ? happened.find(({ fact }) => fact.day >= addDays(day, -SAME_HAPPENING_DAYS))
      : happened.find(
          (one) =>
            one.fact.day > day && one.fact.day <= addDays(day, SAME_HAPPENING_DAYS) && !claimed.has(one),
        )
    if (answer === undefined) continue
    answers.set(day, answer)
    claimed.add(answer)
  }
  return answers
}
