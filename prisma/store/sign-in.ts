import { createHash, randomBytes } from 'node:crypto'
import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'

/** Links are for now; sessions for one working spell. Real time, never the sample's clock. */
const LINK_MS = 15 * 60_000
const SESSION_MS = 8 * 3_600_000

const hash = (token: string): string => createHash('sha256').update(token).digest('hex')
const newToken = (): string => randomBytes(32).toString('base64url')

/** A link's token for one person, valid once and for fifteen minutes. */
export async function createSignInLink(
  db: Db,
  org: string,
  memberId: string,
  realNow: Instant,
): Promise<string> {
  const token = newToken()
  await db.signInLink.create({
    data: {
      tokenHash: hash(token),
      organisationId: org,
      memberId,
      expiresAt: new Date(realNow.getTime() + LINK_MS),
    },
  })
  return token
}

/** Uses a link up. Null when it is unknown, used or too old; of two at the same moment one gets it. */
export async function takeSignInLink(
  db: Db,
  org: string,
  token: string,
  realNow: Instant,
): Promise<string | null> {
  const [row] = await db.$queryRaw<{ memberId: string }[]>`
    UPDATE "SignInLink" SET "usedAt" = ${realNow}
    WHERE "tokenHash" = ${hash(token)} AND "organisationId" = ${org}::uuid
      AND "usedAt" IS NULL AND "expiresAt" > ${realNow}
    RETURNING "memberId"`
  return row?.memberId ?? null
}

export async function createSession(
  db: Db,
  org: string,
  memberId: string,
  realNow: Instant,
): Promise<{ token: string; expiresAt: Instant }> {
  const token = newToken()
  const expiresAt = new Date(realNow.getTime() + SESSION_MS)
  await db.session.create({ data: { tokenHash: hash(token), organisationId: org, memberId, expiresAt } })
  return { token, expiresAt }
}

export async function memberOfSession(
  db: Db,
  org: string,
  token: string,
  realNow: Instant,
): Promise<string | null> {
  const row = await db.session.findFirst({
    where: { tokenHash: hash(token), organisationId: org, expiresAt: { gt: realNow } },
  })
  return row?.memberId ?? null
}

export async function endSession(db: Db, org: string, token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hash(token), organisationId: org } })
}
