import { DateTime, Duration } from 'luxon'
import { command as texts } from '../bot/texts/nl/command.ts'
import { type Instant, isoIn, type Zone } from '../care/day.ts'
import { compareDuties, openDuties } from '../care/duties.ts'
import type { Due, Duty } from '../care/duty.ts'
import type { House } from '../jobs/house.ts'
import { type KnownDuty, knownDuties } from '../jobs/reckon.ts'
import { logAccess } from '../prisma/store/access-log.ts'
import { dueLines } from './due-lines.ts'

export interface DueAsked {
  on: Instant
  /** ISO 8601; only duties due within it, and those without a date. */
  within: string | undefined
  /** Also those that are not yet visible. */
  all: boolean
  team: string | undefined
  json: boolean
}

/** The duties that are open at an instant, soonest first; those without a date before all others. */
export async function openAt(house: House, asked: Omit<DueAsked, 'json'>): Promise<KnownDuty[]> {
  const { settings, store, org } = house
  const { known } = await knownDuties(store.prisma, org, settings, asked.on)
  const until = asked.within === undefined ? null : later(asked.on, asked.within, settings.zone)
  const order = compareDuties(settings.zone)
  const open = new Set(openDuties(known.map(({ duty }) => duty)))
  return known
    .filter(({ duty }) => open.has(duty) || (asked.all && duty.state === 'upcoming'))
    .filter(({ duty }) => asked.team === undefined || duty.team === asked.team)
    .filter(({ duty }) => until === null || dueBefore(duty.due, until, settings.zone))
    .sort((a, b) =>
      order(
        { due: a.duty.due, code: a.stored?.code ?? null },
        { due: b.duty.due, code: b.stored?.code ?? null },
      ),
    )
}

export async function dueCommand(house: House, asked: DueAsked, write: (line: string) => void): Promise<0> {
  const known = await openAt(house, asked)
  const { zone } = house.settings
  await logAccess(house.store.prisma, house.org, [
    { at: new Date(), actor: 'command', action: 'read', object: 'duties', about: null, outcome: 'ok' },
  ])
  if (asked.json) {
    write(
      JSON.stringify({ at: isoIn(asked.on, zone), duties: known.map((one) => dutyJson(one, zone)) }, null, 2),
    )
  } else if (known.length === 0) write(texts.noneDue)
  else for (const line of dueLines(known, house.settings, asked.on)) write(line)
  return 0
}

/** A duty in the public form: these keys and no others. */
export function dutyJson({ duty, stored }: KnownDuty, zone: string): object {
  return {
    code: stored?.code ?? null,
    rule: duty.rule,
    class: duty.class,
    subject: { kind: duty.subject.kind, ref: duty.subject.ref },
    team: duty.team,
    frame: duty.frame,
    starts:
      duty.starts === null
        ? null
        : duty.starts.at && inHours(duty)
          ? isoIn(duty.starts.at, zone)
          : duty.starts.day,
    due: dueJson(duty.due, zone),
    planBy: duty.planBy ?? dueJson(duty.due, zone),
    planned: duty.planned,
    state: duty.state,
    responsible: duty.responsible,
    backup: duty.backup,
    count: duty.count,
  }
}

const inHours = (duty: Duty) => duty.due.kind === 'instant'

function dueJson(due: Due, zone: string): string | null {
  if (due.kind === 'unknown') return null
  return due.kind === 'day' ? due.day : isoIn(due.at, zone)
}

/** Days, weeks and months are those of the local calendar: a day later is the same local time. */
function later(on: Instant, period: string, zone: Zone): Instant {
  return DateTime.fromJSDate(on, { zone }).plus(Duration.fromISO(period)).toJSDate()
}

function dueBefore(due: Due, until: Instant, zone: string): boolean {
  if (due.kind === 'unknown') return true
  return due.kind === 'instant' ? due.at <= until : isoIn(until, zone).slice(0, 10) >= due.day
}
