import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const SHOTS = join(import.meta.dirname, '../../test-results/screenshots')
/** Where the pictures of the documentation are put, when this run is asked to make them. */
const DOCS = process.env.KOMPASBOT_SCREENSHOTS

export const PHONE = { width: 390, height: 844 }
export const DESKTOP = { width: 1280, height: 900 }

/** The system's Chromium, without a window. Says what to install when there is none. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place))
  if (executablePath === undefined)
    throw new Error('No Chromium found: install the package chromium, or set CHROMIUM')
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  })
}

/** A page of its own, with its own cookies. Fails the test later by collecting what went wrong in it and on its way. */
export async function openPage(
  browser: Browser,
  viewport: { width: number; height: number },
  { colorScheme = 'light' as 'light' | 'dark', touch = false } = {},
): Promise<{ page: Page; troubles: string[] }> {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    hasTouch: touch,
    isMobile: touch,
    reducedMotion: 'reduce',
    locale: 'nl-NL',
  })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  return { page, troubles }
}

export async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage })
}

/** Makes a picture for the documentation, only in a run that is asked to. */
export async function picture(page: Page, name: string): Promise<void> {
  if (DOCS === undefined) return
  await page.waitForFunction(() => document.querySelector('.toast') === null)
  mkdirSync(DOCS, { recursive: true })
  await page.screenshot({ path: join(DOCS, `${name}.png`) })
}
