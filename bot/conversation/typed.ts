import type { Answer } from '../channel.ts'
import { screened } from './screened.ts'
import { fieldError, type Turn } from './turn.ts'

/** Free text after the privacy screen; it may be empty only where nothing is required. */
export async function typed(
  turn: Turn,
  field: string,
  text: string,
  max: number,
  isRequired = true,
): Promise<{ text: string } | { answer: Answer }> {
  const result = await screened(turn, field, text, { max })
  if ('error' in result) return { answer: { kind: 'errors', errors: [result.error] } }
  if (result.text === '' && isRequired) return { answer: fieldError(field, turn.texts.conversation.required) }
  return result
}
