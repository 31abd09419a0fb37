import type { Day, Instant } from '../../care/day.ts'
import type { Count, Due, Duty, DutyState, Meeting, Subject } from '../../care/duty.ts'
import type { RuleClass } from '../../care/rule.ts'
import type { Frame } from '../../care/world.ts'
import type { Db } from '../client.ts'
import type { Duty as DutyRow } from '../generated/client.ts'
import { addRows } from './bulk.ts'
import { idsFrom } from './growing-ids.ts'

/** A duty as it was last reckoned, in a form that survives storage: instants are ISO text in UTC. */
export interface Reckoned {
  class: RuleClass
  subject: Subject
  team: string | null
  frame: Frame | null
  starts: { day: Day; at: string | null } | null
  due: { kind: 'day'; day: Day } | { kind: 'instant'; at: string } | { kind: 'unknown' }
  planBy: Day | null
  planned: Day | null
  responsible: string[]
  backup: string[]
  count: Count | null
  closing: { as: string; at: string; because: string } | null
  /** Only of what stands planned on a day. */
  meeting?: Omit<Meeting, 'preparation'> & {
    preparation: { at: string; to: string[]; what: Meeting['preparation'][number]['what'] }[]
  }
}

export interface StoredDuty {
  id: string
  code: string
  key: string
  rule: string
  state: DutyState
  reckoned: Reckoned
  /** Member id of whom it was handed to in chat. */
  handedTo: string | null
  /** Member ids of who was told of it while on duty: they may see it and act on it. */
  onDuty: string[]
  nextAt: Instant | null
  stepsDoneTo: Instant | null
  createdAt: Instant
}

export function toReckoned(duty: Duty): Reckoned {
  return {
    class: duty.class,
    subject: duty.subject,
    team: duty.team,
    frame: duty.frame,
    starts: duty.starts && { day: duty.starts.day, at: duty.starts.at?.toISOString() ?? null },
    due: duty.due.kind === 'instant' ? { kind: 'instant', at: duty.due.at.toISOString() } : duty.due,
    planBy: duty.planBy,
    planned: duty.planned,
    responsible: duty.responsible,
    backup: duty.backup,
    count: duty.count,
    closing: duty.closing && {
      as: duty.closing.as,
      at: duty.closing.at.toISOString(),
      because: duty.closing.because,
    },
    ...(duty.meeting && {
      meeting: {
        ...duty.meeting,
        preparation: duty.meeting.preparation.map((one) => ({ ...one, at: one.at.toISOString() })),
      },
    }),
  }
}

/** What a stored planned day asks, with its instants read back. */
export function meetingOf(stored: NonNullable<Reckoned['meeting']>): Meeting {
  const preparation = stored.preparation.map((one) => ({ ...one, at: new Date(one.at) }))
  return { ...stored, preparation }
}

/** The due moment of a stored duty, with its instant read back. */
export function dueOf(reckoned: Reckoned): Due {
  return reckoned.due.kind === 'instant' ? { kind: 'instant', at: new Date(reckoned.due.at) } : reckoned.due
}

export function toStoredDuty(row: DutyRow): StoredDuty {
  return {
    id: row.id,
    code: row.code,
    key: row.key,
    rule: row.rule,
    state: row.state as DutyState,
    reckoned: row.reckoned as unknown as Reckoned,
    handedTo: row.handedTo,
    onDuty: row.onDuty,
    nextAt: row.nextAt,
    stepsDoneTo: row.stepsDoneTo,
    createdAt: row.createdAt,
  }
}

export async function findDuties(
  db: Db,
  org: string,
  where: { keys?: string[]; ids?: string[]; codes?: string[]; episodes?: string[] | null } = {},
): Promise<StoredDuty[]> {
  const rows = await db.duty.findMany({
    where: {
      organisationId: org,
      ...(where.keys && { key: { in: where.keys } }),
      ...(where.ids && { id: { in: where.ids } }),
      ...(where.codes && { code: { in: where.codes } }),
      ...(where.episodes !== undefined && {
        episodeId: where.episodes === null ? null : { in: where.episodes },
      }),
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(toStoredDuty)
}

/** What stands planned on a day and waits to be prepared or reported: about some episodes, or about no client. */
export async function openMeetings(db: Db, org: string, episodes: string[] | null): Promise<StoredDuty[]> {
  const rows = await db.duty.findMany({
    where: {
      organisationId: org,
      episodeId: episodes === null ? null : { in: episodes },
      state: 'open',
      key: { startsWith: 'meeting|' },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(toStoredDuty)
}

/** The duties about some episodes, in no order. Read as one text, which takes half the time for thousands of them. */
export async function dutiesOfEpisodes(db: Db, org: string, episodes: string[]): Promise<StoredDuty[]> {
  const [row] = await db.$queryRaw<[{ duties: DutyText[] | null }]>`
    SELECT json_agg(duty) AS duties FROM (
      SELECT id, code, key, rule, state, reckoned, "handedTo", "onDuty", "nextAt", "stepsDoneTo", "createdAt" FROM "Duty"
      WHERE "organisationId" = ${org}::uuid AND "episodeId" = ANY(${episodes}::uuid[])
    ) AS duty`
  return (row.duties ?? []).map(({ nextAt, stepsDoneTo, createdAt, ...duty }) => ({
    ...duty,
    nextAt: nextAt === null ? null : new Date(nextAt),
    stepsDoneTo: stepsDoneTo === null ? null : new Date(stepsDoneTo),
    createdAt: new Date(createdAt),
  }))
}

/** As PostgreSQL writes it in JSON: instants are text with an offset. */
interface DutyText extends Omit<StoredDuty, 'nextAt' | 'stepsDoneTo' | 'createdAt'> {
  nextAt: string | null
  stepsDoneTo: string | null
  createdAt: string
}

export async function findDutyByCode(db: Db, org: string, code: string): Promise<StoredDuty | null> {
  return (await findDuties(db, org, { codes: [code] }))[0] ?? null
}

export interface DutyEvent {
  dutyId: string
  what: string
  detail?: object
}

/** Adds to the history of duties; nothing in it is ever changed. */
export async function recordHistory(
  db: Db,
  org: string,
  at: Instant,
  by: string,
  events: DutyEvent[],
): Promise<void> {
  if (events.length === 0) return
  const newId = idsFrom(at)
  const rows = events.map(({ dutyId, what, detail = {} }) => ({
    id: newId(),
    organisationId: org,
    dutyId,
    at,
    by,
    what,
    detail,
  }))
  await addRows(db, 'DutyHistory', ['id', 'organisationId', 'dutyId', 'at', 'by', 'what', 'detail'], rows)
}

export interface HistoryLine {
  at: Instant
  by: string
  what: string
  detail: Record<string, unknown>
}

export async function readHistory(db: Db, org: string, dutyId: string): Promise<HistoryLine[]> {
  const rows = await db.dutyHistory.findMany({
    where: { organisationId: org, dutyId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    at: row.at,
    by: row.by,
    what: row.what,
    detail: row.detail as Record<string, unknown>,
  }))
}

export async function handOver(db: Db, org: string, dutyId: string, memberId: string): Promise<void> {
  await db.duty.updateMany({ where: { organisationId: org, id: dutyId }, data: { handedTo: memberId } })
}
