import { dayOf, type Instant } from '../care/day.ts'
import { monthBefore } from '../care/figures/month.ts'
import { audit } from './audit.ts'
import { digest } from './digest.ts'
import { draftMonth } from './draft.ts'
import type { House } from './house.ts'
import { importFolder } from './import-folder.ts'
import { draftLastYear } from './last-year.ts'
import { reconcile } from './reconcile.ts'
import { reflect } from './reflect.ts'
import { remind } from './remind.ts'
import { retain } from './retain.ts'
import { remindYears } from './year-reminders.ts'

export const JOBS = [
  'import',
  'remind',
  'reflect',
  'draft',
  'digest',
  'reconcile',
  'retain',
  'audit',
] as const
export type Job = (typeof JOBS)[number]

export const isJob = (name: string): name is Job => (JOBS as readonly string[]).includes(name)

/**
 * Runs one job once, as the clock would at `now`, and tells what it did.
 * @param byHand a person asked for it: it does not wait for its own day of the month.
 */
export async function runJob(
  house: House,
  job: Job,
  options: { now: Instant; realNow: Instant; byHand: boolean; importDir: string | undefined },
): Promise<object> {
  const { now, realNow, byHand, importDir } = options
  switch (job) {
    case 'remind': {
      const reminded = await remind(house, now)
      await remindYears(house, now)
      return reminded
    }
    case 'reflect':
      return reflect(house, now, { always: byHand })
    case 'draft': {
      const month = monthBefore(dayOf(now, house.settings.zone))
      const saved = await draftMonth(house, { month, now })
      const count = (as: string) => saved.filter((one) => one.as === as).length
      return {
        month,
        made: count('made'),
        refreshed: count('refreshed'),
        unchanged: count('unchanged'),
        kept: count('kept'),
        years: await draftLastYear(house, now),
      }
    }
    case 'digest':
      return digest(house, now, { always: byHand })
    case 'reconcile':
      return reconcile(house, now)
    case 'retain':
      return retain(house, realNow, now)
    case 'audit':
      return audit(house, now, realNow)
    case 'import':
      return importFolder(house, importDir, { now, realNow, always: byHand })
  }
}
