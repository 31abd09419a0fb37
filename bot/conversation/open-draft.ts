import { showAgainMessages } from '../../jobs/follow.ts'
import type { Changed } from '../../prisma/store/draft-decisions.ts'
import { findDraft, type StoredDraft } from '../../prisma/store/drafts.ts'
import type { Answer } from '../channel.ts'
import { mayDecide, mayReadDrafts, waitingGate } from './may.ts'
import { done, notAllowed, type Turn } from './turn.ts'

/** The draft, for who may decide on it at the gate where it waits. */
export async function openDraft(
  turn: Turn,
  id: string,
): Promise<{ draft: StoredDraft } | { answer: Answer }> {
  const { texts, member, house, tx } = turn
  const { gates } = house.settings
  if (!mayReadDrafts(member)) return { answer: notAllowed(turn, 'change', 'drafts') }
  const draft = await findDraft(tx, house.org, id)
  if (!draft) return { answer: done(texts.digest.draft.gone) }
  if (waitingGate(draft.status, gates) === null) return { answer: done(texts.digest.draft.already) }
  if (!mayDecide(member, draft.status, gates)) return { answer: notAllowed(turn, 'change', 'drafts') }
  return { draft }
}

/** The open draft, when it is still the version that the person saw; otherwise what to answer. */
export async function draftAsSeen(
  turn: Turn,
  id: string,
  version: number,
): Promise<{ draft: StoredDraft } | { answer: Answer }> {
  const open = await openDraft(turn, id)
  if ('answer' in open || open.draft.version === version) return open
  return { answer: done(turn.texts.digest.draft.newer) }
}

/** The same with one sentence of it, named by where it stands. */
export async function sentenceAsSeen(
  turn: Turn,
  id: string,
  version: number,
  position: number,
): Promise<{ draft: StoredDraft; sentence: StoredDraft['sentences'][number] } | { answer: Answer }> {
  const seen = await draftAsSeen(turn, id, version)
  if ('answer' in seen) return seen
  const sentence = seen.draft.sentences.find((one) => one.position === position)
  return sentence ? { draft: seen.draft, sentence } : { answer: done(turn.texts.digest.draft.sentenceGone) }
}

/** Where a text that is further on starts again once its words change; empty at the first gate. */
export function changeAgain({ house, texts }: Turn, { status }: StoredDraft): string {
  const [first] = house.settings.gates
  return status === 'concept' || !first ? '' : texts.versions.changeAgainAt(first.name)
}

/** A number of a form's context, which is text on the wire; NaN, which equals nothing, for anything else. */
export const numberOf = (text: string | undefined): number =>
  /^\d+$/.test(text ?? '') ? Number(text) : Number.NaN

/** What a change of a person came to: everybody who has the draft before him sees it as it is now. */
export async function change(
  turn: Turn,
  { id, month }: StoredDraft,
  act: () => Promise<Changed>,
  notice: (draft: StoredDraft) => string,
): Promise<Answer> {
  const t = turn.texts.digest.draft
  const changed = await act()
  if (changed.kind === 'unknown') return done(t.gone)
  if (changed.kind === 'outdated') return done(t.newer)
  if (changed.kind === 'closed') return done(t.already)
  await showAgainMessages(turn.house, turn.tx, { draft: id })
  await showAgainMessages(turn.house, turn.tx, { month })
  turn.log('change', `draft:${id}`, null)
  return done(notice(changed.draft))
}
