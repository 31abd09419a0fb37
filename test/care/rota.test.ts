import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../care/calendar.ts'
import { asDay } from '../../care/day.ts'
import { type Hearing, type QuietHours, reachableFrom } from '../../care/reachable.ts'
import { onDuty, SHIFT_KINDS, type Shift, type ShiftKind } from '../../care/rota.ts'
import { at, ZONE } from './a-world.ts'

const { isHoliday } = workingCalendar()
const NIGHT: QuietHours = { from: '20:00', until: '07:30' }
const anybody = { workdays: [] as number[], employedFrom: null, employedUntil: null }

const shift = (kind: ShiftKind, from: string, until: string, more: Partial<Shift> = {}): Shift => {
  return { member: 'm1', kind, from: at(from), until: at(until), team: null, ...more }
}
const spokenFrom = (moment: Date, shifts: Shift[], hearing: Hearing = {}) =>
  reachableFrom(anybody, moment, NIGHT, ZONE, isHoliday, { shifts, ...hearing })
const from = (moment: string, ...shifts: Shift[]) => spokenFrom(at(moment), shifts)

// 16 March 2026 is a Monday.
describe('who works shifts', () => {
  const night = shift('nacht', '2026-03-17 23:00', '2026-03-18 07:00')

  it('is spoken to from half an hour before his shift to half an hour after it, at night too', () => {
    expect(from('2026-03-17 12:00', night)).toEqual(at('2026-03-17 22:30'))
    expect(from('2026-03-18 03:00', night)).toEqual(at('2026-03-18 03:00'))
    expect(from('2026-03-18 07:29', night)).toEqual(at('2026-03-18 07:29'))
  })

  it('is left alone on days without a shift, while the rota goes on', () => {
    const next = shift('avond', '2026-03-27 15:00', '2026-03-27 23:00')
    expect(from('2026-03-18 07:30', night, next)).toEqual(at('2026-03-27 14:30'))
  })

  it('is spoken to in the weekend when his shift is then', () => {
    const friday = shift('dag', '2026-03-20 07:00', '2026-03-20 15:00')
    const sunday = shift('dag', '2026-03-22 07:00', '2026-03-22 15:00')
    expect(from('2026-03-20 16:00', friday, sunday)).toEqual(at('2026-03-22 06:30'))
  })

  it('has ordinary days before the first shift that is known and after the last one', () => {
    expect(from('2026-03-18 12:00', night)).toEqual(at('2026-03-19 07:30'))
    expect(from('2026-03-16 12:00', night)).toEqual(at('2026-03-16 12:00'))
  })

  it('is not silenced by one shift weeks ahead', () => {
    const far = shift('dag', '2026-04-14 07:00', '2026-04-14 15:00')
    expect(from('2026-03-19 12:00', night, far)).toEqual(at('2026-03-19 12:00'))
    expect(from('2026-04-14 05:00', far)).toEqual(at('2026-04-14 06:30'))
  })

  it.each([
    ['is a part of it when it takes two weeks', '2026-04-01', '2026-04-01 06:30'],
    ['ends it when it takes longer', '2026-04-02', '2026-03-20 12:00'],
  ])('has a rota in which a gap %s', (_, next, heard) => {
    const again = shift('dag', `${next} 07:00`, `${next} 15:00`)
    expect(from('2026-03-20 12:00', night, again)).toEqual(at(heard))
  })

  it('is not spoken to after his last day of service, whatever the rota says', () => {
    const leaver = { ...anybody, employedUntil: asDay('2026-03-16') }
    const hearing = { shifts: [night] }
    expect(reachableFrom(leaver, at('2026-03-16 21:00'), NIGHT, ZONE, isHoliday, hearing)).toBeNull()
  })
})

describe('a day off', () => {
  it('goes before a shift at the same time', () => {
    const day = shift('dag', '2026-03-17 07:00', '2026-03-17 15:00')
    const off = shift('vrij', '2026-03-17 00:00', '2026-03-17 12:00')
    expect(from('2026-03-17 08:00', day, off)).toEqual(at('2026-03-17 12:00'))
  })

  it('takes a working day away from who has no rota, and no other', () => {
    const off = shift('vrij', '2026-03-17 00:00', '2026-03-18 00:00')
    expect(from('2026-03-17 08:00', off)).toEqual(at('2026-03-18 07:30'))
    expect(from('2026-03-16 08:00', off)).toEqual(at('2026-03-16 08:00'))
  })
})

describe('being on call', () => {
  const onCall = shift('achterwacht', '2026-03-21 00:00', '2026-03-23 00:00')

  it('is no shift to be spoken to in', () => {
    expect(from('2026-03-21 12:00', onCall)).toEqual(at('2026-03-23 07:30'))
  })

  it('is one for a term in hours', () => {
    expect(spokenFrom(at('2026-03-21 12:00'), [onCall], { onCall: true })).toEqual(at('2026-03-21 12:00'))
  })

  it('changes nothing about ordinary days', () => {
    expect(from('2026-03-20 12:00', onCall)).toEqual(at('2026-03-20 12:00'))
  })
})

describe('being responsible', () => {
  it('is a shift that says nothing of other days', () => {
    const responsible = shift('verantwoordelijk', '2026-03-18 15:00', '2026-03-18 23:00')
    expect(from('2026-03-18 08:00', responsible)).toEqual(at('2026-03-18 14:30'))
    expect(from('2026-03-17 08:00', responsible)).toEqual(at('2026-03-17 08:00'))
  })
})

