import { z } from 'zod'
import type { Language } from '../../care/world.ts'
import type { TeamsSettings } from '../../chat-settings.ts'
import { teamsHealth as en } from '../texts/en/teams-health.ts'
import { teamsHealth as nl } from '../texts/nl/teams-health.ts'
import { type FetchJson, fetchOverHttps, SigningKeys } from './signing-keys.ts'

export interface Finding {
  state: 'good' | 'wrong'
  text: string
}

export interface Asked {
  settings: TeamsSettings
  publicUrl: string | null
  language: Language
  now: Date
}

type PostForm = (url: string, form: Record<string, string>) => Promise<unknown>

/** What Microsoft says of a secret, an app or a tenant that is not right; each has its own remedy. */
const REFUSALS = {
  AADSTS7000215: 'secret',
  AADSTS7000222: 'secretExpired',
  AADSTS700016: 'app',
  AADSTS90002: 'tenant',
  AADSTS900023: 'tenant',
} as const

/** For `kompasbot doctor`: whether Teams can be served with these settings. Sends nothing but a request for a token. */
export async function teamsHealth(
  { settings, publicUrl, language, now }: Asked,
  { fetchKeys, postForm = overHttps }: { fetchKeys?: FetchJson; postForm?: PostForm } = {},
): Promise<Finding[]> {
  const texts = language === 'en' ? en : nl
  const wrong = (text: string): Finding => ({ state: 'wrong', text })
  if (settings.kind === 'anonymous') return [{ state: 'good', text: texts.anonymous }]
  const findings: Finding[] = []
  if (!publicUrl?.startsWith('https://')) findings.push(wrong(texts.publicUrl))
  const keys = new SigningKeys(fetchKeys ?? fetchOverHttps)
  await keys.find('', now.getTime()).catch(() => findings.push(wrong(texts.keys)))
  if (settings.appType !== 'UserAssignedMSI') {
    const refused = await refusal(settings, postForm)
    if (refused) findings.push(wrong(texts[refused]))
  }
  return findings.length > 0 ? findings : [{ state: 'good', text: texts.good }]
}

const tokenSchema = z.union([
  z.object({ access_token: z.string() }),
  z.object({ error: z.string(), error_description: z.string().default('') }),
])

async function refusal(
  settings: TeamsSettings & { kind: 'registered' },
  postForm: PostForm,
): Promise<(typeof REFUSALS)[keyof typeof REFUSALS] | 'unreachable' | 'refused' | null> {
  const tenant = settings.appType === 'SingleTenant' ? settings.tenantId : 'botframework.com'
  try {
    const answer = tokenSchema.parse(
      await postForm(`https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0/token`, {
        grant_type: 'client_credentials',
        client_id: settings.appId,
        client_secret: settings.appPassword ?? '',
        scope: 'https://api.botframework.com/.default',
      }),
    )
    if ('access_token' in answer) return null
    // The description quotes what was sent; only Microsoft's own code is taken from it.
    const [code = ''] = /AADSTS\d+/.exec(answer.error_description) ?? []
    return REFUSALS[code as keyof typeof REFUSALS] ?? 'refused'
  } catch {
    return 'unreachable'
  }
}

async function overHttps(url: string, form: Record<string, string>): Promise<unknown> {
  const body = new URLSearchParams(form)
  const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(10_000) })
  return response.json()
}
