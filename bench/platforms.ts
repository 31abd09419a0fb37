import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { emailOf, TENANT, WORKSPACE } from './chat-people.ts'

// What Slack and Microsoft answer to a bot, at once and always well: as fast as loopback allows, so that what is measured
// is the bot. Told: the public key with which the activities of Teams are signed.
const { jwk } = JSON.parse(process.argv[2] ?? '{}') as { jwk: object }

let sent = 0
const slack: Record<string, (body: URLSearchParams) => object> = {
  'auth.test': () => ({
    team_id: WORKSPACE,
    user_id: 'UBOT',
    bot_id: 'B1',
    team: 'Bench',
    user: 'kompasbot',
  }),
  'users.info': (body) => {
    const user = body.get('user') ?? ''
    return { user: { id: user, team_id: WORKSPACE, profile: { email: emailOf(user) } } }
  },
  'chat.postMessage': (body) => ({ channel: body.get('channel'), ts: `1700000000.${sent}` }),
  'chat.update': (body) => ({ channel: body.get('channel'), ts: body.get('ts') }),
  'chat.postEphemeral': () => ({ message_ts: '1' }),
  'views.open': () => ({ view: { id: 'V1' } }),
  'views.publish': () => ({ view: { id: 'V1' } }),
}

function answer(url: string, at: string, body: string): object {
  const [, method] = /^\/api\/([\w.]+)$/.exec(url) ?? []
  if (method !== undefined) return { ok: true, ...slack[method]?.(new URLSearchParams(body)) }
  if (url.startsWith('/keys')) return { keys: [{ ...jwk, kid: 'k1', use: 'sig', endorsements: ['msteams'] }] }
  if (url.endsWith('/openidconfiguration') || url.endsWith('/openid-configuration')) return metadataAt(at)
  if (url.includes('/oauth2/v2.0/token'))
    return { access_token: 'of-our-own', token_type: 'Bearer', expires_in: 86_400, ext_expires_in: 86_400 }
  const [, member] = /\/members\/([^/?]+)/.exec(url) ?? []
  if (member !== undefined) {
    const id = decodeURIComponent(member)
    return { id, name: 'iemand', email: emailOf(id), tenantId: TENANT, userRole: 'user' }
  }
  return { id: `platform-${sent}` }
}

const metadataAt = (at: string) => ({
  issuer: 'https://api.botframework.com',
  jwks_uri: `${at}/keys`,
  authorization_endpoint: `${at}/oauth2/v2.0/authorize`,
  token_endpoint: `${at}/oauth2/v2.0/token`,
  id_token_signing_alg_values_supported: ['RS256'],
})

const server = createServer(async (request, response) => {
  sent += 1
  const body = await read(request)
  const at = `http://${request.headers.host}`
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answer(request.url ?? '', at, body)))
})

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString()
}

server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