describe('who is on duty', () => {
  const moment = at('2026-03-16 22:00')
  const now = (kind: ShiftKind, member: string, team: string | null = null) =>
    shift(kind, '2026-03-16 20:00', '2026-03-17 08:00', { member, team })
  const rota = [
    now('achterwacht', 'm1'),
    now('achterwacht', 'm2', 'zorg'),
    now('verantwoordelijk', 'm3'),
    now('verantwoordelijk', 'm4', 'zorg'),
    now('nacht', 'm5', 'zorg'),
  ]

  it.each([
    ['who is responsible for the team', rota, ['m4']],
    ['else for the organisation', rota.slice(0, 3), ['m3']],
    ['else who is on call for the team', rota.slice(0, 2), ['m2']],
    ['else for the organisation', rota.slice(0, 1), ['m1']],
    ['and not who just works', [now('nacht', 'm5', 'zorg')], []],
    ['nor who is responsible elsewhere', [now('verantwoordelijk', 'm6', 'dag')], []],
    ['nor who is off', [now('verantwoordelijk', 'm4', 'zorg'), now('vrij', 'm4'), rota[0]], ['m1']],
    ['and each of several, in order', [now('achterwacht', 'm9'), now('achterwacht', 'm8')], ['m8', 'm9']],
  ] as [string, Shift[], string[]][])('is %s', (_, shifts, found) => {
    expect(onDuty(shifts, 'zorg', moment)).toEqual(found)
  })

  it('changes at the hour: who goes is off duty as who comes begins', () => {
    const shifts = [
      shift('achterwacht', '2026-03-16 08:00', '2026-03-16 22:00', { member: 'm1' }),
      shift('achterwacht', '2026-03-16 22:00', '2026-03-17 08:00', { member: 'm2' }),
    ]
    expect(onDuty(shifts, null, moment)).toEqual(['m2'])
  })
})

describe('any rota at all', () => {
  const HALF_HOUR = 1_800_000
  const start = at('2026-03-16 00:00').getTime()
  // Five weeks around a change of the clock.
  const moment = fc.integer({ min: 0, max: 5 * 7 * 48 }).map((n) => new Date(start + n * HALF_HOUR))
  const anyShift = fc
    .record({
      kind: fc.constantFrom(...SHIFT_KINDS),
      begins: moment,
      halfHours: fc.integer({ min: 1, max: 48 }),
    })
    .map(({ kind, begins, halfHours }): Shift => {
      const until = new Date(begins.getTime() + halfHours * HALF_HOUR)
      return { member: 'm1', kind, from: begins, until, team: null }
    })
  const works = ({ kind }: Shift) => kind === 'dag' || kind === 'avond' || kind === 'nacht'
  const anyRota = fc.array(anyShift, { maxLength: 12 })
  const within = ({ from, until }: Shift, instant: Date, margin = 0) =>
    instant.getTime() >= from.getTime() - margin && instant.getTime() < until.getTime() + margin

  it('is never answered with an instant at which he is off, nor with an earlier one', () => {
    fc.assert(
      fc.property(anyRota, moment, fc.boolean(), (shifts, now, onCall) => {
        const found = spokenFrom(now, shifts, { onCall })
        if (found === null) return
        expect(found.getTime()).toBeGreaterThanOrEqual(now.getTime())
        expect(shifts.filter((one) => one.kind === 'vrij' && within(one, found))).toEqual([])
      }),
    )
  })

  it('keeps to his shifts, half an hour on either side, between two that are no more than two weeks apart', () => {
    const TWO_WEEKS = 14 * 86_400_000
    fc.assert(
      fc.property(fc.array(anyShift, { minLength: 1, maxLength: 12 }), moment, (shifts, now) => {
        const found = spokenFrom(now, shifts)
        if (found === null) return
        const worked = shifts.filter(works)
        const between = worked.some(
          (before) =>
            before.until <= found &&
            worked.some(
              ({ from }) => from > found && from.getTime() - before.until.getTime() < TWO_WEEKS - 3_600_000,
            ),
        )
        if (!between) return
        const own = shifts.filter(({ kind }) => kind !== 'vrij' && kind !== 'achterwacht')
        expect(own.some((one) => within(one, found, HALF_HOUR))).toBe(true)
      }),
    )
  })

  it('changes nothing before the first shift and after the last', () => {
    const DAY = 86_400_000
    fc.assert(
      fc.property(fc.array(anyShift, { minLength: 1, maxLength: 12 }), moment, (shifts, now) => {
        const plain = spokenFrom(now, [])
        if (plain === null) return
        const first = Math.min(...shifts.map((one) => one.from.getTime()))
        const last = Math.max(...shifts.map((one) => one.until.getTime()))
        if (plain.getTime() > first - DAY && now.getTime() < last + DAY) return
        expect(spokenFrom(now, shifts)).toEqual(plain)
      }),
    )
  })

  it('gives a later answer to a later question, and the same one to the answer', () => {
    fc.assert(
      fc.property(anyRota, moment, moment, (shifts, one, other) => {
        const [first, second] = [one, other].sort((a, b) => a.getTime() - b.getTime()) as [Date, Date]
        const [early, late] = [spokenFrom(first, shifts), spokenFrom(second, shifts)]
        if (early === null) return
        expect((late ?? early).getTime()).toBeGreaterThanOrEqual(early.getTime())
        expect(spokenFrom(early, shifts)).toEqual(early)
      }),
    )
  })

  it('means the same in any order', () => {
    fc.assert(
      fc.property(anyRota, moment, (shifts, now) => {
        expect(spokenFrom(now, shifts.toReversed())).toEqual(spokenFrom(now, shifts))
        expect(onDuty(shifts.toReversed(), null, now)).toEqual(onDuty(shifts, null, now))
      }),
    )
  })
})
