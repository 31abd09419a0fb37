import type { Instant } from '../../care/day.ts'
import { recordOf } from '../../care/figures/figure.ts'
import type { Passage } from '../../drafting/year/standing.ts'
import type { YearKind, YearText } from '../../drafting/year/year-text.ts'
import type { Db } from '../client.ts'
import type { Prisma } from '../generated/client.ts'
import { isId } from './columns.ts'
import type { Saved } from './draft-decisions.ts'
import { inTransaction } from './transaction.ts'

/** Which text: one a year for each framework and kind. */
export interface YearKey {
  year: number
  framework: string
  kind: YearKind
}

/** What a version says, and what it was made from. */
export interface YearContent {
  /** Fingerprint of what it was made from: only other material makes a next version. */
  material: string
  text: YearText
  /** How a model made it; empty for the extractive writer. */
  made?: object
}

/** The text of a year as its newest version has it. */
export interface StoredYear extends YearKey {
  id: string
  /** `concept`, the id of the gate at which it waits, or `vastgesteld`. */
  status: string
  version: number
  material: string
  /** `kompasbot`, or the id of the member who made this version. */
  madeBy: string
  madeAt: Instant
  text: YearText
}

export type YearVersionRow = Pick<StoredYear, 'version' | 'madeBy' | 'madeAt' | 'text'> & { made: object }

/** What a named person decided at a gate. */
export interface StoredPassage extends Passage {
  id: string
  version: number
  memberId: string
  reason: string | null
  at: Instant
}

export interface StoredRemark {
  id: string
  documentId: string
  gate: string
  memberId: string
  /** A reaction is printed with the text, as it was given. */
  kind: 'remark' | 'reaction'
  text: string
  at: Instant
  /** What was done with it. */
  answer: string | null
  answeredBy: string | null
  answeredAt: Instant | null
}

const WRITER = 'kompasbot'
const NEWEST = {
  versions: { orderBy: { number: 'desc' }, take: 1 },
} satisfies Prisma.YearDocumentInclude

/**
 * Saves what the writer made. A concept that nobody worked on gets a next version, only when it is made from other
 * material; one that a person edited or passed at a gate is kept as it is, and one that is adopted always is.
 * @param how.over a person asks for a new text in place of this version, edited or passed; earlier versions stay. What
 * somebody made of it while the new one was written stays too: a model takes minutes.
 */
export async function saveYear(
  db: Db,
  org: string,
  key: YearKey,
  content: YearContent,
  now: Instant,
  how: { over?: number | undefined } = {},
): Promise<Saved> {
  const where = { organisationId: org, year: key.year, framework: key.framework, kind: key.kind }
  return inTransaction(db, async (tx) => {
    await tx.yearDocument.createMany({ data: [where], skipDuplicates: true })
    const { id } = await tx.yearDocument.findFirstOrThrow({ where, select: { id: true } })
    await holdYear(tx, id)
    const newest = await findYear(tx, org, id)
    const isTouched = newest && (newest.status !== 'concept' || newest.madeBy !== WRITER)
    if (newest?.status === 'vastgesteld' || (isTouched && how.over !== newest.version)) {
      return { id, as: newest.material === content.material ? 'unchanged' : 'kept' }
    }
    if (newest && newest.material === content.material && newest.madeBy === WRITER) {
      return { id, as: 'unchanged' }
    }
    const number = (newest?.version ?? 0) + 1
    await addYearVersion(tx, org, id, { ...content, number, madeBy: WRITER, madeAt: now })
    await tx.yearDocument.update({ where: { id }, data: { status: 'concept' } })
    return { id, as: newest ? 'refreshed' : 'made' }
  })
}

/** The texts of an organisation, the newest year first. */
export async function listYears(db: Db, org: string): Promise<StoredYear[]> {
  const rows = await db.yearDocument.findMany({
    where: { organisationId: org },
    include: NEWEST,
    orderBy: [{ year: 'desc' }, { framework: 'asc' }, { kind: 'asc' }],
  })
  return rows.flatMap((row) => toYear(row) ?? [])
}

export async function findYear(db: Db, org: string, id: string): Promise<StoredYear | null> {
  if (!isId(id)) return null
  const row = await db.yearDocument.findFirst({ where: { organisationId: org, id }, include: NEWEST })
  return row && toYear(row)
}

