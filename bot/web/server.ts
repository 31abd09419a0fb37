import { createServer, type Server, type ServerResponse } from 'node:http'
import express, { type Express } from 'express'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { assets } from './assets.ts'
import { barRoutes } from './bar-routes.ts'
import type { WebChannel } from './channel.ts'
import { chatRoutes } from './chat-routes.ts'
import { doorRoutes } from './door-routes.ts'
import type { WebDoors } from './doors.ts'
import { isLocal, sameHouse, strictHeaders } from './guard.ts'
import { pageRoutes } from './page-routes.ts'
import { failure, notFound } from './refusal.ts'
import { recognise, SessionCookie } from './session.ts'

export interface WebOptions {
  /** The address that is listened on; it is also a name under which pages are served. */
  host: string
  publicUrl: string | null
  channel: WebChannel
  log: Logger
  metrics: Registry
  beatMs?: number
}

/**
 * The web chat and the pages. What other channels need of the same server (`/slack/events`, `/api/messages`) is to
 * be mounted before it: it answers everything that comes to it, if only with "not found".
 */
export function webApp(doors: WebDoors, options: WebOptions): Express {
  const { host, publicUrl, channel, log, metrics, beatMs = 25_000 } = options
  const secure = publicUrl?.startsWith('https:') ?? false
  const cookie = new SessionCookie(secure)
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(strictHeaders(secure))

  app.get('/healthz', (_req, res) => void res.type('text').send('ok\n'))
  app.get('/readyz', async (_req, res) => {
    const ready = await doors.ready().catch(() => false)
    res
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready\n' : 'not ready\n')
  })
  app.get('/metrics', async (req, res, next) => {
    const forwarded = 'x-forwarded-for' in req.headers || 'forwarded' in req.headers
    if (!isLocal(req.socket.remoteAddress, forwarded)) return next()
    res.type(metrics.contentType).send(await metrics.metrics())
  })

  app.use(sameHouse(host, publicUrl))
  app.use('/assets/:version/:name', assets.serve)
  app.use(express.json({ limit: '64kb' }))
  app.use(recognise(doors, cookie))
  app.use(
    chatRoutes(doors, { channel, cookie, beatMs }),
    doorRoutes(doors, cookie),
    barRoutes(doors),
    pageRoutes(doors),
  )
  app.use(notFound)
  app.use(failure(log))
  return app
}

export interface Listening {
  url: string
  /** Takes no new requests, ends the open streams and waits for the others. */
  close(): Promise<void>
}

/** Listens on `host`:`port` (0: any free port). Rejects with the system's error when that is not possible. */
export function listen(app: Express, { host, port }: { host: string; port: number }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = createServer(app)
    const open = new Set<ServerResponse>()
    server.on('request', (_req, res: ServerResponse) => {
      open.add(res)
      res.on('close', () => open.delete(res))
    })
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      const taken = typeof address === 'object' && address !== null ? address.port : port
      const url = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`
      resolve({ url, close: () => close(server, open) })
    })
  })
}

/** A stream never ends by itself; what is being answered gets a few seconds. */
function close(server: Server, open: Set<ServerResponse>): Promise<void> {
  return new Promise((resolve) => {
    const enough = setTimeout(() => server.closeAllConnections(), 5_000)
    server.close(() => {
      clearTimeout(enough)
      resolve()
    })
    for (const res of open) {
      res.once('close', () => setImmediate(() => server.closeIdleConnections()))
      if (String(res.getHeader('Content-Type')).startsWith('text/event-stream')) res.end()
    }
    server.closeIdleConnections()
  })
}
