import type { Kind } from '../../care/screen/finding.ts'
import { type NameList, screen } from '../../care/screen/screen.ts'
import { namesToScreen } from '../../prisma/store/client-names.ts'
import type { FieldError } from '../cards/card.ts'
import { refusal, refusalWithPlace } from '../texts/refusal.ts'
import type { Turn } from './turn.ts'

/** Read once for a turn, however many texts its form has. */
const namesOfTurn = new WeakMap<Turn, Promise<NameList>>()

/** Names of those who work here and of clients, for the privacy screen. */
export function namesIn(turn: Turn): Promise<NameList> {
  const known = namesOfTurn.get(turn) ?? namesToScreen(turn.tx, turn.house.org)
  namesOfTurn.set(turn, known)
  return known
}

/**
 * Free text of a form, after the privacy screen. What the screen finds is told by its kind, in a longer text (`findAgain`)
 * with the words around it for who wrote them; the text goes nowhere.
 */
export async function screened(
  turn: Turn,
  field: string,
  typed: string,
  { max, findAgain = false }: { max: number; findAgain?: boolean },
): Promise<{ text: string } | { error: FieldError; found: Kind[] }> {
  const text = typed.trim()
  if (text === '') return { text }
  if (text.length > max) return { error: { field, message: turn.texts.conversation.tooLong(max) }, found: [] }
  const found = screen(text, { today: turn.today, names: await namesIn(turn) })
  if (found.length === 0) return { text }
  const { language } = turn.member
  const message = findAgain ? refusalWithPlace(text, found, language) : refusal(found, language)
  return { error: { field, message }, found: found.map(({ kind }) => kind) }
}