export async function findYearOf(db: Db, org: string, key: YearKey): Promise<StoredYear | null> {
  const { year, framework, kind } = key
  const row = await db.yearDocument.findFirst({
    where: { organisationId: org, year, framework, kind },
    include: NEWEST,
  })
  return row && toYear(row)
}

/** Every version that was made, oldest first. */
export async function yearVersions(db: Db, org: string, id: string): Promise<YearVersionRow[]> {
  if (!isId(id)) return []
  const rows = await db.yearVersion.findMany({
    where: { organisationId: org, documentId: id },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ number, madeBy, madeAt, made, content }) => ({
    version: number,
    madeBy,
    madeAt,
    made: made as object,
    text: textOf(content),
  }))
}

/** What was decided on a year's text, oldest first. */
export async function passagesOf(db: Db, org: string, documentId: string): Promise<StoredPassage[]> {
  if (!isId(documentId)) return []
  const rows = await db.gatePassage.findMany({
    where: { organisationId: org, documentId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  if (rows.length === 0) return []
  const newest = await db.yearVersion.aggregate({ where: { documentId }, _max: { number: true } })
  const last = newest._max.number ?? 0
  const seen = [...new Set([...rows.map(({ version }) => version), last])]
  const versions = await db.yearVersion.findMany({ where: { documentId, number: { in: seen } } })
  const words = new Map(versions.map(({ number, content }) => [number, wordsOf(textOf(content))]))
  return rows.map(({ id, gate, version, memberId, decision, reason, at }) => ({
    id,
    gate,
    version,
    memberId,
    decision: decision as Passage['decision'],
    reason,
    at,
    sameText: words.get(version) === words.get(last),
  }))
}

/** What was said of a year's text, oldest first. */
export async function remarksOf(db: Db, org: string, documentId: string): Promise<StoredRemark[]> {
  if (!isId(documentId)) return []
  const rows = await db.gateRemark.findMany({
    where: { organisationId: org, documentId },
    omit: { organisationId: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, kind: row.kind as StoredRemark['kind'] }))
}

function toYear(row: Prisma.YearDocumentGetPayload<{ include: typeof NEWEST }>): StoredYear | null {
  const [version] = row.versions
  if (!version) return null
  const { id, year, framework, status } = row
  const { number, material, madeBy, madeAt, content } = version
  const kind = row.kind as YearKind
  return {
    id,
    year,
    framework,
    kind,
    status,
    version: number,
    material,
    madeBy,
    madeAt,
    text: textOf(content),
  }
}

/** JSON columns order their keys as they like. */
function textOf(content: Prisma.JsonValue): YearText {
  const text = content as unknown as YearText
  return { ...text, figures: text.figures.map(recordOf) }
}

/** Keeps with the version as it was read that a model was tried once more for it, in vain. */
export async function keepYearTry(
  db: Db,
  org: string,
  { id, version, material }: Pick<StoredYear, 'id' | 'version' | 'material'>,
  tried: string,
): Promise<void> {
  await db.yearVersion.updateMany({
    where: { organisationId: org, documentId: id, number: version, material },
    data: { material: tried },
  })
}

/** Writes a version below its document. The caller holds the document's row, so no two get the same number. */
export async function addYearVersion(
  db: Db,
  org: string,
  documentId: string,
  version: YearContent & { number: number; madeBy: string; madeAt: Instant },
): Promise<void> {
  const { number, material, madeBy, madeAt, made = {}, text } = version
  await db.yearVersion.create({
    data: {
      organisationId: org,
      documentId,
      number,
      material,
      madeBy,
      madeAt,
      made: made as Prisma.InputJsonValue,
      content: text as unknown as Prisma.InputJsonValue,
    },
  })
}

/** Of two people who change one text at once, the second waits for the first. */
export async function holdYear(db: Db, id: string): Promise<void> {
  await db.$executeRaw`SELECT 1 FROM "YearDocument" WHERE "id" = ${id}::uuid FOR UPDATE`
}

/** What a reader reads of it: the same words with other figures behind them are another text. */
function wordsOf({ title, chapters, figures }: YearText): string {
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ordered)
    if (value === null || typeof value !== 'object') return value
    const { author: _, ...rest } = value as Record<string, unknown>
    return Object.entries(rest)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)])
  }
  return JSON.stringify(ordered({ title, chapters, figures }))
}
