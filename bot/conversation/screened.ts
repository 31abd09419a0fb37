import { nameList, screen } from '../../care/screen/screen.ts'
import { listMembers } from '../../prisma/store/members.ts'
import type { FieldError } from '../cards/card.ts'
import { refusal } from '../texts/refusal.ts'
import type { Turn } from './turn.ts'

/** Free text of a form, after the privacy screen. What the screen finds is told by its kind; the text goes nowhere. */
export async function screened(
  turn: Turn,
  field: string,
  typed: string,
  { max }: { max: number },
): Promise<{ text: string } | { error: FieldError }> {
  const text = typed.trim()
  if (text === '') return { text }
  if (text.length > max) return { error: { field, message: turn.texts.conversation.tooLong(max) } }
  const members = await listMembers(turn.tx, turn.house.org)
  const found = screen(text, { today: turn.today, names: nameList(members.map((member) => member.name)) })
  if (found.length === 0) return { text }
  return { error: { field, message: refusal(found, turn.member.language) } }
}
