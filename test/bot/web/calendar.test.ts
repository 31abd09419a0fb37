import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paperShare } from '../../../bot/web/pages/paper-share.ts'
import { asDay } from '../../../care/day.ts'
import { get, signedIn } from './client.ts'
import { calendar } from './fake-content.ts'
import { type Served, serve } from './serve.ts'

let served: Served
let cookie: string
beforeAll(async () => {
  served = await serve()
  cookie = signedIn(served, 'm-ilse')
})
afterAll(() => served.close())

const read = async (path = '/calendar') => (await get(served, path, { cookie })).text
const words = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const month = calendar.kind === 'month' ? calendar : expect.fail('the fake month')

describe('a month', () => {
  it('is one table with a column for each weekday, and every day of the month once', async () => {
    const page = await read()
    expect(page.match(/<th scope="col"/g)).toHaveLength(8)
    expect(page.match(/<th scope="row"/g)).toHaveLength(6)
    expect(page.match(/<td /g)).toHaveLength(42)
    expect(page.match(/class="full">/g)).toHaveLength(30)
    expect(page.match(/aria-current="date"/g)).toHaveLength(1)
    expect(page).toContain('<span class="full">maandag 23 november</span>')
  })

  it('has every entry once, leading to its page where there is one', async () => {
    const page = await read()
    for (const { code } of [...month.days.flatMap(({ items }) => items), ...month.late, ...month.undated]) {
      if (code !== null && code !== 'Q2WZ8N') expect(page.split(`href="/duty/${code}"`)).toHaveLength(2)
    }
  })

  it('folds away what does not fit on a full day', async () => {
    expect(words(await read())).toContain('+3 meer')
    expect((await read()).match(/<details class="more"/g)).toHaveLength(1)
  })

  it('counts the periods, and marks holidays and days that the house is closed', async () => {
    const text = words(await read())
    expect(text).toContain('MDO 1 van 1 november 2026')
    expect(text).toContain('Cliëntenraad 1 van 2, nog 1 gepland tweede helft 2026, hele organisatie')
    expect(text).toContain('Feestdag')
    expect(text).toContain('Gesloten')
  })

  it('tells of a meeting that was moved where it went and why', async () => {
    const text = words(await read())
    expect(text).toContain('Verzet , naar do 26 nov')
    expect(text).toContain('verzet van do 19 nov')
    expect(text).toContain('Reden: Specialist ouderengeneeskunde was verhinderd')
  })

  it('puts no number of a client on paper, but the code', async () => {
    const page = await read()
    const numbers = page.match(/<span class="[^"]*">cliënt \d+<\/span>/g) ?? []
    expect(numbers.length).toBeGreaterThan(5)
    for (const number of numbers) expect(number).toContain('screen-only')
    expect(page).toContain('<span class="whom paper-only">K7F3QP</span>')
  })

  it('leads to other months and teams', async () => {
    const page = await read()
    for (const to of [
      'month=2026-10&amp;team=zorg',
      'month=2026-12&amp;team=zorg',
      'month=2026-11&amp;team=ambulant',
    ])
      expect(page).toContain(`href="/calendar?${to}"`)
  })

  it('leads a phone to today, in the month of today only', async () => {
    const page = await read()
    expect(page).toContain('href="#today"')
    expect(page.match(/<td id="today"/g)).toHaveLength(1)
    const { today } = month
    month.today = asDay('2026-12-01')
    expect(await read()).not.toContain('href="#today"')
    month.today = today
  })

  it('has a button to plan a meeting, for who plans them', async () => {
    const button = `data-intent="{&quot;do&quot;:&quot;plan_meeting&quot;}"`
    expect(await read()).toContain(button)
    const roos = await get(served, '/calendar', { cookie: signedIn(served, 'm-roos') })
    expect(roos.text).toContain('Print')
    expect(roos.text).not.toContain(button)
  })

  it('says so when it is empty', async () => {
    const { days } = month
    month.days = days.map((one) => ({ ...one, items: [] }))
    expect(words(await read())).toContain('Deze maand staat er niets voor dit team.')
    month.days = days
  })

  it('is not there when there is no such month, and a clear page for who is in no team', async () => {
    expect((await get(served, '/calendar?month=2026-13', { cookie })).status).toBe(404)
    expect(words(await read('/calendar?team=none'))).toContain('Je hebt nog geen kalender')
  })
})

describe('what goes on paper', () => {
  const some = fc.array(fc.array(fc.nat(40), { minLength: 7, maxLength: 7 }), { minLength: 4, maxLength: 6 })

  it('is everything when that fits', () => {
    expect(paperShare([[1, 2], [3], [0], [4], [2]])).toBe(4)
  })

  it('never asks for more than the sheet has, and never leaves a day without its first entry', () => {
    fc.assert(
      fc.property(some, (weeks) => {
        const share = paperShare(weeks)
        const most = Math.max(...weeks.flat(), 1)
        expect(share).toBeGreaterThanOrEqual(1)
        expect(share).toBeLessThanOrEqual(most)
        const high = weeks
          .map((week) => Math.max(...week))
          .reduce((sum, n) => sum + Math.max(2, Math.min(n, share + 1)), 0)
        expect(high).toBeLessThanOrEqual(15)
      }),
    )
  })
})
