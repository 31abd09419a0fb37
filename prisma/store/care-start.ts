import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'

export async function findStart(
  db: Db,
  org: string,
  episodeId: string,
): Promise<{ startsAt: Instant; endsAt: Instant | null } | null> {
  return db.episode.findFirst({
    where: { id: episodeId, organisationId: org },
    select: { startsAt: true, endsAt: true },
  })
}

/**
 * Corrects when care began. Files may go on telling the old start: it is remembered, so that they mean this episode and
 * do not start a second one. False when the client has care under this law from that instant already.
 */
export async function moveStart(db: Db, org: string, episodeId: string, to: Instant): Promise<boolean> {
  const { clientId, frame, startsAt, formerStarts } = await db.episode.findFirstOrThrow({
    where: { id: episodeId, organisationId: org },
  })
  const taken = await db.episode.findFirst({
    where: { organisationId: org, clientId, frame, id: { not: episodeId }, startsAt: to },
    select: { id: true },
  })
  if (taken) return false
  const former = [...formerStarts, startsAt].filter((start) => start.getTime() !== to.getTime())
  await db.episode.update({ where: { id: episodeId }, data: { startsAt: to, formerStarts: former } })
  return true
}
