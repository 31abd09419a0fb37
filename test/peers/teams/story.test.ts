import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { teams as english } from '../../../bot/texts/en/teams.ts'
import { digest } from '../../../bot/texts/nl/digest.ts'
import { duty } from '../../../bot/texts/nl/duty.ts'
import { reflection } from '../../../bot/texts/nl/reflection.ts'
import { screen } from '../../../bot/texts/nl/screen.ts'
import { teams } from '../../../bot/texts/nl/teams.ts'
import { web } from '../../../bot/texts/nl/web.ts'
import { DESKTOP, launchChromium, openPage, PHONE, picture, shoot } from '../../browser/chromium.ts'
import { type Program, startProgram } from '../../browser/program.ts'
import { type Playground, startPlayground } from './playground.ts'

// The story in Teams, on the real program and Microsoft's own look-alike. Each step goes on from the one before it.

let browser: Browser
let program: Program
let anneke: Page
let fatima: Page
const playgrounds: Playground[] = []

beforeAll(async () => {
  process.env.TEAMS_ANONYMOUS = 'on'
  browser = await launchChromium()
  program = await startProgram()
  anneke = await opens('Anneke Hoekstra')
  fatima = await opens('Fatima El Amrani')
})
afterAll(async () => {
  delete process.env.TEAMS_ANONYMOUS
  await browser?.close()
  for (const playground of playgrounds) await playground.stop()
  if (program) expect(await program.stop()).toBe(0)
})

/** Somebody opens Teams, in which the app was installed for them. */
async function opens(name: string): Promise<Page> {
  const playground = await startPlayground(program.url, { name }, playgrounds.length + 1)
  playgrounds.push(playground)
  const { page } = await openPage(browser, DESKTOP)
  page.setDefaultTimeout(10_000)
  await page.goto(playground.url)
  await page.getByText(teams.hello).first().waitFor()
  return page
}

async function say(page: Page, words: string): Promise<void> {
  await page.locator('div[role=textbox]').first().click()
  await page.keyboard.type(words)
  await page.getByRole('button', { name: 'Send Message' }).click()
}

const card = (page: Page, text: string | RegExp) => page.locator('.ac-adaptiveCard', { hasText: text }).last()
const item = (within: Locator, code: string) =>
  within.locator('.ac-container', { hasText: duty.code(code) }).last()
const button = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', { name, exact: typeof name === 'string' }).last()

/** The code of the first duty on a card that is called so and can still be done. */
async function codeOf(of: Locator, title: RegExp): Promise<string> {
  for (const text of await of.locator('.ac-container').allInnerTexts()) {
    const lines = text.split('\n').map((line) => line.trim())
    const code = /Code ([A-Z0-9]{6})$/m.exec(lines.join('\n'))?.[1]
    if (code && lines.some((line) => title.test(line)) && lines.includes(duty.buttons.done)) return code
  }
  return expect.fail(`no ${title} on this card`)
}

/** Chooses a day in the picker of Teams, going back or on through the months. */
async function choose(form: Locator, label: string, day: RegExp, go: 'previous' | 'next'): Promise<void> {
  await form.getByLabel(label).click()
  const picker = form.page().getByRole('dialog').last()
  const cell = picker.getByRole('button', { name: day })
  await picker.getByRole('grid').first().waitFor()
  for (let months = 0; months < 12 && (await cell.count()) === 0; months++)
    await picker.getByRole('button', { name: new RegExp(`${go} month`, 'i') }).click()
  await cell.first().click()
}

async function look(page: Page, name: string, at: Locator): Promise<void> {
  const show = () => at.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await show()
  await shoot(page, `teams-${name}-desktop`)
  await picture(page, `teams-${name}-desktop`)
  await page.setViewportSize(PHONE)
  // The playground is made for a desk: its columns are wider than a phone, which those of Teams are not.
  const style = await page.addStyleTag({
    content:
      'div { min-width: 0 !important; max-width: 100vw } .ac-adaptiveCard { width: 300px !important; box-sizing: border-box }',
  })
  // Its list of chats slides away.
  await page.waitForTimeout(800)
  await show()
  await shoot(page, `teams-${name}-phone`)
  await picture(page, `teams-${name}-phone`)
  await style.evaluate((element) => element.parentNode?.removeChild(element))
  await page.setViewportSize(DESKTOP)
  // And back: what is clicked or typed while its columns move is lost.
  await page.waitForTimeout(800)
}

