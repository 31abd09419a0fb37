import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { target } from '../../../bot/web/bar-routes.ts'
import { asDay, instantAt } from '../../../care/day.ts'
import { cookieOf, get, post, signedIn } from './client.ts'
import { START } from './fake-doors.ts'
import { type Served, serve } from './serve.ts'

const zone = 'Europe/Amsterdam'
let served: Served
beforeAll(async () => {
  served = await serve({ sample: true, publicUrl: 'https://kompas.example.nl' })
})
afterAll(() => served.close())

describe('the sample organisation', () => {
  it('asks as whom one looks, in Dutch and in English', async () => {
    expect((await get(served, '/')).text).toContain('Als wie kijk je?')
    expect((await get(served, '/?taal=en')).text).toContain('Who do you want to be?')
  })

  it('lets one be somebody, and then somebody else', async () => {
    const chosen = await post(served, '/as', { member: 'm-ilse' })
    const page = await get(served, '/', { cookie: cookieOf(chosen) })
    expect(page.text).toContain('Ilse van Bergen')
    expect(page.text).toContain('Verzonnen voorbeeld')

    const other = await post(served, '/as', { member: 'm-farid' }, { cookie: cookieOf(chosen) })
    expect((await get(served, '/', { cookie: cookieOf(other) })).text).toContain('Farid el Amrani')
    expect((await get(served, '/', { cookie: cookieOf(chosen) })).text).toContain('Als wie kijk je?')
  })

  it.each([{ member: 'm-niemand' }, { member: 7 }, {}, { member: 'm-ilse', more: true }])(
    'refuses %j',
    async (body) => {
      expect((await post(served, '/as', body)).status).toBe(400)
    },
  )

  it('is never offered under a public name', async () => {
    const host = 'kompas.example.nl'
    const origin = 'https://kompas.example.nl'
    expect((await get(served, '/', { host })).status).toBe(401)
    expect((await post(served, '/as', { member: 'm-ilse' }, { host, origin })).status).toBe(404)
    const cookie = `__Host-${signedIn(served, 'm-ilse')}`
    expect((await post(served, '/clock', { move: 'week' }, { host, origin, cookie })).status).toBe(404)
  })

  it('moves its clock forward and says where it stands', async () => {
    const cookie = `__Host-${signedIn(served, 'm-ilse')}`
    const reply = await post(served, '/clock', { move: 'morning' }, { cookie })
    expect(JSON.parse(reply.text)).toEqual({
      now: '2026-11-24T07:30:00.000Z',
      notice: 'De klok staat nu op dinsdag 24 november 2026 om 08:30.',
    })
    expect(served.house.now()).toEqual(new Date('2026-11-24T07:30:00Z'))
  })

  it('asks the conversation for another language', async () => {
    const cookie = `__Host-${signedIn(served, 'm-jip')}`
    await post(served, '/language', { language: 'en' }, { cookie })
    expect(served.house.events.at(-1)).toMatchObject({
      member: 'm-jip',
      said: { kind: 'words', text: 'taal en' },
    })
    expect((await get(served, '/', { cookie })).text).toContain('Calendar')
  })
})

describe('where the buttons put the clock', () => {
  const at = (day: string, time: string) => instantAt(asDay(day), time, zone)

  it('an hour on', () => {
    expect(target(START, 'hour', zone)).toEqual(at('2026-11-23', '10:10'))
  })

  it('the next morning, also just after midnight', () => {
    expect(target(at('2026-11-24', '00:10'), 'morning', zone)).toEqual(at('2026-11-25', '08:30'))
  })

  it('a week on at the same time of day, also when the clocks change in between', () => {
    expect(target(at('2027-03-25', '09:10'), 'week', zone)).toEqual(at('2027-04-01', '09:10'))
    expect(target(at('2027-03-25', '00:05'), 'week', zone)).toEqual(at('2027-04-01', '00:05'))
  })
})
