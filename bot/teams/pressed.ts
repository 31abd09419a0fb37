import { z } from 'zod'
import { type Asked, INPUT, NONE } from '../cards/adaptive-form.ts'
import { typed } from '../cards/rich-text.ts'
import type { Said } from '../conversation/intent.ts'

export const HOME = 'home'

/** What the data of a button said. It was on the wire: whatever it asks is looked at again by the conversation. */
export type Pressed =
  /** The message as it stands now. */
  | { kind: 'show'; message: string }
  | { kind: 'close' }
  /** A page of ours, by a link that is made at that moment. */
  | { kind: 'page'; path: string; message: string | null }
  /** `asked`: what brings back the questions of a form that came in. */
  | { kind: 'said'; said: Said; message: string | null; asked: Asked | null }

const MOST_INPUTS = 50
const LONGEST_INPUT = 20_000

const short = z.string().max(200)
/** One of our messages, or the front page. */
const shown = z.union([z.uuid(), z.literal(HOME)])
const message = shown.optional()
/** Handed on as it came: a copy would leave out names that every object has, and what is odd must stay to be seen. */
const intent = z.custom<{ do: string }>((given) => z.looseObject({ do: short }).safeParse(given).success)
const asked = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), text: short }),
  z.object({ kind: z.literal('intent'), intent }),
  // One form may lead to the next: then what was sent in brings that back.
  z.object({
    kind: z.literal('form'),
    form: short,
    context: z.record(short, z.string().max(10_000)),
    values: z.record(short, z.string().max(LONGEST_INPUT)),
  }),
])

const dataSchema = z.union([
  z.looseObject({ show: shown }).transform((data): Pressed => ({ kind: 'show', message: data.show })),
  z.looseObject({ close: z.literal(true) }).transform((): Pressed => ({ kind: 'close' })),
  z
    .looseObject({ page: short.startsWith('/'), message })
    .transform((data): Pressed => ({ kind: 'page', path: data.page, message: data.message ?? null })),
  z.looseObject({ intent, message }).transform((data): Pressed => {
    const said = { kind: 'intent', intent: data.intent } as Said
    return { kind: 'said', said, message: data.message ?? null, asked: null }
  }),
  z
    .looseObject({ form: short.min(1), context: z.record(short, z.string().max(10_000)), asked, message })
    .transform((data): Pressed | null => {
      const values = inputs(data)
      if (values === null) return null
      const said: Said = { kind: 'form', form: data.form, context: data.context, values }
      return { kind: 'said', said, message: data.message ?? null, asked: data.asked as Asked }
    }),
])

/** Null for what no button of ours sends. */
export const readPressed = (data: unknown): Pressed | null => dataSchema.safeParse(data).data ?? null

/** The inputs by field name, as they were typed; null when there is too much or anything but text. */
function inputs(data: Record<string, unknown>): Record<string, string> | null {
  const given = Object.entries(data).filter(([name]) => name.startsWith(INPUT))
  if (given.length > MOST_INPUTS) return null
  const values: Record<string, string> = {}
  for (const [name, value] of given) {
    if (typeof value !== 'string' || value.length > LONGEST_INPUT || name.length > 200) return null
    values[name.slice(INPUT.length)] = value === NONE ? '' : typed(value)
  }
  return values
}
