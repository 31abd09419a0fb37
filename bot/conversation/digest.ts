import { type Month, parseMonth } from '../../care/figures/month.ts'
import { showAgainMessages } from '../../jobs/follow.ts'
import { listDrafts } from '../../prisma/store/drafts.ts'
import type { Answer } from '../channel.ts'
import { decideAt, lastCheck } from './draft-decision.ts'
import { mayDecide, mayDecideSomewhere, mayReadDrafts } from './may.ts'
import { done, notAllowed, type Turn, type Values } from './turn.ts'

export async function showDigest(turn: Turn, text: string): Promise<Answer> {
  if (!mayReadDrafts(turn.member)) return notAllowed(turn, 'read', 'digest')
  const month = digestMonth(text, turn.today)
  if (month === null) return done(turn.texts.digest.noSuchMonth)
  turn.say({ kind: 'digest', month })
  turn.log('read', `digest:${month}`, null)
  return done()
}

/** Asks before so much is signed at once: how many drafts of the month wait for this person. */
export async function askApproval(turn: Turn, text: string): Promise<Answer> {
  const { texts, member, house, tx } = turn
  const { gates } = house.settings
  if (!mayDecideSomewhere(member, gates)) return notAllowed(turn, 'change', 'digest')
  const month = digestMonth(text, turn.today)
  if (month === null) return done(texts.digest.noSuchMonth)
  const drafts = await listDrafts(tx, house.org, { month })
  const waiting = drafts.filter(({ status }) => mayDecide(member, status, gates))
  if (waiting.length === 0) return done(texts.digest.nothingToApprove)
  const t = texts.digest.approval
  return {
    kind: 'form',
    form: {
      id: 'approve_digest',
      title: t.title,
      intro: t.intro(waiting.length),
      fields: [],
      submit: texts.digest.approveAll(waiting.length),
      context: { month, drafts: waiting.map(({ id, version }) => `${id}:${version}`).join(',') },
    },
  }
}

/** Approves the drafts that were asked about, each in the version that stood there then, each in this person's name. */
export async function approveDigest(turn: Turn, context: Values): Promise<Answer> {
  const { texts, member, house, tx } = turn
  const { gates } = house.settings
  if (!mayDecideSomewhere(member, gates)) return notAllowed(turn, 'change', 'digest')
  const asked = new Set((context.drafts ?? '').split(','))
  const month = digestMonth(context.month ?? '', turn.today)
  if (month === null) return done(texts.digest.noSuchMonth)
  const drafts = (await listDrafts(tx, house.org, { month })).filter(
    ({ id, version, status }) => mayDecide(member, status, gates) && asked.has(`${id}:${version}`),
  )
  const check = await lastCheck(turn, month, drafts)
  let [approved, left] = [0, 0]
  for (const draft of drafts) {
    if (check(draft).length > 0) {
      left += 1
      continue
    }
    const said = { draftId: draft.id, version: draft.version, decision: 'approved' as const, remark: null }
    if ((await decideAt(turn, draft, said)).kind !== 'saved') continue
    approved += 1
    turn.log('change', `draft:${draft.id}`, null)
    await showAgainMessages(house, tx, { draft: draft.id })
  }
  const notice = left > 0 ? [texts.checkAgain.left(left)] : []
  if (approved === 0) return done(notice[0] ?? texts.digest.nothingToApprove)
  await showAgainMessages(house, tx, { month })
  return done([texts.digest.approved(approved), ...notice].join(' '))
}

/** Long before anybody kept figures with Kompasbot. */
const FIRST_MONTH = '2015-01'

/** A month of which there can be a digest; null for any other text. */
export function digestMonth(text: string, today: string): Month | null {
  const month = parseMonth(text)
  return month !== null && month >= FIRST_MONTH && month <= today.slice(0, 7) ? month : null
}
