import type { Day, Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'
import { type ClientNames, loadClientNames } from './client-names.ts'
import { dayFromColumn, dayOrNull } from './columns.ts'
import { type ErasedPeople, erasedPeople } from './erasures.ts'
import { listShifts, type ShiftRecord } from './shifts.ts'

/** What files can say something about, as it is kept. `id` is ours, `ref` the organisation's own. */
export interface TeamRecord {
  id: string
  ref: string
  name: string
  location: string | null
  kind: string
  language: string
}

export interface MemberRecord {
  id: string
  ref: string
  name: string
  email: string
  roles: string[]
  language: string
  workdays: number[]
  employedFrom: Day | null
  employedUntil: Day | null
  teamIds: string[]
}

export interface ClientRecord {
  id: string
  ref: string
}

export interface AssignmentRecord {
  id: string
  from: Day
  teamId: string
  evvId: string | null
  coordinatorId: string | null
  shadowId: string | null
}

export interface EpisodeRecord {
  id: string
  clientId: string
  frame: string
  startsAt: Instant
  /** What it said before somebody corrected it in chat: a file may still say so. */
  formerStarts: Instant[]
  endsAt: Instant | null
  wzd: boolean
  recordUrl: string | null
  source: string
  /** Oldest first. */
  assignments: AssignmentRecord[]
}

export interface FactRecord {
  id: string
  key: string
  kind: string
  episodeId: string | null
  memberId: string | null
  teamId: string | null
  day: Day
  at: Instant | null
  outcome: string
  movedTo: Day | null
  validUntil: Day | null
  reason: string | null
  reference: string | null
  checklist: string[]
  source: string
  recordedBy: string | null
  recordedAt: Instant
}

export interface FigureRecord {
  id: string
  key: string
  kind: string
  teamId: string | null
  from: Day
  until: Day
  category: string | null
  /** Plain decimal text. */
  value: string
  outOf: string | null
  asOf: Day
  source: string
  recordedAt: Instant
}

/** A reflection without its texts: those are in its key, and retention may have removed them. */
export interface ReflectionRecord {
  id: string
  key: string
  ref: string
  bouwsteen: string | null
  theme: string | null
  mayQuote: boolean
  /** Its words are gone for good: no file brings them back. */
  isRemoved?: true
}

/** What a file said of a fact before somebody corrected it in chat. */
export interface FiledFact {
  factId: string
  day: Day
  outcome: string
  reference: string | null
}

/** All that files can say something about, as it is known now. */
export interface Register {
  teams: TeamRecord[]
  members: MemberRecord[]
  clients: ClientRecord[]
  episodes: EpisodeRecord[]
  facts: FactRecord[]
  correctedInChat: FiledFact[]
  figures: FigureRecord[]
  reflections: ReflectionRecord[]
  names: ClientNames
  shifts: ShiftRecord[]
  /** Whom files may still name. */
  erased: ErasedPeople
}

/** Reads the register; facts, figures and reflections only where asked, for they are many. */
export async function loadRegister(
  db: Db,
  org: string,
  wanted: { facts: boolean; figures: boolean; reflections: boolean; names: boolean; shifts: boolean },
): Promise<Register> {
  const where = { organisationId: org }
  const teams = await db.team.findMany({ where })
  const members = await db.member.findMany({
    where: { ...where, erased: false },
    omit: { erased: true },
    include: { teams: { select: { teamId: true } } },
  })
  const clients = await db.client.findMany({
    where: { ...where, erased: false },
    select: { id: true, ref: true },
  })
  const episodes = await db.episode.findMany({
    where,
    include: { assignments: { orderBy: { from: 'asc' } } },
  })
  const facts = wanted.facts
    ? await db.fact.findMany({ where, orderBy: [{ day: 'asc' }, { id: 'asc' }] })
    : []
  const correctedInChat = wanted.facts ? await loadCorrectedInChat(db, org) : []
  const figures = wanted.figures ? await db.figure.findMany({ where }) : []
  const reflections = wanted.reflections
    ? await db.reflection.findMany({
        where,
        select: {
          id: true,
          key: true,
          ref: true,
          bouwsteen: true,
          theme: true,
          mayQuote: true,
          removedAt: true,
        },
      })
    : []
  return {
    teams: teams.map(({ organisationId: _, ...team }) => team),
    members: members.map(({ organisationId: _, teams: of, ...member }) => ({
      ...member,
      employedFrom: dayOrNull(member.employedFrom),
      employedUntil: dayOrNull(member.employedUntil),
      teamIds: of.map((row) => row.teamId).sort(),
    })),
    clients,
    episodes: episodes.map(({ organisationId: _, assignments, ...episode }) => ({
      ...episode,
      assignments: assignments.map(({ organisationId: _org, episodeId: _episode, from, ...rest }) => ({
        ...rest,
        from: dayFromColumn(from),
      })),
    })),
    facts: facts.map(({ organisationId: _, ...fact }) => ({
      ...fact,
      day: dayFromColumn(fact.day),
      movedTo: dayOrNull(fact.movedTo),
      validUntil: dayOrNull(fact.validUntil),
    })),
    correctedInChat,
    figures: figures.map(({ organisationId: _, ...figure }) => ({
      ...figure,
      from: dayFromColumn(figure.from),
      until: dayFromColumn(figure.until),
      value: figure.value.toString(),
      outOf: figure.outOf?.toString() ?? null,
      asOf: dayFromColumn(figure.asOf),
    })),
    reflections: reflections.map(({ removedAt, ...row }) =>
      removedAt === null ? row : { ...row, isRemoved: true as const },
    ),
    names: wanted.names ? await loadClientNames(db, org) : { key: '', hashes: [] },
    shifts: wanted.shifts ? await listShifts(db, org) : [],
    erased: await erasedPeople(db, org),
  }
}

async function loadCorrectedInChat(db: Db, org: string): Promise<FiledFact[]> {
  return db.$queryRaw<FiledFact[]>`
    SELECT DISTINCT ON (h."factId") h."factId", left(h."before"->>'day', 10) AS "day",
      h."before"->>'outcome' AS "outcome", h."before"->>'reference' AS "reference"
    FROM "FactHistory" AS h JOIN "Fact" AS f ON f."id" = h."factId"
    WHERE h."organisationId" = ${org}::uuid AND f."source" = 'chat' AND h."before"->>'source' LIKE 'import:%'
    ORDER BY h."factId", h."at" DESC, h."id" DESC`
}
