import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What a checker of accessibility finds. It is brought in past the page's own policy. */
export async function faults(page: Page): Promise<string[]> {
  await page
    .context()
    .newCDPSession(page)
    .then((session) => session.send('Page.setBypassCSP', { enabled: true }))
  const source = await readFile(axe, 'utf8')
  return page.evaluate(`(async () => {
    ${source}
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, impact, nodes }) => impact + ' ' + id + ': ' + nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | '))
  })()`)
}

/** How far a page can be scrolled sideways, in pixels: that should be nowhere. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
