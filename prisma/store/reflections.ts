import { randomUUID } from 'node:crypto'
import type { Day, Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'
import { dayToColumn, isId } from './columns.ts'
import { randomCode } from './random-code.ts'

export interface NewReflection {
  teamId: string
  roundId: string | null
  day: Day
  good: string | null
  better: string | null
  learned: string | null
  bouwsteen: string | null
  theme: string | null
  mayQuote: boolean
  /** Null: kept without the giver's name. */
  giverId: string | null
}

/** Keeps a reflection that was given in chat; gives back its public id. */
export async function addReflection(
  db: Db,
  org: string,
  given: NewReflection,
  now: Instant,
): Promise<string> {
  const ref = randomCode(8)
  await db.reflection.create({
    data: {
      // Our usual ids tell the millisecond, and with it who was talking to the bot just then.
      id: randomUUID(),
      organisationId: org,
      ref,
      key: `chat:${ref}`,
      ...given,
      day: dayToColumn(given.day),
      source: 'chat',
      // The hour would tell who was on shift: a nameless reflection keeps its day only.
      givenAt: given.giverId === null ? dayToColumn(given.day) : now,
    },
  })
  return ref
}

export interface StoredRound {
  id: string
  teamId: string
  month: string
  theme: string
  bouwsteen: string
  anonymous: boolean
  closesAt: Instant
  given: number
}

export async function findRound(db: Db, org: string, id: string): Promise<StoredRound | null> {
  if (!isId(id)) return null
  const row = await db.reflectionRound.findFirst({
    where: { id, organisationId: org },
    include: { _count: { select: { reflections: true } } },
  })
  return row && { ...row, given: row._count.reflections }
}

export interface NewRound {
  teamId: string
  month: string
  theme: string
  bouwsteen: string
  anonymous: boolean
  opensAt: Instant
  closesAt: Instant
}

/** Opens a team's round of a month; null when it was opened before. Nobody is invited yet. */
export async function openRound(db: Db, org: string, round: NewRound): Promise<string | null> {
  const [row] = await db.reflectionRound.createManyAndReturn({
    skipDuplicates: true,
    data: [{ organisationId: org, ...round }],
  })
  return row?.id ?? null
}

/** The teams that had their round of a month. */
export async function teamsWithRound(db: Db, org: string, month: string): Promise<Set<string>> {
  const rows = await db.reflectionRound.findMany({
    where: { organisationId: org, month },
    select: { teamId: true },
  })
  return new Set(rows.map(({ teamId }) => teamId))
}

/** The rounds in which a reflection can be given now. */
export async function roundsOpenAt(
  db: Db,
  org: string,
  now: Instant,
): Promise<{ id: string; teamId: string }[]> {
  return db.reflectionRound.findMany({
    where: { organisationId: org, opensAt: { lte: now }, closesAt: { gt: now } },
    select: { id: true, teamId: true },
    orderBy: { id: 'asc' },
  })
}

export async function countInvited(db: Db, org: string, roundId: string, more: number): Promise<void> {
  await db.reflectionRound.updateMany({
    where: { organisationId: org, id: roundId },
    data: { invited: { increment: more } },
  })
}

export async function countReflections(
  db: Db,
  org: string,
  where: { teams?: string[]; giver?: string; from?: Day; until?: Day },
): Promise<number> {
  return db.reflection.count({
    where: {
      organisationId: org,
      ...(where.teams && { teamId: { in: where.teams } }),
      ...(where.giver && { giverId: where.giver }),
      ...(where.from &&
        where.until && { day: { gte: dayToColumn(where.from), lte: dayToColumn(where.until) } }),
    },
  })
}
