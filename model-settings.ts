import { isIPv4 } from 'node:net'
import { isLoopback } from './chat-settings.ts'

export interface ModelSettings {
  /** Undefined: a server of one's own that asks for none. */
  apiKey: string | undefined
  /** Without a slash at its end. */
  baseUrl: string
  model: string
}

/** What is wrong with the group; a text topic says each with its remedy. */
export type ModelProblem = 'modelMissing' | 'keyMissing' | 'baseUrl'

export type ModelGroup =
  | { ok: true; settings: ModelSettings | undefined }
  | { ok: false; problems: ModelProblem[] }

const OPENAI = 'https://api.openai.com/v1'

/** A model is there when any of its settings is filled in; then nothing that it needs may be left out. */
export function modelSettings(env: Record<string, string | undefined>): ModelGroup {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL, OPENAI_MODEL: model } = env
  if (apiKey === undefined && OPENAI_BASE_URL === undefined && model === undefined)
    return { ok: true, settings: undefined }
  const url = URL.parse(OPENAI_BASE_URL ?? OPENAI)
  const isOwn = url !== null && isNearby(url.hostname)
  const isSafe = url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isOwn))
  const problems: ModelProblem[] = [
    ...(model === undefined ? (['modelMissing'] as const) : []),
    ...(isSafe ? [] : (['baseUrl'] as const)),
    ...(isSafe && apiKey === undefined && !isOwn ? (['keyMissing'] as const) : []),
  ]
  if (problems.length > 0 || url === null || model === undefined) return { ok: false, problems }
  return { ok: true, settings: { apiKey, baseUrl: url.href.replace(/\/+$/, ''), model } }
}

/** This machine or the network of the house: a loopback or private address, or a name that has no place elsewhere. */
function isNearby(host: string): boolean {
  if (isLoopback(host) || /\.(local|lan|internal|localhost)$/.test(host)) return true
  if (isIPv4(host)) return /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(host)
  return /^[a-z0-9-]+$/i.test(host) || /^\[f[cd][0-9a-f]{2}:/i.test(host)
}
