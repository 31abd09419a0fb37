import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { calendar, draft, nudge, nudgeDone, someItem } from '../bot/web/fake-content.ts'
import { talk } from '../bot/web/fake-talk.ts'
import { year } from '../bot/web/fake-year.ts'
import { type Served, serve } from '../bot/web/serve.ts'
import { DESKTOP, launchChromium, openPage, PHONE, shoot } from './chromium.ts'
import { faults, sideways } from './faults.ts'

const nudgeId = '0197c1de-2222-7abc-8def-000000000002'

let browser: Browser
let served: Served
let page: Page
let troubles: string[]

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  served = await serve({ sample: true })
  served.house.answer = talk(served.house, nudgeId)
  await served.house.say('m-ilse', nudge, nudgeId)
})
afterEach(async () => {
  await page?.context().close()
  await served.close()
})

async function come(viewport: { width: number; height: number }, colorScheme: 'light' | 'dark' = 'light') {
  ;({ page, troubles } = await openPage(browser, viewport, { colorScheme }))
  await page.goto(served.url)
}

async function comeAsIlse(
  viewport: { width: number; height: number },
  colorScheme: 'light' | 'dark' = 'light',
) {
  await come(viewport, colorScheme)
  await page.getByRole('button', { name: /Ilse/ }).click()
  await page.getByText('Goedemorgen Ilse').last().waitFor()
}

async function expectGoodScreen(name: string): Promise<void> {
  await shoot(page, name)
  expect(await faults(page)).toEqual([])
  expect(await sideways(page)).toBeLessThanOrEqual(0)
}

/** Buttons and fields that are in sight and smaller than a finger. */
function smallTargets(): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, input:not([type=radio], [type=checkbox]), select, textarea, .option, .row, nav a',
      ),
    ]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.height < 43.5)
      .map(({ element }) => element.outerHTML.slice(0, 80)),
  )
}

describe.each([
  ['phone', PHONE, 'light'],
  ['phone-dark', PHONE, 'dark'],
  ['small-phone', { width: 360, height: 640 }, 'light'],
  ['desktop', DESKTOP, 'light'],
] as const)('on a %s', (name, viewport, scheme) => {
  it('the chooser and the chat are good to use', async () => {
    await come(viewport, scheme)
    await expectGoodScreen(`${name}-chooser`)
    await page.getByRole('button', { name: /Ilse/ }).click()
    await page.getByText('Goedemorgen Ilse').last().waitFor()
    await expectGoodScreen(`${name}-chat`)
    expect(await smallTargets()).toEqual([])
    const clock = page.locator('.sample .clock')
    expect(await clock.evaluate((bar) => bar.scrollWidth - bar.clientWidth)).toBeLessThanOrEqual(0)
    expect(troubles).toEqual([])
  })

  it('a form that is refused is good to use', async () => {
    await comeAsIlse(viewport, scheme)
    await page.locator('[data-say=reflectie]').click()
    await page.getByLabel('Wat ging goed?').fill('Meneer met 123456782 kwam uit zichzelf')
    await page.getByRole('button', { name: 'Deel met het team' }).click()
    await page.getByText('burgerservicenummer').waitFor()
    await expectGoodScreen(`${name}-form-error`)
    expect(await smallTargets()).toEqual([])
    expect(await page.getByLabel('Wat ging goed?').inputValue()).toContain('kwam uit zichzelf')
  })

  it.each([
    ['draft', `/draft/${draft.id}`],
    ['year', `/year/${year.id}`],
    ['versions', `/draft/${draft.id}?from=1&to=2`],
    ['digest', '/digest/2026-10'],
    ['duty', '/duty/K7F3QP'],
    ['week', '/week'],
    ['calendar', '/calendar'],
    ['no-calendar', '/calendar?team=none'],
    ['not-found', '/nergens'],
  ])('the page %s is good to use', async (what, path) => {
    await comeAsIlse(viewport, scheme)
    await page.goto(served.url + path)
    if (what === 'draft' || what === 'year') await page.locator('summary').nth(1).click()
    await expectGoodScreen(`${name}-${what}`)
    expect(await smallTargets()).toEqual([])
  })
})

