import { randomUUID } from 'node:crypto'
import {
  type ErrorRequestHandler,
  json,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from 'express'
import { isLoopback, type TeamsSettings } from '../../chat-settings.ts'
import { Repeats } from '../repeats.ts'
import { hostName, isLocal, isLoopbackName } from '../web/guard.ts'
import { activitySchema, tenantsOf } from './activity.ts'
import { type Desk, type HttpAnswer, idOf } from './desk.ts'
import type { TeamsDoors } from './doors.ts'
import type { SigningKeys } from './signing-keys.ts'
import { type Disbelief, disbelief } from './token.ts'

/** Teams itself keeps below some 100 KB. */
const LIMIT = '256kb'

export interface EndpointOptions {
  settings: TeamsSettings
  keys: SigningKeys
  desk: Desk
  doors: Pick<TeamsDoors, 'realNow' | 'log'>
}

/**
 * `POST /api/messages`. botbuilder's own door answers 500 to a forged signature and lets in an activity that names no
 * address to answer to; so this one stands in its place: nothing runs before everything is proved.
 */
export function endpoint(options: EndpointOptions): Router {
  const { settings, keys, desk, doors } = options
  const repeats = new Repeats<HttpAnswer>()
  const refuse = (res: Response, status: number, why: string) => {
    const id = randomUUID()
    doors.log.warn({ id, status, why }, 'a request to the Teams address was refused')
    res.status(status).type('text').send(`${id}\n`)
  }

  const prove: RequestHandler = async (req, res, next) => {
    const body: Record<string, unknown> = isObject(req.body) ? req.body : {}
    const serviceUrl = text(body.serviceUrl)
    if (settings.kind === 'anonymous') {
      const isOurs = isMadeHere(req) && isLoopbackUrl(serviceUrl)
      return isOurs ? next() : refuse(res, 401, 'not_local')
    }
    const expected = {
      appId: settings.appId,
      serviceUrl,
      channelId: text(body.channelId),
      now: doors.realNow(),
    }
    let wrong: Disbelief | null
    try {
      wrong = await disbelief(req.get('authorization'), expected, keys)
    } catch {
      return refuse(res, 503, 'no_signing_keys')
    }
    if (wrong) return refuse(res, 401, wrong)
    next()
  }

  const take: RequestHandler = async (req, res) => {
    const parsed = activitySchema.safeParse(req.body)
    if (!parsed.success) return refuse(res, 400, 'malformed')
    const activity = parsed.data
    if (settings.kind === 'registered') {
      const tenants = tenantsOf(activity)
      const isOurs = tenants.length > 0 && tenants.every((tenant) => tenant === settings.tenantId)
      if (!isOurs || activity.channelId !== 'msteams') return refuse(res, 401, 'tenant')
    }
    const now = doors.realNow().getTime()
    // Bound to the person: a card is shown to who asked for it.
    const id = `${activity.type}:${activity.from.id}:${idOf(activity)}`
    const answer = await repeats.once(id, now, () => desk.take(activity))
    if (answer.body === null) res.status(answer.status).end()
    else res.status(answer.status).json(answer.body)
  }

  /** Without so much as a token nothing of the request is read. */
  const hasToken: RequestHandler = (req, res, next) => {
    if (settings.kind === 'registered' && !req.get('authorization')) return refuse(res, 401, 'no_token')
    if (!req.is('application/json')) return refuse(res, 415, 'not_json')
    next()
  }

  const unreadable: ErrorRequestHandler = (error: unknown, _req, res, _next) => {
    const status = (error as { status?: unknown }).status
    if (typeof status === 'number' && status < 500) return refuse(res, status, 'unreadable')
    refuse(res, 500, error instanceof Error ? error.name : 'unknown')
  }

  const router = Router()
  router.post('/api/messages', hasToken, json({ limit: LIMIT }), prove, take, unreadable)
  return router
}

/** Made on this machine under its own name, and not by a page of another site that is open in a browser here. */
function isMadeHere({ headers, socket }: Request): boolean {
  const forwarded = 'x-forwarded-for' in headers || 'forwarded' in headers
  const fromHere = headers.origin === undefined || isLoopbackUrl(headers.origin)
  return isLocal(socket.remoteAddress, forwarded) && fromHere && isLoopbackName(hostName(headers.host))
}

const isLoopbackUrl = (url: string | null): boolean =>
  url !== null && isLoopback(URL.parse(url)?.hostname ?? '')
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
