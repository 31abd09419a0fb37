import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

export const TASKS = ['month-block', 'repair', 'year-chapter', 'public-summary'] as const
export type Task = (typeof TASKS)[number]

export interface Prompt {
  /** `month-block.nl@1`: kept with what it made. */
  id: string
  /** With `{{…}}` where something of the house comes in. */
  text: string
  /** An answer as it should be. */
  example: string
}

const head = z.strictObject({
  id: z.string(),
  version: z.int().positive(),
  task: z.enum(TASKS),
  language: z.enum(['nl']),
  example: z.string(),
})

/** Reads `prompts/<task>.<language>.md`: what is asked of a model, with its version. Throws when it is not right. */
export function loadPrompt(task: Task, language: 'nl' = 'nl'): Prompt {
  const name = `${task}.${language}`
  const file = readFileSync(join(import.meta.dirname, '..', '..', 'prompts', `${name}.md`), 'utf8')
  const [, front, text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? []
  const { id, version, example, ...rest } = head.parse(parse(front ?? ''))
  if (id !== name || rest.task !== task || text === undefined)
    throw new Error(`prompts/${name}.md: wrong head`)
  return { id: `${id}@${version}`, text: text.trim(), example }
}

/** The prompt with what it leaves open filled in, and its example at the end. Throws when something stays open. */
export function filledIn({ text, example }: Prompt, values: Record<string, string>): string {
  const filled = text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = values[key]
    if (value === undefined) throw new Error(`Nothing for {{${key}}}`)
    return value
  })
  return `${filled}\n\n${example.trim()}`
}
