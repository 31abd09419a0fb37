import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, get, post, signedIn } from './client.ts'
import { type Served, serve } from './serve.ts'

let served: Served
let cookie: string
const words = { eventId: '0197c1de-0000-4abc-8def-000000000001', said: { kind: 'words', text: 'taken' } }

beforeAll(async () => {
  served = await serve({ publicUrl: 'https://kompas.example.nl' })
  cookie = `__Host-${signedIn(served, 'm-ilse')}`
})
afterAll(() => served.close())

describe('under which name', () => {
  it.each(['localhost', '127.0.0.1:8080', '[::1]:3000', 'kompas.example.nl'])(
    '%s is served',
    async (host) => {
      expect((await get(served, '/', { host, cookie })).status).toBe(200)
    },
  )

  it.each([
    'elders.example',
    'kompas.example.nl.elders.example',
    '10.0.0.8:3000',
    '127.0.0.1.elders.example',
    'a/b',
  ])('%j is refused, and nothing of it is repeated', async (host) => {
    const reply = await get(served, '/', { host, cookie })
    expect(reply.status).toBe(421)
    expect(reply.text).not.toContain(host)
  })

  it('does not matter to the probes of a container', async () => {
    expect((await get(served, '/healthz', { host: '10.0.0.8:3000' })).status).toBe(200)
    expect((await get(served, '/readyz', { host: '10.0.0.8:3000' })).status).toBe(200)
  })
})

describe('a post', () => {
  it('from our own page is taken', async () => {
    expect((await post(served, '/chat', words, { cookie })).status).toBe(200)
  })

  it('from our public address behind a proxy is taken', async () => {
    expect((await post(served, '/chat', words, { cookie, origin: 'https://kompas.example.nl' })).status).toBe(
      200,
    )
  })

  it.each(['https://elders.example', 'http://localhost:9999', 'http://kompas.example.nl', 'null', null])(
    'from %s is refused',
    async (origin) => {
      const before = served.house.events.length
      expect((await post(served, '/chat', words, { cookie, origin })).status).toBe(403)
      expect(served.house.events).toHaveLength(before)
    },
  )

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'of %s is refused: a form of another site can send that',
    async (type) => {
      expect((await ask(served, 'POST', '/chat', JSON.stringify(words), { cookie, type })).status).toBe(415)
    },
  )

  it('with another method is refused', async () => {
    expect((await ask(served, 'PUT', '/chat', JSON.stringify(words), { cookie })).status).toBe(405)
  })

  it('that reads from another site is refused too', async () => {
    expect((await get(served, '/', { cookie, origin: 'https://elders.example' })).status).toBe(403)
  })
})

describe('every answer', () => {
  it.each(['/', '/nergens', '/healthz'])('%s forbids what pages do not need', async (path) => {
    const { headers } = await get(served, path)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000',
    })
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('holds no inline script or style', async () => {
    const { text } = await get(served, '/', { cookie })
    expect(text).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/)
  })

  it('is kept by nobody, except for the files that pages load', async () => {
    const page = await get(served, '/', { cookie })
    expect(page.headers['cache-control']).toBe('no-store')
    const script = /src="(\/assets\/[^"]+\/chat\.js)"/.exec(page.text)?.[1] ?? ''
    const file = await get(served, script)
    expect(file.status).toBe(200)
    expect(file.headers['cache-control']).toContain('immutable')
  })

  it('serves no file from outside its folder', async () => {
    for (const path of [
      '/assets/x/..%2f..%2fserver.ts',
      '/assets/x/../../server.ts',
      '/assets/x/server.ts',
    ]) {
      expect((await get(served, path)).status).toBe(404)
    }
  })
})

describe('probes and figures', () => {
  it('are not ready when the house is not', async () => {
    served.house.healthy = false
    expect((await get(served, '/readyz')).status).toBe(503)
    served.house.healthy = true
    expect((await get(served, '/readyz')).status).toBe(200)
  })

  it('show figures to this machine only, and not by way of a proxy', async () => {
    expect((await get(served, '/metrics')).status).toBe(200)
    expect((await get(served, '/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(
      404,
    )
  })
})
