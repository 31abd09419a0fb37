import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { get, signedIn } from './client.ts'
import { takeOn } from './fake-take-on.ts'
import { type Served, serve } from './serve.ts'

let served: Served
let cookie: string
beforeAll(async () => {
  served = await serve({ sample: true })
  cookie = signedIn(served, 'm-ilse')
})
afterAll(() => served.close())

const read = async () => (await get(served, '/takeon', { cookie })).text

describe('the page of the start list', () => {
  it('has a row for each duty, with the whole date, and a day and a reason to fill in', async () => {
    const page = await read()
    expect(page.match(/<tr data-duty/g)).toHaveLength(takeOn.rows.length)
    for (const text of [
      '12 van 15 gedaan',
      'Cliënt 30001',
      'vrijdag 16 februari 2024',
      'onbekend',
      '/duty/M8H4RS',
    ])
      expect(page).toContain(text)
    expect(page.match(/type="date"/g)).toHaveLength(takeOn.rows.length)
  })

  it('names every field for who cannot see in which row it stands', async () => {
    expect(await read()).toContain('aria-label="Gedaan op: Zorgplan K7F3QP"')
  })

  it('says so when all is dealt with, and asks nothing any more', async () => {
    const rows = takeOn.rows.splice(0)
    const page = await read()
    takeOn.rows.push(...rows)
    expect(page).toContain('De hele lijst is klaar')
    expect(page).not.toContain('<form')
  })

  it('never takes what was imported for markup', async () => {
    const [row] = takeOn.rows
    if (!row) throw new Error('no row')
    const before = row.about
    row.about = '<img src=x onerror=alert(1)>'
    const page = await read()
    row.about = before
    expect(page).not.toContain('<img src=x')
  })
})
