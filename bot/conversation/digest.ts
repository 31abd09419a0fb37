import { showAgainMessages } from '../../jobs/follow.ts'
import { listDrafts } from '../../prisma/store/drafts.ts'
import type { Answer } from '../channel.ts'
import { decideAt } from './drafts.ts'
import { mayReadDrafts, waitingGate } from './may.ts'
import { done, type Turn } from './turn.ts'

export async function showDigest(turn: Turn, month: string): Promise<Answer> {
  if (!mayReadDrafts(turn.member)) return done(turn.texts.conversation.notAllowed)
  turn.say({ kind: 'digest', month })
  return done()
}

/** Approves every draft of the month that waits for this person, each version as it stands, each in his name. */
export async function approveDigest(turn: Turn, month: string): Promise<Answer> {
  const { texts, member, house, tx } = turn
  const { gates } = house.settings
  if (!gates.some((gate) => gate.by.some((role) => member.roles.includes(role)))) {
    return done(texts.conversation.notAllowed)
  }
  let approved = 0
  for (const draft of await listDrafts(tx, house.org, { month })) {
    const gate = waitingGate(draft.status, gates)
    if (!gate?.by.some((role) => member.roles.includes(role))) continue
    const said = { draftId: draft.id, version: draft.version, decision: 'approved' as const, remark: null }
    if ((await decideAt(turn, draft, said)).kind !== 'saved') continue
    approved += 1
    turn.log('change', `draft:${draft.id}`, null)
    await showAgainMessages(house, tx, { draft: draft.id })
  }
  await showAgainMessages(house, tx, { month })
  return done(approved === 0 ? texts.digest.nothingToApprove : texts.digest.approved(approved))
}
