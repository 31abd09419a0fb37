import type { WorkingCalendar } from './calendar.ts'
import { addDays, type Day, dayOf, type Instant, instantAt, type Zone } from './day.ts'
import type { DutyState } from './duty.ts'
import { type QuietHours, reachableFrom } from './reachable.ts'

/** One thing that a whole team is told, once. `key` makes it the same thing whenever this is worked out again. */
export type TeamEvent = { key: string } & (
  | { about: 'reminder' | 'meeting' | 'called_off'; duty: string }
  | { about: 'round'; round: string }
)

/** A duty of the team itself, with the reminders of it that were recorded. */
export interface TeamDuty {
  id: string
  state: DutyState
  /** The last permitted day; null while it is not known. */
  due: Day | null
  /** Set for what stands planned on a day. */
  meeting: { day: Day } | null
  reminders: { step: string; at: Instant; toResponsible: boolean }[]
}

export interface TeamRound {
  id: string
  opensAt: Instant
  closesAt: Instant
}

export interface TeamClock {
  zone: Zone
  calendar: WorkingCalendar
  nudgeTime: string
  quietHours: QuietHours
}

/**
 * What a team is to be told at `now` in a channel that was linked at `linkedAt`. Nothing outside working hours: what came
 * up then is told when they begin, as things stand by that time.
 *
 * Of a duty the last reminder that came after the linking, when it went to who is responsible and the term still runs:
 * what goes higher up, and what is late, stays between those persons. Of a planned day from the working day before on;
 * that it was called off when its coming was told. Of a round that it is open.
 * @param told by key what was stored for this channel before, and whether it stands there.
 */
export function teamEvents(
  { duties, rounds }: { duties: TeamDuty[]; rounds: TeamRound[] },
  linkedAt: Instant,
  told: ReadonlyMap<string, boolean>,
  now: Instant,
  clock: TeamClock,
): TeamEvent[] {
  if (teamHoursFrom(now, clock)?.getTime() !== now.getTime()) return []
  const today = dayOf(now, clock.zone)
  const events = [
    ...duties.flatMap((duty): TeamEvent[] =>
      duty.meeting === null
        ? reminderOf(duty, linkedAt, now, today)
        : meetingOf(duty.id, duty.state, duty.meeting.day, told, now, today, clock),
    ),
    ...rounds
      .filter(({ opensAt, closesAt }) => opensAt <= now && now < closesAt)
      .map(({ id }): TeamEvent => ({ key: `round:${id}`, about: 'round', round: id })),
  ]
  return events.filter(({ key }) => !told.has(key))
}

/**
 * The first instant from `at` on at which a whole team may be spoken to: on a working day of the organisation, outside
 * quiet hours. Null when there is none in the coming sixty days.
 */
export function teamHoursFrom(
  at: Instant,
  { quietHours, zone, calendar }: Pick<TeamClock, 'quietHours' | 'zone' | 'calendar'>,
): Instant | null {
  const everybody = { workdays: [], employedFrom: null, employedUntil: null }
  return reachableFrom(everybody, at, quietHours, zone, calendar.isHoliday)
}

function reminderOf({ id, state, due, reminders }: TeamDuty, linkedAt: Instant, now: Instant, today: Day) {
  if (state !== 'open' || due === null || due < today) return []
  const last = reminders
    .filter(({ at, toResponsible }) => toResponsible && at > linkedAt && at <= now)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .at(-1)
  if (last === undefined) return []
  const key = `reminder:${id}:${last.step}:${last.at.toISOString()}`
  return [{ key, about: 'reminder' as const, duty: id }]
}

function meetingOf(
  id: string,
  state: DutyState,
  day: Day,
  told: ReadonlyMap<string, boolean>,
  now: Instant,
  today: Day,
  { calendar, nudgeTime, zone }: TeamClock,
): TeamEvent[] {
  if (day < today) return []
  const coming = `meeting:${id}`
  if (state === 'cancelled' && told.get(coming)) {
    return [{ key: `called_off:${id}`, about: 'called_off', duty: id }]
  }
  const from = instantAt(calendar.previousWorkingDay(addDays(day, -1)), nudgeTime, zone)
  return state === 'open' && now >= from ? [{ key: coming, about: 'meeting', duty: id }] : []
}
