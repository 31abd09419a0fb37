import type { Instant } from '../../care/day.ts'
import { type FigureRecord, recordOf } from '../../care/figures/figure.ts'
import type { Block, Made, Quote, Refused } from '../../drafting/text.ts'
import type { Db } from '../client.ts'
import type { Prisma } from '../generated/client.ts'
import { isId } from './columns.ts'

/** Which block of text: one bouwsteen of one team, or of the whole organisation, in one month. */
export interface DraftKey {
  month: string
  framework: string
  bouwsteen: number
  /** Team reference; null: the whole organisation, and what its small teams said together. */
  team: string | null
}

/** What a version says. */
export interface DraftContent {
  writer: string
  /** Fingerprint of what it was made from. */
  material: string
  blocks: Block[]
  figures: FigureRecord[]
  missing: string[]
  refused: Refused[]
  /** How a model made it; null or left out: a person or the extractive writer did. */
  made?: Made | null
}

export interface StoredSentence {
  position: number
  heading: string
  text: string
  quote: Quote | null
  sources: string[]
  /** `writer`, or the id of the member who wrote or changed it. */
  author: string
}

/** A draft as its newest version has it. */
export interface StoredDraft extends DraftKey, Omit<DraftContent, 'blocks'> {
  id: string
  /** Null where there is no team. */
  teamName: string | null
  /** `concept`, the id of the gate at which it waits, `vastgesteld` or `afgewezen`. */
  status: string
  version: number
  /** `kompasbot`, or the id of the member who made this version. */
  madeBy: string
  madeAt: Instant
  sentences: StoredSentence[]
}

const NEWEST = {
  versions: {
    orderBy: { number: 'desc' },
    take: 1,
    include: {
      sentences: { orderBy: { position: 'asc' }, include: { sources: { orderBy: { ref: 'asc' } } } },
    },
  },
} satisfies Prisma.DraftInclude

/** The drafts of an organisation, by month, framework, bouwsteen and team. */
export async function listDrafts(
  db: Db,
  org: string,
  where: { month?: string; before?: string; status?: string; teams?: (string | null)[] } = {},
): Promise<StoredDraft[]> {
  const teams = await teamsOf(db, org)
  const teamIds = [...teams].flatMap(([id, { ref }]) => (where.teams?.includes(ref) ? [id] : []))
  const rows = await db.draft.findMany({
    where: {
      organisationId: org,
      ...(where.month && { month: where.month }),
      ...(where.before && { month: { lt: where.before } }),
      ...(where.status && { status: where.status }),
      ...(where.teams && {
        OR: [{ teamId: { in: teamIds } }, ...(where.teams.includes(null) ? [{ teamId: null }] : [])],
      }),
    },
    include: NEWEST,
  })
  return rows
    .flatMap((row) => toDraft(row, teams) ?? [])
    .sort(
      (a, b) =>
        order(a.month, b.month) ||
        order(a.framework, b.framework) ||
        a.bouwsteen - b.bouwsteen ||
        order(a.team ?? LAST, b.team ?? LAST),
    )
}

export async function findDraft(db: Db, org: string, id: string): Promise<StoredDraft | null> {
  if (!isId(id)) return null
  const row = await db.draft.findFirst({ where: { organisationId: org, id }, include: NEWEST })
  return row && toDraft(row, await teamsOf(db, org))
}

type Teams = Map<string, { ref: string; name: string }>

async function teamsOf(db: Db, org: string): Promise<Teams> {
  const rows = await db.team.findMany({
    where: { organisationId: org },
    select: { id: true, ref: true, name: true },
  })
  return new Map(rows.map((row) => [row.id, row]))
}

/** The whole organisation stands behind its teams. */
const LAST = '\u{10FFFF}'

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function toDraft(row: Prisma.DraftGetPayload<{ include: typeof NEWEST }>, teams: Teams): StoredDraft | null {
  const [version] = row.versions
  if (!version) return null
  return {
    id: row.id,
    month: row.month,
    framework: row.framework,
    bouwsteen: row.bouwsteen,
    team: row.teamId === null ? null : (teams.get(row.teamId)?.ref ?? ''),
    teamName: row.teamId === null ? null : (teams.get(row.teamId)?.name ?? ''),
    status: row.status,
    version: version.number,
    writer: version.writer,
    material: version.material,
    madeBy: version.madeBy,
    madeAt: version.madeAt,
    sentences: version.sentences.map(toSentence),
    // JSON columns order their keys as they like.
    figures: (version.figures as unknown as FigureRecord[]).map(recordOf),
    missing: version.missing as string[],
    refused: version.refused as unknown as Refused[],
    made: Object.keys(version.made as object).length > 0 ? (version.made as unknown as Made) : null,
  }
}

export function toSentence(
  row: Prisma.DraftSentenceGetPayload<{ include: { sources: true } }>,
): StoredSentence {
  const { position, heading, text, author } = row
  const quote = row.quote as Quote | null
  return { position, heading, text, quote, sources: row.sources.map((source) => source.ref), author }
}

/** Sentences that follow each other under one heading are one block. */
export function blocksOf(sentences: StoredSentence[]): Block[] {
  const blocks: Block[] = []
  for (const { heading, text, sources, quote } of sentences) {
    const last = blocks.at(-1)
    const block = last?.heading === heading ? last : { heading, sentences: [] }
    if (block !== last) blocks.push(block)
    block.sentences.push({ text, sources, quote })
  }
  return blocks
}

/** Keeps with the version as it was read that a model was tried once more for it, in vain. */
export async function keepTry(
  db: Db,
  org: string,
  { id, version, material }: Pick<StoredDraft, 'id' | 'version' | 'material'>,
  tried: string,
): Promise<void> {
  await db.draftVersion.updateMany({
    where: { organisationId: org, draftId: id, number: version, material },
    data: { material: tried },
  })
}

/** Writes a version below its draft. The caller holds the draft's row, so no two get the same number. */
export async function addVersion(
  db: Db,
  org: string,
  draftId: string,
  version: Omit<DraftContent, 'blocks'> & {
    number: number
    madeBy: string
    /** Who asked for another version; left out: nobody did. */
    askedBy?: string
    madeAt: Instant
    sentences: Omit<StoredSentence, 'position'>[]
  },
): Promise<void> {
  const { number, writer, material, madeBy, madeAt, askedBy = null } = version
  const { id: versionId } = await db.draftVersion.create({
    data: {
      organisationId: org,
      draftId,
      number,
      writer,
      material,
      madeBy,
      askedBy,
      madeAt,
      figures: version.figures as unknown as Prisma.InputJsonValue,
      missing: version.missing,
      refused: version.refused as unknown as Prisma.InputJsonValue,
      made: (version.made ?? {}) as unknown as Prisma.InputJsonValue,
    },
  })
  const rows = await db.draftSentence.createManyAndReturn({
    select: { id: true, position: true },
    data: version.sentences.map(({ heading, text, quote, author }, position) => ({
      organisationId: org,
      versionId,
      position,
      heading,
      text,
      author,
      ...(quote && { quote: quote as unknown as Prisma.InputJsonValue }),
    })),
  })
  await db.draftSource.createMany({
    data: rows.flatMap(({ id, position }) =>
      [...new Set(version.sentences[position]?.sources)].map((ref) => ({
        organisationId: org,
        sentenceId: id,
        ref,
      })),
    ),
  })
}
