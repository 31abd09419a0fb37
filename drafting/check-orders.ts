import { PARTS, type Reflection } from './material.ts'
import { seemsInstruction } from './model/instruction.ts'
import type { Quote } from './text.ts'

/** What a reflection says about the work; nothing of what it says to a computer. */
export function saidOfWork(reflection: Reflection): string[] {
  return PARTS.flatMap((part) => {
    const text = reflection[part]?.trim()
    return text && !seemsInstruction(text) ? [text] : []
  })
}

/** Whether a sentence talks to or about a computer that writes, or gives the words of somebody who did. */
export function followsOrder(own: string, quote: Quote | null): boolean {
  return (
    seemsInstruction(own) ||
    /(?<!\p{L})(?:prompts?|taalmodel|als ai)(?!\p{L})/iu.test(own) ||
    (quote !== null && seemsInstruction(quote.text))
  )
}
