import OpenAI, { APIError } from 'openai'
import { zodResponseFormat } from 'openai/helpers/zod'
import type { z } from 'zod'
import type { ModelSettings } from '../../model-settings.ts'
import { tokensIn } from './ledger.ts'
import { ALL_WISHES, parametersOf, settingsOf, type Wishes, without } from './optional.ts'
import { type Failed, waitAfter } from './patience.ts'

/** What is asked: what the model is to do, and the data to do it with. */
export interface Question {
  instructions: string
  data: string
  /** Name of the form of the answer. */
  name: string
  form: z.ZodType
}

export interface Tokens {
  prompt: number
  completion: number
}

/** `unreachable`: no answer that can be used, also after trying again. `key`: not let in. `timeout`: it took too long. */
export type Reply = { tokens: Tokens } & (
  | { kind: 'answer'; content: string }
  | { kind: 'refused' | 'truncated' | 'timeout' | 'key' | 'unreachable' }
)

export interface ModelClient {
  model: string
  ask(question: Question): Promise<Reply>
  /** What this server has been found to take. */
  settings(): Record<string, string | number>
}

/** Room for one answer, with what a model may think before it. */
export const MOST_ANSWER_TOKENS = 8_000
/** A model at home, without a graphics card, is slow. */
const PATIENCE_MS = 180_000

/**
 * Speaks with a model over chat completions, the protocol that most servers know. One question is tried a few times when
 * the trouble may pass; a wish that the server refuses is left out from then on. Never throws for what a server does.
 */
export function modelClient(
  settings: ModelSettings,
  {
    patienceMs = PATIENCE_MS,
    wishes: first = ALL_WISHES,
  }: { patienceMs?: number | undefined; wishes?: Wishes } = {},
): ModelClient {
  const { model } = settings
  const api = openai(settings)
  let wishes = first

  async function ask(question: Question): Promise<Reply> {
    const prompt = tokensIn(question.instructions + question.data)
    for (let tries = 1; ; tries++) {
      const failed = await attempt(question, prompt)
      if ('kind' in failed) return failed
      const wait = waitAfter(failed, tries, new Date())
      if (wait === null) return { kind: endOf(failed), tokens: { prompt: 0, completion: 0 } }
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }

  /** One try, and once more for each wish that is refused. */
  async function attempt(question: Question, prompt: number): Promise<Reply | Failed> {
    for (;;) {
      const taken = wishes
      try {
        return replyOf(await send(question, taken), prompt)
      } catch (error) {
        if (error instanceof TooLong) return { kind: 'timeout', tokens: { prompt, completion: 0 } }
        if (!(error instanceof APIError)) return { status: 0, code: null, retryAfter: null }
        const complaint = `${error.param ?? ''} ${error.message}`
        const fewer = error.status === 400 || error.status === 422 ? without(taken, complaint) : null
        if (fewer === null) return failedOf(error)
        wishes = fewer
      }
    }
  }

  /** The library's own time runs until the first byte only; ours until the last. */
  async function send({ instructions, data, name, form }: Question, taken: Wishes) {
    const ended = new AbortController()
    const timer = setTimeout(() => ended.abort(), patienceMs)
    try {
      return await api.chat.completions.create(
        {
          model,
          messages: [
            { role: 'system', content: instructions },
            { role: 'user', content: data },
          ],
          ...parametersOf(taken, MOST_ANSWER_TOKENS, zodResponseFormat(form, name)),
        },
        { signal: ended.signal },
      )
    } catch (error) {
      throw ended.signal.aborted ? new TooLong() : error
    } finally {
      clearTimeout(timer)
    }
  }

  return { model, ask, settings: () => settingsOf(wishes) }
}

class TooLong extends Error {}

/** The library, without what it would read from the environment, log, or try again by itself. */
export function openai({ apiKey, baseUrl }: ModelSettings): OpenAI {
  return new OpenAI({
    apiKey: apiKey ?? 'none',
    baseURL: baseUrl,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
    // Text goes to the server that was named, never on to another.
    fetchOptions: { redirect: 'error' },
  })
}

function replyOf(completion: OpenAI.ChatCompletion, prompt: number): Reply {
  const choice = completion.choices?.[0]
  const content = choice?.message?.content ?? ''
  const tokens = {
    prompt: completion.usage?.prompt_tokens ?? prompt,
    completion: completion.usage?.completion_tokens ?? tokensIn(content),
  }
  if (choice?.finish_reason === 'length') return { kind: 'truncated', tokens }
  if (choice?.message?.refusal || choice?.finish_reason === 'content_filter')
    return { kind: 'refused', tokens }
  return { kind: 'answer', content, tokens }
}

/** A page of a proxy may say 403 for other reasons than the key. */
const endOf = ({ status }: Failed): 'key' | 'unreachable' => (status === 401 ? 'key' : 'unreachable')

function failedOf({ status, code, headers }: APIError): Failed {
  return { status: status ?? 0, code: code ?? null, retryAfter: headers?.get('retry-after') ?? null }
}
