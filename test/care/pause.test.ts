import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay, type Instant, instantAt } from '../../care/day.ts'
import { pausesFrom } from '../../care/pause.ts'
import type { Shift } from '../../care/rota.ts'

const ZONE = 'Europe/Amsterdam'
const QUIET = { from: '19:00', until: '07:00' }
const at = (text: string): Instant => {
  const [day = '', time = ''] = text.split(' ')
  return instantAt(asDay(day), time, ZONE)
}
const shift = (from: string, until: string): Shift => ({
  member: 'm',
  from: at(from),
  until: at(until),
  kind: 'nacht',
  team: null,
})
const pauses = (now: string, shifts: Shift[] = [], quiet = QUIET) =>
  Object.fromEntries(pausesFrom(at(now), shifts, quiet, ZONE))

describe('how long it can be quiet', () => {
  it('is an hour, the rest of the day, or until the morning', () => {
    expect(pauses('2026-11-23 10:00')).toEqual({
      hour: at('2026-11-23 11:00'),
      today: at('2026-11-23 19:00'),
      tomorrow: at('2026-11-24 07:00'),
    })
  })

  it('is until the end of a shift for who is in one', () => {
    const night = [shift('2026-11-23 23:00', '2026-11-24 06:30')]
    expect(pauses('2026-11-24 02:00', night)).toMatchObject({ today: at('2026-11-24 06:30') })
  })

  it('is never longer than until the morning', () => {
    expect(pauses('2026-11-24 06:30', [shift('2026-11-23 23:00', '2026-11-24 07:30')])).toEqual({
      tomorrow: at('2026-11-24 07:00'),
    })
  })

  it('has no rest of the day once that is quiet already', () => {
    expect(Object.keys(pauses('2026-11-23 20:00'))).toEqual(['hour', 'tomorrow'])
  })

  it('ends at seven where nothing says when mornings begin', () => {
    for (const quiet of [
      { from: '12:00', until: '13:00' },
      { from: '00:00', until: '00:00' },
    ])
      expect(pauses('2026-11-23 10:00', [], quiet)).toMatchObject({
        today: at('2026-11-24 00:00'),
        tomorrow: at('2026-11-24 07:00'),
      })
  })

  it('lies ahead and ends within a day, whenever it is asked for and whatever the rota', () => {
    const minute = 60_000
    const start = at('2026-03-27 00:00').getTime()
    fc.assert(
      fc.property(fc.nat(4 * 1440), fc.integer({ min: 1, max: 20 }), (minutes, hours) => {
        const now = new Date(start + minutes * minute)
        const own = {
          ...shift('2026-03-27 00:00', '2026-03-27 01:00'),
          until: new Date(+now + hours * 60 * minute),
        }
        const all = pausesFrom(now, [own], QUIET, ZONE)
        expect(all.has('tomorrow')).toBe(true)
        for (const until of all.values()) {
          expect(+until).toBeGreaterThan(+now)
          expect(+until - +now).toBeLessThanOrEqual(25 * 60 * minute)
        }
      }),
    )
  })
})
