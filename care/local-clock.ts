import { addDays, type Day, type Instant, instantAt, startOfDay, type Zone } from './day.ts'

/** The clock on the wall in one zone. It remembers what it worked out, for thousands of duties share few days. */
export interface LocalClock {
  /** The local day on which an instant falls. */
  dayOf(instant: Instant): Day
  /** The first instant of a local day. */
  startOf(day: Day): Instant
  /** The last millisecond of a local day. */
  endOf(day: Day): Instant
  /** The instant at which the clock shows the hour of nudging. */
  nudgeOn(day: Day): Instant
}

/**
 * `nudgeTime` is the local `HH:mm` at which people are nudged about terms in days. Where a day begins is worked out once
 * for each zone, for as long as the program runs: there are few days, and each is asked for thousands of times.
 */
export function localClock(zone: Zone, nudgeTime: string): LocalClock {
  const startOf = starts.get(zone) ?? remembered((day) => startOfDay(day, zone))
  starts.set(zone, startOf)
  return {
    dayOf: (instant) => {
      const day = instant.toISOString().slice(0, 10) as Day
      if (instant < startOf(day)) return addDays(day, -1)
      const next = addDays(day, 1)
      return instant < startOf(next) ? day : next
    },
    startOf,
    endOf: (day) => new Date(startOf(addDays(day, 1)).getTime() - 1),
    nudgeOn: remembered((day) => instantAt(day, nudgeTime, zone)),
  }
}

const starts = new Map<Zone, (day: Day) => Instant>()

function remembered(work: (day: Day) => Instant): (day: Day) => Instant {
  const known = new Map<Day, Instant>()
  return (day) => {
    const instant = known.get(day) ?? work(day)
    known.set(day, instant)
    return instant
  }
}
