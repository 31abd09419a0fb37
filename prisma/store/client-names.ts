import { randomBytes } from 'node:crypto'
import { anyOf, hashedNames, type NameList, nameList } from '../../care/screen/screen.ts'
import type { Db } from '../client.ts'
import { putRows } from './bulk.ts'

/** One way in which a client may be called, hashed with the organisation's key. */
export interface ClientNameRecord {
  id: string
  clientId: string
  hash: string
}

export interface ClientNames {
  /** With what they are hashed: 32 random bytes as base64. */
  key: string
  hashes: ClientNameRecord[]
}

/** What the privacy screen must know by name: everybody who works here, and the hashes of clients. In one statement. */
export async function namesToScreen(db: Db, org: string): Promise<NameList> {
  const [row] = await db.$queryRaw<[{ members: string[]; key: string | null; hashes: string[] }]>`
    SELECT
      ARRAY(SELECT name FROM "Member" WHERE "organisationId" = ${org}::uuid AND NOT erased) AS members,
      (SELECT "nameKey" FROM "Organisation" WHERE id = ${org}::uuid) AS key,
      ARRAY(SELECT DISTINCT hash FROM "ClientName" WHERE "organisationId" = ${org}::uuid) AS hashes`
  const members = nameList(row.members)
  return row.key === null ? members : anyOf(members, hashedNames(row.hashes, row.key))
}

/** With what names and numbers are hashed: 32 random bytes as base64. */
export const newNameKey = (): string => randomBytes(32).toString('base64')

/** Every hash that is kept. The key is a fresh one, not kept yet, while there is none. */
export async function loadClientNames(db: Db, org: string): Promise<ClientNames> {
  const row = await db.organisation.findUnique({ where: { id: org }, select: { nameKey: true } })
  const hashes = await db.$queryRaw<ClientNameRecord[]>`
    SELECT id, "clientId", hash FROM "ClientName" WHERE "organisationId" = ${org}::uuid`
  return { key: row?.nameKey ?? newNameKey(), hashes }
}

/** Keeps hashes, and the key that they were made with: that is never replaced, or no name would be known any more. */
export async function putClientNames(db: Db, org: string, { key, hashes }: ClientNames): Promise<void> {
  if (hashes.length === 0) return
  await db.organisation.updateMany({ where: { id: org, nameKey: null }, data: { nameKey: key } })
  await putRows(
    db,
    'ClientName',
    ['id', 'organisationId', 'clientId', 'hash'],
    hashes.map((name) => ({ ...name, organisationId: org })),
  )
}
