import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digest } from '../../../bot/texts/nl/digest.ts'
import { duty } from '../../../bot/texts/nl/duty.ts'
import { home } from '../../../bot/texts/nl/home.ts'
import { reflection } from '../../../bot/texts/nl/reflection.ts'
import { screen } from '../../../bot/texts/nl/screen.ts'
import { slack as texts } from '../../../bot/texts/nl/slack.ts'
import { web } from '../../../bot/texts/nl/web.ts'
import { freePort } from '../../../prisma/embedded/port.ts'
import { DESKTOP, launchChromium, openPage, PHONE, picture, shoot } from '../../browser/chromium.ts'
import { type Program, startProgram } from '../../browser/program.ts'
import { type LookAlike, startLookAlike } from './look-alike.ts'

// The story in Slack, on the real program and a Slack look-alike: over HTTP and over a socket. Each step goes on from the
// one before it.

const PEOPLE = ['Anneke Hoekstra', 'Fatima El Amrani', 'Yvonne Boersma', 'Ingrid Oosterhuis', 'Piet Onbekend']

/** The look-alike drops the line ends that Slack keeps, and gives half a phone to its list of channels. */
const LIKE_SLACK = `.plain { white-space: pre-wrap }
@media (max-width: 500px) { .sidebar, .topbar { display: none } }`

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe.each(['http', 'socket'] as const)('the story in Slack over %s', (over) => {
  let program: Program
  let slack: LookAlike
  let anneke: Page
  let fatima: Page
  /** As whom each page looks. */
  const names = new Map<Page, string>()

  beforeAll(async () => {
    const port = await freePort()
    const bot = `http://127.0.0.1:${port}`
    slack = await startLookAlike(PEOPLE, over === 'http' ? { over, bot } : { over })
    program = await startProgram({ PORT: String(port), PUBLIC_URL: bot, ...slack.settings })
    anneke = await opens('Anneke Hoekstra')
    fatima = await opens('Fatima El Amrani')
  })
  afterAll(async () => {
    if (program) expect(await program.stop()).toBe(0)
    await slack?.stop()
  })

  /** Somebody opens Slack, and the front page of the app in it. */
  async function opens(name: string): Promise<Page> {
    const { page } = await openPage(browser, DESKTOP)
    names.set(page, name)
    page.setDefaultTimeout(10_000)
    await page.goto(slack.url)
    await page.addStyleTag({ content: LIKE_SLACK })
    await page.locator('.actas select').selectOption({ label: name })
    await openHome(page)
    return page
  }

  async function openHome(page: Page): Promise<void> {
    await page.locator('.sidebar-item', { hasText: 'Kompasbot' }).click()
    await page
      .locator('.home')
      .getByText(new RegExp(`${home.title}|${RegExp.escape(texts.unknown)}`))
      .first()
      .waitFor()
  }

  /** The private messages with the bot: the look-alike lists those of everybody, named after the person. */
  const messages = (page: Page) => page.locator('.sidebar-item', { hasText: names.get(page) ?? '' })

  async function openMessages(page: Page): Promise<void> {
    await messages(page).click()
    await page.locator('.composer-input').waitFor()
  }

  async function say(page: Page, words: string): Promise<void> {
    await page.locator('.composer-input').fill(words)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
  }

  const message = (page: Page, text: string | RegExp) => page.locator('.msg', { hasText: text }).last()
  const modal = (page: Page) => page.locator('.modal')
  const button = (within: Page | Locator, name: string | RegExp) =>
    within.getByRole('button', { name, exact: typeof name === 'string' }).last()
  const foot = (code: string) => `.bk-context:has-text("${duty.code(code)}")`
  const lines = (within: Locator, code: string) => within.locator(`.bk-section:has(+ ${foot(code)})`)
  const buttons = (within: Locator, code: string) => within.locator(`${foot(code)} + .bk-actions`)

  /** The code of the first duty on a card that is called so and can still be done. */
  async function codeOf(card: Locator, title: RegExp): Promise<string> {
    const all = await card.locator('.bk-header').evaluateAll((headers) =>
      headers.map((header) => {
        const foot = header.nextElementSibling?.nextElementSibling
        return {
          title: header.textContent ?? '',
          foot: foot?.textContent ?? '',
          buttons: foot?.nextElementSibling?.textContent ?? '',
        }
      }),
    )
    const found = all.find((one) => title.test(one.title) && one.buttons.includes(duty.buttons.done))
    return /Code ([A-Z0-9]{6})/.exec(found?.foot ?? '')?.[1] ?? expect.fail(`no ${title} on this card`)
  }

  /** The look-alike sends nothing of what was filled in beforehand, as Slack does; so it is filled in again. */
  async function fillAgain(form: Locator): Promise<void> {
    for (const day of await form.locator('input[type=date]').all()) {
      const shown = await day.inputValue()
      await day.fill('2020-01-01')
      await day.fill(shown)
    }
    for (const list of await form.locator('select').all()) {
      const values = await list
        .locator('option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
      await list.selectOption(values.find((value) => value !== '') ?? '')
    }
    const groups = new Set<string>()
    for (const choice of await form.locator('input[type=radio]').all()) {
      const group = (await choice.getAttribute('name')) ?? ''
      if (!groups.has(group)) await choice.check()
      groups.add(group)
    }
  }

  async function look(page: Page, name: string): Promise<void> {
    if (over === 'socket') return
    await shoot(page, `slack-${name}-desktop`)
    await picture(page, `slack-${name}-desktop`)
    await page.setViewportSize(PHONE)
    await shoot(page, `slack-${name}-phone`)
    await picture(page, `slack-${name}-phone`)
    await page.setViewportSize(DESKTOP)
  }

  it('begins with the own week on the front page', async () => {
    await look(anneke, 'home')
    await anneke.locator('.home').getByText(home.settings).waitFor()
  })

  it('the coordinator is nudged on a morning of work', async () => {
    const { page } = await openPage(browser, DESKTOP)
    await page.goto(`${program.url}/as`)
    await page.getByRole('button', { name: 'Anneke Hoekstra' }).click()
    await page.locator('#messages > li').first().waitFor()
    const clock = page.locator('time[data-clock]')
    const nudge = message(anneke, /voor je klaar/)
    for (let mornings = 0; mornings < 8 && (await nudge.count()) === 0; mornings++) {
      const before = await clock.textContent()
      await page.getByRole('button', { name: web.morning }).click()
      await expect.poll(() => clock.textContent(), { timeout: 20_000 }).not.toBe(before)
      await messages(anneke)
        .click({ timeout: 3_000 })
        .catch(() => {})
      await nudge.waitFor({ timeout: 3_000 }).catch(() => {})
    }
    await nudge.waitFor()
    await look(anneke, 'herinnering')
    await page.context().close()
  })

  it('she plans a duty, not on a day that is over', async () => {
    await say(anneke, 'taken')
    const tasks = message(anneke, duty.tasksTitle)
    await tasks.waitFor()
    const code = await codeOf(tasks, /^Zorgplan$/)
    await button(buttons(tasks, code), duty.buttons.plan).click()
    const day = modal(anneke).locator('input[type=date]')
    await day.fill('2020-01-06')
    await button(modal(anneke), duty.plan.submit).click()
    await modal(anneke).getByText(duty.notPast).waitFor()
    expect(await day.inputValue()).toBe('2020-01-06')
    await look(anneke, 'fout')
    await day.fill(await today())
    await button(modal(anneke), duty.plan.submit).click()
    await lines(tasks, code)
      .getByText(/Gepland op/)
      .waitFor()
  })

  /** The day of the sample's clock. */
  async function today(): Promise<string> {
    const { at } = JSON.parse(await program.command('due', '--json'))
    return new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' }).slice(0, 10)
  }

  it('she hands a duty over, and sees on the same card what a colleague did with it', async () => {
    const tasks = message(anneke, duty.tasksTitle)
    const code = await codeOf(tasks, /^Zorgplan$/)
    await button(buttons(tasks, code), duty.buttons.handOver).click()
    await modal(anneke).locator('select').selectOption({ label: 'Fatima El Amrani' })
    await button(modal(anneke), duty.handOver.submit).click()

    await messages(fatima).waitFor()
    await openMessages(fatima)
    const received = message(fatima, duty.handOver.received('Anneke Hoekstra'))
    await button(buttons(received, code), duty.buttons.done).click()
    await lines(tasks, code)
      .getByText(/gemeld door Fatima El Amrani/)
      .waitFor()
    expect(await button(buttons(tasks, code), duty.buttons.done).count()).toBe(0)
    await look(anneke, 'collega')
  })

  it('the first-responsible carer ticks what makes the 24-hour plan complete', async () => {
    await say(fatima, 'taken')
    const tasks = message(fatima, duty.tasksTitle)
    await tasks.waitFor()
    const code = await codeOf(tasks, /^Voorlopig/)
    await button(buttons(tasks, code), duty.buttons.done).click()
    await button(buttons(tasks, code), duty.buttons.tick).click()
    const ticks = modal(fatima).locator('input[type=checkbox]')
    await ticks.first().waitFor()
    expect(await ticks.count()).toBe(5)
    for (const tick of await ticks.all()) await tick.check()
    await fillAgain(modal(fatima))
    await look(fatima, 'gedaan')
    await button(modal(fatima), duty.outcome.submit).click()
    await lines(tasks, code).getByText(duty.ticksAll(5)).waitFor()
  })

  it('a care worker gives a reflection, without the name that was in it', async () => {
    const yvonne = await opens('Yvonne Boersma')
    await button(yvonne.locator('.home'), 'Reflectie geven').click()
    const field = modal(yvonne).locator('input[type=text], input:not([type]), textarea').nth(1)
    await field.waitFor()
    await fillAgain(modal(yvonne))
    const typed = 'Met mw. Jansen namen we de overdracht door, bel 06 12345678 als het anders was.'
    await field.fill(typed)
    await button(modal(yvonne), reflection.form.submit).click()
    await modal(yvonne).getByText(screen.kinds.name).waitFor()
    await modal(yvonne).getByText(screen.kinds.phone).waitFor()
    expect(await field.inputValue()).toBe(typed)
    await look(yvonne, 'reflectie')
    await field.fill('De overdracht op vrijdag kost veel tijd. We schrijven nu eerst op wat anders was.')
    await button(modal(yvonne), reflection.form.submit).click()
    await modal(yvonne).getByText(reflection.thanksText).waitFor()
    await button(modal(yvonne), texts.close).click()
  })

  it('the manager approves the digest', async () => {
    const ingrid = await opens('Ingrid Oosterhuis')
    await button(ingrid.locator('.home'), 'Concepten').click()
    await modal(ingrid).getByText(texts.seeMessage).waitFor()
    await button(modal(ingrid), texts.close).click()
    await openMessages(ingrid)
    await button(ingrid, /^Maandoverzicht/).click()
    const overview = message(ingrid, digest.standsOutHeading)
    await overview.waitFor()
    await look(ingrid, 'overzicht')
    const approve = /goedkeuren$/
    await button(overview, approve).click()
    await modal(ingrid).getByText(digest.approval.title).first().waitFor()
    await modal(ingrid).locator('button').last().click()
    await expect.poll(() => button(overview, approve).count(), { timeout: 10_000 }).toBe(0)
    const { entries } = JSON.parse(await program.command('log', '--json'))
    const changes = entries.filter(
      (entry: { object: string; action: string }) =>
        /^draft:/.test(entry.object) && entry.action === 'change',
    )
    expect(new Set(changes.map(({ actor }: { actor: string }) => actor))).toEqual(new Set(['member:m01']))
  })

  it('somebody who is not known is told kindly, and nothing else', async () => {
    const piet = await opens('Piet Onbekend')
    expect(await piet.getByText('Code ').count()).toBe(0)
  })
})
