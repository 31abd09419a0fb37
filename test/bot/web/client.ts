import { request } from 'node:http'
import type { Served } from './serve.ts'

export interface Reply {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

interface Asked {
  cookie?: string
  /** Null leaves it out; without it, our own. */
  origin?: string | null
  host?: string
  type?: string
  headers?: Record<string, string>
}

/** A request as any program can make it: `fetch` sets Host and some other headers by itself. */
export function ask(
  served: Served,
  method: string,
  path: string,
  body: string | null,
  asked: Asked = {},
): Promise<Reply> {
  const url = new URL(served.url)
  const origin = asked.origin === undefined && method === 'POST' ? served.url : asked.origin
  const headers = {
    host: asked.host ?? url.host,
    ...(asked.cookie ? { cookie: asked.cookie } : {}),
    ...(origin ? { origin } : {}),
    ...(body === null ? {} : { 'content-type': asked.type ?? 'application/json' }),
    ...asked.headers,
  }
  return new Promise((resolve, reject) => {
    const req = request({ host: url.hostname, port: url.port, method, path, headers }, (res) => {
      const parts: Buffer[] = []
      res.on('data', (part) => parts.push(part))
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, headers: res.headers, text: Buffer.concat(parts).toString() }),
      )
    })
    req.on('error', reject)
    req.end(body ?? undefined)
  })
}

export const get = (served: Served, path: string, asked?: Asked) => ask(served, 'GET', path, null, asked)
export const post = (served: Served, path: string, body: unknown, asked?: Asked) =>
  ask(served, 'POST', path, JSON.stringify(body), asked)

/** The cookie of somebody who is signed in. */
export function signedIn(served: Served, member: string): string {
  return `kompasbot=${served.house.open(member).token}`
}

/** The name and value of the cookie that an answer gives. */
export function cookieOf(reply: Reply): string {
  return String(reply.headers['set-cookie']).split(';')[0] ?? ''
}

export interface StreamFrame {
  event: string
  id: string | null
  data: string
}

/** Reads a stream of events until `enough` of them came or it ended. */
export async function events(
  served: Served,
  cookie: string,
  enough: number,
  { lastEventId, onOpen }: { lastEventId?: string; onOpen?: () => unknown } = {},
): Promise<StreamFrame[]> {
  const stop = new AbortController()
  const headers = { cookie, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) }
  const response = await fetch(`${served.url}/chat/events`, { headers, signal: stop.signal })
  const frames: StreamFrame[] = []
  let text = ''
  let opened = false
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (lastEventId !== undefined) void onOpen?.()
  while (reader && frames.length < enough) {
    const { value, done } = await reader.read()
    if (done) break
    text += value
    const whole = text.split('\n\n')
    text = whole.pop() ?? ''
    frames.push(...whole.filter((part) => part.includes('event:')).map(parse))
    if (!opened && frames.length > 0) {
      opened = true
      if (lastEventId === undefined) void onOpen?.()
    }
  }
  stop.abort()
  return frames
}

function parse(frame: string): StreamFrame {
  const line = (name: string) =>
    frame
      .split('\n')
      .find((one) => one.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? null
  return { event: line('event') ?? '', id: line('id'), data: line('data') ?? '' }
}
