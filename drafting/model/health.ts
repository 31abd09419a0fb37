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

/** For `kompasbot doctor`: whether the model can be used. Asks only which models there are; no text goes along. */
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
    return {
      state: 'wrong',
      text: refused ? texts.key : known === 0 ? texts.unreachable : texts.error(known),
    }
  }
  // Ollama calls a model without a tag by the tag that it has.
  if (known !== null && !known.some((id) => id === model || id === `${model}:latest`))
    return { state: 'wrong', text: texts.unknown(model, known.slice(0, NAMES)) }
  const used = await asked.used()
  const isSpent = budget - used < MOST_ANSWER_TOKENS
  return isSpent
    ? { state: 'note', text: texts.spent(model, used, budget) }
    : { state: 'good', text: texts.good(model, used, budget) }
}

/** The names of the models; null when the server keeps no list; the status of the error, 0 for no answer. */
async function modelsAt(settings: ModelSettings): Promise<string[] | null | number> {
  const ended = new AbortController()
  const timer = setTimeout(() => ended.abort(), PATIENCE_MS)
  try {
    const page = await openai(settings).models.list({ signal: ended.signal })
    return page.data?.map(({ id }) => id) ?? null
  } catch (error) {
    if (!(error instanceof APIError)) return 0
    return error.status === 404 || error.status === 405 ? null : (error.status ?? 0)
  } finally {
    clearTimeout(timer)
  }
}
