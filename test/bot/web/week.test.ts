import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { get, signedIn } from './client.ts'
import { someItem, week } from './fake-content.ts'
import { type Served, serve } from './serve.ts'

let served: Served
let cookie: string
beforeAll(async () => {
  served = await serve()
  cookie = signedIn(served, 'm-ilse')
})
afterAll(() => served.close())

const read = async (path = '/week') => (await get(served, path, { cookie })).text
/** The words of a page, without its tags. */
const words = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
/** The same page with something else in it. */
async function withWeek(change: Partial<typeof week>): Promise<string> {
  const before = { ...week }
  Object.assign(week, change)
  const page = await read()
  Object.assign(week, before)
  return page
}

describe('a week', () => {
  it('leads from every item to its own page, where it has one', async () => {
    const page = await read()
    const shown = [...week.late, ...week.days.flatMap(({ items }) => items), ...week.later, ...week.undated]
    for (const { code, title } of shown) {
      expect(page).toContain(title)
      if (code !== null) expect(page).toContain(`href="/duty/${code}"`)
    }
    expect(page).not.toContain('/duty/null')
  })

  it('puts what is late on top, then the days with something on them', async () => {
    const text = words(await read())
    const places = ['Te laat (1)', 'Maandag 23', 'Dinsdag 24', 'Woensdag 25', 'Donderdag 26'].map((one) =>
      text.toLowerCase().indexOf(one.toLowerCase()),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    expect(text).toContain('Vandaag staat er niets.')
    expect(text).not.toContain('vrijdag 27')
  })

  it('says which plans end, law by law, and who is at turn', async () => {
    const text = words(await read())
    expect(text).toMatch(/Wlz, zorg in natura 3 1 1 Roos Hoekstra \(2\), nog niemand \(1\)/)
    expect(text).toMatch(/Wmo 1 1 0 niemand meer/)
  })

  it('says of a plan that it is after the last day', async () => {
    const item = { ...someItem, planned: asDay('2026-12-09'), afterLast: asDay('2026-11-30') }
    expect(words(await withWeek({ late: [item] }))).toContain('gepland na de laatste dag, ma 30 nov')
  })

  it('says of what was moved from where and why, and of a day that the house is closed', async () => {
    const text = words(await read())
    expect(text).toContain('verzet van do 19 nov')
    expect(text).toContain('Reden: Specialist ouderengeneeskunde was verhinderd')
    expect(text).toContain('Woensdag 25 november Gesloten'.toLowerCase().replace('gesloten', 'Gesloten'))
  })

  it('steps to the weeks before and after, also over a new year, and keeps what was chosen', async () => {
    expect(await read()).toContain('href="/week?week=2026-W47&amp;of=teams"')
    const last = { week: '2026-W53', first: '2026-12-28' as typeof week.first, frame: 'WMO' as const }
    const page = await withWeek(last)
    expect(page).toContain('href="/week?week=2027-W01&amp;of=teams&amp;frame=WMO"')
    expect(page).toContain('href="/week?week=2026-W52&amp;of=teams&amp;frame=WMO"')
    expect(words(page)).toContain('Je ziet nu alleen Wmo.')
  })

  it('offers nobody the teams who does not lead any', async () => {
    const page = await withWeek({ teams: [], whose: 'mine', frames: [] })
    expect(page).not.toContain('of=teams')
    expect(words(page)).not.toContain('Plannen die deze week aflopen')
  })

  it('keeps the week in sight when much is late', async () => {
    const late = Array.from({ length: 9 }, (_, i) => ({
      ...someItem,
      state: 'late' as const,
      code: `LATE${i}X`,
    }))
    const page = await withWeek({ late })
    expect(words(page)).toContain('+4 meer')
    for (const { code } of late) expect(page).toContain(`/duty/${code}`)
  })

  it('that is empty says so', async () => {
    const page = await withWeek({ late: [], days: week.days.map((one) => ({ ...one, items: [] })) })
    expect(words(page)).toContain('Deze week staat er niets voor je teams.')
  })

  it('that does not exist is not there', async () => {
    expect((await get(served, '/week?week=2026-W99', { cookie })).status).toBe(404)
  })
})

it('from another site the way in keeps the week that was asked for', async () => {
  const reply = await get(served, '/week?week=2026-W48', { headers: { 'sec-fetch-site': 'cross-site' } })
  expect(reply.headers.refresh).toBe('0; url=/week?week=2026-W48')
})
