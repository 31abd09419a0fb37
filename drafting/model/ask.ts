import type { z } from 'zod'
import { MOST_ANSWER_TOKENS, type ModelClient, type Tokens } from './client.ts'
import { type Ledger, type Outcome, tokensIn } from './ledger.ts'
import type { Prompt, Task } from './prompt.ts'
import { readAnswer } from './schema.ts'

/** Why there is no answer. `budget`: the month's tokens are spent. `empty`: it says nothing of what it was asked about. */
export type NoAnswer = 'budget' | 'empty' | Exclude<Outcome, 'ok' | 'repaired'>

export type Asked<T> = { calls: number; tokens: Tokens } & (
  | { ok: true; value: T }
  | { ok: false; why: NoAnswer }
)

export interface Ask<T> {
  task: Task
  prompt: Prompt
  /** The prompt with its openings filled in. */
  instructions: string
  data: string
  form: z.ZodType<T>
  /** How a good answer goes on the bill. */
  outcome?: 'ok' | 'repaired'
}

/** How often an answer that cannot be read is asked for. */
const READINGS = 2

/** Asks within the budget, puts each call on the bill, and reads the answer; one that cannot be read is asked again once. */
export async function ask<T>(client: ModelClient, ledger: Ledger, asked: Ask<T>): Promise<Asked<T>> {
  const { task, prompt, instructions, data, form, outcome = 'ok' } = asked
  const tokens: Tokens = { prompt: 0, completion: 0 }
  for (let calls = 1; ; calls++) {
    const most = { prompt: tokensIn(instructions + data), completion: MOST_ANSWER_TOKENS }
    const settle = await ledger.hold({ task, prompt: prompt.id, model: client.model }, most)
    if (settle === null) return { ok: false, why: 'budget', calls: calls - 1, tokens }
    const reply = await client.ask({ instructions, data, name: task.replace('-', '_'), form })
    const value = reply.kind === 'answer' ? readAnswer(form, reply.content) : null
    const became: Outcome = reply.kind !== 'answer' ? reply.kind : value === null ? 'invalid' : outcome
    await settle({
      promptTokens: reply.tokens.prompt,
      completionTokens: reply.tokens.completion,
      outcome: became,
    })
    tokens.prompt += reply.tokens.prompt
    tokens.completion += reply.tokens.completion
    if (value !== null) return { ok: true, value, calls, tokens }
    if (became === 'invalid' && calls < READINGS) continue
    return { ok: false, why: became === 'ok' || became === 'repaired' ? 'invalid' : became, calls, tokens }
  }
}
