import type { Instant } from '../../care/day.ts'
import { reworded, sentencesOf, withoutSentence } from '../../drafting/year/edit.ts'
import { type Passage, showsAt, waitsAt } from '../../drafting/year/standing.ts'
import type { YearText } from '../../drafting/year/year-text.ts'
import type { Db } from '../client.ts'
import { isId } from './columns.ts'
import { inTransaction } from './transaction.ts'
import { addYearVersion, findYear, holdYear, passagesOf, type StoredYear } from './year-documents.ts'

/** What a person decides or changes about the version that was seen. */
export interface YearChange {
  documentId: string
  version: number
  memberId: string
  now: Instant
  /** Ids of the year gates of the organisation's file, in order. */
  gates: readonly string[]
}

/** `outdated`: there is a newer version; `closed`: it was adopted, or no longer waits there. */
export type YearChanged =
  | { kind: 'saved'; year: StoredYear }
  | { kind: 'outdated'; year: StoredYear }
  | { kind: 'closed'; year: StoredYear }
  | { kind: 'unknown' }

/** The gate at which it waits by the file as it is now; null when it was adopted. */
export async function gateNow(
  db: Db,
  org: string,
  year: Pick<StoredYear, 'id' | 'status'>,
  gates: readonly string[],
): Promise<string | null> {
  return year.status === 'vastgesteld' ? null : showsAt(gates, await passagesOf(db, org, year.id))
}

/**
 * Records what a named person decided at the gate where the text waits. Only passing the last gate adopts it: of one that
 * was put before it later, and where all others stand, the last decides once more.
 */
export async function decideYear(
  db: Db,
  org: string,
  change: YearChange & { gate: string; decision: Passage['decision']; reason: string | null },
): Promise<YearChanged> {
  const { documentId, version, memberId, now, gates, gate, decision, reason } = change
  return changing(db, org, change, async (tx, year) => {
    if (gate !== (await gateNow(tx, org, year, gates))) return { kind: 'closed', year }
    await tx.gatePassage.create({
      data: { organisationId: org, documentId, version, gate, memberId, decision, reason, at: now },
    })
    const passages = await passagesOf(tx, org, documentId)
    const next = gate === gates.at(-1) ? waitsAt(gates, passages) : showsAt(gates, passages)
    return { kind: 'saved', year: await settle(tx, year, gates, next ?? 'vastgesteld') }
  })
}

/** The gate at which it waits once the one where it waits now is passed; null when that adopts it. */
export async function gateAfter(
  db: Db,
  org: string,
  { id }: Pick<StoredYear, 'id'>,
  { gate, gates }: { gate: string; gates: readonly string[] },
): Promise<string | null> {
  if (gate === gates.at(-1)) return null
  const passed: Passage = { gate, decision: 'passed', sameText: true }
  return showsAt(gates, [...(await passagesOf(db, org, id)), passed])
}

/** Replaces one sentence by a person's own. A gate that passed other words has to pass it again. */
export function editYearSentence(
  db: Db,
  org: string,
  change: YearChange & { sentence: string; text: string },
): Promise<YearChanged> {
  return nextVersion(db, org, { ...change, sentences: [change.sentence] }, (text) =>
    reworded(text, change.sentence, change.text, change.memberId),
  )
}

/** Takes sentences out and lists each with its reason. */
export function strikeYearSentences(
  db: Db,
  org: string,
  change: YearChange & { out: { at: string; reason: string; shown?: string }[] },
): Promise<YearChanged> {
  const { out } = change
  return nextVersion(db, org, { ...change, sentences: out.map(({ at }) => at) }, (text) =>
    out.reduce((rest, { at, reason, shown }) => withoutSentence(rest, at, reason, shown), text),
  )
}

function nextVersion(
  db: Db,
  org: string,
  change: YearChange & { sentences: string[] },
  make: (text: YearText) => YearText,
): Promise<YearChanged> {
  return changing(db, org, change, async (tx, year) => {
    const known = new Set(sentencesOf(year.text).map(({ id }) => id))
    if (!change.sentences.every((id) => known.has(id))) return { kind: 'unknown' }
    const { memberId: madeBy, now: madeAt, gates } = change
    const content = { material: year.material, text: make(year.text) }
    await addYearVersion(tx, org, year.id, { ...content, number: year.version + 1, madeBy, madeAt })
    const waits = showsAt(gates, await passagesOf(tx, org, year.id))
    const saved = await findYear(tx, org, year.id)
    return saved ? { kind: 'saved', year: await settle(tx, saved, gates, waits) } : { kind: 'unknown' }
  })
}

async function settle(
  db: Db,
  year: StoredYear,
  gates: readonly string[],
  at: string | null,
): Promise<StoredYear> {
  const status = at === null || at === gates[0] ? 'concept' : at
  await db.yearDocument.update({ where: { id: year.id }, data: { status } })
  return { ...year, status }
}

/** Holds the document, so that of two people who change one version at once, the second hears that it is outdated. */
async function changing(
  db: Db,
  org: string,
  { documentId, version }: Pick<YearChange, 'documentId' | 'version'>,
  act: (tx: Db, year: StoredYear) => Promise<YearChanged>,
): Promise<YearChanged> {
  if (!isId(documentId)) return { kind: 'unknown' }
  return inTransaction(db, async (tx) => {
    await holdYear(tx, documentId)
    const year = await findYear(tx, org, documentId)
    if (!year) return { kind: 'unknown' }
    if (year.status === 'vastgesteld') return { kind: 'closed', year }
    return year.version === version ? act(tx, year) : { kind: 'outdated', year }
  })
}
