import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digest } from '../../bot/texts/nl/digest.ts'
import { improvements } from '../../bot/texts/nl/improvements.ts'
import { versions as t } from '../../bot/texts/nl/versions.ts'
import { DESKTOP, launchChromium, openPage, PHONE, shoot } from './chromium.ts'
import { faults, sideways } from './faults.ts'
import { type Program, startProgram } from './program.ts'

let browser: Browser
let program: Program
let page: Page
let troubles: string[]
let concept: string

beforeAll(async () => {
  program = await startProgram()
  browser = await launchChromium()
  ;({ page, troubles } = await openPage(browser, DESKTOP))
  await page.goto(program.url)
  await page.getByRole('button', { name: /Ingrid Oosterhuis/ }).click()
  await page.locator('#messages > li', { hasText: digest.standsOutHeading }).first().waitFor()
}, 180_000)
afterAll(async () => {
  await page?.context().close()
  await browser?.close()
  expect(await program?.stop()).toBe(0)
})

/** Without a fault, and nothing to scroll aside, on a wide screen and on a phone. */
async function expectGoodScreen(name: string): Promise<void> {
  for (const [size, viewport] of [
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ] as const) {
    await page.setViewportSize(viewport)
    await shoot(page, `versions-${name}-${size}`, true)
    expect(await faults(page)).toEqual([])
    expect(await sideways(page)).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(DESKTOP)
}

describe('the month for management', () => {
  it('is a card to read in a minute', async () => {
    const card = page.locator('#messages > li', { hasText: digest.standsOutHeading }).first()
    await card.scrollIntoViewIfNeeded()
    await expectGoodScreen('card')
    await card.getByRole('link', { name: digest.page }).click()
    await page.waitForURL(/\/digest\//)
  })

  it('has a page with charts that are told in words and in tables too', async () => {
    await expectGoodScreen('digest')
    const charts = page.locator('figure.chart')
    expect(await charts.count()).toBeGreaterThan(1)
    expect(await charts.locator('table').count()).toBe(await charts.count())
    for (const picture of await charts.locator('img').all()) {
      expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(20)
      expect(await picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(
        true,
      )
    }
  })

  it('prints on A4', async () => {
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 718, height: 1000 })
    await shoot(page, 'versions-digest-print', true)
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
    const kept = await page
      .locator('.digest > section')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).breakInside === 'avoid').length)
    expect(kept, 'sections kept whole leave half a page empty').toBe(0)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize(DESKTOP)
  })
})

describe('a form with a field that is called title', () => {
  it('has a label that leads to its field', async () => {
    const month = page.url()
    await page.goto(program.url)
    await page.getByRole('button', { name: improvements.show }).last().click()
    await page.getByRole('button', { name: improvements.add }).last().click()
    const dialog = page.getByRole('dialog', { name: improvements.form.title })
    await dialog.waitFor()
    expect(await dialog.getByLabel(improvements.form.name).getAttribute('name')).toBe('title')
    await page.goto(month)
  })
})

describe('a concept that she wants otherwise', () => {
  it('is written anew by the queue, and stands there as the next version', async () => {
    const concepts = page.locator('details', { has: page.locator('a.row[href^="/draft/"]') })
    const ofTeam = concepts.filter({ hasText: 'Leren' }).last()
    await ofTeam.locator('summary').click()
    await ofTeam.getByRole('link', { name: 'Leren' }).click()
    await page.waitForURL(/\/draft\//)
    concept = page.url()
    await page.getByRole('button', { name: t.another }).click()
    await page.getByText('Je hoort het als die er is').waitFor()
    await expect
      .poll(
        async () => {
          await page.goto(concept)
          return page.getByRole('heading', { name: t.heading }).count()
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(1)
    await expectGoodScreen('concept')
  })

  it('is not covered by its buttons where one jumps to, and not at all on a phone', async () => {
    const covered = (id: string) =>
      page.evaluate((of) => {
        const [sentence, bar] = [document.getElementById(of), document.querySelector('.decide')]
        if (!sentence || !bar) throw new Error('nothing to look at')
        sentence.scrollIntoView({ block: 'end' })
        return sentence.getBoundingClientRect().bottom - bar.getBoundingClientRect().top
      }, id)
    expect(await covered('s2')).toBeLessThanOrEqual(0)
    await page.setViewportSize(PHONE)
    expect(await covered('s2')).toBeLessThanOrEqual(0)
    expect(await page.locator('.decide').evaluate((bar) => getComputedStyle(bar).position)).toBe('static')
    await page.setViewportSize(DESKTOP)
  })

  it('is compared sentence by sentence, and the first is taken back', async () => {
    await page.locator('.version-list a.row').first().click()
    await page.waitForURL(/from=1&to=2/)
    await expectGoodScreen('compared')
    expect(await page.locator('.change').count()).toBeGreaterThan(1)
    await page.getByRole('button', { name: t.take(1) }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('als versie 3').waitFor()
    await dialog.getByRole('button', { name: t.takeSubmit }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.goto(concept)
    await page.getByText(t.version(3)).first().waitFor()
    await page.goto(program.url)
    await page.locator('#messages > li', { hasText: 'Er is een andere versie' }).first().waitFor()
    expect(troubles).toEqual([])
  })
})
