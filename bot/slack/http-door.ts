import { randomUUID } from 'node:crypto'
import { type ErrorRequestHandler, type RequestHandler, type Response, Router, raw } from 'express'
import type { Logger } from 'pino'
import { type Heard, readHeard } from './heard.ts'
import { disbelief } from './signature.ts'
import { nameOf } from './trouble.ts'

/** Slack's own requests stay far below it. */
const LARGEST = '512kb'

export interface HttpDoorOptions {
  signingSecret: string
  take: (heard: Heard, at: Date) => Promise<object | null>
  log: Logger
  realNow: () => Date
}

/**
 * `POST /slack/events`: events, buttons, forms and commands. Bolt's own door refuses old requests only and acknowledges
 * before anything is saved; so this one stands in its place, and nothing runs before it is known that Slack asks.
 */
export function httpDoor({ signingSecret, take, log, realNow }: HttpDoorOptions): Router {
  const refuse = (res: Response, status: number, why: string) => {
    const id = randomUUID()
    log.warn({ id, status, why }, 'a request to the Slack address was refused')
    res.status(status).type('text').send(`${id}\n`)
  }

  const serve: RequestHandler = async (req, res) => {
    const at = realNow()
    const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
    const [signature, timestamp] = [req.get('x-slack-signature'), req.get('x-slack-request-timestamp')]
    const wrong = disbelief(signingSecret, { signature, timestamp, body }, at)
    if (wrong) return refuse(res, 401, wrong)
    const parsed = parse(body.toString(), req.is(['application/json', 'application/x-www-form-urlencoded']))
    if (parsed === undefined) return refuse(res, 415, 'content_type')
    const heard = readHeard(parsed)
    if (heard === null) return refuse(res, 400, 'malformed')
    try {
      const reply = await take(heard, at)
      if (reply === null) res.status(200).end()
      else res.json(reply)
    } catch (error) {
      // Slack delivers it again.
      refuse(res, 503, nameOf(error))
    }
  }

  const failure: ErrorRequestHandler = (error, _req, res, _next) => {
    const status = typeof error?.status === 'number' && error.status < 500 ? error.status : 400
    refuse(res, status, 'unreadable')
  }

  const routes = Router()
  routes
    .route('/slack/events')
    .post(raw({ type: () => true, limit: LARGEST, inflate: false }), serve)
    .all((_req, res) => refuse(res, 405, 'method'))
  routes.use('/slack/events', failure)
  return routes
}

/** What was sent; null for what cannot be read, undefined for what is neither of Slack's two kinds. */
function parse(body: string, type: string | false | null): unknown {
  if (!type) return undefined
  try {
    if (type === 'application/json') return JSON.parse(body)
    const fields = Object.fromEntries(new URLSearchParams(body))
    return fields.payload === undefined ? fields : JSON.parse(fields.payload)
  } catch {
    return null
  }
}
