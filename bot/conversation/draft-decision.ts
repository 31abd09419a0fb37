import { type Failing, monthChecker } from '../../jobs/check-again.ts'
import { type Changed, decide, refuseSentences } from '../../prisma/store/draft-decisions.ts'
import type { StoredDraft } from '../../prisma/store/drafts.ts'
import type { Answer } from '../channel.ts'
import { changeSentence } from './draft-edit.ts'
import { failingForm } from './failing.ts'
import { waitingGate } from './may.ts'
import { change, changeAgain, draftAsSeen, numberOf, openDraft, sentenceAsSeen } from './open-draft.ts'
import { done, type Turn, type Values } from './turn.ts'
import { typed } from './typed.ts'

const LONGEST_REASON = 280

/**
 * Nothing generated passes a gate without a named person: the one who presses this. At the last gate its sentences are
 * checked once more, and what would not pass now is decided on first.
 */
export async function approveDraft(turn: Turn, id: string, version: number): Promise<Answer> {
  const seen = await draftAsSeen(turn, id, version)
  if ('answer' in seen) return seen.answer
  const failing = (await lastCheck(turn, seen.draft.month, [seen.draft]))(seen.draft)
  if (failing.length > 0) {
    const context = { draft: id, version: String(version) }
    return {
      kind: 'form',
      form: failingForm(turn, failing, { id: 'draft_failing', context }, changeAgain(turn, seen.draft)),
    }
  }
  return decideOn(turn, id, { version, decision: 'approved', remark: null })
}

/**
 * What of a month's concepts would not pass now. Of one that is not at its last gate nothing is asked, and where none of
 * them is nothing is counted: the month is, which takes long for who waits.
 */
export async function lastCheck(
  turn: Turn,
  month: string,
  drafts: StoredDraft[],
): Promise<(draft: StoredDraft) => Failing<number>[]> {
  const { gates } = turn.house.settings
  const isLast = ({ status }: StoredDraft) => waitingGate(status, gates) === gates.at(-1)
  if (!drafts.some(isLast)) return () => []
  const check = await monthChecker(turn.house, month, turn.now)
  return (draft) => (isLast(draft) ? check(draft) : [])
}

/** Takes out what would not pass now. */
export async function saveFailing(turn: Turn, { draft: id = '', version }: Values): Promise<Answer> {
  const seen = await draftAsSeen(turn, id, numberOf(version))
  if ('answer' in seen) return seen.answer
  const { tx, house, member, now, texts } = turn
  const out = (await lastCheck(turn, seen.draft.month, [seen.draft]))(seen.draft)
  if (out.length === 0) return done(texts.checkAgain.soundNow)
  const said = { draftId: id, version: numberOf(version), memberId: member.id, now, out }
  return change(
    turn,
    seen.draft,
    () => refuseSentences(tx, house.org, said),
    () => texts.checkAgain.saved(out.length),
  )
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
      title: position === null ? t.refuseTitle : t.removeTitle,
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
      submit: position === null ? t.refuse : t.remove,
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
    refuseSentences(turn.tx, turn.house.org, { ...sentence, out: [{ at: sentence.position, reason: text }] }),
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
