import type { Channel } from '../../../bot/channel.ts'
import type { Name } from '../../bot/conversation/small-talk.ts'

/**
 * One thing on a card as a person meets it, whatever the platform. `does` is what pressing it asks for; what stands behind a
 * fold comes after it.
 */
export type Line = { text: string } | { item: string } | { fold: string } | Button
export interface Button {
  button: string
  does: unknown
}

/** A card as it stands on somebody's screen. */
export interface Shown {
  title: string
  notice: string
  lines: Line[]
}

/** The same, with where it stands, so that its buttons can be pressed. */
export interface Standing extends Shown {
  place: string
}

export interface SeenField {
  name: string
  kind: string
  label: string
  hint: string
  required: boolean
  value: string
  options: { value: string; label: string }[]
}

export interface SeenForm {
  id: string
  context: Record<string, string>
  title: string
  intro: string
  fields: SeenField[]
  submit: string
}

/** What somebody gets back for what he did. What only one platform does is named by `only`. */
export interface Reaction {
  told: string | null
  form: SeenForm | null
  errors: Record<string, string>
  only: string[]
}

/** The real door of a platform, with a person before it. */
export interface Door {
  channel: Channel
  say(who: Name, words: string): Promise<Reaction>
  /** Presses what asks for this, on what stands at `place`. It need not be what a card offers. */
  press(who: Name, does: unknown, place: string): Promise<Reaction>
  /** Sends in the form that is open, as it is given here, with these values in place of those it begins with. */
  submit(who: Name, form: SeenForm, values: Record<string, string>): Promise<Reaction>
  /** What stands on this person's screen, oldest first. */
  screen(who: Name): Promise<Standing[]>
  /** Everything that went out as text for a lock screen. */
  notices(): string[]
}

export const nothing: Reaction = { told: null, form: null, errors: {}, only: [] }

/** Each line of a text by itself; a platform may put them in one block or in many. */
export const textLines = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line }))

export const valuesOf = (form: SeenForm, changed: Record<string, string>): Record<string, string> => ({
  ...Object.fromEntries(
    form.fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  ),
  ...changed,
})
