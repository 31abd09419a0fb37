import { isDeepStrictEqual } from 'node:util'
import type { Day, Instant } from '../../care/day.ts'
import type { Duty } from '../../care/duty.ts'
import type { Db } from '../client.ts'
import { compareDuties, type NextAt } from './compare-duties.ts'
import {
  type DutyEvent,
  dutiesOfEpisodes,
  findDuties,
  recordHistory,
  type StoredDuty,
  toReckoned,
} from './duties.ts'
import { idsFrom } from './growing-ids.ts'
import { memberIds } from './members.ts'
import { addDuties } from './new-duties.ts'
import { listTeams } from './teams.ts'

export interface Followed {
  added: number
  changed: number
  unchanged: number
  /** Ids of stored duties that changed: messages about them must be shown again. */
  changedIds: string[]
}

/** `these`: some of many, so that nothing can be said of the others. */
export type FollowScope = 'no client' | { episodes: string[] } | 'these'

export interface FollowOptions {
  /** Of what the duties are all there are: a stored one that no longer follows from any fact is closed. */
  scope: FollowScope
  now: Instant
  today: Day
  by: string
  nextAt: NextAt
  /** Stored duties to leave as they are, for it is not known whether they still follow. */
  leave?: (stored: StoredDuty) => boolean
}

/**
 * Makes the stored duties those that follow from the facts. Compares first and writes only what differs,
 * so that following twice writes nothing.
 */
export async function followDuties(
  db: Db,
  org: string,
  duties: Duty[],
  options: FollowOptions,
): Promise<Followed> {
  const stored = await storedWithin(db, org, options.scope, duties)
  const { fresh, changes, gone, unchanged } = compareDuties(duties, stored, options.nextAt, options.leave)
  await insert(db, org, fresh, options)
  await update(db, org, changes)
  await recordHistory(
    db,
    org,
    options.now,
    options.by,
    changes.flatMap(({ duty, before }) => eventsOf(duty, before)),
  )
  const closed = await closeGone(db, org, gone, options)
  const changedIds = [...changes.map((change) => change.before.id), ...closed]
  return { added: fresh.length, changed: changedIds.length, unchanged, changedIds }
}

function storedWithin(db: Db, org: string, scope: FollowScope, duties: Duty[]): Promise<StoredDuty[]> {
  if (scope === 'no client') return findDuties(db, org, { episodes: null })
  if (scope === 'these') return findDuties(db, org, { keys: duties.map(({ key }) => key) })
  return dutiesOfEpisodes(db, org, scope.episodes)
}

async function insert(db: Db, org: string, duties: Duty[], options: FollowOptions): Promise<void> {
  if (duties.length === 0) return
  const memberId = await memberIds(db, org)
  const teamId = new Map((await listTeams(db, org)).map((team) => [team.ref, team.id]))
  const newId = idsFrom(options.now)
  const rows = duties.map((duty) => ({
    id: newId(),
    organisationId: org,
    key: duty.key,
    rule: duty.rule,
    subjectKind: duty.subject.kind,
    episodeId: duty.subject.kind === 'client' ? duty.subject.episode : null,
    memberId: duty.subject.kind === 'employee' ? (memberId.get(duty.subject.ref) ?? null) : null,
    teamId: duty.team === null ? null : (teamId.get(duty.team) ?? null),
    state: duty.state,
    reckoned: toReckoned(duty),
    nextAt: options.nextAt(duty, null),
    closedAt: duty.closing?.at ?? null,
    createdAt: options.now,
  }))
  await addDuties(db, rows)
  const arose = rows.map(({ id, state }) => ({ dutyId: id, what: 'arose', detail: { state } }))
  await recordHistory(db, org, options.now, options.by, arose)
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
