import { z } from 'zod'
import { LIMIT, plain } from './block-kit-limits.ts'
import type { Action } from './card.ts'

/** What a button carries. It is checked again when it comes back: by its shape here, by who may do it later. */
const pressedSchema = z.discriminatedUnion('press', [
  z.strictObject({ press: z.literal('intent'), intent: z.unknown() }),
  z.strictObject({ press: z.literal('page'), path: z.string().max(200) }),
  /** Another page of a long card; `message` is `home` for the front page. */
  z.strictObject({
    press: z.literal('turn'),
    message: z.string().max(40),
    page: z.int().min(0).max(999),
    /** Whether it leads back or on from where it stands. */
    is: z.enum(['back', 'on']).optional(),
  }),
  /** Words that were typed where no form could be opened. */
  z.strictObject({ press: z.literal('words'), words: z.string().max(100) }),
])
export type Pressed = z.infer<typeof pressedSchema>

export interface Button {
  type: 'button'
  action_id: string
  text: ReturnType<typeof plain>
  value: string
  style?: 'primary' | 'danger'
}

/** @param at its place in its row, for an action id must be its own. */
export function button(label: string, pressed: Pressed, at: number, style?: 'primary' | 'danger'): Button {
  return {
    type: 'button',
    action_id: `${pressed.press}:${at}`,
    text: plain(label, LIMIT.buttonText),
    value: JSON.stringify(pressed),
    ...(style && { style }),
  }
}

export function actionButton(action: Action, at: number): Button {
  return action.kind === 'page'
    ? button(action.label, { press: 'page', path: action.path }, at)
    : button(action.label, { press: 'intent', intent: action.intent }, at, action.style)
}

/** What a pressed button carried; null for anything that is none of ours. */
export function readPressed(value: unknown): Pressed | null {
  if (typeof value !== 'string' || value.length > LIMIT.buttonValue) return null
  try {
    return pressedSchema.safeParse(JSON.parse(value)).data ?? null
  } catch {
    return null
  }
}
