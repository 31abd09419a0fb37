import { webApi } from '@slack/bolt'
import type { Language } from '../../care/world.ts'
import type { SlackSettings } from '../../chat-settings.ts'
import { slackHealth as en } from '../texts/en/slack-health.ts'
import { slackHealth as nl } from '../texts/nl/slack-health.ts'
import { slackApi } from './api.ts'
import { BOT_SCOPES } from './manifest.ts'
import { quiet } from './quiet.ts'
import { nameOf } from './trouble.ts'

export interface Finding {
  state: 'good' | 'wrong'
  text: string
}

const REVOKED = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired'])

/** For `kompasbot doctor`: whether Slack can be served with these settings. Sends no message. */
export async function slackHealth(
  settings: SlackSettings,
  { publicUrl, language }: { publicUrl: string | null; language: Language },
): Promise<Finding[]> {
  const texts = language === 'en' ? en : nl
  const wrong = (text: string): Finding => ({ state: 'wrong', text })
  const trouble = (error: unknown, refused: string): Finding => {
    const name = nameOf(error)
    if (REVOKED.has(name)) return wrong(refused)
    return error instanceof webApi.WebAPIPlatformError ? wrong(texts.error(name)) : wrong(texts.unreachable)
  }
  const findings: Finding[] = []
  let team = ''
  try {
    const itself = await slackApi(settings).itself()
    team = itself.name
    const lacking = BOT_SCOPES.filter((scope) => !itself.scopes.includes(scope))
    // A look-alike tells no scopes at all.
    if (itself.scopes.length > 0 && lacking.length > 0) findings.push(wrong(texts.scopes(lacking)))
  } catch (error) {
    findings.push(trouble(error, texts.botToken))
  }
  if (settings.appToken !== undefined) {
    try {
      await openLine(settings.appToken, settings.apiUrl)
    } catch (error) {
      findings.push(trouble(error, texts.appToken))
    }
  } else if (!publicUrl?.startsWith('https://')) findings.push(wrong(texts.publicUrl))
  if (findings.length > 0) return findings
  const way = settings.appToken === undefined ? texts.overHttp(`${publicUrl}/slack/events`) : texts.overSocket
  return [{ state: 'good', text: `${texts.good(team)} ${way}` }]
}

async function openLine(appToken: string, apiUrl: string | undefined): Promise<void> {
  const client = new webApi.WebClient(appToken, {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 1 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    logger: quiet,
  })
  await client.apps.connections.open({})
}
