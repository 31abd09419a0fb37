import { dayOf, type Instant } from '../care/day.ts'
import type { Duty } from '../care/duty.ts'
import type { Shift } from '../care/rota.ts'
import type { Db } from '../prisma/client.ts'
import type { StoredDuty } from '../prisma/store/duties.ts'
import { listMembers, type StoredMember } from '../prisma/store/members.ts'
import { nudgesOf } from '../prisma/store/nudges.ts'
import { loadRota } from '../prisma/store/shifts.ts'
import { audienceAt } from './audience.ts'
import { askedAlready } from './awaited.ts'
import { dueNudges } from './due-nudges.ts'
import { fateOf, footingOf } from './fate.ts'
import type { House } from './house.ts'
import { hearsOf } from './in-time.ts'

/** A reminder whose moment has come, and which was not sent yet. */
export interface Waiting {
  /** The moment of its step. */
  from: Instant
  to: string[]
  /** Not before this; null: the next time that anything is sent. */
  send: Instant | null
}

export interface Coming {
  /** When each person of the next step can first be told, by reference; null for whom that is not to be expected. */
  heard: Map<string, Instant | null>
  waiting: Waiting[]
  /** Until when those are away who it would go to, by reference. */
  away: Map<string, Instant>
}

/**
 * What is still to be heard of a duty, as the rota stands now: reminders that wait or that the next run will record, and
 * the next step, which working days, quiet hours and the rota put off.
 */
export async function heardNext(
  { org, settings }: Pick<House, 'org' | 'settings'>,
  db: Db,
  { duty, stored }: { duty: Duty; stored: StoredDuty },
  now: Instant,
): Promise<Coming> {
  if (duty.closing !== null) return { heard: new Map(), waiting: [], away: new Map() }
  const members = await listMembers(db, org)
  const next = duty.steps.find(({ at }) => at > now)
  const heard = new Map<string, Instant | null>()
  if (next !== undefined) {
    const audience = audienceAt(next.at, members, await loadRota(db, org, next.at, next.to), settings)
    for (const ref of next.to) heard.set(ref, hearsOf(next, ref, duty, audience))
  }
  const refs = members.map(({ ref }) => ref)
  const rota = await loadRota(db, org, now, refs)
  return {
    heard,
    waiting: await waitingOf({ org, settings }, db, { members, rota }, { duty, stored }, now),
    away: awayOf([...duty.responsible, ...duty.backup], rota, now),
  }
}

function awayOf(refs: string[], rota: Shift[], now: Instant): Map<string, Instant> {
  const away = rota.filter(({ kind, from, until }) => kind === 'afwezig' && from <= now && now < until)
  return new Map(
    refs.flatMap((ref) => {
      const own = away.find(({ member }) => member === ref)
      return own ? [[ref, own.until] as const] : []
    }),
  )
}

async function waitingOf(
  { org, settings }: Pick<House, 'org' | 'settings'>,
  db: Db,
  { members, rota }: { members: StoredMember[]; rota: Shift[] },
  { duty, stored }: { duty: Duty; stored: StoredDuty },
  now: Instant,
): Promise<Waiting[]> {
  if (duty.meeting || (duty.state !== 'open' && duty.state !== 'late')) return []
  const audience = audienceAt(now, members, rota, settings)
  const recorded = (await nudgesOf(db, org, stored.id)).map(({ memberRef, ...nudge }) => {
    return { ...nudge, to: memberRef }
  })
  const known = new Set(recorded.map(keyOf))
  // By reference: what is only looked at needs no ids.
  const refs = new Map(members.map(({ ref }) => [ref, ref]))
  const toRecord = dueNudges(stored, duty, audience, refs, now).map(({ memberId, ...nudge }) => {
    return { ...nudge, to: memberId }
  })
  const today = dayOf(now, settings.zone)
  const { state, due, planned } = duty
  const footing = { ...footingOf(stored, members, today), state, due, planned }
  const asked = await askedAlready(db, org, [stored], today)
  const waiting = [...recorded, ...toRecord.filter((nudge) => !known.has(keyOf(nudge)))].flatMap((nudge) => {
    const { state, dueAt, sendAt, to, step } = nudge
    if (state !== 'waiting' || dueAt > now) return []
    const isAsked = asked(
      stored,
      members.find(({ ref }) => ref === to),
    )
    const fate = fateOf({ step, to }, footing, audience, { now, today, isAsked })
    if (fate.is !== 'sent' && fate.is !== 'put off') return []
    const send = sendAt > now ? sendAt : fate.is === 'put off' ? fate.sendAt : null
    return [{ from: dueAt, to: [to], send }]
  })
  const together = Map.groupBy(waiting, ({ from, send }) => `${from.getTime()} ${send?.getTime()}`)
  return [...together.values()].flatMap(([first, ...others]): Waiting[] =>
    first ? [{ ...first, to: [...new Set([first, ...others].flatMap(({ to }) => to))] }] : [],
  )
}

const keyOf = ({ to, step, dueAt }: { to: string; step: string; dueAt: Instant }) =>
  `${to} ${step} ${dueAt.getTime()}`
