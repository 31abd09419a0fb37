import { addDays, type Day, dayOf, type Instant, instantAt, startOfDay, type Zone } from './day.ts'

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

/** `nudgeTime` is the local `HH:mm` at which people are nudged about terms in days. */
export function localClock(zone: Zone, nudgeTime: string): LocalClock {
  const starts = remembered((day) => startOfDay(day, zone))
  const nudges = remembered((day) => instantAt(day, nudgeTime, zone))
  const days = new Map<number, Day>()
  return {
    dayOf: (instant) => {
      const known = days.get(instant.getTime()) ?? dayOf(instant, zone)
      days.set(instant.getTime(), known)
      return known
    },
    startOf: starts,
    endOf: (day) => new Date(starts(addDays(day, 1)).getTime() - 1),
    nudgeOn: nudges,
  }
}

function remembered(work: (day: Day) => Instant): (day: Day) => Instant {
  const known = new Map<Day, Instant>()
  return (day) => {
    const instant = known.get(day) ?? work(day)
    known.set(day, instant)
    return instant
  }
}
