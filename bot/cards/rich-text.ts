import type { Tone } from './card.ts'

export type Json = Record<string, unknown>

const COLOUR: Record<Tone, string | null> = {
  plain: null,
  subtle: null,
  good: 'Good',
  warning: 'Warning',
  attention: 'Attention',
}

/** Text of an Adaptive Card that is never read as Markdown, unlike a TextBlock. */
export function richText(inlines: Json[], more: Json = {}): Json {
  return { type: 'RichTextBlock', inlines, ...more }
}

export function run(text: string, tone: Tone = 'plain'): Json {
  return {
    type: 'TextRun',
    // An empty run is refused.
    text: plain(text) || ' ',
    ...(COLOUR[tone] && { color: COLOUR[tone] }),
    ...(tone === 'subtle' ? { isSubtle: true } : {}),
  }
}

/** Card hosts replace `{{DATE(…)}}` in any text; a word joiner between the braces keeps it as it was typed. */
export function plain(text: string): string {
  return text.replaceAll(/\{(?=\{)/g, '{\u2060')
}

/** What was typed, of a text that `plain` made. */
export function typed(shown: string): string {
  return shown.replaceAll(/\{\u2060(?=\{)/g, '{')
}

/** Cut to `most` UTF-16 units, never through a character that takes two. */
export function short(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`
}
