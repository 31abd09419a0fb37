import type { Instant } from '../../care/day.ts'
import type { Refused } from '../../drafting/text.ts'
import type { Db } from '../client.ts'
import {
  addVersion,
  type DraftContent,
  type DraftKey,
  findDraft,
  type StoredDraft,
  type StoredSentence,
} from './drafts.ts'
import { inTransaction } from './transaction.ts'

/** What became of saving what the writer made. */
export type Saved = { id: string; as: 'made' | 'refreshed' | 'unchanged' | 'kept' }

/** What became of a person's change. `outdated`: somebody made a newer version meanwhile; `closed`: it was decided. */
export type Changed =
  | { kind: 'saved'; draft: StoredDraft }
  | { kind: 'outdated'; draft: StoredDraft }
  | { kind: 'closed'; draft: StoredDraft }
  | { kind: 'unknown' }

/** A person's change of one version. */
export interface Change {
  draftId: string
  /** The version that the person saw. */
  version: number
  memberId: string
  now: Instant
}

/** Who made a version that no person made. */
export const WRITER = 'kompasbot'

/**
 * Saves what the writer made. A concept that nobody worked on gets a next version, only when it is made from other
 * material; one that a person edited or decided on is kept as it is.
 */
export async function saveDraft(
  db: Db,
  org: string,
  key: DraftKey,
  content: DraftContent,
  now: Instant,
): Promise<Saved> {
  const { month, framework, bouwsteen } = key
  const { team } = key
  const found =
    team === null ? null : await db.team.findFirstOrThrow({ where: { organisationId: org, ref: team } })
  const teamId = found?.id ?? null
  return inTransaction(db, async (tx) => {
    const where = { organisationId: org, month, framework, bouwsteen, teamId }
    await tx.draft.createMany({ data: [where], skipDuplicates: true })
    const { id } = await tx.draft.findFirstOrThrow({ where, select: { id: true } })
    await hold(tx, id)
    const newest = await findDraft(tx, org, id)
    if (newest?.material === content.material) return { id, as: 'unchanged' }
    if (newest && (newest.status !== 'concept' || newest.madeBy !== WRITER)) return { id, as: 'kept' }
    const number = (newest?.version ?? 0) + 1
    const sentences = content.blocks.flatMap(({ heading, sentences }) =>
      sentences.map((sentence) => ({ ...sentence, heading, author: 'writer' })),
    )
    await addVersion(tx, org, id, { ...content, number, madeBy: WRITER, madeAt: now, sentences })
    return { id, as: newest ? 'refreshed' : 'made' }
  })
}

/**
 * Replaces one sentence by a person's own; its sources stay, a quote stays only while its words do. A gate that passed
 * other words has to pass it again.
 */
export async function editSentence(
  db: Db,
  org: string,
  change: Change & { position: number; text: string },
): Promise<Changed> {
  return nextVersion(db, org, change, ({ sentences, refused }) => ({
    refused,
    sentences: sentences.map((sentence) => {
      if (sentence.position !== change.position) return sentence
      const quote = sentence.quote && change.text.includes(sentence.quote.text) ? sentence.quote : null
      return { ...sentence, text: change.text, quote, author: change.memberId }
    }),
  }))
}

/** Takes sentences out and lists each with its reason. */
export async function refuseSentences(
  db: Db,
  org: string,
  change: Change & { out: TakenOut },
): Promise<Changed> {
  return nextVersion(db, org, change, ({ sentences, refused }) => without(change.out, { sentences, refused }))
}

/** Which sentences go out, by their positions, and why. */
export type TakenOut = { at: number; reason: string }[]

/** What is left, with what went out listed. */
export function without<S extends { position: number; text: string }>(
  out: TakenOut,
  { sentences, refused }: { sentences: S[]; refused: Refused[] },
): { sentences: S[]; refused: Refused[] } {
  const reasons = new Map(out.map(({ at, reason }) => [at, reason]))
  return {
    sentences: sentences.filter(({ position }) => !reasons.has(position)),
    refused: [
      ...refused,
      ...sentences.flatMap(({ position, text }) => {
        const reason = reasons.get(position)
        return reason === undefined ? [] : [{ text, reason }]
      }),
    ],
  }
}

/**
 * Records what a named person decided at a gate about the version that they saw.
 * @param gates ids of the gates in order; the draft waits at the first one that was not passed.
 */
export async function decide(
  db: Db,
  org: string,
  decision: Change & {
    gate: string
    decision: 'approved' | 'refused'
    remark: string | null
    gates: readonly string[]
  },
): Promise<Changed> {
  const { draftId, version, memberId, now, gate, remark, gates } = decision
  return changing(db, org, decision, async (tx, draft) => {
    const waitsAt = draft.status === 'concept' ? gates[0] : draft.status
    if (gate !== waitsAt) return { kind: 'closed', draft }
    await tx.gateDecision.create({
      data: {
        organisationId: org,
        draftId,
        version,
        gate,
        memberId,
        decision: decision.decision,
        remark,
        at: now,
      },
    })
    const next = gates[gates.indexOf(gate) + 1] ?? 'vastgesteld'
    const status = decision.decision === 'approved' ? next : 'afgewezen'
    await tx.draft.update({ where: { id: draftId }, data: { status } })
    return { kind: 'saved', draft: { ...draft, status } }
  })
}

type Parts = { sentences: (Omit<StoredSentence, 'position'> & { position: number })[]; refused: Refused[] }

async function nextVersion(
  db: Db,
  org: string,
  change: Change,
  make: (draft: StoredDraft) => Parts,
): Promise<Changed> {
  return changing(db, org, change, async (tx, draft) => {
    const { sentences, refused } = make(draft)
    const person = { number: draft.version + 1, madeBy: change.memberId, madeAt: change.now, made: null }
    await addVersion(tx, org, draft.id, { ...draft, ...person, sentences, refused })
    return backAtFirstGate(tx, org, draft.id)
  })
}

/** What was passed was another text. */
export async function backAtFirstGate(tx: Db, org: string, id: string): Promise<Changed> {
  await tx.draft.update({ where: { id }, data: { status: 'concept' } })
  const draft = await findDraft(tx, org, id)
  return draft ? { kind: 'saved', draft } : { kind: 'unknown' }
}

/** Holds the draft, so that of two people who change one version at once, the second hears that it is outdated. */
export async function changing(
  db: Db,
  org: string,
  { draftId, version }: Change,
  act: (tx: Db, draft: StoredDraft) => Promise<Changed>,
): Promise<Changed> {
  return inTransaction(db, async (tx) => {
    await hold(tx, draftId)
    const draft = await findDraft(tx, org, draftId)
    if (!draft) return { kind: 'unknown' }
    if (draft.status === 'vastgesteld' || draft.status === 'afgewezen') return { kind: 'closed', draft }
    return draft.version === version ? act(tx, draft) : { kind: 'outdated', draft }
  })
}

async function hold(db: Db, draftId: string): Promise<void> {
  await db.$executeRaw`SELECT 1 FROM "Draft" WHERE "id" = ${draftId}::uuid FOR UPDATE`
}

export interface GivenDecision {
  at: Instant
  memberId: string
  decision: string
  remark: string | null
}

/** What was decided on a draft, oldest first. */
export async function decisionsOn(db: Db, org: string, draftId: string): Promise<GivenDecision[]> {
  return db.gateDecision.findMany({
    where: { organisationId: org, draftId },
    select: { at: true, memberId: true, decision: true, remark: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
}
