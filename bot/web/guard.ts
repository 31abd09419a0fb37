import type { RequestHandler } from 'express'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The name in a Host header, without its port; null when it is none. */
export function hostName(header: string | undefined): string | null {
  const url = header === undefined ? null : URL.parse(`http://${header}`)
  return url === null || url.pathname !== '/' ? null : url.hostname
}

export function isLoopbackName(name: string | null): boolean {
  return name !== null && LOOPBACK.has(name)
}

/** True for a request that was made on this machine and did not come by way of a proxy. */
export function isLocal(remote: string | undefined, forwarded: boolean): boolean {
  return !forwarded && /^(::1|(::ffff:)?127\.)/.test(remote ?? '')
}

/**
 * Refuses requests under a name that is not ours (another site's name that was pointed at this machine), requests
 * that another site's page makes, and anything posted that is not JSON from one of our own pages.
 */
export function sameHouse(host: string, publicUrl: string | null): RequestHandler {
  const named = publicUrl === null ? null : new URL(publicUrl)
  const bound = hostName(host.includes(':') ? `[${host}]` : host)
  return (req, res, next) => {
    const name = hostName(req.headers.host)
    const ours = isLoopbackName(name) || name === named?.hostname || (name === bound && name !== '0.0.0.0')
    if (name === null || !ours) return refuse(res, 421)
    const { origin } = req.headers
    const own = origin === `http://${req.headers.host}` || origin === named?.origin
    if (origin !== undefined && !own) return refuse(res, 403)
    if (req.method === 'GET' || req.method === 'HEAD') return next()
    if (req.method !== 'POST') return refuse(res, 405)
    if (origin === undefined) return refuse(res, 403)
    if (!req.is('application/json')) return refuse(res, 415)
    next()
  }
}

/** Headers for every answer: nothing inline, nothing framed, nothing leaked. */
export function strictHeaders(secure: boolean): RequestHandler {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  return (_req, res, next) => {
    res.set({
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    })
    if (secure) res.set('Strict-Transport-Security', 'max-age=31536000')
    next()
  }
}

function refuse(res: Parameters<RequestHandler>[1], status: number): void {
  res
    .status(status)
    .type('text')
    .send(REFUSED[status] ?? '')
}

const REFUSED: Record<number, string> = {
  403: 'This request came from another site.\n',
  405: 'Only GET and POST are understood here.\n',
  415: 'Only application/json is understood here.\n',
  421: 'This address is not served here. Set PUBLIC_URL to the address under which people reach the pages.\n',
}
