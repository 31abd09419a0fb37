import type { Day, Instant } from '../../care/day.ts'
import type { Outcome } from '../../care/world.ts'
import type { Db } from '../client.ts'
import { columnOrNull, dayToColumn } from './columns.ts'

/** Whose fact it is, by our ids; all null for the whole organisation. */
export interface FactOwner {
  episodeId: string | null
  memberId: string | null
  teamId: string | null
}

export interface NewFact extends FactOwner {
  kind: string
  day: Day
  at: Instant | null
  outcome: Outcome
  checklist: string[]
}

/** Records what somebody said in chat. The same fact again changes its outcome and keeps what it said before. */
export async function recordFact(
  db: Db,
  org: string,
  fact: NewFact,
  by: string,
  now: Instant,
): Promise<void> {
  const { kind, episodeId, memberId, teamId } = fact
  const existing = await db.fact.findFirst({
    where: { organisationId: org, kind, episodeId, memberId, teamId, day: dayToColumn(fact.day) },
  })
  if (existing) {
    await changeFact(db, org, existing.id, fact, by, now)
    return
  }
  await db.fact.create({
    data: {
      organisationId: org,
      key: JSON.stringify([kind, episodeId ?? memberId ?? teamId, null, fact.day]),
      ...fact,
      day: dayToColumn(fact.day),
      source: 'chat',
      recordedBy: by,
      recordedAt: now,
    },
  })
}

/** Corrects a fact; what it said before goes into its history. */
export async function changeFact(
  db: Db,
  org: string,
  id: string,
  change: Pick<NewFact, 'day' | 'at' | 'outcome' | 'checklist'>,
  by: string,
  now: Instant,
): Promise<void> {
  const before = await db.fact.findFirstOrThrow({ where: { id, organisationId: org } })
  await db.factHistory.create({
    data: { organisationId: org, factId: id, at: now, by, before: JSON.parse(JSON.stringify(before)) },
  })
  await db.fact.update({
    where: { id },
    data: {
      day: columnOrNull(change.day) ?? before.day,
      at: change.at,
      outcome: change.outcome,
      checklist: change.checklist,
      // From now on it is the chat's word: a file that is read again does not undo it with an old plan.
      source: 'chat',
    },
  })
}

/** Moves a plan to another day: that it was moved stays to be counted. */
export async function movePlan(
  db: Db,
  org: string,
  id: string,
  to: Day,
  by: string,
  now: Instant,
): Promise<void> {
  const before = await db.fact.findFirstOrThrow({ where: { id, organisationId: org } })
  await db.factHistory.create({
    data: { organisationId: org, factId: id, at: now, by, before: JSON.parse(JSON.stringify(before)) },
  })
  await db.fact.update({
    where: { id },
    data: { outcome: 'verzet', movedTo: columnOrNull(to), source: 'chat' },
  })
}

export async function readFact(
  db: Db,
  org: string,
  id: string,
): Promise<{ checklist: string[]; recordedBy: string | null } | null> {
  return db.fact.findFirst({
    where: { id, organisationId: org },
    select: { checklist: true, recordedBy: true },
  })
}
