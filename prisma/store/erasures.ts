import { createHmac } from 'node:crypto'
import type { Day } from '../../care/day.ts'
import type { Db } from '../client.ts'
import { newNameKey } from './client-names.ts'
import { dayFromColumn, dayToColumn } from './columns.ts'

export type Erasable = 'client' | 'member'

/** Until which day what is told of this number is about somebody who was erased; null for a number that never was. */
export type ErasedPeople = (kind: Erasable, ref: string) => Day | null

/** Who was erased, of whom only hashes are known. */
export async function erasedPeople(db: Db, org: string): Promise<ErasedPeople> {
  const rows = await db.erasure.findMany({ where: { organisationId: org } })
  if (rows.length === 0) return () => null
  const key = await keyOf(db, org)
  const until = new Map(rows.map((row) => [row.hash, dayFromColumn(row.until)]))
  return (kind, ref) => until.get(hashOf(key, kind, ref)) ?? null
}

/** Remembers that this number was erased on a day, without keeping it. */
export async function rememberErasure(
  db: Db,
  org: string,
  { kind, ref, day }: { kind: Erasable; ref: string; day: Day },
): Promise<void> {
  const hash = hashOf(await keyOf(db, org), kind, ref)
  const until = dayToColumn(day)
  await db.erasure.upsert({
    where: { organisationId_hash: { organisationId: org, hash } },
    create: { organisationId: org, hash, until },
    update: { until },
  })
}

const hashOf = (key: string, kind: Erasable, ref: string): string =>
  createHmac('sha256', Buffer.from(key, 'base64')).update(`${kind}:${ref}`).digest('hex')

async function keyOf(db: Db, org: string): Promise<string> {
  await db.organisation.updateMany({
    where: { id: org, nameKey: null },
    data: { nameKey: newNameKey() },
  })
  const { nameKey } = await db.organisation.findUniqueOrThrow({ where: { id: org } })
  return nameKey ?? ''
}
