import type { WorkingCalendar } from './calendar.ts'
import type { Day, Instant, Zone } from './day.ts'
import { type FactIndex, indexFacts } from './fact-index.ts'
import { type LocalClock, localClock } from './local-clock.ts'
import { type People, peopleOn } from './people.ts'
import type { World } from './world.ts'

/** What an organisation settles once for all its duties. */
export interface DutySettings {
  zone: Zone
  calendar: WorkingCalendar
  /** Local `HH:mm` at which people are nudged about terms in days. */
  nudgeTime: string
  /** The day from which dates are vouched for (`meldt_vanaf`); null vouches for all. */
  vouchesFrom: Day | null
}

/** All that is the same for every duty that is reckoned at one instant. */
export interface Moment {
  on: Instant
  today: Day
  clock: LocalClock
  calendar: WorkingCalendar
  vouchesFrom: Day | null
  facts: FactIndex
  people: People
}

export function momentOf(world: World, settings: DutySettings, on: Instant): Moment {
  const clock = localClock(settings.zone, settings.nudgeTime)
  const today = clock.dayOf(on)
  return {
    on,
    today,
    clock,
    calendar: settings.calendar,
    vouchesFrom: settings.vouchesFrom,
    facts: indexFacts(world.facts, on, clock),
    people: peopleOn(world, today),
  }
}
