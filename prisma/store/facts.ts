import type { Day, Instant } from '../../care/day.ts'
import type { Outcome } from '../../care/world.ts'
import type { Db } from '../client.ts'
import type { Fact as FactRow } from '../generated/client.ts'
import { columnOrNull, dayFromColumn, dayToColumn } from './columns.ts'

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
  /** Which measure it is about, for what comes round for each measure. */
  reference?: string | null
}

/** What makes it the same fact, for one that has no outside id: what, whose, and on which day. */
const keyOf = (
  { kind, episodeId, memberId, teamId }: FactOwner & { kind: string },
  day: Day,
  reference: string | null = null,
): string => JSON.stringify([kind, episodeId ?? memberId ?? teamId, reference, day])

/** Records what somebody said in chat. The same fact again changes its outcome and keeps what it said before. */
export async function recordFact(
  db: Db,
  org: string,
  fact: NewFact,
  by: string,
  now: Instant,
): Promise<void> {
  const { kind, episodeId, memberId, teamId, reference = null } = fact
  const key = keyOf(fact, fact.day, reference)
  const thatDay = await db.fact.findMany({
    where: { organisationId: org, kind, episodeId, memberId, teamId, day: dayToColumn(fact.day) },
    select: { id: true, key: true, outcome: true, reference: true },
    orderBy: { id: 'asc' },
  })
  const known =
    thatDay.find((one) => one.key === key) ??
    thatDay.find(
      (one) => one.outcome !== 'ingetrokken' && (!reference || (one.reference ?? reference) === reference),
    )
  if (known) {
    await changeFact(db, org, known.id, fact, by, now)
    return
  }
  await db.fact.create({
    data: {
      organisationId: org,
      key,
      ...fact,
      day: dayToColumn(fact.day),
      source: 'chat',
      recordedBy: by,
      recordedAt: now,
    },
  })
}

/**
 * Corrects a fact; what it said before goes into its history. Moved to a day of which the same was known already, the
 * two become one: this one, for duties run from it.
 */
export async function changeFact(
  db: Db,
  org: string,
  id: string,
  change: Pick<NewFact, 'day' | 'at' | 'outcome' | 'checklist'>,
  by: string,
  now: Instant,
): Promise<void> {
  const before = await db.fact.findFirstOrThrow({ where: { id, organisationId: org } })
  await keepHistory(db, org, before, by, now)
  const { reference } = before
  const isNamedByDay = before.key === keyOf(before, dayFromColumn(before.day), reference)
  const key = isNamedByDay ? keyOf(before, change.day, reference) : before.key
  await makeRoom(db, org, { key, except: id }, by, now)
  await db.fact.update({
    where: { id },
    data: {
      key,
      day: dayToColumn(change.day),
      at: change.at,
      outcome: change.outcome,
      movedTo: null,
      checklist: change.checklist,
      // Why it fell through is no longer so; it stays in the history.
      ...(before.outcome === 'vervallen' && change.outcome !== 'vervallen' && { reason: null }),
      // Who planned it need not be who did it.
      ...(before.outcome !== change.outcome && { recordedBy: by }),
      // From now on it is the chat's word: a file that is read again does not undo it with an old plan.
      source: 'chat',
    },
  })
}

/** Withdraws the other fact that bears this key, if there is one. */
async function makeRoom(
  db: Db,
  org: string,
  { key, except }: { key: string; except: string },
  by: string,
  now: Instant,
): Promise<void> {
  const other = await db.fact.findFirst({ where: { organisationId: org, key, id: { not: except } } })
  if (other === null) return
  await keepHistory(db, org, other, by, now)
  await db.fact.update({
    where: { id: other.id },
    data: { key: `became:${except}:${other.id}`, outcome: 'ingetrokken', source: 'chat' },
  })
}

async function keepHistory(db: Db, org: string, fact: FactRow, by: string, now: Instant): Promise<void> {
  await db.factHistory.create({
    data: {
      organisationId: org,
      factId: fact.id,
      at: now,
      by,
      before: JSON.parse(JSON.stringify(fact)),
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
  reason: string | null = null,
): Promise<void> {
  const before = await db.fact.findFirstOrThrow({ where: { id, organisationId: org } })
  await keepHistory(db, org, before, by, now)
  await db.fact.update({
    where: { id },
    data: { outcome: 'verzet', movedTo: columnOrNull(to), source: 'chat', ...(reason && { reason }) },
  })
}

/** Calls a plan off: that there was one, and why it fell through, stays to be counted. */
export async function dropPlan(
  db: Db,
  org: string,
  id: string,
  reason: string,
  by: string,
  now: Instant,
): Promise<void> {
  const before = await db.fact.findFirstOrThrow({ where: { id, organisationId: org } })
  await keepHistory(db, org, before, by, now)
  await db.fact.update({
    where: { id },
    data: { outcome: 'vervallen', movedTo: null, source: 'chat', reason },
  })
}

export async function readFact(
  db: Db,
  org: string,
  id: string,
): Promise<{ checklist: string[]; recordedBy: string | null; recordedAt: Instant } | null> {
  return db.fact.findFirst({
    where: { id, organisationId: org },
    select: { checklist: true, recordedBy: true, recordedAt: true },
  })
}
