import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookieOf, get, post, signedIn } from './client.ts'
import { type Served, serve } from './serve.ts'

let served: Served
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.close())

describe('a single-use link', () => {
  it('shows a button and is not used up by being looked at', async () => {
    served.house.links.set('geheim-1', 'm-ilse')
    for (const _ of [1, 2]) {
      const page = await get(served, '/in/geheim-1')
      expect(page.status).toBe(200)
      expect(page.text).toContain('data-post="/in/geheim-1"')
      expect(page.headers['set-cookie']).toBeUndefined()
    }
    expect(served.house.links.has('geheim-1')).toBe(true)
  })

  it('signs in once, and says the second time that it is used', async () => {
    served.house.links.set('geheim-2', 'm-ilse')
    const first = await post(served, '/in/geheim-2', {})
    expect(first.status).toBe(200)
    const chat = await get(served, '/', { cookie: cookieOf(first) })
    expect(chat.text).toContain('id="messages"')

    const second = await post(served, '/in/geheim-2', {})
    expect(second.status).toBe(410)
    expect(second.headers['set-cookie']).toBeUndefined()
    expect(second.text).not.toContain('geheim-2')
  })

  it('leads to the page for which it was asked, and nowhere else', async () => {
    served.house.links.set('geheim-4', 'm-ilse')
    const page = await get(served, '/in/geheim-4?to=%2Fduty%2FK7F3QP')
    expect(page.text).toContain('data-post="/in/geheim-4?to=%2Fduty%2FK7F3QP"')
    const came = await post(served, '/in/geheim-4?to=%2Fduty%2FK7F3QP', {})
    expect(JSON.parse(came.text)).toEqual({ to: '/duty/K7F3QP' })
    for (const to of ['//elders.example', 'https://elders.example', '/in/x', 'javascript:alert(1)']) {
      served.house.links.set('geheim-5', 'm-ilse')
      const where = `/in/geheim-5?to=${encodeURIComponent(to)}`
      expect((await get(served, where)).text).toContain('data-post="/in/geheim-5"')
      expect(JSON.parse((await post(served, where, {})).text)).toEqual({ to: '/' })
    }
  })

  it('gives a cookie that scripts and other sites cannot use', async () => {
    served.house.links.set('geheim-3', 'm-ilse')
    const given = String((await post(served, '/in/geheim-3', {})).headers['set-cookie'])
    expect(given).toMatch(/HttpOnly/)
    expect(given).toMatch(/SameSite=Strict/)
    expect(given).toMatch(/Expires=/)
  })

  it('gives a cookie for https only where the public address is https', async () => {
    const secure = await serve({ publicUrl: 'https://kompas.example.nl' })
    secure.house.links.set('geheim', 'm-ilse')
    const given = String((await post(secure, '/in/geheim', {})).headers['set-cookie'])
    expect(given).toMatch(/^__Host-kompasbot=.*Secure/)
    await secure.close()
  })
})

describe('a session', () => {
  it('is needed for every page', async () => {
    for (const path of ['/', '/week', '/duty/K7F3QP', '/digest/2026-10']) {
      const reply = await get(served, path)
      expect(reply.status).toBe(401)
      expect(reply.text).toContain('persoonlijke link')
      expect(reply.text).not.toContain('10023')
    }
    expect((await get(served, '/chat/events')).status).toBe(401)
  })

  it('that has expired opens nothing', async () => {
    const cookie = signedIn(served, 'm-ilse')
    expect((await get(served, '/week', { cookie })).status).toBe(200)
    served.house.sessions.clear()
    expect((await get(served, '/week', { cookie })).status).toBe(401)
    const said = { kind: 'words', text: 'taken' }
    const eventId = '0197c1de-0000-4abc-8def-000000000001'
    expect((await post(served, '/chat', { eventId, said }, { cookie })).status).toBe(401)
    expect(served.house.events).toEqual([])
  })

  it('ends when one signs out', async () => {
    const cookie = signedIn(served, 'm-ilse')
    await post(served, '/out', {}, { cookie })
    expect((await get(served, '/', { cookie })).status).toBe(401)
  })

  it('is looked for once more from our own page when somebody comes from Slack or Teams', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const reply = await get(served, '/duty/K7F3QP?x=1', { headers })
    expect(reply.headers.refresh).toBe('0; url=/duty/K7F3QP?x=1')
  })
})

describe('without the sample', () => {
  it('nobody chooses as whom to look, or moves the clock', async () => {
    expect((await get(served, '/as')).status).toBe(404)
    expect((await post(served, '/as', { member: 'm-ilse' })).status).toBe(404)
    const cookie = signedIn(served, 'm-ilse')
    expect((await post(served, '/clock', { move: 'week' }, { cookie })).status).toBe(404)
    expect((await get(served, '/', { cookie })).text).not.toContain('Verzonnen')
  })
})
