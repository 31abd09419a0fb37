import { addDays, type Day, dayOf, endOfDay, startOfDay } from '../../care/day.ts'
import type { Subject } from '../../care/duty.ts'
import { sheetEntries, standsWith } from '../../care/month-sheet.ts'
import { dueDay, type SheetEntry } from '../../care/sheet-entry.ts'
import type { World } from '../../care/world.ts'
import { type KnownDuty, knownDuties, reckon } from '../../jobs/reckon.ts'
import { findDuties } from '../../prisma/store/duties.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import { aboutOf } from '../conversation/duty-for.ts'
import { mayPost } from '../conversation/may.ts'

/** What a reader may see of the duties and the days of some teams. */
export interface Sheet {
  world: World
  known: KnownDuty[]
  entries: SheetEntry[]
}

export interface Stretch {
  first: Day
  last: Day
}

/** Everything that this reader may see, of all teams; with the duties of a stretch of time that is not now. */
export async function readSheet(reader: Reader, stretch: Stretch): Promise<Sheet> {
  const { house, member, now, today } = reader
  const { settings, org, store } = house
  const { world, known, meetings } = await knownDuties(store.prisma, org, settings, now)
  const all = [...known, ...(await periodsOf(reader, stretch, known))]
  const mayKnow = ({ duty }: KnownDuty) => mayPost(member, duty, world)
  const visible = all.filter(mayKnow)
  const planned = meetings.filter(mayKnow)
  const entries = sheetEntries(
    {
      duties: visible.map(({ duty }) => duty),
      meetings: planned.map(({ duty }) => duty),
      world,
      book: settings.rules,
      today,
      zone: settings.zone,
    },
    world.teams.map(({ ref }) => ref),
  )
  // Facts without a duty that the reader may see: a meeting that no rule asks for, or one of somebody else.
  const posted = entries.filter(
    (entry) => entry.duty !== null || mayPost(member, { ...entry, responsible: [], backup: [] }, world),
  )
  return { world, known: [...visible, ...planned], entries: posted }
}

/**
 * How often something is asked in months that are not now: of those only this period and the one before it are among
 * today's duties. What is yet to begin is reckoned as it will stand then.
 */
async function periodsOf(reader: Reader, { first, last }: Stretch, known: KnownDuty[]): Promise<KnownDuty[]> {
  const { house, today } = reader
  const { settings, org, store } = house
  if (first <= today && today <= last) return []
  const on = last < today ? startOfDay(addDays(last, 1), settings.zone) : endOfDay(first, settings.zone)
  const { duties } = await reckon(store.prisma, org, settings, on)
  const has = new Set(known.map(({ duty }) => duty.key))
  const missing = duties.filter(({ count, key }) => count !== null && !has.has(key))
  const stored = new Map(
    (await findDuties(store.prisma, org, { keys: missing.map(({ key }) => key) })).map((one) => [
      one.key,
      one,
    ]),
  )
  return missing.map((duty) => ({
    duty: duty.starts !== null && duty.starts.day > today ? { ...duty, state: 'upcoming' } : duty,
    stored: stored.get(duty.key) ?? null,
  }))
}

/** The sheet of some teams, with what is the whole organisation's. */
export function sheetOf({ world, known, entries }: Sheet, teams: string[]): Sheet {
  return {
    world,
    known: known.filter(({ duty }) => standsWith(teams, duty, world)),
    entries: entries.filter((entry) => standsWith(teams, entry, world)),
  }
}

/** The duties without a last day that still ask something. */
export const undated = (known: KnownDuty[]): KnownDuty[] =>
  known.filter(({ duty }) => duty.due.kind === 'unknown' && duty.state === 'open')

/** What is late since before a day. */
export const lateBefore = (entries: SheetEntry[], day: Day): SheetEntry[] =>
  entries.filter((entry) => entry.kind === 'due' && entry.duty.state === 'late' && entry.day < day)

/** Whether a duty that is counted over a period has to do with these days. */
export function overlaps({ duty }: KnownDuty, { first, last }: Stretch, zone: string): boolean {
  const until = dueDay(duty.due, zone)
  return (
    duty.count !== null && duty.starts !== null && until !== null && duty.starts.day <= last && until >= first
  )
}

/** About whom these are, as the access log writes it. */
export function abouts(shown: { subject: Subject }[]): string[] {
  return [...new Set(shown.flatMap((one) => aboutOf(one) ?? []))].sort()
}

export const isNow = ({ first, last }: Stretch, { now, house }: Reader): boolean => {
  const today = dayOf(now, house.settings.zone)
  return first <= today && today <= last
}
