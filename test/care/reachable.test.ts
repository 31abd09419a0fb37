import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../care/calendar.ts'
import { asDay, dayOf, weekday } from '../../care/day.ts'
import { isQuiet, isReachable, type QuietHours, reachableFrom } from '../../care/reachable.ts'
import { at, ZONE } from './a-world.ts'

const { isHoliday } = workingCalendar()
const NIGHT: QuietHours = { from: '20:00', until: '07:30' }
const anybody = { workdays: [] as number[], employedFrom: null, employedUntil: null }

const from = (
  moment: string,
  who: Partial<Parameters<typeof reachableFrom>[0]> = {},
  quiet: QuietHours = NIGHT,
) => reachableFrom({ ...anybody, ...who }, at(moment), quiet, ZONE, isHoliday)

describe('when somebody may be spoken to', () => {
  it('is now, on a day of work outside quiet hours', () => {
    expect(from('2026-03-16 14:00')).toEqual(at('2026-03-16 14:00'))
  })

  it('is the end of the quiet hours, in the night', () => {
    expect(from('2026-03-16 20:00')).toEqual(at('2026-03-17 07:30'))
    expect(from('2026-03-17 03:00')).toEqual(at('2026-03-17 07:30'))
    expect(from('2026-03-16 19:59')).toEqual(at('2026-03-16 19:59'))
  })

  it('is the next day of work, on a day off', () => {
    expect(from('2026-03-20 21:00')).toEqual(at('2026-03-23 07:30'))
    expect(from('2026-03-16 12:00', { workdays: [3] })).toEqual(at('2026-03-18 07:30'))
  })

  it('passes public holidays over for who stated no days, and takes stated days at their word', () => {
    expect(from('2026-04-27 12:00')).toEqual(at('2026-04-28 07:30'))
    expect(from('2026-04-27 12:00', { workdays: [1] })).toEqual(at('2026-04-27 12:00'))
  })

  it('never comes for who has left, and waits for who has yet to begin', () => {
    expect(from('2026-03-16 12:00', { employedUntil: asDay('2026-03-15') })).toBeNull()
    expect(from('2026-03-16 21:00', { employedUntil: asDay('2026-03-16') })).toBeNull()
    expect(from('2026-03-16 12:00', { employedFrom: asDay('2026-03-18') })).toEqual(at('2026-03-18 07:30'))
  })

  it('keeps quiet hours that begin after midnight', () => {
    const late = { from: '00:00', until: '07:00' }
    expect(from('2026-03-16 15:00', {}, late)).toEqual(at('2026-03-16 15:00'))
    expect(from('2026-03-16 23:59', {}, late)).toEqual(at('2026-03-16 23:59'))
    expect(from('2026-03-17 00:00', {}, late)).toEqual(at('2026-03-17 07:00'))
  })

  it('keeps quiet hours in the middle of the day', () => {
    const noon = { from: '12:00', until: '14:00' }
    expect(from('2026-03-16 09:00', {}, noon)).toEqual(at('2026-03-16 09:00'))
    expect(from('2026-03-16 12:30', {}, noon)).toEqual(at('2026-03-16 14:00'))
    expect(from('2026-03-16 18:00', {}, noon)).toEqual(at('2026-03-16 18:00'))
  })

  it('is any hour where there are no quiet hours', () => {
    expect(from('2026-03-16 03:00', {}, { from: '00:00', until: '00:00' })).toEqual(at('2026-03-16 03:00'))
  })

  it('is never earlier, on a day of work, and stays where it is when asked again', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
      .map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${minutes}`)
    const workdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    const moment = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2027-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moment, workdays, time, time, (now, days, quietFrom, until) => {
        const who = { ...anybody, workdays: days }
        const rest = [{ from: quietFrom, until }, ZONE, isHoliday] as const
        const found = reachableFrom(who, now, ...rest)
        expect(found).not.toBeNull()
        if (found === null) return
        expect(found.getTime()).toBeGreaterThanOrEqual(now.getTime())
        expect(days).toContain(weekday(dayOf(found, ZONE)))
        expect(isReachable(who, found, ...rest)).toBe(true)
      }),
    )
  })
})

describe('quiet hours', () => {
  it('end at the minute at which one may speak again', () => {
    const quiet = (moment: string) => isQuiet(at(moment), NIGHT, ZONE)
    expect(
      ['2026-03-16 19:59', '2026-03-16 20:00', '2026-03-17 07:29', '2026-03-17 07:30'].map(quiet),
    ).toEqual([false, true, true, false])
  })
})
