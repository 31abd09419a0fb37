import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { config as en } from './bot/texts/en/config.ts'
import { config as nl } from './bot/texts/nl/config.ts'
import type { Language } from './care/world.ts'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export interface Config {
  /** `postgres://…`; undefined means the embedded database in `dataFolder`. */
  databaseUrl: string | undefined
  dataFolder: string
  organisationFile: string | undefined
  host: string
  port: number
  /** Without a slash at its end; undefined means no links in chat. */
  publicUrl: string | undefined
  importDir: string | undefined
  heartbeatUrl: string | undefined
  logLevel: (typeof logLevels)[number]
  /** Undefined: not served. */
  slack: SlackSettings | undefined
  /** Undefined: not served. */
  teams: TeamsSettings | undefined
}

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

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] }

type Environment = Record<string, string | undefined>

const web = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  KOMPASBOT_DATA: z.string().default('./data'),
  ORGANISATION_FILE: z.string().optional(),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(65535)).default(3000),
  PUBLIC_URL: web.optional(),
  IMPORT_DIR: z.string().optional(),
  HEARTBEAT_URL: web.optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
})

/** Settings of channels that this version does not have: taking them in silence would promise what is not kept. */
const notServed = {
  slack: ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN', 'SLACK_API_URL'],
  teams: [
    'MICROSOFT_APP_ID',
    'MICROSOFT_APP_PASSWORD',
    'MICROSOFT_APP_TENANT_ID',
    'MICROSOFT_APP_TYPE',
    'TEAMS_ANONYMOUS',
  ],
  model: ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_MODEL'],
} as const

/**
 * Reads the settings from the environment given. An empty value counts as not set. Every problem names the setting and
 * the remedy, and never the value.
 */
export function readConfig(env: Environment, language: Language = 'nl'): ConfigResult {
  const texts = language === 'en' ? en : nl
  const given = filled(env)
  const parsed = settings.safeParse(given)
  const faulty = new Set(parsed.error?.issues.map((issue) => issue.path[0] as keyof typeof nl.faulty))
  const unserved = Object.entries(notServed).flatMap(([channel, names]) => {
    const present = names.filter((name) => given[name] !== undefined)
    return present.length > 0 ? [texts.notServed[channel as keyof typeof notServed](present)] : []
  })
  const problems = [...[...faulty].map((name) => texts.faulty[name]), ...unserved]
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  const { data } = parsed
  return {
    ok: true,
    config: {
      databaseUrl: data.DATABASE_URL,
      dataFolder: data.KOMPASBOT_DATA,
      organisationFile: data.ORGANISATION_FILE,
      host: data.HOST,
      port: data.PORT,
      publicUrl: data.PUBLIC_URL,
      importDir: data.IMPORT_DIR,
      heartbeatUrl: data.HEARTBEAT_URL,
      logLevel: data.LOG_LEVEL,
    },
  }
}

/** Without what was left empty: an empty value counts as not set. */
function filled(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
}

/**
 * The settings of this process: its environment, then the file `.env` of the folder for what that leaves out.
 * `organisatie.yaml` of the folder is used when it is there and no other is named.
 */
export function loadConfig(folder: string = process.cwd(), language: Language = 'nl'): ConfigResult {
  const file = path.join(folder, '.env')
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  const result = readConfig({ ...fromFile, ...filled(process.env) }, language)
  if (!result.ok || result.config.organisationFile) return result
  const usual = path.join(folder, 'organisatie.yaml')
  return { ok: true, config: { ...result.config, organisationFile: existsSync(usual) ? usual : undefined } }
}

/** Whether npm or npx started this process, by way of a shell that keeps signals to itself. */
export function isUnderNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined
}
