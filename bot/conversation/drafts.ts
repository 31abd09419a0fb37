import { findDraft } from '../../prisma/store/drafts.ts'
import type { Answer } from '../channel.ts'
import { mayReadDrafts } from './may.ts'
import { mayOpenDrafts } from './may-year.ts'
import { done, notAllowed, type Turn } from './turn.ts'

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
