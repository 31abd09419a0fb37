import { isDeepStrictEqual } from 'node:util'
import type { FactRecord } from '../../prisma/store/register.ts'
import type { FactDraft, Subject } from './fact-draft.ts'
import type { Ledger } from './ledger.ts'
import { type NearbyFacts, nearbyFacts } from './nearby-facts.ts'
import type { Placed } from './read.ts'
import { factKey, heardInChat, type Measures, measureOf, placeOf, sameFact } from './same-fact.ts'
import { saidOtherwise, type TakeTerms, type Verdict } from './take.ts'

export type PlacedDraft = Placed<FactDraft>

/**
 * Takes facts into the ledger. All rows first look for the fact that is exactly theirs, so that none is taken by a row
 * that would only do for want of a better one.
 */
export function takeFacts(ledger: Ledger, drafts: PlacedDraft[], terms: TakeTerms): Verdict[] {
  const shelf = openShelf(ledger, drafts)
  const verdicts: Verdict[] = drafts.map(() => 'unchanged')
  // A plan, its outcome and its withdrawal may stand in one file: the last of these speaks.
  const order = [...drafts.keys()].sort((a, b) => rank(drafts[a]) - rank(drafts[b]))
  const rest = order.filter((index) => {
    const placed = drafts[index] as PlacedDraft
    const corrected = shelf.corrected.get(filedAs({ ...placed.row, ...placed.row.subject }))
    if (corrected) {
      shelf.spokenOf.set(corrected, placed)
      return false
    }
    const fact = sameFact(placed.row, shelf.nearby.to(placed.row), shelf.measures)
    if (fact) verdicts[index] = speakOf(fact, placed, shelf, ledger, terms)
    return fact === undefined
  })
  for (const index of rest) {
    const placed = drafts[index] as PlacedDraft
    const like = shelf.nearby.to(placed.row)
    const fact =
      sameFact(placed.row, like, shelf.measures) ??
      heardInChat(
        placed.row,
        like.filter((one) => !shelf.spokenOf.has(one.id)),
      )
    verdicts[index] = fact
      ? speakOf(fact, placed, shelf, ledger, terms)
      : keep(firstRecord(placed.row, shelf.measures, terms), null, placed, shelf, ledger)
  }
  return verdicts
}

interface FactShelf {
  measures: Measures
  nearby: NearbyFacts
  /** Which fact holds a key. */
  keys: Map<string, string>
  /** What a file said before somebody corrected it in chat: saying it again is no news. */
  corrected: Map<string, string>
  /** Which row of this import spoke of a fact first. */
  spokenOf: Map<string, PlacedDraft>
}

function openShelf(ledger: Ledger, drafts: PlacedDraft[]): FactShelf {
  const known = [...ledger.facts.all()]
  const laidDown = (fact: { kind: string; reference: string | null }) =>
    fact.kind === 'wzd_maatregel' && fact.reference !== null
  const measures = new Set([
    ...known.filter(laidDown).map(measureOf),
    ...drafts.filter(({ row }) => laidDown(row)).map(({ row }) => measureOf({ ...row, ...row.subject })),
  ])
  const keys = new Map(known.map((fact) => [fact.key, fact.id]))
  const corrected = new Map(
    ledger.correctedInChat.flatMap(({ factId, ...said }): [string, string][] => {
      const fact = ledger.facts.get(factId)
      return fact ? [[filedAs({ ...fact, ...said }), factId]] : []
    }),
  )
  return { measures, nearby: nearbyFacts(known), keys, corrected, spokenOf: new Map() }
}

const filedAs = (fact: Pick<FactRecord, 'kind' | 'day' | 'outcome' | 'reference'> & Subject) =>
  JSON.stringify([placeOf(fact), fact.day, fact.outcome, fact.reference])

/** What is withdrawn speaks before what happened, and that before what was planned. */
const rank = (placed: PlacedDraft | undefined) =>
  placed?.row.outcome === 'ingetrokken' ? 0 : placed?.row.outcome === 'gepland' ? 2 : 1

/** A row about a fact that is known already. */
function speakOf(
  fact: FactRecord,
  placed: PlacedDraft,
  shelf: FactShelf,
  ledger: Ledger,
  terms: TakeTerms,
): Verdict {
  const { row } = placed
  const before = shelf.spokenOf.get(fact.id)
  const fresh = correctedBy(fact, row, shelf.measures)
  const isOldPlan = row.outcome === 'gepland' && fact.outcome !== 'gepland' && fact.source === 'chat'
  const isOutdated = before !== undefined && rank(before) < rank(placed)
  if (isOldPlan || isOutdated || isDeepStrictEqual(fresh, fact)) {
    shelf.spokenOf.set(fact.id, before ?? placed)
    return 'unchanged'
  }
  // A training has no mark of its own.
  const remedy = row.subject.memberId === null ? 'one line or mark' : 'one line'
  if (before) return [saidOtherwise('datum', placed, before, remedy)]
  const { id: _id, key: _key, episodeId: _e, memberId: _m, teamId: _t, ...said } = fact
  ledger.factHistory.push({ id: terms.newId(), factId: fact.id, at: terms.now, by: 'import', before: said })
  return keep({ ...fresh, recordedAt: terms.now }, fact, placed, shelf, ledger)
}

function keep(
  fact: FactRecord,
  before: FactRecord | null,
  placed: PlacedDraft,
  shelf: FactShelf,
  ledger: Ledger,
) {
  const holder = shelf.keys.get(fact.key)
  // A fact that was moved in chat may still hold the key of its old day: matching goes by what a fact says, not by key.
  if (holder && holder !== fact.id) freeKey(holder, fact.key, ledger)
  shelf.keys.set(fact.key, fact.id)
  shelf.nearby.put(fact, before)
  shelf.spokenOf.set(fact.id, placed)
  return ledger.facts.put(fact)
}

function freeKey(id: string, key: string, ledger: Ledger): void {
  const fact = ledger.facts.get(id)
  if (fact?.key === key) ledger.facts.put({ ...fact, key: id })
}

function firstRecord(draft: FactDraft, measures: Measures, terms: TakeTerms): FactRecord {
  const { subject, ...said } = draft
  const fact = {
    ...said,
    ...subject,
    checklist: [],
    recordedBy: null,
    recordedAt: terms.now,
  }
  return { ...fact, id: terms.newId(), key: factKey(fact, measures) }
}

/**
 * The fact as the file has it: its date wins over that of the chat. What the file leaves empty stays as it was, for the
 * chat may have told it.
 */
function correctedBy(fact: FactRecord, draft: FactDraft, measures: Measures): FactRecord {
  const heard = fact.source === 'chat'
  const next: FactRecord = {
    ...fact,
    day: draft.day,
    at: draft.at ?? (draft.day === fact.day ? fact.at : null),
    outcome: draft.outcome,
    movedTo: draft.outcome === 'verzet' ? (draft.movedTo ?? fact.movedTo) : null,
    validUntil: draft.validUntil ?? fact.validUntil,
    reason: draft.reason ?? fact.reason,
    reference: draft.reference ?? fact.reference,
  }
  if (isDeepStrictEqual(next, fact) && !heard) return fact
  return { ...next, source: draft.source, key: factKey(next, measures) }
}
