import type { Day } from '../../care/day.ts'
import type { Language, Role } from '../../care/world.ts'
import type { Db } from '../client.ts'
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
  address: { channel: string; address: unknown } | null
}

const withTeams = {
  teams: { include: { team: { select: { id: true, ref: true, name: true } } } },
  addresses: { orderBy: [{ preferred: 'desc' as const }, { since: 'desc' as const }] },
}

/** Those in service on no particular day: leaving is looked at where it matters. Ordered by name. */
export async function listMembers(db: Db, org: string): Promise<StoredMember[]> {
  const rows = await db.member.findMany({
    where: { organisationId: org },
    include: withTeams,
    orderBy: { name: 'asc' },
  })
  return rows.map(toStored)
}

export async function findMember(db: Db, org: string, id: string): Promise<StoredMember | null> {
  if (!isId(id)) return null
  const row = await db.member.findFirst({ where: { organisationId: org, id }, include: withTeams })
  return row && toStored(row)
}

export async function findMemberByRef(db: Db, org: string, ref: string): Promise<StoredMember | null> {
  const row = await db.member.findFirst({ where: { organisationId: org, ref }, include: withTeams })
  return row && toStored(row)
}

/** Member ids by their reference. */
export async function memberIds(db: Db, org: string): Promise<Map<string, string>> {
  const rows = await db.member.findMany({ where: { organisationId: org }, select: { id: true, ref: true } })
  return new Map(rows.map((row) => [row.ref, row.id]))
}

export async function setLanguage(db: Db, org: string, memberId: string, language: Language): Promise<void> {
  await db.member.updateMany({ where: { organisationId: org, id: memberId }, data: { language } })
}

function toStored(row: {
  id: string
  ref: string
  name: string
  email: string
  roles: string[]
  language: string
  workdays: number[]
  employedFrom: Date | null
  employedUntil: Date | null
  teams: { team: { id: string; ref: string; name: string } }[]
  addresses: { channel: string; address: unknown }[]
}): StoredMember {
  const address = row.addresses[0]
  return {
    id: row.id,
    ref: row.ref,
    name: row.name,
    email: row.email,
    roles: row.roles as Role[],
    language: row.language as Language,
    workdays: row.workdays,
    employedFrom: dayOrNull(row.employedFrom),
    employedUntil: dayOrNull(row.employedUntil),
    teams: row.teams.map(({ team }) => team).sort((a, b) => a.ref.localeCompare(b.ref)),
    address: address ? { channel: address.channel, address: address.address } : null,
  }
}
