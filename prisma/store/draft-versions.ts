import type { Instant } from '../../care/day.ts'
import type { Refused } from '../../drafting/text.ts'
import type { Db } from '../client.ts'
import { isId } from './columns.ts'
import {
  backAtFirstGate,
  type Change,
  type Changed,
  changing,
  type TakenOut,
  WRITER,
  without,
} from './draft-decisions.ts'
import { addVersion, type DraftContent, type StoredSentence, toSentence } from './drafts.ts'

/** One version of a draft, whether it is the newest or not. */
export interface StoredVersion {
  version: number
  writer: string
  /** `kompasbot`, or the id of the member who made it. */
  madeBy: string
  /** Id of who asked for it; null when it came by itself. */
  askedBy: string | null
  madeAt: Instant
  sentences: StoredSentence[]
}

/** Every version of a draft that was made, oldest first. */
export async function draftVersions(db: Db, org: string, draftId: string): Promise<StoredVersion[]> {
  if (!isId(draftId)) return []
  const rows = await db.draftVersion.findMany({
    where: { organisationId: org, draftId },
    orderBy: { number: 'asc' },
    include: {
      sentences: { orderBy: { position: 'asc' }, include: { sources: { orderBy: { ref: 'asc' } } } },
    },
  })
  return rows.map(({ number, writer, madeBy, askedBy, madeAt, sentences }) => ({
    version: number,
    writer,
    madeBy,
    askedBy,
    madeAt,
    sentences: sentences.map(toSentence),
  }))
}

/** How many versions of a draft were asked for. */
export async function askedVersions(db: Db, org: string, draftId: string): Promise<number> {
  return db.draftVersion.count({ where: { organisationId: org, draftId, askedBy: { not: null } } })
}

/** Adds what the writer made anew, behind the version that the person saw. It waits at the first gate again. */
export async function addAnotherVersion(
  db: Db,
  org: string,
  change: Change & { content: DraftContent },
): Promise<Changed> {
  const { content, memberId, now } = change
  return changing(db, org, change, async (tx, draft) => {
    const sentences = content.blocks.flatMap(({ heading, sentences }) =>
      sentences.map((sentence) => ({ ...sentence, heading, author: 'writer' })),
    )
    const by = { number: draft.version + 1, madeBy: WRITER, askedBy: memberId, madeAt: now }
    await addVersion(tx, org, draft.id, { ...content, ...by, sentences })
    return backAtFirstGate(tx, org, draft.id)
  })
}

/**
 * Makes an earlier version the newest again, as a next version on somebody's name, without the sentences that may no
 * longer stand: these are listed. It waits at the first gate again.
 */
export async function takeVersion(
  db: Db,
  org: string,
  change: Change & { chosen: number; out?: TakenOut },
): Promise<Changed> {
  return changing(db, org, change, async (tx, draft) => {
    const row = await tx.draftVersion.findFirst({
      where: { organisationId: org, draftId: draft.id, number: change.chosen },
      include: {
        sentences: { orderBy: { position: 'asc' }, include: { sources: { orderBy: { ref: 'asc' } } } },
      },
    })
    if (!row) return { kind: 'unknown' }
    const { number: _, askedBy: __, ...old } = row
    const refused = old.refused as unknown as Refused[]
    const left = without(change.out ?? [], { sentences: row.sentences.map(toSentence), refused })
    await addVersion(tx, org, draft.id, {
      ...(old as unknown as DraftContent),
      number: draft.version + 1,
      madeBy: change.memberId,
      madeAt: change.now,
      ...left,
    })
    return backAtFirstGate(tx, org, draft.id)
  })
}
