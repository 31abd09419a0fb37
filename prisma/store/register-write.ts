import type { Day, Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'
import { addRows, freeUnique, putRows } from './bulk.ts'
import type { ClientNames } from './client-names.ts'
import type {
  ClientRecord,
  EpisodeRecord,
  FactRecord,
  FigureRecord,
  MemberRecord,
  ReflectionRecord,
  TeamRecord,
} from './register.ts'
import type { ShiftRecord } from './shifts.ts'

/** A reflection as it is first kept. */
export interface NewReflection extends ReflectionRecord {
  teamId: string
  day: Day
  good: string | null
  better: string | null
  learned: string | null
  source: string
  givenAt: Instant
}

/** What a fact said before it was corrected. */
export interface FactBefore {
  id: string
  factId: string
  at: Instant
  by: string
  before: Omit<FactRecord, 'id' | 'key' | 'episodeId' | 'memberId' | 'teamId'>
}

/** Records to keep as they are here, new or changed. */
export interface RegisterChanges {
  teams: TeamRecord[]
  members: MemberRecord[]
  clients: ClientRecord[]
  episodes: EpisodeRecord[]
  newFacts: FactRecord[]
  /** Those that were there before. */
  facts: FactRecord[]
  factHistory: FactBefore[]
  figures: FigureRecord[]
  newReflections: NewReflection[]
  reflections: ReflectionRecord[]
  names: ClientNames
  shifts: ShiftRecord[]
}

const MEMBER = [
  'id',
  'organisationId',
  'ref',
  'name',
  'email',
  'roles',
  'language',
  'workdays',
  'employedFrom',
]
const EPISODE = [
  'id',
  'organisationId',
  'clientId',
  'frame',
  'startsAt',
  'formerStarts',
  'endsAt',
  'wzd',
  'recordUrl',
  'source',
]
const ASSIGNMENT = [
  'id',
  'organisationId',
  'episodeId',
  'from',
  'teamId',
  'evvId',
  'coordinatorId',
  'shadowId',
]
const FACT = [
  'id',
  'organisationId',
  'key',
  'kind',
  'episodeId',
  'memberId',
  'teamId',
  'day',
  'at',
  'outcome',
]
const FACT_MORE = [
  'movedTo',
  'validUntil',
  'reason',
  'reference',
  'checklist',
  'source',
  'recordedBy',
  'recordedAt',
]
const FIGURE = [
  'id',
  'organisationId',
  'key',
  'kind',
  'teamId',
  'from',
  'until',
  'category',
  'value',
  'outOf',
]
const REFLECTION = [
  'id',
  'organisationId',
  'ref',
  'key',
  'teamId',
  'day',
  'good',
  'better',
  'learned',
  'bouwsteen',
]

/** Writes what changed, in a number of statements that does not grow with the rows. Call it in a transaction. */
export async function writeRegister(
  db: Db,
  org: string,
  changes: RegisterChanges,
  wrote?: (more: number) => void,
): Promise<void> {
  const of = <T extends object>(rows: T[]) => rows.map((row) => ({ ...row, organisationId: org }))
  await putRows(
    db,
    'Team',
    ['id', 'organisationId', 'ref', 'name', 'location', 'kind', 'language'],
    of(changes.teams),
  )
  await writeMembers(db, of(changes.members))
  await putRows(db, 'Client', ['id', 'organisationId', 'ref'], of(changes.clients))
  await putRows(db, 'Episode', EPISODE, of(changes.episodes), wrote)
  const assignments = changes.episodes.flatMap(({ id, assignments }) =>
    assignments.map((assignment) => ({ ...assignment, episodeId: id })),
  )
  await putRows(db, 'Assignment', ASSIGNMENT, of(assignments))
  await freeUnique(
    db,
    'Fact',
    'key',
    changes.facts.map((fact) => fact.id),
  )
  const fact = [...FACT, ...FACT_MORE]
  await putRows(db, 'Fact', fact, of(changes.facts), wrote)
  await addRows(db, 'Fact', fact, of(changes.newFacts), wrote)
  await putRows(
    db,
    'FactHistory',
    ['id', 'organisationId', 'factId', 'at', 'by', 'before'],
    of(changes.factHistory),
  )
  await putRows(db, 'Figure', [...FIGURE, 'asOf', 'source', 'recordedAt'], of(changes.figures))
  const given = [...REFLECTION, 'theme', 'mayQuote', 'source', 'givenAt']
  await putRows(db, 'Reflection', given, of(changes.newReflections))
  await updateReflections(db, changes.reflections)
}

async function writeMembers(db: Db, members: (MemberRecord & { organisationId: string })[]): Promise<void> {
  const ids = members.map((member) => member.id)
  await freeUnique(db, 'Member', 'email', ids)
  await putRows(db, 'Member', [...MEMBER, 'employedUntil'], members)
  await db.memberTeam.deleteMany({ where: { memberId: { in: ids } } })
  await db.memberTeam.createMany({
    data: members.flatMap(({ id, organisationId, teamIds }) =>
      teamIds.map((teamId) => ({ organisationId, memberId: id, teamId })),
    ),
  })
}

/** Only what may change after a reflection was given; its texts may have been removed by now, and stay so. */
async function updateReflections(db: Db, reflections: ReflectionRecord[]): Promise<void> {
  if (reflections.length === 0) return
  const rows = JSON.stringify(reflections)
  await db.$executeRaw`
    UPDATE "Reflection" AS r SET "bouwsteen" = x."bouwsteen", "theme" = x."theme", "mayQuote" = x."mayQuote"
    FROM jsonb_populate_recordset(NULL::"Reflection", ${rows}::jsonb) AS x
    WHERE r."id" = x."id" AND r."removedAt" IS NULL`
}
