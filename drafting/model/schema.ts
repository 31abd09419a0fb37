import { z } from 'zod'

const quote = z.strictObject({ text: z.string(), source: z.string() }).nullable()
/** Sources come first: a model that must name them before it writes, writes what stands in them. */
const sentence = z.strictObject({ sources: z.array(z.string()), text: z.string(), quote })

/** Text by subject, each sentence with what it came from. */
export const blocksAnswer = z.strictObject({
  blocks: z.array(z.strictObject({ topic: z.string(), sentences: z.array(sentence) })),
})
export type BlocksAnswer = z.output<typeof blocksAnswer>

/** Sentences written anew, by the number under which they were sent back. */
export const repairAnswer = z.strictObject({
  sentences: z.array(z.strictObject({ number: z.int(), ...sentence.shape })),
})
export type WrittenSentence = z.output<typeof sentence>

/**
 * Reads an answer. Models at home put JSON in a fence or think aloud before it; that is looked through.
 * @returns null when it is not of this form.
 */
export function readAnswer<T>(schema: z.ZodType<T>, content: string): T | null {
  const said = content.replace(/^[\s\S]*<\/think>/, '')
  const from = said.indexOf('{')
  const to = said.lastIndexOf('}')
  if (from < 0 || to < from) return null
  try {
    return schema.safeParse(JSON.parse(said.slice(from, to + 1))).data ?? null
  } catch {
    return null
  }
}
