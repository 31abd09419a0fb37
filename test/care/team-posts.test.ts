import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../care/calendar.ts'
import { dayOf, isoIn, weekday } from '../../care/day.ts'
import type { DutyState } from '../../care/duty.ts'
import { isQuiet } from '../../care/reachable.ts'
import { type TeamClock, type TeamDuty, teamEvents, teamHoursFrom } from '../../care/team-posts.ts'
import { at, day, ZONE } from './a-world.ts'

const clock: TeamClock = {
  zone: ZONE,
  calendar: workingCalendar(),
  nudgeTime: '08:30',
  quietHours: { from: '20:00', until: '07:30' },
}
const LINKED = at('2026-10-01 10:00')

const reminded = (on: string, toResponsible = true, step = 'half') => ({ step, at: at(on), toResponsible })
const duty = (change: Partial<TeamDuty> = {}): TeamDuty => ({
  id: 'd1',
  state: 'open',
  due: day('2026-11-30'),
  meeting: null,
  reminders: [reminded('2026-11-16 08:30')],
  ...change,
})
/** Thursday 26 November 2026. */
const meeting = (state: DutyState = 'open', on = '2026-11-26') =>
  duty({ id: 'm1', state, due: day(on), meeting: { day: day(on) }, reminders: [] })

const keys = (
  one: TeamDuty,
  now: string,
  { told = [], linkedAt = LINKED }: { told?: [string, boolean][]; linkedAt?: Date } = {},
) => teamEvents({ duties: [one], rounds: [] }, linkedAt, new Map(told), at(now), clock).map(({ key }) => key)

describe('a duty of the team itself', () => {
  const key = `reminder:d1:half:${at('2026-11-16 08:30').toISOString()}`

  it('is told when those who are responsible are reminded of it, once', () => {
    expect(keys(duty(), '2026-11-16 08:29')).toEqual([])
    expect(keys(duty(), '2026-11-16 08:30')).toEqual([key])
    expect(keys(duty(), '2026-11-16 08:31', { told: [[key, false]] })).toEqual([])
  })

  it('is told of the last reminder only, when several passed', () => {
    const both = duty({
      reminders: [reminded('2026-11-24 08:30', true, 'last_week'), reminded('2026-11-16 08:30')],
    })
    expect(keys(both, '2026-11-24 09:00')).toEqual([
      `reminder:d1:last_week:${at('2026-11-24 08:30').toISOString()}`,
    ])
  })

  it('says nothing of what went only to others than who is responsible', () => {
    expect(keys(duty({ reminders: [reminded('2026-11-16 08:30', false)] }), '2026-11-16 08:30')).toEqual([])
  })

  it.each<DutyState>(['upcoming', 'late', 'unconfirmed', 'done', 'cancelled', 'missed'])(
    'says nothing while it is %s',
    (state) => {
      expect(keys(duty({ state }), '2026-11-16 08:30')).toEqual([])
    },
  )

  it('says nothing once its last day is over, nor without one', () => {
    expect(keys(duty({ due: day('2026-11-15') }), '2026-11-16 08:30')).toEqual([])
    expect(keys(duty({ due: null }), '2026-11-16 08:30')).toEqual([])
  })

  it('says nothing of reminders from before the channel was linked', () => {
    expect(keys(duty(), '2026-11-17 10:00', { linkedAt: at('2026-11-17 09:00') })).toEqual([])
  })
})

describe('a planned day of the team', () => {
  it('is told from the working day before on', () => {
    expect(keys(meeting(), '2026-11-24 15:00')).toEqual([])
    expect(keys(meeting(), '2026-11-25 08:29')).toEqual([])
    expect(keys(meeting(), '2026-11-25 08:30')).toEqual(['meeting:m1'])
    expect(keys(meeting(), '2026-11-26 08:00')).toEqual(['meeting:m1'])
    expect(keys(meeting(), '2026-11-27 08:00')).toEqual([])
  })

  it('on a Monday is told on Friday', () => {
    expect(keys(meeting('open', '2026-11-23'), '2026-11-20 08:30')).toEqual(['meeting:m1'])
  })

  it('is told though the channel was linked a minute ago', () => {
    expect(keys(meeting(), '2026-11-25 15:00', { linkedAt: at('2026-11-25 14:59') })).toEqual(['meeting:m1'])
  })

  it('that was held is not told', () => {
    expect(keys(meeting('done'), '2026-11-25 08:30')).toEqual([])
  })

  it('that is called off is told so, only where its coming stands and while it is yet to come', () => {
    const told: [string, boolean][] = [['meeting:m1', true]]
    expect(keys(meeting('cancelled'), '2026-11-25 10:00', { told })).toEqual(['called_off:m1'])
    expect(keys(meeting('cancelled'), '2026-11-25 10:00')).toEqual([])
    expect(keys(meeting('cancelled'), '2026-11-25 10:00', { told: [['meeting:m1', false]] })).toEqual([])
    expect(keys(meeting('cancelled'), '2026-11-27 10:00', { told })).toEqual([])
  })
})

