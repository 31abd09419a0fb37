import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toHtml } from '../../drafting/export/html.ts'
import { sampleDocument } from '../drafting/export/fixture.ts'
import { DESKTOP, launchChromium, openPage, PHONE, shoot } from './chromium.ts'
import { faults, sideways } from './faults.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'kompasbot-page-'))
const file = path.join(folder, 'jaar.html')
let browser: Browser

beforeAll(async () => {
  writeFileSync(file, toHtml(sampleDocument()))
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
] as const)('the text of a year on a %s', (name, viewport) => {
  it('is good to read, and fetches nothing', async () => {
    const { page, troubles } = await openPage(browser, viewport)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(pathToFileURL(file).href)
    await shoot(page, `export-${name}`)
    expect(await faults(page)).toEqual([])
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    expect(asked).toHaveLength(1)
    expect(troubles).toEqual([])
    await page.context().close()
  })
})

it('prints with its mark as a concept on every page, and leads from a note to its sentence', async () => {
  const { page } = await openPage(browser, DESKTOP)
  await page.goto(pathToFileURL(file).href)
  await page.getByRole('link', { name: 'Noot 2', exact: true }).click()
  expect(new URL(page.url()).hash).toBe('#noot-2')
  await page.getByRole('link', { name: 'Terug naar de zin bij noot 2', exact: true }).click()
  expect(new URL(page.url()).hash).toBe('#bij-2')
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.mark').evaluate((mark) => getComputedStyle(mark).position)).toBe('fixed')
  await page.context().close()
})
