import { dayOf, type Instant } from '../care/day.ts'
import { monthBefore } from '../care/figures/month.ts'
import { reachableFrom } from '../care/reachable.ts'
import { digest } from '../jobs/digest.ts'
import { draftMonth } from '../jobs/draft.ts'
import type { House } from '../jobs/house.ts'
import { reflect } from '../jobs/reflect.ts'
import { remind } from '../jobs/remind.ts'
import { takeIn } from '../jobs/take-in.ts'
import { hasNobody, setVouchesFrom } from '../prisma/store/organisation.ts'
import { sampleFiles, sampleVouchesFrom } from './files.ts'

/**
 * When the story begins: now, or the next working morning at nine when nobody of the sample would be at work, so that a
 * newcomer in the evening or the weekend meets a bot that speaks.
 */
export function storyStart({ settings }: Pick<House, 'settings'>, realNow: Instant): Instant {
  const anybody = { workdays: [], employedFrom: null, employedUntil: null }
  const office = { from: '16:00', until: '09:00' }
  return reachableFrom(anybody, realNow, office, settings.zone, settings.calendar.isHoliday) ?? realNow
}

/**
 * Fills an empty store with the invented organisation and does what its clock would have done this morning.
 * @param signal breaks off between two steps; the next start goes on from there.
 */
export async function loadSample(house: House, now: Instant, signal: AbortSignal): Promise<void> {
  const today = dayOf(now, house.settings.zone)
  await setVouchesFrom(house.store.prisma, house.org, sampleVouchesFrom(today))
  // A start that was cut off may have come this far already; what follows adds nothing the second time.
  if (!(await hasNobody(house.store.prisma, house.org))) return startStory(house, now, signal)
  const report = await takeIn(house, sampleFiles(today), {
    dryRun: false,
    partial: false,
    actor: 'kompasbot',
    now,
    language: 'nl',
  })
  const refused = report.files.flatMap((file) =>
    file.refused.map(({ line, reason }) => `${file.file}:${line} ${reason}`),
  )
  if (refused.length > 0) throw new Error(`The sample organisation was refused: ${refused[0]}`)
  await startStory(house, now, signal)
}

async function startStory(house: House, now: Instant, signal: AbortSignal): Promise<void> {
  const month = monthBefore(dayOf(now, house.settings.zone))
  const steps = [
    () => remind(house, now),
    () => draftMonth(house, { month, now }),
    () => digest(house, now, { always: true }),
    () => reflect(house, now, { always: true }),
  ]
  for (const step of steps) {
    signal.throwIfAborted()
    await step()
  }
}
