import type { Instant } from '../care/day.ts'
import { dayOf, type Zone } from '../care/day.ts'
import type { Duty } from '../care/duty.ts'
import { inService } from '../care/people.ts'
import { type Hearing, isQuiet, reachableFrom } from '../care/reachable.ts'
import { onDuty, type Shift } from '../care/rota.ts'
import type { Member } from '../care/world.ts'
import type { OrganisationSettings } from '../organisation.ts'

/** Who can be told something at one instant. */
export interface Audience {
  zone: Zone
  /** When somebody can first be told about a duty; null when that is not to be expected. */
  hears(ref: string, duty: Pick<Duty, 'due'>): Instant | null
  /** Who is on duty for a team, and in service. */
  onDuty(team: string | null): string[]
  /** Whether somebody said that he is away just now, or from before he could next be spoken to. */
  isAway(ref: string): boolean
  /** Management, as far as it is there: whom to tell when everybody in line is away. */
  management(): string[]
  /** Whether a nudge must reach who is on duty, because none of those it is for hears it in time. */
  needsDuty(duty: Pick<Duty, 'due'>, to: string[]): boolean
}

/** Terms in hours run at night and in the weekend too. */
export const isInHours = ({ due }: Pick<Duty, 'due'>): boolean => due.kind === 'instant'

/** Reckons each person once, however many duties lie with him. */
export function audienceAt(
  now: Instant,
  members: Pick<Member, 'ref' | 'roles' | 'workdays' | 'employedFrom' | 'employedUntil'>[],
  shifts: Shift[],
  { quietHours, zone, calendar }: Pick<OrganisationSettings, 'quietHours' | 'zone' | 'calendar'>,
): Audience {
  const known = new Map(members.map((member) => [member.ref, member]))
  const own = Map.groupBy(shifts, ({ member }) => member)
  const today = dayOf(now, zone)
  const heard = new Map<string, Instant | null>()

  const reckon = (ref: string, onCall: boolean, shifts = own.get(ref) ?? []): Instant | null => {
    const member = known.get(ref)
    if (member === undefined) return null
    const hearing: Hearing = { shifts, onCall }
    return reachableFrom(member, now, quietHours, zone, calendar.isHoliday, hearing)
  }
  const hears: Audience['hears'] = (ref, duty) => {
    const onCall = isInHours(duty)
    const key = `${onCall} ${ref}`
    const before = heard.get(key)
    if (before !== undefined) return before
    const first = reckon(ref, onCall)
    heard.set(key, first)
    return first
  }
  const isAway = (ref: string): boolean => {
    const shifts = own.get(ref) ?? []
    const away = shifts.filter(({ kind, until }) => kind === 'afwezig' && now < until)
    if (away.length === 0) return false
    if (away.some(({ from }) => from <= now)) return true
    const otherwise = reckon(
      ref,
      false,
      shifts.filter((one) => !away.includes(one)),
    )
    const first = reckon(ref, false)
    return otherwise !== null && (first === null || otherwise < first)
  }
  return {
    zone,
    hears,
    isAway,
    management: () =>
      members
        .filter((member) => member.roles.includes('management') && inService(member, today))
        .flatMap(({ ref }) => (isAway(ref) ? [] : [ref])),
    onDuty: (team) =>
      onDuty(shifts, team, now).filter((ref) => {
        const member = known.get(ref)
        return member !== undefined && inService(member, today)
      }),
    needsDuty: (duty, to) => {
      const { due } = duty
      if (due.kind !== 'instant') return false
      const silent = isQuiet(now, quietHours, zone)
      return to.every((ref) => {
        const at = hears(ref, duty)
        return at === null || (at > now && (silent || at > due.at))
      })
    },
  }
}
