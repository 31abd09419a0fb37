import { z } from 'zod'

export const appTypes = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const

export interface SlackSettings {
  botToken: string
  /** For requests over HTTP; this or `appToken` is there. */
  signingSecret: string | undefined
  /** For Socket Mode. */
  appToken: string | undefined
  /** Ends in a slash; undefined: Slack's own. */
  apiUrl: string | undefined
}

/** `anonymous`: a local emulator, without any check of who calls. */
export type TeamsSettings =
  | { kind: 'anonymous' }
  | {
      kind: 'registered'
      appType: (typeof appTypes)[number]
      appId: string
      /** Only a managed identity has none. */
      appPassword: string | undefined
      /** The only tenant whose people are let in. */
      tenantId: string
    }

/** What is wrong with a group of settings; a text topic says each with its remedy. */
export type ChatProblem =
  | { about: 'missing'; platform: 'slack' | 'teams'; name: string }
  | { about: 'slackWayIn' | 'slackApiUrl' | 'teamsType' | 'teamsAnonymous' | 'teamsBoth' }

export type Group<Settings> =
  | { ok: true; settings: Settings | undefined }
  | { ok: false; problems: ChatProblem[] }

type Environment = Record<string, string | undefined>

const isGiven = (env: Environment, names: readonly string[]) => names.some((name) => env[name] !== undefined)

const missing = (platform: 'slack' | 'teams', name: string): ChatProblem => ({
  about: 'missing',
  platform,
  name,
})

/** Slack is served when any of its settings is filled in; then nothing that it needs may be left out. */
export function slackSettings(env: Environment): Group<SlackSettings> {
  const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, SLACK_API_URL } = env
  if (!isGiven(env, ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_API_URL']))
    return { ok: true, settings: undefined }
  const apiUrl = apiAddress(SLACK_API_URL)
  const problems: ChatProblem[] = [
    ...(SLACK_BOT_TOKEN === undefined ? [missing('slack', 'SLACK_BOT_TOKEN')] : []),
    ...((SLACK_SIGNING_SECRET ?? SLACK_APP_TOKEN) ? [] : [{ about: 'slackWayIn' } as const]),
    ...(apiUrl === null ? [{ about: 'slackApiUrl' } as const] : []),
  ]
  if (problems.length > 0 || SLACK_BOT_TOKEN === undefined || apiUrl === null) return { ok: false, problems }
  return {
    ok: true,
    settings: {
      botToken: SLACK_BOT_TOKEN,
      signingSecret: SLACK_SIGNING_SECRET,
      appToken: SLACK_APP_TOKEN,
      apiUrl,
    },
  }
}

/** The token goes along with each call, so it leaves this machine by https only. Null when it is no such address. */
function apiAddress(given: string | undefined): string | undefined | null {
  if (given === undefined) return undefined
  const url = URL.parse(given)
  if (url === null) return null
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
  return isSafe ? url.href.replace(/\/*$/, '/') : null
}

/** Teams is served when any of its settings is filled in. An empty app id would switch every check off. */
export function teamsSettings(env: Environment, host: string, publicUrl?: string): Group<TeamsSettings> {
  const named = [
    'MICROSOFT_APP_ID',
    'MICROSOFT_APP_PASSWORD',
    'MICROSOFT_APP_TENANT_ID',
    'MICROSOFT_APP_TYPE',
  ]
  const { TEAMS_ANONYMOUS } = env
  if (TEAMS_ANONYMOUS !== undefined && TEAMS_ANONYMOUS !== 'off') {
    if (isGiven(env, named)) return { ok: false, problems: [{ about: 'teamsBoth' }] }
    // A proxy on this machine makes everybody a caller from this machine.
    const isPublic = publicUrl !== undefined && !isLoopback(URL.parse(publicUrl)?.hostname ?? '')
    const allowed = TEAMS_ANONYMOUS === 'on' && isLoopback(host) && !isPublic
    return allowed
      ? { ok: true, settings: { kind: 'anonymous' } }
      : { ok: false, problems: [{ about: 'teamsAnonymous' }] }
  }
  if (!isGiven(env, named)) return { ok: true, settings: undefined }
  const appType = z.enum(appTypes).safeParse(env.MICROSOFT_APP_TYPE ?? 'SingleTenant')
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId } = env
  const appPassword = appType.data === 'UserAssignedMSI' ? undefined : env.MICROSOFT_APP_PASSWORD
  const needed = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID'].concat(
    appType.data === 'UserAssignedMSI' ? [] : 'MICROSOFT_APP_PASSWORD',
  )
  const problems: ChatProblem[] = [
    ...needed.filter((name) => env[name] === undefined).map((name) => missing('teams', name)),
    ...(appType.success ? [] : [{ about: 'teamsType' } as const]),
  ]
  if (problems.length > 0 || !appType.success || !appId || !tenantId) return { ok: false, problems }
  return {
    ok: true,
    settings: { kind: 'registered', appType: appType.data, appId, appPassword, tenantId },
  }
}

export const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
