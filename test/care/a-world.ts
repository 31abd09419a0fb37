import { workingCalendar } from '../../care/calendar.ts'
import { asDay, type Day, instantAt } from '../../care/day.ts'
import { type DutySettings, dutiesAt } from '../../care/duties.ts'
import type { Duty } from '../../care/duty.ts'
import { ruleBook } from '../../care/rulebook.ts'
import type {
  Assignment,
  Episode,
  Fact,
  FactSubject,
  Member,
  Outcome,
  Team,
  World,
} from '../../care/world.ts'
import { readPreset } from '../../organisation.ts'

export const ZONE = 'Europe/Amsterdam'
export const standaard = ruleBook(readPreset('standaard'))
export const settings: DutySettings = {
  zone: ZONE,
  calendar: workingCalendar(),
  nudgeTime: '08:30',
  vouchesFrom: null,
}

/** A local moment: `2026-03-16` is eight in the morning, `2026-03-16 14:00` says its hour. */
export function at(text: string) {
  const [day = '', time = '08:00'] = text.split(' ')
  return instantAt(asDay(day), time, ZONE)
}

export const day = (text: string): Day => asDay(text)

export function member(ref: string, roles: Member['roles'], change: Partial<Member> = {}): Member {
  return {
    ref,
    name: `Naam van ${ref}`,
    roles,
    teams: ['zorg'],
    language: 'nl',
    workdays: [],
    employedFrom: null,
    employedUntil: null,
    ...change,
  }
}

export function team(ref: string, kind: Team['kind']): Team {
  return { ref, name: `Team ${ref}`, kind, language: 'nl' }
}

/** An episode of client 10023 in team zorg, with evv m04, coordinator m07 and nobody as shadow. */
export function episode(
  startsAt: string,
  change: Partial<Episode> & { by?: Partial<Assignment> } = {},
): Episode {
  const { by, ...rest } = change
  return {
    id: 'e1',
    client: '10023',
    frame: 'WLZ-ZIN',
    startsAt: at(startsAt),
    endsAt: null,
    wzd: false,
    assignments: [
      { from: day(startsAt.slice(0, 10)), team: 'zorg', evv: 'm04', coordinator: 'm07', shadow: null, ...by },
    ],
    ...rest,
  }
}

let facts = 0

/** A fact about episode e1 unless the subject says otherwise. */
export function fact(
  kind: string,
  on: string,
  outcome: Outcome = 'gehouden',
  change: Partial<Fact> = {},
): Fact {
  facts += 1
  return {
    id: `f${facts}`,
    kind,
    subject: { kind: 'client', episode: 'e1' },
    day: day(on.slice(0, 10)),
    at: on.includes(' ') ? at(on) : null,
    outcome,
    movedTo: null,
    validUntil: null,
    reason: null,
    reference: null,
    source: 'gebeurtenissen.csv',
    ...change,
  }
}

export const ofEmployee = (ref: string): { subject: FactSubject } => ({
  subject: { kind: 'employee', member: ref },
})
export const ofTeam = (ref: string): { subject: FactSubject } => ({ subject: { kind: 'team', team: ref } })
export const ofOrganisation: { subject: FactSubject } = { subject: { kind: 'organisation' } }

export const people = [
  member('m04', ['evv']),
  member('m07', ['coordinator']),
  member('m08', ['zorgverlener']),
  member('m09', ['management']),
  member('m10', ['functionaris']),
]

export function world(change: Partial<World>): World {
  return { teams: [team('zorg', 'zorg')], members: people, episodes: [], facts: [], ...change }
}

/** The duties of one rule at a local moment. */
export function duties(
  rule: string,
  of: Partial<World>,
  on: string,
  change: Partial<DutySettings> = {},
): Duty[] {
  return dutiesAt(standaard, world(of), { ...settings, ...change }, at(on)).filter(
    (duty) => duty.rule === rule,
  )
}

/** The last duty of one rule, for the one subject there is. */
export function duty(rule: string, of: Partial<World>, on: string, change: Partial<DutySettings> = {}): Duty {
  const found = duties(rule, of, on, change).at(-1)
  if (found === undefined) throw new Error(`No duty of ${rule}`)
  return found
}
