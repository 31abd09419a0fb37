import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'

export interface ChatAccount {
  channel: string
  account: string
  address: unknown
}

/**
 * Links an account to a member: of each channel a member has one account, and an account is one member's. Gives back
 * whether anything changed.
 */
export async function linkAccount(
  db: Db,
  org: string,
  memberId: string,
  { channel, account, address }: ChatAccount,
  at: Instant,
): Promise<boolean> {
  await db.$executeRaw`
    DELETE FROM "ChatAddress" WHERE "organisationId" = ${org}::uuid AND channel = ${channel}
      AND account = ${account} AND "memberId" <> ${memberId}::uuid`
  const changed = await db.$executeRaw`
    INSERT INTO "ChatAddress" (id, "organisationId", "memberId", channel, account, address, since)
    VALUES (gen_random_uuid(), ${org}::uuid, ${memberId}::uuid, ${channel}, ${account},
      ${JSON.stringify(address)}::jsonb, ${at})
    ON CONFLICT ("memberId", channel) DO UPDATE SET account = excluded.account, address = excluded.address
    WHERE ("ChatAddress".account, "ChatAddress".address) IS DISTINCT FROM (excluded.account, excluded.address)`
  return changed > 0
}

/** Whether exactly this is linked to the member already: so it is whenever somebody talks but the first time. */
export async function isLinked(
  db: Db,
  org: string,
  memberId: string,
  { channel, account, address }: ChatAccount,
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "ChatAddress" WHERE "organisationId" = ${org}::uuid AND "memberId" = ${memberId}::uuid
      AND channel = ${channel} AND account = ${account} AND address = ${JSON.stringify(address)}::jsonb`
  return rows.length > 0
}

/** Where a member can be reached, the place to nudge first. */
export async function addressesOf(
  db: Db,
  memberId: string,
): Promise<{ channel: string; address: unknown; preferred: boolean }[]> {
  return db.chatAddress.findMany({
    where: { memberId },
    select: { channel: true, address: true, preferred: true },
    orderBy: [{ preferred: 'desc' }, { since: 'asc' }],
  })
}

/** From now on this member is nudged there. False, and nothing changes, when there is no such place. */
export async function preferChannel(
  db: Db,
  org: string,
  memberId: string,
  channel: string,
): Promise<boolean> {
  const changed = await db.$executeRaw`
    UPDATE "ChatAddress" SET preferred = (channel = ${channel})
    WHERE "organisationId" = ${org}::uuid AND "memberId" = ${memberId}::uuid AND EXISTS (
      SELECT FROM "ChatAddress" WHERE "memberId" = ${memberId}::uuid AND channel = ${channel})`
  return changed > 0
}

/** The account cannot be reached any more. */
export async function unlinkAccount(db: Db, org: string, channel: string, account: string): Promise<void> {
  await db.chatAddress.deleteMany({ where: { organisationId: org, channel, account } })
}
