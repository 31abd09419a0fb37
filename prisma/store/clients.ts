import type { Day, Instant } from '../../care/day.ts'
import type { Frame } from '../../care/world.ts'
import type { Db } from '../client.ts'
import { dayToColumn } from './columns.ts'

export interface NewEpisode {
  client: string
  frame: Frame
  teamId: string
  evvId: string | null
  coordinatorId: string | null
  startsAt: Instant
  startDay: Day
  source: string
}

/** Starts care. Null when this client already has a running episode under this law. */
export async function startEpisode(db: Db, org: string, start: NewEpisode): Promise<string | null> {
  const client = await db.client.upsert({
    where: { organisationId_ref: { organisationId: org, ref: start.client } },
    create: { organisationId: org, ref: start.client },
    update: {},
  })
  const running = await db.episode.findFirst({
    where: {
      clientId: client.id,
      frame: start.frame,
      OR: [{ endsAt: null }, { endsAt: { gt: start.startsAt } }, { startsAt: start.startsAt }],
    },
  })
  if (running) return null
  const episode = await db.episode.create({
    data: {
      organisationId: org,
      clientId: client.id,
      frame: start.frame,
      startsAt: start.startsAt,
      source: start.source,
      assignments: {
        create: {
          organisationId: org,
          from: dayToColumn(start.startDay),
          teamId: start.teamId,
          evvId: start.evvId,
          coordinatorId: start.coordinatorId,
        },
      },
    },
  })
  return episode.id
}

export interface RunningEpisode {
  id: string
  startsAt: Instant
  teamId: string
}

/** The running episode of a client under a law, with the team that has it on a day. */
export async function findRunningEpisode(
  db: Db,
  org: string,
  client: string,
  frame: Frame,
  day: Day,
): Promise<RunningEpisode | null> {
  const row = await db.episode.findFirst({
    where: { organisationId: org, frame, endsAt: null, client: { ref: client } },
    include: { assignments: { orderBy: { from: 'asc' } } },
    orderBy: { startsAt: 'desc' },
  })
  if (row === null) return null
  const inForce = row.assignments.findLast(({ from }) => from <= dayToColumn(day)) ?? row.assignments[0]
  return { id: row.id, startsAt: row.startsAt, teamId: inForce?.teamId ?? '' }
}

export async function endEpisode(db: Db, org: string, id: string, endsAt: Instant): Promise<void> {
  await db.episode.updateMany({ where: { id, organisationId: org }, data: { endsAt } })
}

/** What a signed-in person may see of the client a duty is about. */
export async function readClientOf(
  db: Db,
  org: string,
  episodeId: string,
): Promise<{ ref: string; recordUrl: string | null } | null> {
  const row = await db.episode.findFirst({
    where: { id: episodeId, organisationId: org },
    select: { recordUrl: true, client: { select: { ref: true } } },
  })
  return row && { ref: row.client.ref, recordUrl: row.recordUrl }
}

const LOOK_BACK_MS = 3 * 86_400_000

/** Episodes that began in the last three days and of which no duty was reckoned yet. */
export async function startedWithoutDuties(db: Db, org: string, now: Instant): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Episode" AS episode
    WHERE "organisationId" = ${org}::uuid
      AND "startsAt" BETWEEN ${new Date(now.getTime() - LOOK_BACK_MS)} AND ${now}
      AND NOT EXISTS (SELECT FROM "Duty" AS duty WHERE duty."episodeId" = episode.id)`
  return rows.map(({ id }) => id)
}