describe('the calendar', () => {
  it('unfolds a full day by keyboard, without a script', async () => {
    await comeAsIlse(DESKTOP)
    await page.goto(`${served.url}/calendar`)
    const more = page.locator('summary', { hasText: '+3 meer' })
    expect(await page.getByText('cliënt 10105').isVisible()).toBe(false)
    await more.focus()
    await page.keyboard.press('Enter')
    expect(await page.getByText('cliënt 10105').isVisible()).toBe(true)
    await expectGoodScreen('desktop-calendar-open')
  })

  it('is read as a table with headings on a wide screen, and as days with headings on a phone', async () => {
    await comeAsIlse(DESKTOP)
    await page.goto(`${served.url}/calendar`)
    const table = page.getByRole('table', { name: 'Kalender van november 2026 voor team Zorg' })
    expect(await table.getByRole('columnheader').count()).toBe(8)
    expect(await table.getByRole('rowheader').count()).toBe(6)
    await page.setViewportSize(PHONE)
    const days = page.locator('td:visible').getByRole('heading')
    expect((await days.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Woensdag 11 november Feestdag',
      'Donderdag 19 november',
      'Zondag 22 november',
      'Maandag 23 november vandaag',
      'Dinsdag 24 november',
      'Woensdag 25 november Gesloten',
      'Donderdag 26 november',
      'Vrijdag 27 november',
    ])
  })

  it.each([0, 2, 40])('is printed on one sheet, with %i things on every day', async (many) => {
    const month = calendar.kind === 'month' ? calendar : expect.fail('the fake month')
    const { days } = month
    month.days = days.map((one) => ({
      ...one,
      items: Array.from({ length: many }, (_, i) => ({ ...someItem, code: `P${i}`, day: one.day })),
    }))
    await comeAsIlse(DESKTOP)
    await page.goto(`${served.url}/calendar`)
    month.days = days
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'print' })
    expect(
      await page
        .getByText(/^cliënt \d/)
        .filter({ visible: true })
        .count(),
    ).toBe(0)
    if (many > 0) expect(await page.getByText('P0', { exact: true }).first().isVisible()).toBe(true)
    expect(await page.getByText('zie het scherm').count()).toBe(many === 40 ? 30 : 0)
    expect(await page.getByText('Te laat sinds een vorige maand').isVisible()).toBe(true)
    expect(await page.getByText('W5WTR7', { exact: true }).isVisible()).toBe(true)
    const lines = await page
      .locator('.code.paper-only')
      .evaluateAll((codes) => codes.map((code) => code.getClientRects().length))
    expect(Math.max(...lines)).toBe(1)
    const foot = await page.locator('table.month').evaluate((table) => table.getBoundingClientRect().bottom)
    expect(foot).toBeGreaterThan((185 / 25.4) * 96)
  })
})

describe('by keyboard alone', () => {
  /** Presses Tab until this has the focus. */
  async function tabTo(label: string): Promise<void> {
    for (let i = 0; i < 60; i += 1) {
      const here = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
      if (here === label) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never reaches ${label}`)
  }

  it('a nudge is answered and a reflection given', async () => {
    await comeAsIlse(DESKTOP)
    await tabTo('Gedaan')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Kijk je even mee terug?' })
    await dialog.waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('good')

    await tabTo('Deel met het team')
    await page.keyboard.press('Enter')
    const field = page.getByLabel('Wat ging goed?')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    const described = await field.getAttribute('aria-describedby')
    expect(await page.locator(`#${described}`).textContent()).toBe('Vul dit in.')
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)

    await page.keyboard.type('Samen koffie drinken hielp.')
    await tabTo('Deel met het team')
    await page.keyboard.press('Enter')
    await page.getByText('Dank je wel.').waitFor()
    expect(await dialog.count()).toBe(0)
    expect(served.house.events.map(({ said }) => said.kind)).toEqual(['intent', 'form'])
    expect(served.house.events[1]?.said).toMatchObject({
      values: { good: 'Samen koffie drinken hielp.', better: '', bouwsteen: 'gk-1', consent: '' },
    })
    const focused = await page.evaluate(() =>
      document.activeElement?.closest('[data-id]')?.getAttribute('data-id'),
    )
    expect(focused).toBe(nudgeId)
  })

  it('a question without fields is answered', async () => {
    await comeAsIlse(DESKTOP)
    await page.getByLabel('Typ een woord').fill('concept')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Alle concepten goedkeuren?' })
    await dialog.getByText('Je keurt er drie tegelijk goed.').waitFor()
    expect(await dialog.getByRole('button').allTextContents()).toEqual(['Keur ze goed', 'Annuleren'])
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keur ze goed')
    await expectGoodScreen('form-without-fields')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    expect(served.house.events[1]?.said).toEqual({
      kind: 'form',
      form: 'approve_digest',
      context: { month: '2026-10' },
      values: {},
    })
  })

  it('Escape closes a form, and what was typed is there when it opens again', async () => {
    await comeAsIlse(DESKTOP)
    for (const typed of ['', 'Half af']) {
      await page.locator('[data-say=reflectie]').click()
      const field = page.getByLabel('Wat ging goed?')
      expect(await field.inputValue()).toBe(typed)
      await field.fill('Half af')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })
})

