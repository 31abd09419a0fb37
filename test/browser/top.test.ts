import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signedIn } from '../bot/web/client.ts'
import { type Served, serve } from '../bot/web/serve.ts'
import { launchChromium, openPage, PHONE } from './chromium.ts'
import { faults, sideways } from './faults.ts'

let browser: Browser
let served: Served

beforeAll(async () => {
  browser = await launchChromium()
  served = await serve({ sample: false })
})
afterAll(async () => {
  await served.close()
  await browser.close()
})

it.each([414, PHONE.width, 360, 320])(
  'the menu of an own organisation is one line on a screen of %i wide',
  async (width) => {
    const { page } = await openPage(browser, { width, height: 844 })
    const [name = '', value = ''] = signedIn(served, 'm-ilse').split('=')
    await page.context().addCookies([{ name, value, url: served.url }])
    await page.goto(`${served.url}/week`)
    const lines = await page
      .locator('.top nav > *')
      .evaluateAll((all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size)
    expect(await page.locator('.top nav > *').count()).toBe(5)
    expect(lines).toBe(1)
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    expect(await faults(page)).toEqual([])
    await page.context().close()
  },
)
