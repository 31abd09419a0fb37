import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heightOf, LATE_ON_PAPER, paperShare, roomForWeeks } from '../../../bot/web/pages/paper-share.ts'
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
    expect(page).toContain('<span class="code paper-only">K7F3QP</span>')
  })

  it('puts the code of whatever has one on paper, also of a planned meeting', async () => {
    expect(await read()).toMatch(/<strong>MDO<\/strong>\s*<span class="code paper-only">Q2WZ8N<\/span>/)
  })

  it('prints the first of what is late since before, and how many more there are', async () => {
    const { late } = month
    month.late = Array.from({ length: 12 }, () => late[0] ?? expect.fail('one that is late'))
    const aside = /<details class="folded late".*?<\/details>/s.exec(await read())?.[0] ?? ''
    month.late = late
    expect(aside.match(/<li /g)).toHaveLength(12)
    expect(aside.match(/off-paper/g)).toHaveLength(4)
    expect(words(aside)).toContain('+4, zie het scherm')
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
  const day = fc.array(fc.integer({ min: 5, max: 120 }), { maxLength: 40 })
  const week = fc.array(day, { minLength: 7, maxLength: 7 })
  const month = fc.array(week, { minLength: 4, maxLength: 6 })
  const room = fc.integer({ min: 100, max: 166 })
  const rowOf = (week: number[][], shares: number[]) =>
    Math.max(16, ...week.map((entries, i) => heightOf(entries, shares[i] ?? 0)))

  it('is everything when that fits', () => {
    const quiet = [[], [], [], [], [], [], []]
    const full = [[30, 30, 30, 30, 30, 30], [20], [], [], [], [], []]
    expect(paperShare([quiet, full, quiet, quiet, quiet], 160)[1]).toEqual([6, 1, 0, 0, 0, 0, 0])
  })

  it('is more of a day with short entries than of one with long ones beside it', () => {
    const [shares = []] = paperShare([[Array(20).fill(60), Array(20).fill(15)]], 60)
    expect(shares[1]).toBeGreaterThan(shares[0] ?? 0)
  })

  it('is never more than the sheet has, save the first entry of each day', () => {
    fc.assert(
      fc.property(month, room, (weeks, high) => {
        const shares = paperShare(weeks, high)
        const heights = (of: number[][]) => weeks.reduce((sum, week, i) => sum + rowOf(week, of[i] ?? []), 0)
        const least = weeks.map((week) => week.map((entries) => Math.min(1, entries.length)))
        expect(heights(shares)).toBeLessThanOrEqual(Math.max(high, heights(least)) + 0.001)
        for (const [i, week] of weeks.entries())
          for (const [j, entries] of week.entries())
            expect(shares[i]?.[j]).toBeGreaterThanOrEqual(Math.min(1, entries.length))
      }),
    )
  })

  it('leaves out nothing that its week has room for', () => {
    fc.assert(
      fc.property(month, room, (weeks, high) => {
        for (const [i, shares] of paperShare(weeks, high).entries()) {
          const week = weeks[i] ?? []
          for (const [j, entries] of week.entries()) {
            const share = shares[j] ?? 0
            if (share < entries.length)
              expect(heightOf(entries, share + 1)).toBeGreaterThan(rowOf(week, shares) - 0.001)
          }
        }
      }),
    )
  })

  it('leaves the weeks less room when more is counted and more is late, up to what is printed of it', () => {
    const bare = roomForWeeks({ counts: [], late: [] })
    expect(roomForWeeks({ counts: [40], late: [] })).toBeLessThan(bare)
    const late = (n: number) => roomForWeeks({ counts: [], late: Array(n).fill(50) })
    expect(late(1)).toBeLessThan(bare)
    expect(late(5)).toBeLessThan(late(4))
    expect(late(200)).toBe(late(LATE_ON_PAPER + 1))
  })
})
