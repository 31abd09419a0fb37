import path from 'node:path'
import pg from 'pg'
import { filled } from './answers.ts'
import { type Bot, startBot } from './bot.ts'
import { type Given, type Mix, mixOf, type Requests } from './chat-mix.ts'
import { APP, BOT_TOKEN, SIGNING_SECRET, TENANT } from './chat-people.ts'
import { type Clearing, temporaryFolder } from './clearing.ts'
import { type BarePostgres, barePostgres, command } from './postgres.ts'
import { type Program, startProgram } from './program.ts'
import { slackRequests } from './slack-requests.ts'
import { signingKeys, teamsRequests } from './teams-requests.ts'

export const CHANNELS = ['slack', 'teams'] as const
export type ChatChannel = (typeof CHANNELS)[number]

/** The bot with both channels on and an organisation in its store, between platforms on loopback; beside it its peers. */
export interface ChatHouse {
  postgres: BarePostgres
  bot: Bot
  /** A connection of our own to the bot's database. */
  client: pg.Client
  /** A bare Bolt and a bare botbuilder, which echo. */
  peers: Record<ChatChannel, Program>
  mix: Record<ChatChannel, Mix>
  /** The same requests for the peer, about nothing. */
  echo: Record<ChatChannel, Mix>
}

/** What switches both channels on, with a server on loopback in the place of Slack. */
export const chatSettings = (platforms: string): Record<string, string> => ({
  SLACK_BOT_TOKEN: BOT_TOKEN,
  SLACK_SIGNING_SECRET: SIGNING_SECRET,
  SLACK_API_URL: `${platforms}/api/`,
  MICROSOFT_APP_ID: APP,
  MICROSOFT_APP_PASSWORD: 'bench',
  MICROSOFT_APP_TENANT_ID: TENANT,
})

/** What puts the same server in the place of Microsoft, which a start does not ask anything. */
const instead = (platforms: string): Record<string, string> => ({
  NODE_OPTIONS: `--import=${path.join(import.meta.dirname, 'microsoft.ts')}`,
  BENCH_MICROSOFT: platforms,
})

/**
 * @param size.duties how often *Gedaan* can be tapped, each time on another duty.
 * @param size.every of so many buttons one is *Gedaan*; the others ask for the form of a reflection.
 */
export async function startChatHouse(
  clearing: Clearing,
  size: { duties: number; carers: number; every?: number },
): Promise<ChatHouse> {
  const postgres = await barePostgres(clearing)
  await postgres.start()
  await command(postgres.url('postgres'), 'CREATE DATABASE kompasbot')
  const database = postgres.url('kompasbot')
  const { due, bouwsteen } = await filled(
    database,
    { clients: size.duties, carers: size.carers },
    async ({ house }, waiting) => {
      const [[name = '', framework] = []] = Object.entries(house.settings.frameworks)
      return { due: waiting, bouwsteen: `${name}-${Object.keys(framework?.bouwstenen ?? {})[0]}` }
    },
  )
  const { jwk, key } = signingKeys()
  const platforms = await startProgram(clearing, 'platforms.ts', { jwk })
  const settings = { ...chatSettings(platforms.url), ...instead(platforms.url) }
  const bot = await startBot(clearing, temporaryFolder(clearing), database, settings)
  const bolt = await startProgram(clearing, 'bare-bolt.ts', {
    apiUrl: `${platforms.url}/api/`,
    token: BOT_TOKEN,
    signingSecret: SIGNING_SECRET,
  })
  const botbuilder = await startProgram(clearing, 'bare-botbuilder.ts', {
    appId: APP,
    tenantId: TENANT,
    microsoft: platforms.url,
  })
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  clearing.later(() => client.end())

  let turn = 0
  let presses = 0
  const about = (): Given => {
    turn += 1
    const carer = `z${turn % size.carers}`
    return { carer, code: 'AAAAAA', bouwsteen, good: 'We hebben de dag samen doorgenomen.' }
  }
  const next = (kind: string): Given => {
    if (kind !== 'press') return about()
    presses += 1
    if (presses % (size.every ?? 1) > 0) return { ...about(), code: null }
    const duty = due.pop()
    if (duty === undefined) throw new Error('There are fewer open duties than taps')
    return { ...about(), ...duty }
  }
  const to: Record<ChatChannel, (url: string) => Requests> = {
    slack: slackRequests,
    teams: (url) => teamsRequests(url, platforms.url, key),
  }
  return {
    postgres,
    bot,
    client,
    peers: { slack: bolt, teams: botbuilder },
    mix: { slack: mixOf(to.slack(bot.url), next), teams: mixOf(to.teams(bot.url), next) },
    echo: { slack: mixOf(to.slack(bolt.url), about), teams: mixOf(to.teams(botbuilder.url), about) },
  }
}

/** Holds what was confirmed against what is stored. Throws when it is not the same. */
export async function checkReflections({ client, mix }: Pick<ChatHouse, 'client' | 'mix'>): Promise<number> {
  const { rows } = await client.query('SELECT count(*)::int AS stored FROM "Reflection"')
  const confirmed = mix.slack.counted.saved + mix.teams.counted.saved
  if (rows[0].stored !== confirmed)
    throw new Error(`${confirmed} forms were confirmed as saved, but ${rows[0].stored} are stored`)
  return confirmed
}
