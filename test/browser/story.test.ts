import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendar } from '../../bot/texts/nl/calendar.ts'
import { conversation } from '../../bot/texts/nl/conversation.ts'
import { digest } from '../../bot/texts/nl/digest.ts'
import { duty } from '../../bot/texts/nl/duty.ts'
import { reflection } from '../../bot/texts/nl/reflection.ts'
import { screen } from '../../bot/texts/nl/screen.ts'
import { web } from '../../bot/texts/nl/web.ts'
import { DESKTOP, launchChromium, openPage, PHONE, picture } from './chromium.ts'
import { faults, sideways } from './faults.ts'
import { type Program, startProgram } from './program.ts'

// The whole story on the real program: from the first nudge to a month that is approved. Each step goes on from the one
// before it, as people do.

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe.each([
  ['phone', PHONE, true],
  ['desktop', DESKTOP, false],
] as const)('the story on a %s', (name, viewport, touch) => {
  let program: Program
  let page: Page
  /** What the first-responsible carer sees, meanwhile, on a device of her own. */
  let elsewhere: Page
  const inPages: string[][] = []
  const troubles: string[] = []

  beforeAll(async () => {
    program = await startProgram()
    page = await device()
  })
  afterAll(async () => {
    await page?.context().close()
    if (program) expect(await program.stop()).toBe(0)
  })

  async function device(): Promise<Page> {
    const opened = await openPage(browser, viewport, { touch })
    watch(opened.page)
    inPages.push(opened.troubles)
    return opened.page
  }

  /** Collects what failed on its way, and whatever came from another host. */
  function watch(watched: Page): void {
    watched.on('requestfailed', (request) => {
      // Leaving the page ends the stream of messages.
      if (!request.url().endsWith('/chat/events')) troubles.push(`failed: ${request.url()}`)
    })
    watched.on('response', (response) => {
      if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`)
    })
    watched.on('request', (request) => {
      if (!request.url().startsWith(`${program.url}/`)) troubles.push(`elsewhere: ${request.url()}`)
    })
  }

  const press = (button: Locator) => (touch ? button.tap() : button.click())
  const button = (label: string | RegExp, within: Page | Locator = page) =>
    within.getByRole('button', { name: label, exact: typeof label === 'string' })

  async function expectGoodScreen(shown = page): Promise<void> {
    expect(await faults(shown)).toEqual([])
    expect(await sideways(shown)).toBeLessThanOrEqual(0)
  }

  async function become(who: string, on = page): Promise<void> {
    await on.goto(`${program.url}/as`)
    await press(on.getByRole('button', { name: who }))
    await on.locator('#messages > li').first().waitFor()
  }

  /** The message under a heading: the last of them. */
  const message = (title: string, on = page) =>
    on
      .locator('#messages > li')
      .filter({ has: on.getByRole('heading', { level: 2, name: title, exact: true }) })
      .last()

  const nudge = (on = page) =>
    on
      .locator('#messages > li')
      .filter({ has: on.getByRole('heading', { level: 2, name: /klaar$/ }) })
      .first()

  /** The code of the first open duty on a card that is called so. */
  async function codeOf(card: Locator, title: RegExp): Promise<string> {
    const items = await card.locator('.ac-container').allInnerTexts()
    const lines = items.map((text) => text.split('\n').map((line) => line.trim()))
    const found = lines.find(([called = '', state]) => state === duty.badge.open && title.test(called))
    return found?.join(' ').match(/Code ([A-Z0-9]{6})/)?.[1] ?? expect.fail(`no ${title} in ${items[0]}`)
  }

  const item = (card: Locator, code: string) =>
    card.locator('.ac-container', { hasText: duty.code(code) }).last()

  const dialog = () => page.getByRole('dialog')
  const told = (text: string) => page.locator('#toasts').getByText(text).last().waitFor()
  const errorAt = (field: string) => dialog().locator(`[data-field="${field}"] .error`)

  it('begins with choosing as whom one looks', async () => {
    await page.goto(program.url)
    await page.getByRole('heading', { name: web.chooserTitle }).waitFor()
    await expectGoodScreen()
    if (name === 'desktop') await picture(page, 'chooser')
    await press(page.getByRole('button', { name: 'Anneke Hoekstra' }))
    await nudge().waitFor()
  })

  describe('the coordinator', () => {
    let code: string

    it('finds one message with the care plans that are due, at its beginning', async () => {
      code = await codeOf(nudge(), /zorgplan/i)
      const top = await page.locator('#scroller').boundingBox()
      const first = await nudge().boundingBox()
      expect(first?.y).toBeGreaterThanOrEqual(top?.y ?? 0)
      expect(await nudge().getByRole('heading', { level: 3 }).count()).toBeGreaterThan(1)
      await expectGoodScreen()
      await picture(page, `chat-${name}`)
    })

    it('asks why', async () => {
      await press(button(duty.buttons.why, item(nudge(), code)))
      await message(duty.why.title).waitFor()
    })

    it('plans it, not on a day that is over', async () => {
      await press(button(duty.buttons.plan, item(nudge(), code)))
      const day = dialog().getByLabel(duty.plan.day)
      const today = await page.locator('time[data-clock]').getAttribute('datetime')
      await day.fill('2020-01-06')
      await press(button(duty.plan.submit, dialog()))
      await errorAt('day').getByText(duty.notPast).waitFor()
      expect(await day.inputValue()).toBe('2020-01-06')
      await expectGoodScreen()
      await day.fill(today?.slice(0, 10) ?? '')
      await press(button(duty.plan.submit, dialog()))
      await dialog().waitFor({ state: 'detached' })
      await item(nudge(), code).getByText('Gepland op ').last().waitFor()
    })

    it('says that it is done, and the card says what became of it', async () => {
      await press(button(duty.buttons.done, item(nudge(), code)))
      await told(duty.saved)
      await item(nudge(), code).getByText('Anneke Hoekstra').waitFor()
      expect(await button(duty.buttons.done, item(nudge(), code)).count()).toBe(0)
      await message(reflection.askTitle).waitFor()
      await expectGoodScreen()
    })

    it('sees what lies with her, and all about one duty', async () => {
      await press(page.getByRole('link', { name: web.week }))
      await page.getByRole('heading', { level: 1, name: /^Week \d/ }).waitFor()
      await expectGoodScreen()
      await picture(page, `week-${name}`)
      await press(page.locator('a.row', { hasText: /zorgplan/i }).first())
      await page.getByText(web.clientNumber, { exact: true }).waitFor()
      await expectGoodScreen()
      if (name === 'desktop') await picture(page, 'taak-desktop')
    })

    it('sees the month of her team', async () => {
      await press(page.getByRole('link', { name: web.calendar }))
      await page.locator('td[aria-current=date]').waitFor()
      await expectGoodScreen()
      await picture(page, `kalender-${name}`)
      await press(page.getByRole('link', { name: calendar.nextMonth }))
      await page.waitForURL(/month=/)
      await expectGoodScreen()
      await press(page.locator('td .entry a').first())
      await page.waitForURL(/\/duty\//)
    })
  })

  describe('the first-responsible carer', () => {
    let code: string

    it('ticks what makes the 24-hour plan complete', async () => {
      await become('Fatima El Amrani')
      code = await codeOf(nudge(), /^Voorlopig/)
      await press(button(duty.buttons.done, item(nudge(), code)))
      await told(duty.saved)
      await press(button(duty.buttons.tick, item(nudge(), code)))
      const ticks = dialog().getByRole('checkbox')
      await ticks.first().waitFor()
      expect(await ticks.count()).toBe(5)
      for (const tick of await ticks.all()) await press(tick)
      await expectGoodScreen()
      await press(button(duty.outcome.submit, dialog()))
      await item(nudge(), code).getByText(duty.ticksAll(5)).waitFor()
      await item(nudge(), code).evaluate((element) => element.scrollIntoView({ block: 'center' }))
      if (name === 'phone') await picture(page, 'gedaan-phone')
    })

    it('looks back on it in one question', async () => {
      await press(button(reflection.give, message(reflection.askTitle)))
      await dialog()
        .getByLabel(reflection.form.good)
        .fill('Het eerste gesprek deden we samen, met de familie.')
      await press(button(reflection.form.submit, dialog()))
      await told(reflection.thanksText)
      await expectGoodScreen()
    })
  })

  it('a care worker gives a reflection, without the name that was in it', async () => {
    await become('Yvonne Boersma')
    await press(button(reflection.give, message(reflection.roundTitle)))
    const field = dialog().getByLabel(reflection.form.better)
    const typed = 'Met mw. Jansen namen we de overdracht door, bel 06 12345678 als het anders was.'
    await field.fill(typed)
    await press(button(reflection.form.submit, dialog()))
    await errorAt('better').getByText(screen.kinds.name).waitFor()
    await errorAt('better').getByText(screen.kinds.phone).waitFor()
    expect(await field.inputValue()).toBe(typed)
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    await expectGoodScreen()
    if (name === 'phone') await picture(page, 'reflectie-phone')
    await field.fill('De overdracht op vrijdag kost veel tijd. We schrijven nu eerst op wat anders was.')
    await press(button(reflection.form.submit, dialog()))
    await told(reflection.thanksText)
    await message(reflection.roundTitle).getByText(reflection.roundGiven(1)).waitFor()
  })

  it('a client starts, and the carer who will see to it hears of it at once', async () => {
    elsewhere = await device()
    await become('Fatima El Amrani', elsewhere)
    const before = await elsewhere.locator('#messages > li').count()
    let loads = 0
    elsewhere.on('load', () => {
      loads += 1
    })

    await become('Anneke Hoekstra')
    await press(button('Nieuwe cliënt'))
    const t = conversation.newClient
    await dialog().getByLabel(t.number).fill('20417')
    await press(dialog().getByLabel(conversation.frames['WLZ-ZIN']))
    const clock = await page.locator('time[data-clock]').getAttribute('datetime')
    const local = new Date(clock ?? '').toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' })
    await dialog().getByLabel(t.day).fill(local.slice(0, 10))
    await dialog().getByLabel(t.time).fill('08:00')
    await press(dialog().getByLabel('Fatima El Amrani'))
    await expectGoodScreen()
    await press(button(t.submit, dialog()))
    await message(duty.startedTitle).waitFor()

    const newest = elsewhere.locator('#messages > li').nth(before)
    await newest.getByRole('heading', { level: 3, name: /^Voorlopig/ }).waitFor()
    expect(loads).toBe(0)
    await expectGoodScreen(elsewhere)
    await elsewhere.context().close()
  })

  it('the next working morning brings new nudges', async () => {
    await become('Fatima El Amrani')
    const clock = page.locator('time[data-clock]')
    const shown = await page.locator('#messages > li').count()
    for (;;) {
      const before = await clock.textContent()
      await press(button(web.morning))
      await page.waitForFunction(
        ([old]) => {
          const text = document.querySelector('time[data-clock]')?.textContent
          return text !== old && text?.includes('08:30')
        },
        [before],
      )
      if (!/^(za|zo)/.test((await clock.textContent()) ?? '')) break
    }
    await page.locator('#messages > li').nth(shown).waitFor()
  })

  describe('the manager', () => {
    let month: string
    /** By what the record knows her. */

    it('reads what the month brought', async () => {
      await become('Ingrid Oosterhuis')
      const overview = page.locator('#messages > li', { hasText: digest.standsOutHeading }).first()
      await overview.waitFor()
      await expectGoodScreen()
      await press(overview.getByRole('link', { name: digest.page }))
      await page.waitForURL(/\/digest\//)
      month = page.url().slice(-7)
      await expectGoodScreen()
      if (name === 'desktop') await picture(page, 'overzicht-desktop')
    })

    it('opens a concept, and sees where a sentence comes from', async () => {
      const concepts = page.locator('details', { has: page.locator('a.row[href^="/draft/"]') })
      const ofTeam = concepts.filter({ hasText: 'Leren' }).last()
      await press(ofTeam.locator('summary'))
      await press(ofTeam.getByRole('link', { name: 'Leren' }))
      await page.waitForURL(/\/draft\//)
      await press(page.locator('summary').first())
      await page.locator('details[open] blockquote').first().waitFor()
      await expectGoodScreen()
      if (name === 'desktop') await picture(page, 'concept-desktop')
    })

    it('takes a sentence out with a reason, and changes another', async () => {
      const t = digest.draft
      const first = (await page.locator('summary span').first().textContent()) ?? ''
      await press(button(/^Haal weg/).first())
      await dialog().getByLabel(t.reason).fill('Dit gaat over een andere maand.')
      await Promise.all([page.waitForEvent('load'), press(button(t.remove, dialog()))])
      const notUsed = page.locator('section', { hasText: web.refusedSentences })
      await notUsed.getByText('Dit gaat over een andere maand.').waitFor()
      expect(await page.locator('summary', { hasText: first }).count()).toBe(0)

      const last = page.locator('details.sentence').last()
      if ((await last.getAttribute('open')) === null) await press(last.locator('summary'))
      await press(button(/^Pas aan/, last))
      await dialog().getByLabel(t.editField).fill('Bijna alle collega’s dachten deze maand mee.')
      await Promise.all([page.waitForEvent('load'), press(button(t.save, dialog()))])
      await page.getByText('Bijna alle collega’s dachten deze maand mee.').waitFor()
      await page.getByText(web.version(3)).first().waitFor()
    })

    it('approves it, and then the rest', async () => {
      await Promise.all([page.waitForEvent('load'), press(button(web.approve))])
      await page.locator('.badge', { hasText: web.draftStatus.approved }).waitFor()
      await expectGoodScreen()
      await page.goto(`${program.url}/digest/${month}`)
      await press(button(web.approveDigest))
      await Promise.all([
        page.waitForEvent('load'),
        press(page.getByRole('dialog').getByRole('button').first()),
      ])
      await page.getByText('Ingrid Oosterhuis op').waitFor()
      await expectGoodScreen()
    })

    it('is who the record names, in the commands too', async () => {
      const { drafts } = JSON.parse(await program.command('draft', '--month', month, '--json'))
      expect(drafts.length).toBeGreaterThan(1)
      expect(new Set(drafts.map(({ status }: { status: string }) => status))).toEqual(
        new Set(['vastgesteld']),
      )
      const { entries } = JSON.parse(await program.command('log', '--json'))
      const decided = entries.filter(({ object }: { object: string }) => object.startsWith('draft:'))
      const changes = decided.filter(({ action }: { action: string }) => action === 'change')
      expect(new Set(changes.map(({ actor }: { actor: string }) => actor))).toEqual(new Set(['member:m01']))
      expect(new Set(changes.map(({ object }: { object: string }) => object)).size).toBe(drafts.length)
    })
  })

  it('went without trouble', () => {
    expect([...inPages.flat(), ...troubles]).toEqual([])
  })
})