describe('the coordinator', () => {
  let code: string

  it('is nudged in Teams on a morning of work', async () => {
    const { page } = await openPage(browser, DESKTOP)
    await page.goto(`${program.url}/as`)
    await page.getByRole('button', { name: 'Anneke Hoekstra' }).click()
    // Her messages stand there once the page's scripts listen: a click before that is lost.
    await page.locator('#messages > li').first().waitFor()
    const clock = page.locator('time[data-clock]')
    const nudge = card(anneke, /voor je klaar/)
    for (let mornings = 0; mornings < 8 && (await nudge.count()) === 0; mornings++) {
      const before = await clock.textContent()
      await page.getByRole('button', { name: web.morning }).click()
      await expect.poll(() => clock.textContent(), { timeout: 20_000 }).not.toBe(before)
      await nudge.waitFor({ timeout: 3_000 }).catch(() => {})
    }
    await nudge.waitFor()
    await look(anneke, 'herinnering', nudge)
    await page.context().close()
  })

  it('plans a duty, not on a day that is over', async () => {
    await say(anneke, 'taken')
    const tasks = card(anneke, 'Jouw taken')
    await tasks.waitFor()
    code = await codeOf(tasks, /^Zorgplan$/)
    await button(item(tasks, code), duty.buttons.plan).click()
    const form = card(anneke, duty.plan.title)
    await choose(form, duty.plan.day, /^2, october/i, 'previous')
    await button(form, duty.plan.submit).click()
    await form.getByText(teams.fieldError(duty.notPast)).waitFor()
    expect(await form.getByLabel(duty.plan.day).inputValue()).toContain('2')
    await look(anneke, 'fout', form)
    await choose(form, duty.plan.day, /^30, november/i, 'next')
    await button(form, duty.plan.submit).click()
    await item(tasks, code).getByText('Gepland op ma 30 november').first().waitFor()
  })

  it('hands a duty over, and sees on the same card what a colleague did with it', async () => {
    const tasks = card(anneke, 'Jouw taken')
    const other = await codeOf(tasks, /^Zorgplan$/)
    await button(item(tasks, other), duty.buttons.handOver).click()
    const form = card(anneke, duty.handOver.title)
    await form.getByRole('combobox').click()
    await anneke.getByRole('option', { name: 'Fatima El Amrani' }).click()
    await button(form, duty.handOver.submit).click()

    const received = card(fatima, duty.handOver.received('Anneke Hoekstra'))
    await received.waitFor()
    await button(item(received, other), duty.buttons.done).click()
    await item(card(anneke, 'Jouw taken'), other).getByText('gemeld door Fatima El Amrani').waitFor()
    expect(await button(item(card(anneke, 'Jouw taken'), other), duty.buttons.done).count()).toBe(0)
    await look(anneke, 'collega', item(card(anneke, 'Jouw taken'), other))
  })
})

it('the first-responsible carer ticks what makes the 24-hour plan complete', async () => {
  await say(fatima, 'taken')
  const tasks = card(fatima, 'Jouw taken')
  await tasks.waitFor()
  const code = await codeOf(tasks, /^Voorlopig/)
  await button(item(tasks, code), duty.buttons.done).click()
  await button(item(tasks, code), duty.buttons.tick).click()
  const form = card(fatima, duty.outcome.ticks)
  const ticks = form.getByRole('checkbox')
  await ticks.first().waitFor()
  expect(await ticks.count()).toBe(5)
  for (const tick of await ticks.all()) await tick.check()
  await button(form, duty.outcome.submit).click()
  await item(card(fatima, 'Jouw taken'), code).getByText(duty.ticksAll(5)).waitFor()
  await look(fatima, 'gedaan', item(card(fatima, 'Jouw taken'), code))
})

it('a care worker gives a reflection, without the name that was in it', async () => {
  const yvonne = await opens('Yvonne Boersma')
  await say(yvonne, 'reflectie')
  const form = card(yvonne, reflection.form.title)
  const field = form.getByLabel(reflection.form.better)
  const typed = 'Met mw. Jansen namen we de overdracht door, bel 06 12345678 als het anders was.'
  await field.fill(typed)
  await button(form, reflection.form.submit).click()
  await form.getByText(teams.notSaved).waitFor()
  await form.getByText(screen.kinds.name).waitFor()
  await form.getByText(screen.kinds.phone).waitFor()
  expect(await field.inputValue()).toBe(typed)
  await look(yvonne, 'reflectie', form.getByText(screen.kinds.name))
  await field.fill('De overdracht op vrijdag kost veel tijd. We schrijven nu eerst op wat anders was.')
  await button(form, reflection.form.submit).click()
  await card(yvonne, reflection.thanksText).waitFor()
  expect(await yvonne.locator('.ac-adaptiveCard', { hasText: reflection.form.better }).count()).toBe(0)
})

it('the manager approves the digest', async () => {
  const ingrid = await opens('Ingrid Oosterhuis')
  await say(ingrid, 'concept')
  await button(ingrid, /^Maandoverzicht/).click()
  const approve = /goedkeuren$/
  const overview = card(ingrid, digest.standsOutHeading)
  await overview.waitFor()
  await look(ingrid, 'overzicht', overview.getByText(digest.standsOutHeading))
  await button(overview, approve).click()
  const form = card(ingrid, digest.approval.title)
  await form.waitFor()
  await button(form, approve).click()
  await card(ingrid, digest.standsOutHeading).waitFor()
  expect(await button(card(ingrid, digest.standsOutHeading), approve).count()).toBe(0)
  const { entries } = JSON.parse(await program.command('log', '--json'))
  const changes = entries.filter(
    (entry: { object: string; action: string }) => /^draft:/.test(entry.object) && entry.action === 'change',
  )
  expect(new Set(changes.map(({ actor }: { actor: string }) => actor))).toEqual(new Set(['member:m01']))
})

it('somebody who is not known is told kindly, and nothing else', async () => {
  // The playground says that it is in English.
  const playground = await startPlayground(program.url, { name: 'Piet Onbekend' }, 9)
  playgrounds.push(playground)
  const { page } = await openPage(browser, DESKTOP)
  await page.goto(playground.url)
  await page.getByText(english.unknown).first().waitFor()
  await say(page, 'taken')
  await expect.poll(() => page.getByText(english.unknown).count(), { timeout: 10_000 }).toBeGreaterThan(1)
  expect(await page.getByText('Code ').count()).toBe(0)
})
