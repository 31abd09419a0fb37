import { type Day, dayOf, type Instant } from '../care/day.ts'
import { isInCare, mayStillWork } from '../care/erasure.ts'
import type { Db } from '../prisma/client.ts'
import { logAccess } from '../prisma/store/access-log.ts'
import { dayFromColumn } from '../prisma/store/columns.ts'
import { type ErasedClient, type ErasedMember, eraseClient, eraseMember } from '../prisma/store/erase.ts'
import { type Erasable, rememberErasure } from '../prisma/store/erasures.ts'
import { holdDuties } from '../prisma/store/hold.ts'
import { lockImports } from '../prisma/store/imports.ts'
import { findMemberByRef } from '../prisma/store/members.ts'
import type { House } from './house.ts'

/** By the organisation's own number. */
export interface Person {
  kind: Erasable
  ref: string
}

export type Erasing =
  | { as: 'unknown' }
  | ((({ kind: 'client' } & ErasedClient) | ({ kind: 'member' } & ErasedMember)) & {
      as: 'erased'
      /** The care, or the employment, still ran: for the figures it ends with this. */
      ran: boolean
      /** Of a member: clients have this name beside them today. */
      hasClients: boolean
    })

interface At {
  now: Instant
  today: Day
}

const LONGEST_MS = 15 * 60 * 1000

/**
 * Erases a person and remembers by a hash that he was, in one transaction. Care and employment that run end with it.
 * @param trial does all of it and undoes it, to tell what would go.
 */
export async function erasePerson(
  { store, org, settings }: Pick<House, 'store' | 'org' | 'settings'>,
  person: Person,
  { now, trial }: { now: Instant; trial: boolean },
): Promise<Erasing> {
  const day = dayOf(now, settings.zone)
  const work = async (tx: Db) => {
    await lockImports(tx, org)
    await holdDuties(tx, org, 'all')
    const done =
      person.kind === 'client'
        ? await clientOf(tx, org, person.ref, now)
        : await memberOf(tx, org, person.ref, { now, today: day })
    if (done.as === 'erased') {
      await rememberErasure(tx, org, { ...person, day })
      // Of whom the log may not say; that it was done, and by whom, it must.
      const entry = { at: now, actor: 'command', action: 'erase', object: person.kind, about: null }
      await logAccess(tx, org, [{ ...entry, outcome: 'ok' }])
    }
    if (trial) throw new TrialOver(done)
    return done
  }
  try {
    return await store.prisma.$transaction(work, { timeout: LONGEST_MS, maxWait: LONGEST_MS })
  } catch (error) {
    if (error instanceof TrialOver) return error.would
    throw error
  }
}

/** Ends a trial: thrown, so that the store undoes all of it. */
class TrialOver extends Error {
  readonly would: Erasing
  constructor(would: Erasing) {
    super('a trial is undone')
    this.would = would
  }
}

async function clientOf(tx: Db, org: string, ref: string, now: Instant): Promise<Erasing> {
  const client = await tx.client.findFirst({
    where: { organisationId: org, ref, erased: false },
    select: { id: true, ref: true, episodes: { select: { endsAt: true } } },
  })
  if (client === null) return { as: 'unknown' }
  const ran = isInCare(client.episodes, now)
  return {
    as: 'erased',
    kind: 'client',
    ran,
    hasClients: false,
    ...(await eraseClient(tx, org, client, now)),
  }
}

/** Whether care that runs has this member beside it, today or from a later day on. */
async function standsBesideClients(tx: Db, org: string, id: string, { now, today }: At): Promise<boolean> {
  const named = { OR: [{ evvId: id }, { coordinatorId: id }, { shadowId: id }] }
  const episodes = await tx.episode.findMany({
    where: {
      organisationId: org,
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
      assignments: { some: named },
    },
    select: { assignments: { orderBy: { from: 'asc' } } },
  })
  return episodes.some(({ assignments }) => {
    const last = assignments.findLastIndex(({ from }) => dayFromColumn(from) <= today)
    return assignments
      .slice(Math.max(last, 0))
      .some(({ evvId, coordinatorId, shadowId }) => [evvId, coordinatorId, shadowId].includes(id))
  })
}

async function memberOf(tx: Db, org: string, ref: string, at: At): Promise<Erasing> {
  const member = await findMemberByRef(tx, org, ref)
  if (member === null) return { as: 'unknown' }
  const ran = mayStillWork(member, at.today)
  const hasClients = await standsBesideClients(tx, org, member.id, at)
  return { as: 'erased', kind: 'member', ran, hasClients, ...(await eraseMember(tx, org, member, at)) }
}
