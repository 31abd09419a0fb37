import type { ResponseFormatJSONSchema } from 'openai/resources/shared'

/** What a request asks for beside the text. Not every server takes all of it. */
export interface Wishes {
  temperature: number | null
  seed: number | null
  /** Newer servers know the first, older ones the second. */
  limit: 'max_completion_tokens' | 'max_tokens' | null
  form: 'json_schema' | 'json_object' | null
}

export const ALL_WISHES: Wishes = {
  temperature: 0.2,
  seed: 7,
  limit: 'max_completion_tokens',
  form: 'json_schema',
}

const WARMEST = 0.8

/** The wishes for another version of a text: another seed, and freer with every one that was asked for. */
export function wishesOf(variant: number): Wishes {
  const { temperature, seed } = ALL_WISHES
  if (variant === 0 || temperature === null || seed === null) return ALL_WISHES
  const warmer = Math.min(WARMEST, Math.round((temperature + 0.2 * variant) * 10) / 10)
  return { ...ALL_WISHES, temperature: warmer, seed: seed + variant }
}

/** The wishes without the one that the server refused; null when it complains of something else. */
export function without(wishes: Wishes, complaint: string): Wishes | null {
  const { limit, form } = wishes
  if (wishes.temperature !== null && /temperature/i.test(complaint)) return { ...wishes, temperature: null }
  if (wishes.seed !== null && /\bseed\b/i.test(complaint)) return { ...wishes, seed: null }
  if (limit !== null && complaint.includes(limit))
    return { ...wishes, limit: limit === 'max_completion_tokens' ? 'max_tokens' : null }
  if (form !== null && /response_format|json_schema|json_object|structured/i.test(complaint))
    return { ...wishes, form: form === 'json_schema' ? 'json_object' : null }
  return null
}

/** The wishes as the protocol puts them. */
export function parametersOf(wishes: Wishes, mostTokens: number, format: ResponseFormatJSONSchema) {
  const { temperature, seed, limit, form } = wishes
  return {
    ...(temperature !== null && { temperature }),
    ...(seed !== null && { seed }),
    ...(limit !== null && { [limit]: mostTokens }),
    ...(form === 'json_schema' && { response_format: format }),
    ...(form === 'json_object' && { response_format: { type: 'json_object' as const } }),
  }
}

/** The wishes as they are kept with a text. */
export function settingsOf({ temperature, seed, form }: Wishes): Record<string, string | number> {
  return {
    ...(temperature !== null && { temperature }),
    ...(seed !== null && { seed }),
    ...(form !== null && { form }),
  }
}
