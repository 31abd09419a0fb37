import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { homeSchema, messageSchema, modalSchema } from './limits.ts'

export interface Call {
  method: string
  token: string
  body: Record<string, unknown>
  at: number
}

/** What is answered to one call in place of the ordinary. */
export interface Fault {
  /** Of these calls only; any when left out. */
  method?: string
  status?: number
  headers?: Record<string, string>
  body?: string
  /** Takes it, and answers so much later. */
  afterMs?: number
  /** Takes it and breaks the line. */
  drop?: boolean
}

export interface FakeUser {
  id: string
  team_id?: string
  deleted?: boolean
  is_bot?: boolean
  is_restricted?: boolean
  is_ultra_restricted?: boolean
  is_stranger?: boolean
  is_email_confirmed?: boolean
  profile?: { email?: string }
}

export interface FakeChannel {
  is_member?: boolean
  is_archived?: boolean
  is_ext_shared?: boolean
  is_pending_ext_shared?: boolean
}

/**
 * Slack's side of the Web API, stricter than Slack: a message, window or front page beyond the limits is refused, as is a
 * wrong token, and what was refused is kept for the test to see.
 */
export class FakeSlack {
  readonly calls: Call[] = []
  /** Calls that Slack would have refused for their shape. */
  readonly refused: string[] = []
  readonly users = new Map<string, FakeUser>()
  /** What is out of the ordinary about a channel; any other is one of our own, with us in it. */
  readonly channels = new Map<string, FakeChannel>()
  faults: Fault[] = []
  readonly token = 'xoxb-test'
  readonly team = 'T1'
  readonly #server: Server
  #ts = 0

  constructor() {
    this.#server = createServer((req, res) => {
      const parts: Buffer[] = []
      req.on('data', (part) => parts.push(part))
      req.on('end', async () => {
        const method = (req.url ?? '').replace('/api/', '')
        const body = read(Buffer.concat(parts).toString(), req.headers['content-type'] ?? '')
        const token = req.headers.authorization?.replace('Bearer ', '') ?? ''
        this.calls.push({ method, token, body, at: Date.now() })
        const fault = this.#take(method)
        if (fault?.drop) return res.destroy()
        const answer = fault?.body ?? JSON.stringify(this.#answer(method, token, body))
        if (fault?.afterMs) await new Promise((resolve) => setTimeout(resolve, fault.afterMs))
        res.writeHead(fault?.status ?? 200, {
          'content-type': 'application/json',
          'x-oauth-scopes':
            'chat:write,commands,channels:read,groups:read,im:history,users:read,users:read.email',
          ...fault?.headers,
        })
        res.end(answer)
      })
    })
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
  }

  close(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/`
  }

  /** Somebody of our workspace. */
  add(id: string, email: string, more: Partial<FakeUser> = {}): void {
    this.users.set(id, { id, team_id: this.team, profile: { email }, ...more })
  }

  of(method: string): Record<string, unknown>[] {
    return this.calls.filter((call) => call.method === method).map(({ body }) => body)
  }

  forget(): void {
    this.calls.length = 0
    this.refused.length = 0
    this.faults = []
  }

  #take(method: string): Fault | undefined {
    const at = this.faults.findIndex((fault) => fault.method === undefined || fault.method === method)
    return at < 0 ? undefined : this.faults.splice(at, 1)[0]
  }

  #answer(method: string, token: string, body: Record<string, unknown>): object {
    if (token !== this.token && method !== 'apps.connections.open')
      return { ok: false, error: 'invalid_auth' }
    const wrong = wrongIn(method, body)
    if (wrong !== null) {
      this.refused.push(`${method}: ${wrong}`)
      return { ok: false, error: 'invalid_blocks' }
    }
    switch (method) {
      case 'auth.test':
        return {
          ok: true,
          team_id: this.team,
          user_id: 'UBOT',
          bot_id: 'B1',
          team: 'Linde',
          user: 'kompasbot',
        }
      case 'users.info': {
        const user = this.users.get(String(body.user))
        return user ? { ok: true, user } : { ok: false, error: 'user_not_found' }
      }
      case 'conversations.info': {
        const id = String(body.channel)
        const ordinary = { id, is_member: true, is_archived: false, is_ext_shared: false }
        return { ok: true, channel: { ...ordinary, ...this.channels.get(id) } }
      }
      case 'chat.postMessage': {
        const { is_member = true, is_archived = false } = this.channels.get(String(body.channel)) ?? {}
        if (is_archived) return { ok: false, error: 'is_archived' }
        if (!is_member) return { ok: false, error: 'not_in_channel' }
        this.#ts += 1
        const to = String(body.channel)
        return { ok: true, channel: to.startsWith('U') ? `D${to}` : to, ts: `1700000000.${this.#ts}` }
      }
      case 'chat.update':
        return { ok: true, channel: body.channel, ts: body.ts }
      case 'views.open':
      case 'views.publish':
        return { ok: true, view: { id: 'V1' } }
      case 'chat.postEphemeral':
        return { ok: true, message_ts: '1' }
      default:
        return { ok: false, error: 'unknown_method' }
    }
  }
}

function wrongIn(method: string, body: Record<string, unknown>): string | null {
  const schema = {
    'chat.postMessage': messageSchema,
    'chat.update': messageSchema,
    'views.open': modalSchema,
    'views.publish': homeSchema,
  }[method]
  const checked = schema?.safeParse(method.startsWith('views.') ? body.view : body)
  return checked === undefined || checked.success ? null : checked.error.message
}

/** Bolt sends forms, of which what has a shape of its own is JSON. */
function read(text: string, type: string): Record<string, unknown> {
  const fields = type.includes('json')
    ? (JSON.parse(text || '{}') as Record<string, unknown>)
    : Object.fromEntries(new URLSearchParams(text))
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, unfold(value)]))
}

function unfold(value: unknown): unknown {
  if (value === 'true' || value === 'false') return value === 'true'
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
