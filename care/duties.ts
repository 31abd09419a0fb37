import { clientDuties } from './client-duties.ts'
import { countDuties } from './count-duties.ts'
import { dateDuties } from './date-duties.ts'
import type { Instant, Zone } from './day.ts'
import type { Duty } from './duty.ts'
import { employeeDuties } from './employee-duties.ts'
import { localClock } from './local-clock.ts'
import { type DutySettings, type Moment, momentOf } from './moment.ts'
import type { CountRule, DateRule, Rule, RuleBook } from './rule.ts'
import { asSetAside } from './set-aside.ts'
import type { Team, World } from './world.ts'

export type { DutySettings } from './moment.ts'

/**
 * Every duty that follows from the facts as they stand at `on`, also those that are done, cancelled or missed, so
 * that a caller can follow what became of them. The order of facts, people and episodes makes no difference to what
 * each duty is.
 */
export function dutiesAt(book: RuleBook, world: World, settings: DutySettings, on: Instant): Duty[] {
  const moment = momentOf(world, settings, on)
  const duties = Object.entries(book).flatMap(([id, rule]) =>
    rule.aan ? dutiesOf(id, rule, world, moment) : [],
  )
  return duties.map((duty) => asSetAside(duty, world.setAside?.get(duty.key), on))
}

function dutiesOf(id: string, rule: Rule, world: World, moment: Moment): Duty[] {
  switch (rule.onderwerp) {
    case 'client':
      return world.episodes.flatMap((episode) => clientDuties(id, rule, episode, moment))
    case 'medewerker':
      return world.members
        .filter(({ ref }) => ref === (world.onlyEmployee ?? ref))
        .flatMap((member) => employeeDuties(id, rule, member, moment))
    case 'team':
      return world.teams.flatMap((team) => togetherDuties(id, rule, team, moment))
    case 'organisatie':
      return togetherDuties(id, rule, null, moment)
  }
}

function togetherDuties(id: string, rule: CountRule | DateRule, team: Team | null, moment: Moment): Duty[] {
  return rule.begint === 'periode' ? countDuties(id, rule, team, moment) : dateDuties(id, rule, team, moment)
}

/** The duties that ask something of people now: open, late, or waiting to be confirmed. */
export function openDuties(duties: Duty[]): Duty[] {
  return duties.filter(({ state }) => state === 'open' || state === 'late' || state === 'unconfirmed')
}

/**
 * Orders duties by when they are due, those without a date first, then by code. A term in days is due at the last
 * instant of its local day.
 */
export function compareDuties(zone: Zone): (a: Coded, b: Coded) => number {
  const { endOf } = localClock(zone, '00:00')
  const moment = ({ due }: Coded) =>
    due.kind === 'unknown'
      ? Number.NEGATIVE_INFINITY
      : (due.kind === 'instant' ? due.at : endOf(due.day)).getTime()
  return (a, b) => compare(moment(a), moment(b)) || compare(a.code ?? '', b.code ?? '')
}

type Coded = Pick<Duty, 'due'> & { code: string | null }

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
