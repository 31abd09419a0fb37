import type { Intent } from '../conversation/intent.ts'

/** What the bot shows, without a platform: each channel renders it within that platform's limits. */
export interface Card {
  title: string
  /** What a lock screen or a screen reader's announcement may show: never a detail about a client. */
  notice: string
  blocks: Block[]
  actions: Action[]
  /** Where the whole stands when it does not fit in one message: a page, or the reader's own list of duties. */
  whole?: { page: string } | 'tasks'
}

export type Tone = 'plain' | 'subtle' | 'good' | 'warning' | 'attention'

/** Text is always plain: what a person wrote is never read as markup, a mention, a link or a formula. */
export type Block =
  /** `things`: so many things of a list of which it says no more than that they are there. */
  | { kind: 'text'; text: string; tone?: Tone; things?: number }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; facts: { label: string; value: string }[] }
  | { kind: 'quote'; text: string; by: string }
  /** One thing in a list, with its own state and buttons. `foot`: what a reader looks for last, in small. */
  | {
      kind: 'item'
      title: string
      lines: string[]
      foot?: string[]
      badge?: { text: string; tone: Tone }
      actions: Action[]
    }
  /** Folded away until asked for. */
  | { kind: 'more'; label: string; blocks: Block[] }

export type Action =
  | { kind: 'intent'; label: string; intent: Intent; style?: 'primary' | 'danger' }
  /** A page of ours, as a path; left out where pages cannot be reached. */
  | { kind: 'page'; label: string; path: string }

/** Questions asked in one go. What is submitted comes back to the conversation under `id`, with `context`. */
export interface Form {
  id: string
  title: string
  intro?: string
  fields: Field[]
  submit: string
  context: Record<string, string>
}

export type Field =
  | {
      kind: 'text'
      name: string
      label: string
      multiline: boolean
      max: number
      required: boolean
      value?: string
      hint?: string
    }
  | { kind: 'day'; name: string; label: string; required: boolean; value?: string; hint?: string }
  | { kind: 'time'; name: string; label: string; required: boolean; value?: string; hint?: string }
  | {
      kind: 'choice'
      name: string
      label: string
      required: boolean
      options: { value: string; label: string }[]
      value?: string
      hint?: string
    }
  | {
      kind: 'ticks'
      name: string
      label: string
      options: { value: string; label: string }[]
      value?: string[]
      hint?: string
    }

/** A form field that was refused, and what to do about it. The form stays open with what was typed. */
export interface FieldError {
  field: string
  message: string
}
