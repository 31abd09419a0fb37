import { addDays, type Day, dayOf, daysBetween, type Instant, startOfDay, type Zone } from './day.ts'

export const SHIFT_KINDS = ['dag', 'avond', 'nacht', 'achterwacht', 'verantwoordelijk', 'vrij'] as const
export type ShiftKind = (typeof SHIFT_KINDS)[number]

/** What somebody says himself: away for days, or quiet for a while. */
export const ABSENCE_KINDS = ['afwezig', 'pauze'] as const
export type AbsenceKind = (typeof ABSENCE_KINDS)[number]

/** One line of the rota: member and team references. A shift without a team is for the whole organisation. */
export interface Shift {
  member: string
  from: Instant
  /** At this instant it is over. */
  until: Instant
  kind: ShiftKind | AbsenceKind
  team: string | null
}

/** From `from` on, and no longer at `until`. */
export interface Stretch {
  from: Instant
  until: Instant
}

/** So long before and after his own shift somebody may be spoken to. */
const MARGIN_MS = 30 * 60_000
/** Shifts no further apart than this are of one rota, and the days between them are days off. */
const GAP_DAYS = 14

/** How many days before and after the days that one looks at shifts still matter. */
export const ROTA_REACH_DAYS = GAP_DAYS + 1

/** What the rota says of one person. */
export interface OwnRota {
  /** Whether it says when he works that day, also when that is not at all. */
  speaksOf(day: Day): boolean
  /** When he may be spoken to because of a shift, thirty minutes on either side included. In no order; may overlap. */
  spoken: Stretch[]
  /** When he is off, whatever else is said. */
  off: Stretch[]
  /** Of that, when he said himself that he is away. */
  away: Stretch[]
}

/**
 * Reads one person's shifts. `vrij` goes before everything: a day off that was entered over a shift is a day off.
 * Shifts by day, evening or night make a rota, which speaks of all days from the first to the last of them; where two
 * are more than two weeks apart it is not known in between, and other days hold. `verantwoordelijk` speaks of its own
 * days only, and `achterwacht` of none: those duties go round among people who otherwise work their ordinary days.
 * @param onCall whether being on call is enough to be spoken to. It is for terms in hours.
 */
export function ownRota(shifts: Shift[], zone: Zone, { onCall }: { onCall: boolean }): OwnRota {
  const known = [
    ...joined(
      shifts.filter(({ kind }) => kind === 'dag' || kind === 'avond' || kind === 'nacht'),
      zone,
    ),
    ...shifts.filter(({ kind }) => kind === 'verantwoordelijk'),
  ]
  return {
    speaksOf: (day) => {
      if (known.length === 0) return false
      const begins = startOfDay(day, zone)
      const ends = startOfDay(addDays(day, 1), zone)
      return known.some(({ from, until }) => until > begins && from < ends)
    },
    spoken: shifts
      .filter(({ kind }) => isWorked(kind) && (onCall || kind !== 'achterwacht'))
      .map(({ from, until }) => ({
        from: new Date(from.getTime() - MARGIN_MS),
        until: new Date(until.getTime() + MARGIN_MS),
      })),
    off: [
      ...shifts.filter(({ kind }) => isOff(kind)).map(bare),
      ...shifts
        .filter(({ kind }) => kind === 'pauze')
        .flatMap((pause) => (onCall ? without(bare(pause), shifts.filter(isOnDuty)) : [bare(pause)])),
    ],
    away: shifts.filter(({ kind }) => kind === 'afwezig').map(bare),
  }
}

const bare = ({ from, until }: Stretch): Stretch => ({ from, until })
const isOff = (kind: Shift['kind']): boolean => kind === 'vrij' || kind === 'afwezig'
const isWorked = (kind: Shift['kind']): boolean => !isOff(kind) && kind !== 'pauze'
const isOnDuty = ({ kind }: Shift): boolean => kind === 'verantwoordelijk' || kind === 'achterwacht'

/** What of a stretch lies in none of the others. */
function without(whole: Stretch, others: Stretch[]): Stretch[] {
  return others.reduce(
    (rest, { from, until }) =>
      rest.flatMap((stretch) => {
        if (until <= stretch.from || from >= stretch.until) return [stretch]
        return [
          ...(from > stretch.from ? [{ from: stretch.from, until: from }] : []),
          ...(until < stretch.until ? [{ from: until, until: stretch.until }] : []),
        ]
      }),
    [whole],
  )
}

/** From the first shift to the last of each row of shifts without a gap of more than two weeks. */
function joined(shifts: Shift[], zone: Zone): Stretch[] {
  const rows: Stretch[] = []
  for (const { from, until } of [...shifts].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const row = rows.at(-1)
    if (row !== undefined && daysBetween(dayOf(row.until, zone), dayOf(from, zone)) <= GAP_DAYS)
      row.until = new Date(Math.max(row.until.getTime(), until.getTime()))
    else rows.push({ from, until })
  }
  return rows
}

/**
 * Who is on duty for a team at an instant: who is responsible there, else for the whole organisation, else who is on
 * call for the team, else for the organisation. Member references in order; nobody who is off.
 */
export function onDuty(shifts: Shift[], team: string | null, at: Instant): string[] {
  const now = shifts.filter(({ from, until }) => from <= at && at < until)
  const off = new Set(now.filter(({ kind }) => isOff(kind)).map(({ member }) => member))
  const found = (['verantwoordelijk', 'achterwacht'] as const)
    .flatMap((kind) => [team, null].map((of) => ({ kind, of })))
    .map(({ kind, of }) =>
      now.filter((shift) => shift.kind === kind && shift.team === of && !off.has(shift.member)),
    )
    .find((group) => group.length > 0)
  return [...new Set((found ?? []).map(({ member }) => member))].sort()
}
