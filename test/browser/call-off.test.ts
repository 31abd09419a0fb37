import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { correct } from '../../bot/texts/nl/correct.ts'
import { duty } from '../../bot/texts/nl/duty.ts'
import { meeting } from '../../bot/texts/nl/meeting.ts'
import { web } from '../../bot/texts/nl/web.ts'
import { addDays, asDay } from '../../care/day.ts'
import { DESKTOP, launchChromium, openPage } from './chromium.ts'
import { faults } from './faults.ts'
import { type Program, startProgram } from './program.ts'

let browser: Browser
let program: Program
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  program = await startProgram()
  ;({ page } = await openPage(browser, DESKTOP))
  page.setDefaultTimeout(8_000)
  await page.goto(`${program.url}/as`)
  await page.getByRole('button', { name: 'Anneke Hoekstra' }).click()
  await page.locator('#messages > li').first().waitFor()
})
afterAll(async () => {
  await browser.close()
  await program.stop()
})

const dialog = () => page.getByRole('dialog')
const button = (label: string, within = page.locator('body')) =>
  within.getByRole('button', { name: label, exact: true })

/** Calls off what the open form is about, with a reason and an empty day. */
async function callOff(submit: string): Promise<void> {
  await dialog().getByLabel(correct.plan.drop).check()
  await dialog().locator('input[type=date]').fill('')
  await dialog().getByLabel(correct.plan.reason).fill('te weinig mensen')
  expect(await faults(page)).toEqual([])
  await button(submit, dialog()).click()
  await dialog().waitFor({ state: 'detached' })
  await page.locator('#toasts').getByText('is vervallen').last().waitFor()
}

/** The page of the first duty in the chat with this button. */
async function openWith(label: string, title: string): Promise<void> {
  const item = page
    .locator('.ac-container', { has: page.getByRole('heading', { name: title }) })
    .filter({ has: page.getByRole('button', { name: label, exact: true }) })
    .last()
  await item.getByRole('button', { name: label, exact: true }).click()
  await dialog().waitFor()
}

it('a plan of a task falls through without a new day', async () => {
  const clock = await page.locator('time[data-clock]').getAttribute('datetime')
  await openWith(duty.buttons.plan, 'Zorgplan')
  await dialog()
    .getByLabel(duty.plan.day)
    .fill(clock?.slice(0, 10) ?? '')
  await button(duty.plan.submit, dialog()).click()
  await dialog().waitFor({ state: 'detached' })
  await page.locator('#toasts').getByText('Gepland op ').waitFor()
  await page.reload()
  await page.locator('#messages > li').first().waitFor()
  await openWith(duty.buttons.plan, 'Zorgplan')
  await callOff(duty.plan.submit)
})

/** Plans the first meeting that may be planned, on the day after today. */
async function planMeeting(): Promise<void> {
  const clock = await page.locator('time[data-clock]').getAttribute('datetime')
  await page.locator('#words').fill('plannen')
  await page.locator('#words').press('Enter')
  await dialog().getByRole('radio').first().check()
  await dialog()
    .getByLabel(meeting.ahead.day)
    .fill(addDays(asDay(clock?.slice(0, 10) ?? ''), 1))
  await button(meeting.ahead.submit, dialog()).click()
  await dialog().waitFor({ state: 'detached' })
}

/** Goes on from morning to morning until a button is there. */
async function until(label: string): Promise<void> {
  for (let mornings = 0; mornings < 5 && (await button(label).count()) === 0; mornings++) {
    const before = await page.locator('time[data-clock]').textContent()
    await button(web.morning).click()
    await page.waitForFunction(
      (old) => document.querySelector('time[data-clock]')?.textContent !== old,
      before,
    )
    await page.waitForTimeout(1_000)
  }
}

it('a meeting falls through before its day', async () => {
  await until(meeting.buttons.change)
  await button(meeting.buttons.change).last().click()
  await callOff(meeting.plan.submit)
})

it('a meeting fell through, said after its day', async () => {
  await planMeeting()
  await until(meeting.buttons.notHeld)
  await button(meeting.buttons.notHeld).last().click()
  await callOff(meeting.plan.submit)
})
