import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { checkActivity } from './activity-check.ts'

/** What one call to the connector is answered; `null` for the ordinary. */
export interface Fault {
  status: number
  headers?: Record<string, string>
  body?: object
  afterMs?: number
}

export interface Call {
  method: string
  path: string
  authorization: string | null
  // biome-ignore lint/suspicious/noExplicitAny: what goes out is looked at from all sides
  body: any
}

export interface FakePerson {
  email: string | null
  userPrincipalName?: string
  tenantId?: string
  userRole?: string
}

/**
 * Stands in for Microsoft's connector, and is stricter: every activity that is sent must keep to the documented limits
 * and the schema of Adaptive Cards, or `complaints` says why not.
 */
export interface FakeConnector {
  url: string
  calls: Call[]
  complaints: string[]
  people: Map<string, FakePerson>
  /** Answers the next calls of this method so. */
  next(method: string, ...faults: Fault[]): void
  sent(): Call[]
  close(): Promise<void>
}

export async function fakeConnector(): Promise<FakeConnector> {
  const calls: Call[] = []
  const complaints: string[] = []
  const people = new Map<string, FakePerson>()
  const faults = new Map<string, Fault[]>()
  let ids = 0
  const server = createServer(async (req, res) => {
    const text = await Array.fromAsync(req, String).then((parts) => parts.join(''))
    const path = req.url ?? ''
    const method = req.method ?? ''
    const body = text === '' ? null : JSON.parse(text)
    calls.push({ method, path, authorization: req.headers.authorization ?? null, body })
    if (body) complaints.push(...checkActivity(body))
    const fault = faults.get(method)?.shift()
    const answer = (status: number, json: object, headers: Record<string, string> = {}) => {
      res.writeHead(status, { 'content-type': 'application/json', ...headers })
      res.end(JSON.stringify(json))
    }
    if (fault) {
      if (fault.afterMs) await new Promise((resolve) => setTimeout(resolve, fault.afterMs))
      return answer(fault.status, fault.body ?? {}, fault.headers)
    }
    const [, user] = /\/members\/([^/?]+)/.exec(path) ?? []
    if (user !== undefined) {
      const id = decodeURIComponent(user)
      const person = people.get(id)
      return person
        ? answer(200, { id, name: 'iemand', ...person })
        : answer(404, { error: { code: 'MemberNotFound' } })
    }
    ids += 1
    answer(200, { id: `platform-${ids}` })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/teams/`,
    calls,
    complaints,
    people,
    next: (method, ...list) => void faults.set(method, [...(faults.get(method) ?? []), ...list]),
    sent: () => calls.filter(({ method }) => method === 'POST' || method === 'PUT'),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
