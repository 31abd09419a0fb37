import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { config as en } from './bot/texts/en/config.ts'
import { config as nl } from './bot/texts/nl/config.ts'
import type { Language } from './care/world.ts'
import {
  type ChatProblem,
  type SlackSettings,
  slackSettings,
  type TeamsSettings,
  teamsSettings,
} from './chat-settings.ts'
import { type ModelSettings, modelSettings } from './model-settings.ts'

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
  /** Undefined: none. Used only when the organisation file allows it. */
  model: ModelSettings | undefined
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

/**
 * Reads the settings from the environment given. An empty value counts as not set. Every problem names the setting and
 * the remedy, and never the value.
 */
export function readConfig(env: Environment, language: Language = 'nl'): ConfigResult {
  const texts = language === 'en' ? en : nl
  const given = filled(env)
  const parsed = settings.safeParse(given)
  const faulty = new Set(parsed.error?.issues.map((issue) => issue.path[0] as keyof typeof nl.faulty))
  const slack = slackSettings(given)
  const teams = teamsSettings(given, given.HOST ?? '127.0.0.1', given.PUBLIC_URL)
  const model = modelSettings(given)
  const halfFilled = [slack, teams].flatMap((group) => (group.ok ? [] : group.problems))
  const problems = [
    ...[...faulty].map((name) => texts.faulty[name]),
    ...halfFilled.map((problem) => chatProblem(problem, texts)),
    ...(model.ok ? [] : model.problems.map((problem) => texts.model[problem])),
  ]
  if (!parsed.success || !slack.ok || !teams.ok || !model.ok || problems.length > 0)
    return { ok: false, problems }
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
      slack: slack.settings,
      teams: teams.settings,
      model: model.settings,
    },
  }
}

function chatProblem(problem: ChatProblem, texts: typeof nl): string {
  if (problem.about === 'missing') return texts.chat.missing[problem.platform](problem.name)
  return texts.chat[problem.about]
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
