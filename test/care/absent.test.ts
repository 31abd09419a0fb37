import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../care/calendar.ts'
import { type QuietHours, reachableFrom } from '../../care/reachable.ts'
import { onDuty, type Shift } from '../../care/rota.ts'
import { at, ZONE } from './a-world.ts'

const { isHoliday } = workingCalendar()
const NIGHT: QuietHours = { from: '20:00', until: '07:30' }
const anybody = { workdays: [], employedFrom: null, employedUntil: null }

const line = (kind: Shift['kind'], from: string, until: string, member = 'm1'): Shift => {
  return { member, kind, from: at(from), until: at(until), team: null }
}
const from = (moment: string, shifts: Shift[], onCall = false) =>
  reachableFrom(anybody, at(moment), NIGHT, ZONE, isHoliday, { shifts, onCall })

// 16 March 2026 is a Monday.
describe('who is away', () => {
  const week = line('afwezig', '2026-03-16 00:00', '2026-03-23 00:00')

  it('is spoken to on the first day of work after it', () => {
    expect(from('2026-03-17 12:00', [week])).toEqual(at('2026-03-23 07:30'))
  })

  it('is left alone in a shift that the rota still has, and on duty', () => {
    const shifts = [
      week,
      line('dag', '2026-03-18 07:00', '2026-03-18 15:00'),
      line('achterwacht', '2026-03-17 00:00', '2026-03-18 00:00'),
    ]
    expect(from('2026-03-17 12:00', shifts, true)).toEqual(at('2026-03-23 07:30'))
    expect(onDuty(shifts, null, at('2026-03-17 12:00'))).toEqual([])
  })

  it('is still expected back after thirteen weeks', () => {
    const long = line('afwezig', '2026-03-16 00:00', '2026-06-16 00:00')
    expect(from('2026-03-17 12:00', [long])).toEqual(at('2026-06-16 07:30'))
  })

  it('is never spoken to before the end, whatever the days', () => {
    const start = at('2026-03-16 00:00').getTime()
    const hours = (n: number) => new Date(start + n * 3_600_000)
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 2_200 }), fc.nat(2_500), (first, length, when) => {
        const away = { ...week, from: hours(first), until: hours(first + length) }
        const found = reachableFrom(anybody, hours(when), NIGHT, ZONE, isHoliday, { shifts: [away] })
        expect(found).not.toBeNull()
        if (found !== null) expect(found >= away.until || found < away.from).toBe(true)
      }),
    )
  })
})

describe('who asked for quiet', () => {
  const pause = line('pauze', '2026-03-17 10:00', '2026-03-17 16:00')

  it('is spoken to when it is over', () => {
    expect(from('2026-03-17 12:00', [pause])).toEqual(at('2026-03-17 16:00'))
    expect(from('2026-03-17 12:00', [pause], true)).toEqual(at('2026-03-17 16:00'))
  })

  it('hears of a term in hours all the same while he is on duty, and only then', () => {
    const duty = line('achterwacht', '2026-03-17 12:00', '2026-03-17 14:00')
    expect(from('2026-03-17 10:30', [pause, duty], true)).toEqual(at('2026-03-17 12:00'))
    expect(from('2026-03-17 13:00', [pause, duty], true)).toEqual(at('2026-03-17 13:00'))
    expect(from('2026-03-17 14:00', [pause, duty], true)).toEqual(at('2026-03-17 16:00'))
    expect(from('2026-03-17 13:00', [pause, duty])).toEqual(at('2026-03-17 16:00'))
  })

  it('stays on duty', () => {
    const shifts = [pause, line('verantwoordelijk', '2026-03-17 08:00', '2026-03-17 17:00')]
    expect(onDuty(shifts, null, at('2026-03-17 12:00'))).toEqual(['m1'])
  })

  it('makes no rota of it', () => {
    expect(from('2026-03-18 12:00', [pause])).toEqual(at('2026-03-18 12:00'))
  })
})
