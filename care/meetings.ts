import { addDays, addPeriod, type Day, dayOf, type Instant } from './day.ts'
import { dutiesAt } from './duties.ts'
import type { Closing, Duty, Meeting, Step } from './duty.ts'
import { subjectKey } from './fact-index.ts'
import { type DutySettings, type Moment, momentOf } from './moment.ts'
import { type Place, placer } from './plan-place.ts'
import { type Plan, plansOf } from './plans.ts'
import type { RuleBook } from './rule.ts'
import { firstClosing } from './standing.ts'
import type { Fact, World } from './world.ts'

/** How long an answer is waited for, and how long what became of it is told. */
const WAITS_DAYS = 14
const TOLD_DAYS = 31

/**
 * What stands planned on a day, one item for each plan: it is prepared, reminded of on the working day before, and asked
 * after on the working day after. An item looks like a duty so that it goes the same way to people; its term is the day
 * itself, and it is never late. Those that were held, moved or dropped lately are told too, closed. What stands from
 * before dates are vouched for is left alone, as is care that is yet to begin.
 */
export function meetingsAt(book: RuleBook, world: World, settings: DutySettings, on: Instant): Duty[] {
  const { vouchesFrom } = settings
  const told = addDays(dayOf(on, settings.zone), -TOLD_DAYS)
  const since = vouchesFrom !== null && vouchesFrom > told ? vouchesFrom : told
  const lately = world.facts.filter(({ day, movedTo }) => day >= since || (movedTo ?? '') >= since)
  const moment = momentOf({ ...world, facts: lately }, settings, on)
  const placed = placer(book, world, moment)
  const alike = Map.groupBy(lately, ({ subject, kind, reference }) =>
    JSON.stringify([subjectKey(subject), kind, reference]),
  )
  const things = new Map<string, { place: Place; facts: Fact[] }>()
  for (const facts of alike.values()) {
    const place = facts[0] && placed(facts[0])
    if (!place) continue
    const before = things.get(place.key)?.facts ?? []
    things.set(place.key, { place, facts: [...before, ...facts] })
  }
  return [...things.values()]
    .flatMap(({ place, facts }) => {
      const isChain = place.subject.kind === 'client' || place.subject.kind === 'employee'
      return plansOf(facts, since, isChain, moment).map((plan) => meeting(place, plan, moment))
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** All that is told to people by itself: the duties, and what stands planned on a day. */
export function allAt(book: RuleBook, world: World, settings: DutySettings, on: Instant): Duty[] {
  return [...dutiesAt(book, world, settings, on), ...meetingsAt(book, world, settings, on)]
}

function meeting(place: Place, plan: Plan, moment: Moment): Duty {
  const { clock, calendar, people, today, on } = moment
  const { id, rule, subject, about } = place
  const { day, from, to: movedTo, source } = plan
  const asked = people.asked(rule, about)
  const preparation = rule.voorbereiding
    .map(({ voor, aan, wat }) => ({
      id: `prepare:${voor}`,
      day: calendar.previousWorkingDay(addPeriod(day, voor, -1)),
      to: people.named(aan, about),
      what: wat,
    }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const dayBefore = calendar.previousWorkingDay(addDays(day, -1))
  const missed: Closing = {
    as: 'missed',
    at: clock.endOf(addDays(day, WAITS_DAYS)),
    fact: null,
    because: 'window_closed',
  }
  const closing = plan.closing ?? firstClosing([place.gone, missed], moment)
  const visibleFrom = clock.startOf(
    preparation[0] && preparation[0].day < dayBefore ? preparation[0].day : dayBefore,
  )
  const step = (step: string, on: Day, to: string[]): Step => ({ id: step, at: clock.nudgeOn(on), to })
  const beforehand = [
    ...preparation.map((one) => step(one.id, one.day, one.to)),
    step('day_before', dayBefore, [...asked.responsible, ...preparation.flatMap(({ to }) => to)]),
  ]
  const afterwards = step('held?', calendar.nextWorkingDay(addDays(day, 1)), asked.responsible)
  const told: Meeting = {
    day,
    from,
    to: movedTo,
    source,
    preparation: preparation.map(({ day: when, to, what }) => ({ at: clock.nudgeOn(when), to, what })),
  }
  return {
    key: `meeting|${place.key}|${day}`,
    rule: id,
    class: place.class,
    subject,
    team: about.team,
    frame: place.frame,
    reference: place.reference,
    starts: null,
    due: { kind: 'day', day },
    planBy: null,
    planned: closing === null ? day : null,
    state: closing !== null ? closing.as : on < visibleFrom ? 'upcoming' : 'open',
    ...asked,
    count: null,
    visibleFrom,
    // Once the day is over there is nothing left to prepare.
    steps: closing !== null ? [] : merged(today > day ? [afterwards] : [...beforehand, afterwards]),
    closing,
    reckoning: [],
    meeting: told,
  }
}

/** One step for each moment of a kind, to everybody whom it is for. */
function merged(steps: Step[]): Step[] {
  const byId = Map.groupBy(steps, ({ id }) => id)
  return [...byId.values()]
    .flatMap((same) =>
      same.slice(0, 1).map((step) => ({ ...step, to: [...new Set(same.flatMap(({ to }) => to))] })),
    )
    .filter(({ to }) => to.length > 0)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
}
