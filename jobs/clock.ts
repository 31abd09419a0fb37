import cron from 'node-cron'
import { addDays, dayOf, type Instant, instantAt, type Zone } from '../care/day.ts'

/**
 * Jobs that the clock runs, and when: each minute or quarter, or at local times of the day. Never between 02:00 and
 * 03:00, which some days have twice or not at all. The digest and the round go to who may be spoken to just then; the
 * digest has a second time for who starts late.
 */
export const TIMETABLE = {
  remind: { each: 'minute' },
  import: { each: 'minute' },
  audit: { each: 'quarter' },
  reconcile: { daily: ['04:15'] },
  retain: { daily: ['04:45'] },
  draft: { daily: ['06:00'] },
  digest: { daily: ['08:30', '12:30'] },
  reflect: { daily: ['13:30', '15:30', '23:30'] },
} as const
export type JobName = keyof typeof TIMETABLE

/**
 * Which jobs fall due after `since` up to and including `now`. A daily job is due when its local time lies in between, so
 * that one missed while the machine slept runs once, late, and never twice.
 */
export function jobsDue(since: Instant, now: Instant, zone: Zone): JobName[] {
  return (Object.keys(TIMETABLE) as JobName[]).filter((name) => {
    const entry = TIMETABLE[name]
    if ('daily' in entry) return entry.daily.some((time) => cameBy(time, since, now, zone))
    const ms = entry.each === 'minute' ? 60_000 : 900_000
    return Math.floor(now.getTime() / ms) > Math.floor(since.getTime() / ms)
  })
}

function cameBy(time: string, since: Instant, now: Instant, zone: Zone): boolean {
  const today = dayOf(now, zone)
  const last = [today, addDays(today, -1)].map((day) => instantAt(day, time, zone)).find((at) => at <= now)
  return last !== undefined && last > since
}

export interface Clock {
  /** Waits for the beat that is going on. */
  stop(): Promise<void>
}

/**
 * Beats once a minute. node-cron is a beat only: what is due is found in the store, so a lost beat costs delay.
 * @param beat is called with nothing; a beat that is still going on is not started again.
 */
export function startClock(beat: () => Promise<void>, onError: (error: Error) => void): Clock {
  let going: Promise<void> = Promise.resolve()
  const task = cron.schedule(
    '* * * * *',
    () => {
      going = beat().catch((error) => onError(error instanceof Error ? error : new Error(String(error))))
      return going
    },
    { noOverlap: true, missedExecutionTolerance: 50_000 },
  )
  return {
    async stop() {
      await task.stop()
      await going
    },
  }
}
