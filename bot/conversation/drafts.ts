import { showAgainMessages } from '../../jobs/follow.ts'
import {
  type Change,
  type Changed,
  decide,
  editSentence,
  refuseSentence,
} from '../../prisma/store/draft-decisions.ts'
import { findDraft, type StoredDraft } from '../../prisma/store/drafts.ts'
import type { Answer } from '../channel.ts'
import { mayDecide, mayReadDrafts, waitingGate } from './may.ts'
import { mayOpenDrafts } from './may-year.ts'
import { done, notAllowed, type Turn, type Values } from './turn.ts'
import { typed } from './typed.ts'

export const LONGEST_SENTENCE = 600
const LONGEST_REASON = 280

export async function showDrafts(turn: Turn): Promise<Answer> {
  const { member, house } = turn
  if (!mayOpenDrafts(member, house.settings.yearGates)) return notAllowed(turn, 'read', 'drafts')
  turn.say({ kind: 'drafts' })
  turn.log('read', 'drafts', null)
  return done()
}

export async function showDraft(turn: Turn, id: string): Promise<Answer> {
  if (!mayReadDrafts(turn.member)) return notAllowed(turn, 'read', 'drafts')
  if (!(await findDraft(turn.tx, turn.house.org, id))) return done(turn.texts.digest.draft.gone)
  turn.say({ kind: 'draft', draft: id })
  turn.log('read', `draft:${id}`, null)
  return done()
}

/** Nothing generated passes a gate without a named person: the one who presses this. */
export async function approveDraft(turn: Turn, id: string, version: number): Promise<Answer> {
  return decideOn(turn, id, { version, decision: 'approved', remark: null })
}

/** Asks for the reason of refusing a draft, or one sentence of it. */
export async function askReason(
  turn: Turn,
  id: string,
  version: number,
  position: number | null,
): Promise<Answer> {
  const seen: { draft: StoredDraft; sentence?: { text: string } } | { answer: Answer } =
    position === null
      ? await draftAsSeen(turn, id, version)
      : await sentenceAsSeen(turn, id, version, position)
  if ('answer' in seen) return seen.answer
  const intro = seen.sentence ? `${seen.sentence.text} ${changeAgain(turn, seen.draft)}`.trim() : ''
  const t = turn.texts.digest.draft
  return {
    kind: 'form',
    form: {
      id: 'draft_reason',
      title: t.reasonTitle,
      ...(intro !== '' && { intro }),
      fields: [
        {
          kind: 'text',
          name: 'reason',
          label: t.reason,
          multiline: true,
          max: LONGEST_REASON,
          required: true,
        },
      ],
      submit: t.reasonSubmit,
      context: {
        draft: id,
        version: String(version),
        ...(position !== null && { position: String(position) }),
      },
    },
  }
}

export async function saveReason(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const { draft: id = '', version, position } = context
  const open = await openDraft(turn, id)
  if ('answer' in open) return open.answer
  const reason = await typed(turn, 'reason', values.reason ?? '', LONGEST_REASON)
  if ('answer' in reason) return reason.answer
  const { text } = reason
  if (position === undefined)
    return decideOn(turn, id, { version: numberOf(version), decision: 'refused', remark: text })
  const seen = { version: numberOf(version), position: numberOf(position) }
  return changeSentence(turn, open.draft, seen, turn.texts.digest.draft.sentenceRefused, (sentence) =>
    refuseSentence(turn.tx, turn.house.org, { ...sentence, reason: text }),
  )
}

export async function askSentence(
  turn: Turn,
  id: string,
  version: number,
  position: number,
): Promise<Answer> {
  const seen = await sentenceAsSeen(turn, id, version, position)
  if ('answer' in seen) return seen.answer
  const { sentence } = seen
  const t = turn.texts.digest.draft
  const again = changeAgain(turn, seen.draft)
  return {
    kind: 'form',
    form: {
      id: 'sentence',
      title: t.editTitle,
      ...(again !== '' && { intro: again }),
      fields: [
        {
          kind: 'text',
          name: 'text',
          label: t.editField,
          multiline: true,
          max: LONGEST_SENTENCE,
          required: true,
          value: sentence.text,
          hint: t.editHint,
        },
      ],
      submit: t.reasonSubmit,
      context: { draft: id, version: String(version), position: String(position) },
    },
  }
}

export async function saveSentence(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const { draft: id = '', version, position } = context
  const open = await openDraft(turn, id)
  if ('answer' in open) return open.answer
  const said = await typed(turn, 'text', values.text ?? '', LONGEST_SENTENCE)
  if ('answer' in said) return said.answer
  const seen = { version: numberOf(version), position: numberOf(position) }
  return changeSentence(turn, open.draft, seen, turn.texts.digest.draft.sentenceEdited, (sentence) =>
    editSentence(turn.tx, turn.house.org, { ...sentence, text: said.text }),
  )
}

/** A sentence is named by where it stands in the version that the person saw. */
function changeSentence(
  turn: Turn,
  draft: StoredDraft,
  { version, position }: { version: number; position: number },
  notice: string,
  act: (sentence: Change & { position: number }) => Promise<Changed>,
): Promise<Answer> {
  const known = draft.sentences.some((one) => one.position === position)
  if (draft.version === version && !known) return Promise.resolve(done(turn.texts.digest.draft.sentenceGone))
  const { member, now } = turn
  return change(
    turn,
    draft,
    () => act({ draftId: draft.id, version, memberId: member.id, now, position }),
    () => notice,
  )
}

async function decideOn(
  turn: Turn,
  id: string,
  said: { version: number; decision: 'approved' | 'refused'; remark: string | null },
): Promise<Answer> {
  const open = await openDraft(turn, id)
  if ('answer' in open) return open.answer
  const { draft } = open
  const t = turn.texts.digest.draft
  return change(
    turn,
    draft,
    () => decideAt(turn, draft, { ...said, draftId: draft.id }),
    ({ status }) => {
      if (said.decision === 'refused') return t.refused
      const next = waitingGate(status, turn.house.settings.gates)
      return next ? t.passed(next.name) : t.approved
    },
  )
}

/** Records a decision at the gate at which the draft waits. */
export function decideAt(
  turn: Turn,
  draft: StoredDraft,
  said: { draftId: string; version: number; decision: 'approved' | 'refused'; remark: string | null },
): Promise<Changed> {
  const { gates } = turn.house.settings
  return decide(turn.tx, turn.house.org, {
    ...said,
    memberId: turn.member.id,
    now: turn.now,
    gate: waitingGate(draft.status, gates)?.id ?? '',
    gates: gates.map((gate) => gate.id),
  })
}

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

/** The draft, for who may decide on it at the gate where it waits. */
async function openDraft(turn: Turn, id: string): Promise<{ draft: StoredDraft } | { answer: Answer }> {
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
async function sentenceAsSeen(
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