describe('messages', () => {
  it('change in place, and keep the scroll position and the focus', async () => {
    for (let i = 0; i < 6; i += 1) await served.house.say('m-ilse', nudge)
    await comeAsIlse(PHONE)
    const last = page.locator('#messages > li').last()
    const button = last.getByRole('button', { name: 'Later' }).first()
    await button.focus()
    const before = await button.boundingBox()
    await served.house.say('m-ilse', nudgeDone, nudgeId)
    await page.locator(`[data-id="${nudgeId}"]`).getByText('Vandaag gedaan door').waitFor()
    const after = await button.boundingBox()
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 99))).toBeLessThan(2)
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('keep the focus on the same button of the same item when they change themselves', async () => {
    await comeAsIlse(DESKTOP)
    await page.getByRole('button', { name: 'Later' }).nth(1).focus()
    await served.house.say('m-ilse', { ...nudge, title: 'Bijgewerkt' }, nudgeId)
    await page.getByRole('heading', { name: 'Bijgewerkt' }).waitFor()
    const later = page.getByRole('button', { name: 'Later' })
    expect(await later.nth(1).evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('open where one was, and at the first one that came since', async () => {
    for (let i = 0; i < 3; i += 1) await served.house.say('m-ilse', nudge)
    await comeAsIlse(PHONE)
    const scroller = page.locator('#scroller')
    const top = () => scroller.evaluate((element) => element.scrollTop)
    await page.waitForFunction(() => document.querySelectorAll('#messages > li').length === 4)
    await scroller.evaluate((element) => {
      element.scrollTop = 300
    })
    await page.goto(`${served.url}/week`)
    await page.goBack()
    await expect.poll(top).toBe(300)

    await page.goto(`${served.url}/week`)
    for (let i = 0; i < 2; i += 1) await served.house.say('m-ilse', nudge)
    await page.goto(served.url)
    const message = page.locator('#messages > li').nth(4)
    const inView = async () =>
      ((await message.boundingBox())?.y ?? 0) - ((await scroller.boundingBox())?.y ?? 0)
    await expect.poll(inView).toBeGreaterThan(0)
    expect(await inView()).toBeLessThan(20)
  })

  it('are announced by what a lock screen may show', async () => {
    await comeAsIlse(PHONE)
    await served.house.say('m-ilse', { ...nudge, notice: 'Er is iets nieuws' })
    await page.getByRole('status').getByText('Nieuw bericht: Er is iets nieuws').waitFor()
  })

  it('show what is folded only when asked', async () => {
    await comeAsIlse(PHONE)
    const more = page.getByRole('button', { name: 'Wat komt er hierna?' })
    expect(await page.getByText('MDO van Team Zorg').isVisible()).toBe(false)
    await more.click()
    expect(await page.getByText('MDO van Team Zorg').isVisible()).toBe(true)
    expect(await more.getAttribute('aria-expanded')).toBe('true')
  })
})

describe('what one says', () => {
  it.each([
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const)('brings its answer into sight on a %s, above it what was said', async (_name, viewport) => {
    for (let i = 0; i < 5; i += 1) await served.house.say('m-ilse', nudge)
    await comeAsIlse(viewport)
    await page.locator('#messages > li').nth(5).waitFor()
    for (const first of ['answer', 'word']) {
      served.house.answer = async () => {
        const late = () => served.house.say('m-ilse', { ...nudge, title: `Antwoord na ${first}` })
        if (first === 'word') setTimeout(late, 300)
        else await late()
        return { kind: 'done', notice: null }
      }
      await page.locator('#scroller').evaluate((element) => element.scrollTo({ top: 0, behavior: 'instant' }))
      await page.locator('[data-say=taken]').click()
      await page.getByRole('heading', { name: `Antwoord na ${first}` }).waitFor()
      const own = page.locator('#messages > .own').last()
      await expect.poll(() => own.evaluate((item) => item.nextElementSibling?.className)).toBe('bot')
      const top = async () =>
        ((await own.boundingBox())?.y ?? 0) - ((await page.locator('#scroller').boundingBox())?.y ?? 0)
      await expect.poll(top).toBeGreaterThanOrEqual(0)
      await expect.poll(top).toBeLessThan(viewport.height / 2)
      expect(await page.locator('#to-newest').isVisible()).toBe(false)
    }
    await page.locator('#scroller').hover()
    await page.mouse.wheel(0, -5000)
    await expect.poll(() => page.locator('#scroller').evaluate((element) => element.scrollTop)).toBe(0)
    await served.house.say('m-ilse', nudge)
    await page.locator('#to-newest').waitFor()
    const pill = await page.locator('#to-newest').boundingBox()
    const view = await page.locator('#scroller').boundingBox()
    expect(pill?.y).toBeGreaterThanOrEqual((view?.y ?? 0) + (view?.height ?? 0))
  })

  it('keeps an answer of one sentence in the conversation, right below what was said', async () => {
    await comeAsIlse(PHONE)
    served.house.answer = async () => ({ kind: 'done', notice: 'Ik spreek nu Nederlands met je.' })
    await page.locator('#words').fill('taal nl')
    await page.locator('#words').press('Enter')
    const own = page.locator('#messages > .own').last()
    await own.getByText('taal nl').waitFor()
    const next = () => own.evaluate((item) => item.nextElementSibling?.textContent)
    await expect.poll(next).toBe('Ik spreek nu Nederlands met je.')
    expect(await page.locator('.toast').count()).toBe(0)
    expect(await faults(page)).toEqual([])
  })

  it.each(['before', 'after'])(
    'by a button far up in the conversation brings what it asked for into sight, also when that came %s the answer',
    async (when) => {
      for (let i = 0; i < 5; i += 1) await served.house.say('m-ilse', nudge)
      await comeAsIlse(PHONE)
      await page.locator('#messages > li').nth(5).waitFor()
      served.house.answer = async () => {
        const read = () => served.house.say('m-ilse', { ...nudge, title: 'Om te lezen' })
        if (when === 'after') setTimeout(read, 300)
        else await read()
        return { kind: 'done', notice: null }
      }
      await page.locator('#scroller').evaluate((element) => element.scrollTo({ top: 0, behavior: 'instant' }))
      await page.getByRole('button', { name: 'Later' }).first().click()
      const answer = page.getByRole('heading', { name: 'Om te lezen' })
      const top = async () =>
        ((await answer.boundingBox())?.y ?? -1) - ((await page.locator('#scroller').boundingBox())?.y ?? 0)
      await expect.poll(top).toBeGreaterThanOrEqual(0)
      await expect.poll(top).toBeLessThan(PHONE.height / 2)
      expect(await page.locator('#to-newest').isVisible()).toBe(false)
    },
  )

  it('that only confirms what a button did leaves one where one is', async () => {
    for (let i = 0; i < 5; i += 1) await served.house.say('m-ilse', nudge)
    await comeAsIlse(PHONE)
    await page.locator('#messages > li').nth(5).waitFor()
    await page.locator('#scroller').evaluate((element) => element.scrollTo({ top: 0, behavior: 'instant' }))
    served.house.answer = async () => ({ kind: 'done', notice: 'Genoteerd.' })
    await page.getByRole('button', { name: 'Later' }).first().click()
    await page.getByText('Genoteerd.').waitFor()
    await served.house.say('m-ilse', nudge)
    await page.locator('#to-newest').waitFor()
    expect(await page.locator('#scroller').evaluate((element) => element.scrollTop)).toBe(0)
  })

  it('is sent once by a double click', async () => {
    await comeAsIlse(PHONE)
    await page.getByRole('button', { name: 'Later' }).first().dblclick()
    await page.getByText('Genoteerd.').waitFor()
    expect(served.house.events).toHaveLength(1)
  })

  it('stays there without a connection, and is sent again under the same id', async () => {
    await comeAsIlse(PHONE)
    const field = page.getByLabel('Typ een woord')
    await field.fill('waarom K7F3QP')
    const ids: string[] = []
    await page.route('**/chat', async (route) => {
      ids.push(JSON.parse(route.request().postData() ?? '{}').eventId)
      await route.abort()
    })
    await page.keyboard.press('Enter')
    await page.getByText('Niet verstuurd.').waitFor()
    expect(await field.inputValue()).toBe('waarom K7F3QP')
    await page.unroute('**/chat')
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await page.locator('.own').getByText('waarom K7F3QP').waitFor()
    expect(await field.inputValue()).toBe('')
    expect(new Set([...ids, served.house.events[0]?.id.split(':')[1]]).size).toBe(1)
  })

  it('stays in a form that cannot be sent', async () => {
    await comeAsIlse(PHONE)
    await page.locator('[data-say=reflectie]').click()
    await page.getByLabel('Wat ging goed?').fill('Samen koffie')
    await page.route('**/chat', (route) => route.abort())
    await page.getByRole('button', { name: 'Deel met het team' }).click()
    await page.getByRole('alert').getByText('Niet verstuurd.').waitFor()
    await page.unroute('**/chat')
    await page.getByRole('dialog').getByRole('button', { name: 'Probeer opnieuw' }).click()
    await page.getByText('Dank je wel.').waitFor()
  })

  it('on a page goes to the same conversation, after which the page is shown anew', async () => {
    await comeAsIlse(DESKTOP)
    await page.goto(`${served.url}/draft/${draft.id}`)
    await page.locator('summary').first().click()
    await page.getByRole('button', { name: 'Haal weg zin 1' }).click()
    await page.getByText('Genoteerd.').waitFor()
    const intent = { do: 'refuse_sentence', draft: draft.id, version: 2, position: 0 }
    expect(served.house.events[0]?.said).toEqual({ kind: 'intent', intent })
    expect(await page.locator('details[open]').count()).toBe(1)
  })
})

describe('the way in', () => {
  it.each([360, 390])('keeps its menu on one line where one can sign out (%i wide)', async (width) => {
    await served.close()
    served = await serve()
    await come({ width, height: 844 })
    const { token } = served.house.open('m-ilse')
    const name = 'kompasbot'
    await page.context().addCookies([{ name, value: token, url: served.url }])
    await page.goto(`${served.url}/week`)
    await page.getByRole('button', { name: 'Afmelden' }).waitFor()
    await expectGoodScreen(`menu-${width}`)
    const lines = await page.locator('.top nav > *').evaluateAll((all) =>
      all.map((one) => {
        const words = document.createRange()
        words.selectNodeContents(one)
        return new Set([...words.getClientRects()].map(({ top, bottom }) => Math.round((top + bottom) / 2)))
          .size
      }),
    )
    expect(lines).toEqual([1, 1, 1, 1, 1])
  })

  it('moves the clock of the sample and brings what then falls due', async () => {
    await comeAsIlse(DESKTOP)
    await page.getByRole('button', { name: 'morgen 08:30' }).click()
    await page.getByText('De klok staat nu op dinsdag 24 november 2026 om 08:30.').waitFor()
    await page.locator('time[data-clock]').getByText('08:30').waitFor()
    await page.waitForFunction(() => document.querySelectorAll('#messages > li').length === 2)
  })

  it('keeps somebody signed in who follows a link from elsewhere', async () => {
    await comeAsIlse(DESKTOP)
    const elsewhere = served.url.replace('127.0.0.1', 'localhost')
    await page.goto(`${elsewhere}/nergens`)
    await page
      .locator('a.button')
      .evaluate((link, to) => link.setAttribute('href', to), `${served.url}/duty/K7F3QP`)
    await page.locator('a.button').click()
    await page.getByText('10023').waitFor()
  })

  it('speaks English to who asks for it', async () => {
    await comeAsIlse(DESKTOP)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('link', { name: 'Calendar' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  })
})