it('a round is told while it is open, once', () => {
  const round = { id: 'r1', opensAt: at('2026-11-16 13:30'), closesAt: at('2026-11-30 23:59') }
  const told = (now: string, before: [string, boolean][] = []) =>
    teamEvents({ duties: [], rounds: [round] }, LINKED, new Map(before), at(now), clock)
  expect(told('2026-11-16 13:29')).toEqual([])
  expect(told('2026-11-16 13:30')).toEqual([{ key: 'round:r1', about: 'round', round: 'r1' }])
  expect(told('2026-11-17 13:30', [['round:r1', true]])).toEqual([])
  expect(told('2026-12-01 09:00')).toEqual([])
})

describe('the hours of a team', () => {
  it.each([
    ['an evening', '2026-11-25 20:00', '2026-11-26T07:30'],
    ['a Saturday', '2026-11-21 11:00', '2026-11-23T07:30'],
    ['Koningsdag', '2026-04-27 11:00', '2026-04-28T07:30'],
    ['a working morning', '2026-11-25 09:00', '2026-11-25T09:00'],
  ])('of %s begin at their time', (_, from, open) => {
    expect(isoIn(teamHoursFrom(at(from), clock) ?? new Date(0), ZONE).slice(0, 16)).toBe(open)
  })

  it('are those in which anything is told', () => {
    for (const now of ['2026-11-25 20:00', '2026-11-26 07:29']) expect(keys(meeting(), now)).toEqual([])
    expect(keys(duty(), '2026-11-21 11:00')).toEqual([])
    expect(keys(duty(), '2026-11-23 07:30')).toHaveLength(1)
  })
})

describe('whenever it is looked at', () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 61 })
  const when = minutes.map((n) => new Date(at('2026-11-01 00:00').getTime() + n * 60_000))
  const states = fc.constantFrom<DutyState>('upcoming', 'open', 'late', 'done', 'cancelled', 'missed')
  const anyDuty = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    state: states,
    due: fc.option(when.map((one) => dayOf(one, ZONE))),
    meeting: fc.option(when.map((one) => ({ day: dayOf(one, ZONE) }))),
    reminders: fc.array(
      fc.record({ step: fc.constantFrom('half', 'last_week'), at: when, toResponsible: fc.boolean() }),
    ),
  })
  const some = fc.uniqueArray(anyDuty, { selector: ({ id }) => id })

  it('nothing is told outside working hours, and what is late never', () => {
    fc.assert(
      fc.property(some, when, (duties, now) => {
        const events = teamEvents({ duties, rounds: [] }, LINKED, new Map(), now, clock)
        if (events.length === 0) return
        expect(isQuiet(now, clock.quietHours, ZONE)).toBe(false)
        expect(weekday(dayOf(now, ZONE))).toBeLessThan(6)
        for (const event of events)
          expect(duties.find(({ id }) => 'duty' in event && id === event.duty)?.state).toBe('open')
      }),
    )
  })

  it('a second look at the same instant tells nothing more', () => {
    fc.assert(
      fc.property(some, when, (duties, now) => {
        const first = teamEvents({ duties, rounds: [] }, LINKED, new Map(), now, clock)
        const told = new Map(first.map(({ key }) => [key, false]))
        expect(teamEvents({ duties, rounds: [] }, LINKED, told, now, clock)).toEqual([])
        expect(told.size).toBe(first.length)
      }),
    )
  })
})
