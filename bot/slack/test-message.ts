import { webApi } from '@slack/bolt'
import { z } from 'zod'
import type { SlackSettings } from '../../chat-settings.ts'
import type { testMessage } from '../texts/nl/test-message.ts'
import { slackApi } from './api.ts'
import { quiet } from './quiet.ts'
import { plainMessage } from './replies.ts'
import { nameOf } from './trouble.ts'

type Remedies = (typeof testMessage)['slack']

/** Slack's own names of what is wrong, by what can be done about it. */
const MEANING: Record<string, Exclude<keyof Remedies, 'other'>> = {
  users_not_found: 'email',
  invalid_auth: 'token',
  not_authed: 'token',
  account_inactive: 'token',
  token_revoked: 'token',
  token_expired: 'token',
  missing_scope: 'scope',
  messages_tab_disabled: 'closed',
  access_denied: 'blocked',
  restricted_action: 'blocked',
  not_allowed: 'blocked',
  user_blocked_app: 'blocked',
  cannot_dm_bot: 'gone',
  channel_not_found: 'gone',
  user_disabled: 'gone',
  user_not_found: 'gone',
  ratelimited: 'patience',
}

const addressSchema = z.object({ user: z.string().min(1) })

/**
 * Sends one message to one person, to see whether it arrives.
 * @param to where he was met, or the e-mail address by which Slack knows him when he was not.
 * @returns null when it arrived, otherwise the remedy.
 */
export async function slackTest(
  settings: SlackSettings,
  to: { address: unknown; email: string },
  text: string,
  remedies: Remedies,
): Promise<string | null> {
  try {
    const met = addressSchema.safeParse(to.address)
    const user = met.success ? met.data.user : await userOf(settings, to.email)
    await slackApi(settings).post(user, plainMessage(text))
    return null
  } catch (error) {
    const name = nameOf(error)
    const meaning = MEANING[name]
    if (meaning) return remedies[meaning]
    return error instanceof webApi.WebAPIPlatformError ? remedies.other(name) : remedies.silent
  }
}

async function userOf({ botToken, apiUrl }: SlackSettings, email: string): Promise<string> {
  const client = new webApi.WebClient(botToken, {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 1, minTimeout: 100, maxTimeout: 300 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    logger: quiet,
  })
  return (await client.users.lookupByEmail({ email })).user?.id ?? ''
}
