import { isDeepStrictEqual } from 'node:util'
import type { Day, Instant } from '../../care/day.ts'
import type { Duty } from '../../care/duty.ts'
import type { Db } from '../client.ts'
import {
  type DutyEvent,
  findDuties,
  freshCodes,
  recordHistory,
  type StoredDuty,
  toReckoned,
} from './duties.ts'
import { memberIds } from './members.ts'
import { listTeams } from './teams.ts'

export interface Followed {
  added: number
  changed: number
  unchanged: number
  /** Ids of stored duties that changed: messages about them must be shown again. */
  changedIds: string[]
}

/** `these`: some of many, so that nothing can be said of the others. */
export type FollowScope = 'all' | 'no client' | { episodes: string[] } | 'these'

/**
 * Makes the stored duties those that follow from the facts. Compares first and writes only what differs,
 * so that following twice writes nothing.
 * @param scope of what these are all the duties: a stored one that no longer follows from any fact is closed.
 * @param nextAt the instant at which something must next happen to a duty, given the stored one.
 */
export async function followDuties(
  db: Db,
  org: string,
  duties: Duty[],
  options: {
    scope: FollowScope
    now: Instant
    today: Day
    by: string
    nextAt: (duty: Duty, stored: StoredDuty | null) => Instant | null
  },
): Promise<Followed> {
  const { scope } = options
  const stored = new Map((await storedWithin(db, org, scope, duties)).map((duty) => [duty.key, duty]))
  const fresh = duties.filter((duty) => !stored.has(duty.key))
  const changes = duties.flatMap((duty) => {
    const before = stored.get(duty.key)
    if (!before) return []
    const nextAt = options.nextAt(duty, before)
    const same =
      before.state === duty.state &&
      before.nextAt?.getTime() === nextAt?.getTime() &&
      isDeepStrictEqual(before.reckoned, toReckoned(duty))
    return same ? [] : [{ duty, before, nextAt }]
  })
  const following = new Set(duties.map((duty) => duty.key))
  const orphans = [...stored.values()].filter(
    (duty) => !following.has(duty.key) && !['done', 'cancelled', 'missed'].includes(duty.state),
  )

  await insert(db, org, fresh, options)
  await update(db, org, changes)
  await recordHistory(
    db,
    org,
    options.now,
    options.by,
    changes.flatMap(({ duty, before }) => eventsOf(duty, before)),
  )
  const closed = await closeGone(db, org, orphans, options)
  const changedIds = [...changes.map((change) => change.before.id), ...closed]
  return {
    added: fresh.length,
    changed: changedIds.length,
    unchanged: duties.length - fresh.length - changes.length,
    changedIds,
  }
}

function storedWithin(db: Db, org: string, scope: FollowScope, duties: Duty[]): Promise<StoredDuty[]> {
  if (scope === 'all') return findDuties(db, org)
  if (scope === 'no client') return findDuties(db, org, { episodes: null })
  if (scope === 'these') return findDuties(db, org, { keys: duties.map(({ key }) => key) })
  return findDuties(db, org, scope)
}

async function insert(
  db: Db,
  org: string,
  duties: Duty[],
  options: { now: Instant; by: string; nextAt: (duty: Duty, stored: StoredDuty | null) => Instant | null },
): Promise<void> {
  if (duties.length === 0) return
  const memberId = await memberIds(db, org)
  const teamId = new Map((await listTeams(db, org)).map((team) => [team.ref, team.id]))
  const codes = await freshCodes(db, org, duties.length)
  const rows = await db.duty.createManyAndReturn({
    select: { id: true, key: true },
    data: duties.map((duty, i) => ({
      organisationId: org,
      code: codes[i] ?? '',
      key: duty.key,
      rule: duty.rule,
      subjectKind: duty.subject.kind,
      episodeId: duty.subject.kind === 'client' ? duty.subject.episode : null,
      memberId: duty.subject.kind === 'employee' ? (memberId.get(duty.subject.ref) ?? null) : null,
      teamId: duty.team === null ? null : (teamId.get(duty.team) ?? null),
      state: duty.state,
      reckoned: toReckoned(duty) as object,
      nextAt: options.nextAt(duty, null),
      closedAt: duty.closing?.at ?? null,
      createdAt: options.now,
    })),
  })
  const byKey = new Map(duties.map((duty) => [duty.key, duty]))
  await recordHistory(
    db,
    org,
    options.now,
    options.by,
    rows.map((row) => ({
      dutyId: row.id,
      what: 'arose',
      detail: { state: byKey.get(row.key)?.state ?? '' },
    })),
  )
}

async function update(
  db: Db,
  org: string,
  changes: { duty: Duty; before: StoredDuty; nextAt: Instant | null }[],
): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ duty, before, nextAt }) => ({
    id: before.id,
    state: duty.state,
    reckoned: toReckoned(duty),
    nextAt: nextAt?.toISOString() ?? null,
    closedAt: duty.closing?.at.toISOString() ?? null,
  }))
  await db.$executeRaw`
    UPDATE "Duty" AS duty
    SET state = row.state, reckoned = row.reckoned, "nextAt" = row."nextAt", "closedAt" = row."closedAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row(id uuid, state text, reckoned jsonb, "nextAt" timestamptz, "closedAt" timestamptz)
    WHERE duty.id = row.id AND duty."organisationId" = ${org}::uuid`
}

/**
 * Closes stored duties that follow from no fact any more; gives back their ids. A count whose period is over was missed;
 * anything else is cancelled.
 */
export async function closeGone(
  db: Db,
  org: string,
  duties: StoredDuty[],
  { now, today, by }: { now: Instant; today: Day; by: string },
): Promise<string[]> {
  const stateOf = ({ reckoned: { count, due } }: StoredDuty) =>
    count !== null && due.kind === 'day' && due.day < today ? 'missed' : 'cancelled'
  for (const [state, some] of Map.groupBy(duties, stateOf)) {
    await db.duty.updateMany({
      where: { organisationId: org, id: { in: some.map(({ id }) => id) } },
      data: { state, nextAt: null, closedAt: now },
    })
  }
  const events = duties.map((duty) => ({
    dutyId: duty.id,
    what: stateOf(duty),
    detail: { from: duty.state },
  }))
  await recordHistory(db, org, now, by, events)
  return duties.map(({ id }) => id)
}

/** What to write in the history of a duty that was reckoned anew. */
function eventsOf(duty: Duty, before: StoredDuty): DutyEvent[] {
  const after = toReckoned(duty)
  const events: DutyEvent[] = []
  if (!isDeepStrictEqual(before.reckoned.due, after.due)) {
    events.push({
      dutyId: before.id,
      what: 'due_moved',
      detail: { from: before.reckoned.due, to: after.due },
    })
  }
  if (before.reckoned.planned !== after.planned) {
    events.push({
      dutyId: before.id,
      what: 'planned',
      detail: { from: before.reckoned.planned, to: after.planned },
    })
  }
  if (before.state !== duty.state) {
    events.push({
      dutyId: before.id,
      what: duty.state,
      detail: { from: before.state, because: duty.closing?.because ?? null },
    })
  }
  return events
}
