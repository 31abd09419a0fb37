import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import pino from 'pino'
import type { Card, Form } from '../../../bot/cards/card.ts'
import type { Answer, Event } from '../../../bot/channel.ts'
import type { Account, ChatPlatform } from '../../../bot/chat-doors.ts'
import type { TeamsAddress, TeamsDoors } from '../../../bot/teams/doors.ts'
import { teamsPlatform } from '../../../bot/teams/platform.ts'
import type { Language } from '../../../care/world.ts'
import type { TeamsSettings } from '../../../chat-settings.ts'
import { type FakeConnector, fakeConnector } from './connector-fake.ts'
import { APP, metadata, TENANT, token } from './microsoft.ts'

export const REGISTERED: TeamsSettings = {
  kind: 'registered',
  appType: 'SingleTenant',
  appId: APP,
  appPassword: 'geheim',
  tenantId: TENANT,
}

export const MESSAGE = '0193a000-0000-7000-8000-000000000001'
export const ANNA = '29:anna'
const BOT = '28:bot'

export const aForm: Form = {
  id: 'plan',
  title: 'Wanneer is het gepland?',
  fields: [
    { kind: 'day', name: 'day', label: 'Dag', required: true },
    { kind: 'text', name: 'remark', label: 'Opmerking', multiline: true, max: 280, required: false },
  ],
  submit: 'Opslaan',
  context: { duty: 'K7F3QP' },
}

export const aCard: Card = {
  title: 'Wat er voor jou klaarstaat',
  notice: 'Kompasbot: er staat iets voor je klaar',
  blocks: [{ kind: 'text', text: 'Zorgplan' }],
  actions: [
    { kind: 'intent', label: 'Gepland op', intent: { do: 'plan', duty: 'K7F3QP' } },
    { kind: 'page', label: 'Bekijk', path: '/duty/K7F3QP' },
  ],
}

/** Somebody who answers as told, and remembers what was asked. */
export interface House {
  events: Event[]
  met: Account[]
  gone: string[]
  linked: { member: string; team: string; address: unknown }[]
  unlinked: { member: string; team: string }[]
  lines: Record<string, unknown>[]
  answer: (event: Event) => Answer | Promise<Answer>
  /** E-mail addresses of members. */
  members: Map<string, { member: string; language: Language }>
  shown: Card | null
  now: Date
}

export interface Desk {
  house: House
  connector: FakeConnector
  platform: ChatPlatform
  /** Posts an activity as Teams would; headers take the place of a good token. */
  post(activity: unknown, headers?: Record<string, string>): Promise<{ status: number; body: Answered }>
  /** Posts a text as it is. */
  raw(body: string, headers: Record<string, string>): Promise<{ status: number; body: Answered }>
  /** A good token for this moment. */
  credentials(): { authorization: string }
  message(more?: object): Record<string, unknown>
  invoke(data: object, more?: object): Record<string, unknown>
  address: TeamsAddress
  /** Posts an activity under another name than our own, as a browser does that was sent here. Gives back the status. */
  under(host: string, activity: unknown): Promise<number>
  close(): Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is looked at from all sides
export type Answered = any

/** The channel with all of its parts, between a fake Microsoft and a fake house. */
export async function aDesk(settings: TeamsSettings = REGISTERED): Promise<Desk> {
  const connector = await fakeConnector()
  connector.people.set(ANNA, { email: 'Anna@Zorg.example', tenantId: TENANT, userRole: 'user' })
  const house: House = {
    events: [],
    met: [],
    gone: [],
    linked: [],
    unlinked: [],
    lines: [],
    answer: () => ({ kind: 'done', notice: null }),
    members: new Map([['anna@zorg.example', { member: 'member-anna', language: 'nl' }]]),
    shown: aCard,
    now: new Date(),
  }
  const platform = teamsPlatform({
    settings,
    host: '127.0.0.1',
    publicUrl: 'https://kompas.example.nl',
    doors: doorsOf(house),
    fetchKeys: metadata().fetchJson,
    credentials: offlineCredentials,
  })
  const app = express()
  if (platform.router) app.use(platform.router)
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const raw: Desk['raw'] = async (body, headers) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, { method: 'POST', headers, body })
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text }
  }
  const credentials = () => ({ authorization: `Bearer ${token(connector.url, { now: house.now })}` })
  let ids = 0
  const base = () => {
    ids += 1
    return {
      id: `activity-${ids}`,
      channelId: 'msteams',
      serviceUrl: connector.url,
      from: { id: ANNA, aadObjectId: 'aad-anna' },
      recipient: { id: BOT },
      conversation: { id: 'a:anna', tenantId: TENANT, conversationType: 'personal' },
      channelData: { tenant: { id: TENANT } },
      locale: 'nl-NL',
    }
  }
  return {
    house,
    connector,
    platform,
    raw,
    credentials,
    post: (activity, headers = credentials()) =>
      raw(JSON.stringify(activity), { 'content-type': 'application/json', ...headers }),
    message: (more) => ({ ...base(), type: 'message', ...more }),
    invoke: (data, more) => ({
      ...base(),
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: 'platform-0',
      value: { action: { type: 'Action.Execute', verb: 'x', data }, trigger: 'manual' },
      ...more,
    }),
    address: {
      user: ANNA,
      bot: BOT,
      conversation: 'a:anna',
      scope: 'personal',
      tenant: TENANT,
      serviceUrl: connector.url,
    },
    under: (host, activity) =>
      new Promise((resolve, reject) => {
        const headers = { host, 'content-type': 'application/json' }
        const path = '/api/messages'
        const asked = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (res) => {
          res.resume()
          resolve(res.statusCode ?? 0)
        })
        asked.on('error', reject)
        asked.end(JSON.stringify(activity))
      }),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await connector.close()
    },
  }
}

function doorsOf(house: House): TeamsDoors {
  return {
    converse: async (event) => {
      house.events.push(event)
      return house.answer(event)
    },
    meet: async (account) => {
      house.met.push(account)
      const found = house.members.get(account.email ?? '')
      return found ? { kind: 'known', ...found } : { kind: 'unknown' }
    },
    card: async (member, message) =>
      house.shown && message === MESSAGE && member === 'member-anna'
        ? { card: house.shown, language: 'nl' }
        : null,
    home: async () => null,
    pageLink: async (_, path) =>
      path.startsWith('/duty/') ? `https://kompas.example.nl/in/eenmalig?to=${path}` : null,
    left: async ({ id }) => void house.gone.push(id),
    linkTeam: async (member, team, address) => {
      house.linked.push({ member, team, address })
      return 'Gekoppeld.'
    },
    unlinkTeam: async (member, team) => {
      house.unlinked.push({ member, team })
      return 'Ontkoppeld.'
    },
    realNow: () => house.now,
    log: pino({ level: 'debug', base: null }, { write: (line) => void house.lines.push(JSON.parse(line)) }),
  }
}

/** Instead of asking Microsoft for a token of our own. */
export const offlineCredentials = {
  isValidAppId: async () => true,
  isAuthenticationDisabled: async () => false,
  createCredentials: async (appId: string) => ({
    appId,
    signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
      request.headers.set('authorization', 'Bearer of-our-own')
      return request
    },
  }),
} as never
