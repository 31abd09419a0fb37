import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Event } from '../../bot/channel.ts'
import { type Served, serve } from '../bot/web/serve.ts'
import { DESKTOP, launchChromium, openPage, PHONE, shoot } from './chromium.ts'
import { faults, sideways } from './faults.ts'

let browser: Browser
let served: Served
let page: Page
let said: Event['said'][]

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  said = []
  served = await serve({ sample: true })
  served.house.answer = ({ said: form }) => {
    said.push(form)
    if (form.kind === 'form' && form.values.day === '2026-11-20')
      return { kind: 'errors', errors: [{ field: 'day', message: 'Dat is te laat.' }] }
    return { kind: 'done', notice: 'Opgeslagen.' }
  }
})
afterEach(async () => {
  await page.context().close()
  await served.close()
})

async function open(viewport: { width: number; height: number }) {
  ;({ page } = await openPage(browser, viewport))
  await page.goto(served.url)
  await page.getByRole('button', { name: /Ilse/ }).click()
  await page.locator('#words').waitFor()
  await page.goto(`${served.url}/takeon`)
}
const row = (code: string) => page.locator(`tr[data-duty=${code}]`)

it.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
] as const)('is good to use on a %s', async (name, viewport) => {
  await open(viewport)
  await shoot(page, `${name}-take-on`)
  expect(await faults(page)).toEqual([])
  expect(await sideways(page)).toBeLessThanOrEqual(0)
})

it('says each filled row by itself, in the words of the forms in chat', async () => {
  await open(DESKTOP)
  await row('K7F3QP').locator('input').fill('2024-02-10')
  await row('M8H4RS').locator('select').selectOption('undated')
  await page.getByRole('button', { name: 'Sla op wat is ingevuld' }).click()
  await page.getByText('2 taken opgeslagen.').first().waitFor()
  expect(said).toEqual([
    { kind: 'form', form: 'take_on_done', context: { duty: 'K7F3QP' }, values: { day: '2024-02-10' } },
    {
      kind: 'form',
      form: 'set_aside',
      context: { duty: 'M8H4RS' },
      values: { reason: 'undated', remark: '' },
    },
  ])
})

it('a row that is refused keeps what was filled in, and stops no other', async () => {
  await open(DESKTOP)
  await row('K7F3QP').locator('input').fill('2026-11-20')
  await row('N9J5ST').locator('input').fill('2024-03-01')
  await page.getByRole('button', { name: 'Sla op wat is ingevuld' }).click()
  await row('K7F3QP').getByText('Dat is te laat.').waitFor()
  await page.getByText('1 taak opgeslagen. Bij 1 taak klopt nog iets niet.').waitFor()
  expect(await row('K7F3QP').locator('input').inputValue()).toBe('2026-11-20')
  expect(await row('N9J5ST').locator('input').isDisabled()).toBe(true)
})

it('a day and a reason in one row is not sent at all', async () => {
  await open(DESKTOP)
  await row('K7F3QP').locator('input').fill('2024-02-10')
  await row('K7F3QP').locator('select').selectOption('undated')
  await page.getByRole('button', { name: 'Sla op wat is ingevuld' }).click()
  await row('K7F3QP').getByText('Kies een dag of een reden, niet allebei.').waitFor()
  expect(said).toEqual([])
})
