import cron from 'node-cron'
import { addDays, dayOf, type Instant, instantAt, type Zone } from '../care/day.ts'

/** Jobs that the clock runs, and when: `each minute`, or once a day from a local time on. Never between 02:00 and 03:00. */
export const TIMETABLE = {
  remind: { each: 'minute' },
  import: { each: 'minute' },
  audit: { each: 'quarter' },
  reconcile: { daily: '04:15' },
  retain: { daily: '04:45' },
  draft: { daily: '06:00' },
  digest: { daily: '08:30' },
  reflect: { daily: '13:30' },
} as const
export type JobName = keyof typeof TIMETABLE

/**
 * Which jobs fall due after `since` up to and including `now`. A daily job is due when its local time lies in between, so
 * that one missed while the machine slept runs once, late, and never twice.
 */
export function jobsDue(since: Instant, now: Instant, zone: Zone): JobName[] {
  return (Object.keys(TIMETABLE) as JobName[]).filter((name) => {
    const entry = TIMETABLE[name]
    if ('daily' in entry) return dailyMoments(entry.daily, since, now, zone)
    const ms = entry.each === 'minute' ? 60_000 : 900_000
    return Math.floor(now.getTime() / ms) > Math.floor(since.getTime() / ms)
  })
}

function dailyMoments(time: string, since: Instant, now: Instant, zone: Zone): boolean {
  const today = dayOf(now, zone)
  const last = [today, addDays(today, -1)].map((day) => instantAt(day, time, zone)).find((at) => at <= now)
  return last !== undefined && last > since
}

export interface Clock {
  stop(): void
}

/**
 * Beats once a minute. node-cron is a beat only: what is due is found in the store, so a lost beat costs delay.
 * @param beat is called with nothing; a beat that is still going on is not started again.
 */
export function startClock(beat: () => Promise<void>, onError: (error: Error) => void): Clock {
  const task = cron.schedule(
    '* * * * *',
    async () => {
      try {
        await beat()
      } catch (error) {
        onError(error instanceof Error ? error : new Error(String(error)))
      }
    },
    { noOverlap: true, missedExecutionTolerance: 50_000 },
  )
  return { stop: () => void task.stop() }
}
