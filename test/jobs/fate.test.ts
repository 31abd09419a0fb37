import { describe, expect, it } from 'vitest'
import { asDay, type Instant } from '../../care/day.ts'
import type { Audience } from '../../jobs/audience.ts'
import { type Footing, fateOf } from '../../jobs/fate.ts'
import { at, ZONE } from './small-house.ts'

const now = at('2026-03-16 10:00')
const today = asDay('2026-03-16')

const open: Footing = {
  state: 'open',
  due: { kind: 'day', day: asDay('2026-03-20') },
  planned: null,
  meetingDay: null,
  responsible: ['m04'],
  taker: null,
}

/** An audience in which everybody hears at one moment. */
const hearing = (first: Instant | null): Audience => ({
  zone: ZONE,
  hears: () => first,
  onDuty: () => [],
  needsDuty: () => false,
  isAway: () => false,
  management: () => [],
})

const fate = (
  duty: Footing | null,
  { step = 'P7D', to = 'm04', hears = now as Instant | null, isAsked = false } = {},
) => fateOf({ step, to }, duty, hearing(hears), { now, today, isAsked })

describe('what becomes of a nudge when its time has come', () => {
  it('is sent to who is at work, and put off for who is not', () => {
    expect(fate(open)).toEqual({ is: 'sent' })
    const later = at('2026-03-17 07:30')
    expect(fate(open, { hears: later })).toEqual({ is: 'put off', sendAt: later })
    expect(fate(open, { hears: null })).toEqual({ is: 'missed' })
  })

  it.each(['done', 'cancelled', 'missed', 'upcoming', 'unconfirmed'] as const)(
    'is dropped when the duty is %s, or gone',
    (state) => {
      expect(fate({ ...open, state })).toEqual({ is: 'dropped' })
      expect(fate(null)).toEqual({ is: 'dropped' })
    },
  )

  it('is silenced by a plan for a later day, unless it was asked for or the term has passed', () => {
    const planned = { ...open, planned: asDay('2026-03-18') }
    expect(fate(planned)).toEqual({ is: 'dropped' })
    expect(fate(planned, { step: 'later' })).toEqual({ is: 'sent' })
    expect(fate({ ...planned, planned: today })).toEqual({ is: 'sent' })
    expect(fate({ ...planned, state: 'late', due: { kind: 'day', day: asDay('2026-03-13') } })).toEqual({
      is: 'sent',
    })
  })

  it('prepares for no planned day that is over, and asks after it', () => {
    const meeting = { ...open, meetingDay: asDay('2026-03-13') }
    expect(fate(meeting)).toEqual({ is: 'dropped' })
    expect(fate(meeting, { step: 'held?' })).toEqual({ is: 'sent' })
    expect(fate({ ...meeting, meetingDay: today })).toEqual({ is: 'sent' })
  })

  it('goes to who took it over, and no longer to who had it', () => {
    const taken = { ...open, taker: 'm08' }
    expect(fate(taken)).toEqual({ is: 'dropped' })
    expect(fate(taken, { to: 'm08' })).toEqual({ is: 'sent' })
    expect(fate(taken, { to: 'm07' })).toEqual({ is: 'sent' })
  })

  it('waits for the answer about a planned day, unless the reminder was asked for', () => {
    expect(fate(open, { isAsked: true })).toEqual({ is: 'awaiting' })
    expect(fate(open, { isAsked: true, step: 'later' })).toEqual({ is: 'sent' })
  })

  it('was for the hours of who was on duty only', () => {
    expect(fate(open, { step: 'PT4H@dienst' })).toEqual({ is: 'sent' })
    expect(fate(open, { step: 'PT4H@dienst', hears: at('2026-03-16 11:00') })).toEqual({ is: 'dropped' })
  })
})
