import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDay, dayOf, type Instant, instantAt } from '../../care/day.ts'
import { type JobName, jobsDue, TIMETABLE } from '../../jobs/clock.ts'
import { at, ZONE } from './small-house.ts'

/** Everything that runs when the clock beats at these moments, one after the other. */
function runs(beats: Instant[]): { job: JobName; on: string }[] {
  return beats.flatMap((now, i) => {
    const since = beats[i - 1]
    return since === undefined ? [] : jobsDue(since, now, ZONE).map((job) => ({ job, on: dayOf(now, ZONE) }))
  })
}

const daily = (Object.keys(TIMETABLE) as JobName[]).filter((job) => 'daily' in TIMETABLE[job])
const clockChanges = [
  { what: 'into summer time', around: asDay('2026-03-29') },
  { what: 'out of summer time', around: asDay('2026-10-25') },
]

describe('the timetable', () => {
  it('reminds each minute and looks after itself each quarter of an hour', () => {
    expect(jobsDue(at('2026-03-16 10:00'), at('2026-03-16 10:01'), ZONE)).toContain('remind')
    expect(jobsDue(at('2026-03-16 10:01'), at('2026-03-16 10:02'), ZONE)).not.toContain('audit')
    expect(jobsDue(at('2026-03-16 10:14'), at('2026-03-16 10:15'), ZONE)).toContain('audit')
  })

  it('runs a daily job at its time by the clock on the wall, in summer and in winter', () => {
    for (const day of ['2026-01-16', '2026-07-16'])
      expect(jobsDue(at(`${day} 08:29`), at(`${day} 08:30`), ZONE)).toContain('digest')
  })

  it('runs what was missed while the machine slept, once and late', () => {
    const missed = jobsDue(at('2026-03-16 20:00'), at('2026-03-20 05:00'), ZONE)
    expect(missed.filter((job) => job === 'reconcile')).toEqual(['reconcile'])
    expect(missed).toEqual(expect.arrayContaining(['draft', 'digest', 'reflect', 'remind']))
  })

  it('never runs anything for a moment that did not come by', () => {
    const now = at('2026-03-16 08:30')
    expect(jobsDue(now, now, ZONE)).toEqual([])
  })

  for (const { what, around } of clockChanges) {
    it(`runs every daily job as often as it is due on each day ${what}, however the beats fall`, () => {
      const first = addDays(around, -2)
      const last = addDays(around, 2)
      const begin = instantAt(first, '00:00', ZONE).getTime()
      const end = instantAt(addDays(last, 1), '00:00', ZONE).getTime() - 1
      fc.assert(
        fc.property(
          fc.uniqueArray(fc.integer({ min: begin + 1, max: end - 1 }), { minLength: 40, maxLength: 60 }),
          (between) => {
            const sixHourly = Array.from({ length: 20 }, (_, i) => begin + (i + 1) * 6 * 3_600_000 - 7)
            const beats = [begin, ...sixHourly, ...between, end]
              .sort((a, b) => a - b)
              .map((ms) => new Date(ms))
            const ran = runs(beats)
            for (const job of daily) {
              const entry = TIMETABLE[job]
              const times = 'daily' in entry ? entry.daily.length : 0
              const found = ran.filter((one) => one.job === job)
              // A stretch in which two of its times lie runs it once for both.
              expect(found.length).toBeLessThanOrEqual(5 * times)
              expect(new Set(found.map(({ on }) => on)).size).toBe(5)
              if (times === 1) expect(found).toHaveLength(5)
            }
          },
        ),
        { numRuns: 15 },
      )
    })
  }
})
