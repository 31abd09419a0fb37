import type { Failing } from '../../jobs/check-again.ts'
import type { Form } from '../cards/card.ts'
import { refusedReason } from './compose/refused-reason.ts'
import type { Turn } from './turn.ts'

const MOST = 8
/** So much of a sentence is enough to know it by. */
const LONGEST = 160

/**
 * Which sentences would not pass now, and to take them out: a text is not adopted with them in it.
 * @param again where the text starts again once its words change; empty where it is there already.
 */
export function failingForm(
  { texts, member }: Turn,
  failing: Failing<unknown>[],
  form: Pick<Form, 'id' | 'context'>,
  again: string,
): Form {
  const t = texts.checkAgain
  const lines = failing
    .slice(0, MOST)
    .map(({ text, reason }) => t.line(shortened(text), refusedReason({ member }, reason)))
  const more = failing.length > MOST ? [t.more(failing.length - MOST)] : []
  return {
    ...form,
    title: t.title,
    intro: [t.intro(failing.length), ...lines, ...more, t.how, again].filter(Boolean).join('\n'),
    fields: [],
    submit: t.submit,
  }
}

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`
