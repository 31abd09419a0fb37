import { APIError } from 'openai'
import { modelHealth as en } from '../../bot/texts/en/model-health.ts'
import { modelHealth as nl } from '../../bot/texts/nl/model-health.ts'
import type { Language } from '../../care/world.ts'
import type { ModelSettings } from '../../model-settings.ts'
import { MOST_ANSWER_TOKENS, openai } from './client.ts'

export interface Finding {
  state: 'good' | 'note' | 'wrong' | 'absent'
  text: string
}

/** So many names of other models are shown, no more. */
const NAMES = 8
const PATIENCE_MS = 10_000

/**
 * For `kompasbot doctor`: whether the model can be used. Asks which models there are, and where no list is kept whether a
 * model can be asked there at all, by a question without words; no text goes along.
 */
export async function modelHealth(
  asked: {
    model: ModelSettings | undefined
    isAllowed: boolean
    /** Tokens a month. */
    budget: number
    /** Tokens of this month. */
    used: () => Promise<number>
  },
  language: Language,
): Promise<Finding> {
  const texts = language === 'en' ? en : nl
  const { model: settings, isAllowed, budget } = asked
  if (settings === undefined) return { state: 'absent', text: isAllowed ? texts.onlyAllowed : texts.off }
  if (!isAllowed) return { state: 'note', text: texts.onlySet }
  const { model } = settings
  const known = await modelsAt(settings)
  if (typeof known === 'number') {
    const refused = known === 401 || known === 403
    const nowhere = isNowhere(known)
    const text = refused ? texts.key : nowhere ? texts.nowhere(known) : undefined
    return { state: 'wrong', text: text ?? (known === 0 ? texts.unreachable : texts.error(known)) }
  }
  // Ollama calls a model without a tag by the tag that it has.
  if (known !== null && !known.some((id) => id === model || id === `${model}:latest`))
    return { state: 'wrong', text: texts.unknown(model, known.slice(0, NAMES)) }
  const used = await asked.used()
  const isSpent = budget - used < MOST_ANSWER_TOKENS
  if (isSpent) return { state: 'note', text: texts.spent(model, used, budget) }
  const good = known === null ? texts.noList : texts.good
  return { state: 'good', text: good(model, used, budget) }
}

const isNowhere = (status: number): boolean => status === 404 || status === 405

/** The names of the models; null when the server keeps no list; the status of the error, 0 for no answer. */
async function modelsAt(settings: ModelSettings): Promise<string[] | null | number> {
  const ended = new AbortController()
  const timer = setTimeout(() => ended.abort(), PATIENCE_MS)
  try {
    const page = await openai(settings).models.list({ signal: ended.signal })
    return page.data?.map(({ id }) => id) ?? null
  } catch (error) {
    const status = statusOf(error)
    return isNowhere(status) ? await chatAt(settings, ended.signal) : status
  } finally {
    clearTimeout(timer)
  }
}

/** Null when a model can be asked there: a server that knows the question complains of what is lacking in it. */
async function chatAt(settings: ModelSettings, signal: AbortSignal): Promise<null | number> {
  try {
    await openai(settings).post('/chat/completions', { body: {}, signal })
    return null
  } catch (error) {
    const status = statusOf(error)
    return status === 400 || status === 422 ? null : status
  }
}

const statusOf = (error: unknown): number => (error instanceof APIError ? (error.status ?? 0) : 0)
