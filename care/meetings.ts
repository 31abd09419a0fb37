import { addDays, addPeriod, type Day, dayOf, type Instant } from './day.ts'
import { dutiesAt } from './duties.ts'
import type { Closing, Duty, Meeting, Step } from './duty.ts'
import { subjectKey } from './fact-index.ts'
import { type DutySettings, type Moment, momentOf } from './moment.ts'
import { type Place, placer } from './plan-place.ts'
import { type Plan, plansOf } from './plans.ts'
import { lastWorkday } from './reachable.ts'
import type { RuleBook } from './rule.ts'
import { firstClosing } from './standing.ts'
import type { Fact, Member, World } from './world.ts'

/** How long an answer is waited for, and how long what became of it is told. */
const WAITS_DAYS = 14
const TOLD_DAYS = 31

/**
 * What stands planned on a day, one item for each plan: it is prepared, reminded of on the working day before, and asked
 * after on the working day after. Who does not work on a day beforehand is told on the last day before it that he does. An item looks like a duty so that it goes the same way to people; its term is the day
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
  const members = new Map(world.members.map((member) => [member.ref, member]))
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
      return plansOf(facts, since, isChain, moment).map((plan) => meeting(place, plan, moment, members))
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** All that is told to people by itself: the duties, and what stands planned on a day. */
export function allAt(book: RuleBook, world: World, settings: DutySettings, on: Instant): Duty[] {
  return [...dutiesAt(book, world, settings, on), ...meetingsAt(book, world, settings, on)]
}

function meeting(place: Place, plan: Plan, moment: Moment, members: Map<string, Member>): Duty {
  const { clock, calendar, people, today, on } = moment
  const { id, rule, subject, about } = place
  const { day, from, to: movedTo, source } = plan
  const asked = people.asked(rule, about)
  const preparation = rule.voorbereiding
    .flatMap(({ voor, aan, wat }) => {
      const by = calendar.previousWorkingDay(addPeriod(day, voor, -1))
      const told = atWork(by, people.named(aan, about), members)
      return told.map((one) => ({ id: `prepare:${voor}`, ...one, what: wat }))
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const reminded = [...asked.responsible, ...preparation.flatMap(({ to }) => to)]
  const dayBefore = atWork(calendar.previousWorkingDay(addDays(day, -1)), reminded, members)
  const missed: Closing = {
    as: 'missed',
    at: clock.endOf(addDays(day, WAITS_DAYS)),
    fact: null,
    because: 'window_closed',
  }
  const closing = plan.closing ?? firstClosing([place.gone, missed], moment)
  const beforehand = [...preparation, ...dayBefore.map((one) => ({ id: 'day_before', ...one }))]
  const [first = day] = beforehand.map((one) => one.day).sort()
  const visibleFrom = clock.startOf(first)
  const step = ({ id, day: on, to }: { id: string; day: Day; to: string[] }): Step => {
    return { id, at: clock.nudgeOn(on), to }
  }
  const afterwards = step({
    id: 'held?',
    day: calendar.nextWorkingDay(addDays(day, 1)),
    to: asked.responsible,
  })
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
    steps: closing !== null ? [] : merged(today > day ? [afterwards] : [...beforehand.map(step), afterwards]),
    closing,
    reckoning: [],
    meeting: told,
  }
}

/** Who is told of something before a planned day, by the day on which they work; at least one day, if to nobody. */
function atWork(by: Day, to: string[], members: Map<string, Member>): { day: Day; to: string[] }[] {
  if (to.length === 0) return [{ day: by, to }]
  const onDay = Map.groupBy(to, (ref) => {
    const member = members.get(ref)
    return member === undefined ? by : lastWorkday(member, by)
  })
  return [...onDay].map(([day, refs]) => ({ day, to: refs }))
}

/** One step for each moment of a kind, to everybody whom it is for. */
function merged(steps: Step[]): Step[] {
  const alike = Map.groupBy(steps, ({ id, at }) => `${at.toISOString()} ${id}`)
  return [...alike.values()]
    .flatMap((same) =>
      same.slice(0, 1).map((step) => ({ ...step, to: [...new Set(same.flatMap(({ to }) => to))] })),
    )
    .filter(({ to }) => to.length > 0)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
}
