import type { Day } from '../../care/day.ts'
import type { Language, Role } from '../../care/world.ts'
import type { Db } from '../client.ts'
import { Prisma } from '../generated/client.ts'
import { dayOrNull, isId } from './columns.ts'

export interface StoredMember {
  id: string
  ref: string
  name: string
  email: string
  roles: Role[]
  language: Language
  workdays: number[]
  employedFrom: Day | null
  employedUntil: Day | null
  teams: { id: string; ref: string; name: string }[]
  /** Where this person is nudged; null: only on the pages. */
  address: { channel: string; address: unknown } | null
}

/**
 * Those in service on no particular day, erased ones too, for what they decided: leaving is looked at where it matters.
 * Whoever was erased is here no more from that very day, whatever figures count. Ordered by name.
 */
export async function listMembers(db: Db, org: string): Promise<StoredMember[]> {
  return readMembers(db, org, Prisma.sql`TRUE`)
}

/** Everybody who was not erased, with the chat platforms on which he can be reached. */
export async function membersAndChannels(
  db: Db,
  org: string,
): Promise<
  (Pick<StoredMember, 'ref' | 'roles' | 'employedFrom' | 'employedUntil'> & { channels: string[] })[]
> {
  const rows = await db.member.findMany({
    where: { organisationId: org, erased: false },
    select: {
      ref: true,
      roles: true,
      employedFrom: true,
      employedUntil: true,
      addresses: { select: { channel: true } },
    },
    orderBy: { ref: 'asc' },
  })
  return rows.map(({ ref, roles, employedFrom, employedUntil, addresses }) => ({
    ref,
    roles: roles as Role[],
    employedFrom: dayOrNull(employedFrom),
    employedUntil: dayOrNull(employedUntil),
    channels: addresses.map(({ channel }) => channel),
  }))
}

export async function findMember(db: Db, org: string, id: string): Promise<StoredMember | null> {
  if (!isId(id)) return null
  return (await readMembers(db, org, Prisma.sql`member.id = ${id}::uuid AND NOT erased`))[0] ?? null
}

export async function findMemberByRef(db: Db, org: string, ref: string): Promise<StoredMember | null> {
  return (await readMembers(db, org, Prisma.sql`member.ref = ${ref} AND NOT erased`))[0] ?? null
}

/** By e-mail address, whatever its capitals. */
export async function findMemberByEmail(db: Db, org: string, email: string): Promise<StoredMember | null> {
  return (await readMembers(db, org, Prisma.sql`lower(email) = lower(${email}) AND NOT erased`))[0] ?? null
}

/** One statement, for whoever does anything comes by here. */
async function readMembers(db: Db, org: string, which: Prisma.Sql): Promise<StoredMember[]> {
  const rows = await db.$queryRaw<MemberRow[]>`
    SELECT member.id, member.ref, member.name, email, roles, member.language, workdays, "employedFrom",
      "employedUntil" - erased::int AS "employedUntil",
      (SELECT json_agg(json_build_object('id', team.id, 'ref', team.ref, 'name', team.name) ORDER BY team.ref)
       FROM "MemberTeam" AS link JOIN "Team" AS team ON team.id = link."teamId"
       WHERE link."memberId" = member.id) AS teams,
      (SELECT json_build_object('channel', channel, 'address', address) FROM "ChatAddress" AS chat
       WHERE chat."memberId" = member.id ORDER BY preferred DESC, since LIMIT 1) AS address
    FROM "Member" AS member WHERE member."organisationId" = ${org}::uuid AND ${which} ORDER BY member.name, member.ref`
  return rows.map(toStored)
}

/** Member ids by their reference. */
export async function memberIds(db: Db, org: string): Promise<Map<string, string>> {
  const rows = await db.member.findMany({ where: { organisationId: org }, select: { id: true, ref: true } })
  return new Map(rows.map((row) => [row.ref, row.id]))
}

export async function setLanguage(db: Db, org: string, memberId: string, language: Language): Promise<void> {
  await db.member.updateMany({ where: { organisationId: org, id: memberId }, data: { language } })
}

interface MemberRow {
  id: string
  ref: string
  name: string
  email: string
  roles: string[]
  language: string
  workdays: number[]
  employedFrom: Date | null
  employedUntil: Date | null
  teams: StoredMember['teams'] | null
  address: StoredMember['address']
}

function toStored(row: MemberRow): StoredMember {
  return {
    ...row,
    roles: row.roles as Role[],
    language: row.language as Language,
    employedFrom: dayOrNull(row.employedFrom),
    employedUntil: dayOrNull(row.employedUntil),
    teams: row.teams ?? [],
  }
}
