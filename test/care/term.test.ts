import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../care/calendar.ts'
import { addDays, asDay, isoIn } from '../../care/day.ts'
import { dayTerm, givenEnd, hourTerm } from '../../care/term.ts'
import { at, ZONE } from './a-world.ts'

const calendar = workingCalendar()
const lastDay = (from: string, term: string, ruleClass: 'wet' | 'kader' | 'contract' | 'beleid' = 'wet') => {
  const { due, planBy, moves } = dayTerm(asDay(from), term, ruleClass, calendar)
  return { due: due.kind === 'day' ? due.day : due.kind, planBy, moves: moves.map(({ move }) => move) }
}

describe('a term in hours', () => {
  it.each([
    ['2026-03-28 14:00', '2026-03-29T15:00:00+02:00'],
    ['2026-10-24 14:00', '2026-10-25T13:00:00+01:00'],
    ['2026-12-25 23:30', '2026-12-26T23:30:00+01:00'],
  ])('of 24 hours from %s ends at %s: hours are elapsed', (from, to) => {
    const { due, planBy } = hourTerm(at(from), 'PT24H')
    expect(due.kind === 'instant' && isoIn(due.at, ZONE)).toBe(to)
    expect(planBy).toBeNull()
  })

  it('is always as long as it says', () => {
    fc.assert(
      fc.property(fc.date({ min: at('2024-01-01'), max: at('2032-01-01'), noInvalidDate: true }), (from) => {
        const { due } = hourTerm(from, 'PT48H')
        expect(due.kind === 'instant' && due.at.getTime() - from.getTime()).toBe(48 * 3_600_000)
      }),
    )
  })
})

describe('a term in weeks or months', () => {
  it('of the law that ends on Koningsdag runs on to the next working day, and is planned before', () => {
    expect(lastDay('2026-03-16', 'P6W')).toEqual({
      due: '2026-04-28',
      planBy: '2026-04-24',
      moves: ['term', 'extended', 'plan_by'],
    })
  })

  it.each(['kader', 'contract', 'beleid'] as const)(
    'that is %s ends where the calendar says',
    (ruleClass) => {
      expect(lastDay('2026-03-16', 'P6W', ruleClass)).toEqual({
        due: '2026-04-27',
        planBy: '2026-04-24',
        moves: ['term', 'not_extended', 'plan_by'],
      })
    },
  )

  it('runs over Christmas and the weekend after it', () => {
    expect(lastDay('2026-11-13', 'P6W').due).toBe('2026-12-28')
  })

  it('says which kind of day it ran into', () => {
    const because = (from: string) =>
      dayTerm(asDay(from), 'P6W', 'wet', calendar).moves.find(({ move }) => move === 'extended')
    expect(because('2026-01-03')).toMatchObject({ because: 'saturday', from: '2026-02-14', to: '2026-02-16' })
    expect(because('2026-01-04')).toMatchObject({ because: 'sunday' })
    expect(because('2026-04-02')).toMatchObject({ because: 'holiday', from: '2026-05-14', to: '2026-05-15' })
  })

  it.each([
    ['P12W', '2026-10-10', '2027-01-04'],
    ['P13W', '2026-10-03', '2027-01-02'],
    ['P90D', '2026-10-04', '2027-01-04'],
    ['P91D', '2026-10-03', '2027-01-02'],
    ['P3M', '2026-10-02', '2027-01-04'],
    ['P4M', '2026-09-02', '2027-01-02'],
    ['P1Y', '2026-01-02', '2027-01-02'],
  ])('of the law: %s from %s ends on %s, for only short ones run on', (term, from, to) => {
    expect(lastDay(from, term).due).toBe(to)
  })

  it('clips at the end of a month and then looks for the last working day', () => {
    expect(lastDay('2026-08-31', 'P6M')).toMatchObject({ due: '2027-02-28', planBy: '2027-02-26' })
  })

  it('never moves a date that was given', () => {
    expect(givenEnd(asDay('2026-04-27'), calendar)).toMatchObject({
      due: { kind: 'day', day: '2026-04-27' },
      planBy: '2026-04-24',
    })
  })

  it('does not let an own day off move a term of the law', () => {
    const closed = workingCalendar([asDay('2026-06-01')])
    const { due, planBy } = dayTerm(asDay('2026-04-20'), 'P6W', 'wet', closed)
    expect(due).toEqual({ kind: 'day', day: '2026-06-01' })
    expect(planBy).toBe('2026-05-29')
  })
})

describe('six weeks, walked through every day of 2024 to 2032', () => {
  // Written out by hand from the calendar, so that it shares nothing with the reckoning it checks.
  const EASTER = [
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
  ]
  EASTER.push('2031-04-13', '2032-03-28', '2033-04-17')
  const free = new Set(
    EASTER.flatMap((easter) => {
      const year = easter.slice(0, 4)
      const king = new Date(`${year}-04-27`).getUTCDay() === 0 ? `${year}-04-26` : `${year}-04-27`
      const around = [-2, 1, 39, 50].map((n) =>
        new Date(Date.parse(easter) + n * 864e5).toISOString().slice(0, 10),
      )
      return [...around, king, ...['01-01', '05-05', '12-25', '12-26'].map((rest) => `${year}-${rest}`)]
    }),
  )
  const isFree = (ms: number) =>
    [0, 6].includes(new Date(ms).getUTCDay()) || free.has(new Date(ms).toISOString().slice(0, 10))
  const text = (ms: number) => new Date(ms).toISOString().slice(0, 10)

  it('ends, and is planned, as a second and simpler reckoning says', () => {
    for (let start = asDay('2024-01-01'); start <= '2032-12-31'; start = addDays(start, 1)) {
      const end = Date.parse(start) + 42 * 864e5
      let due = end
      while (isFree(due)) due += 864e5
      let plan = end
      while (isFree(plan)) plan -= 864e5
      expect(lastDay(start, 'P6W')).toMatchObject({ due: text(due), planBy: text(plan) })
      expect(lastDay(start, 'P6W', 'beleid').due).toBe(text(end))
    }
  })

  it('hits a free day for 112 start days of 2026, 8 of them on a weekday', () => {
    const moved: string[] = []
    for (let start = asDay('2026-01-01'); start <= '2026-12-31'; start = addDays(start, 1)) {
      if (lastDay(start, 'P6W').moves.includes('extended')) moved.push(start)
    }
    expect(moved).toHaveLength(112)
    expect(moved.filter((start) => ![0, 6].includes(new Date(start).getUTCDay()))).toHaveLength(8)
  })

  it('is never due earlier when it starts later', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('P10D', 'P6W', 'P3M', 'P6M', 'P1Y'),
        fc.constantFrom('wet' as const, 'beleid' as const),
        (n, later, term, ruleClass) => {
          const start = addDays(asDay('2024-01-01'), n)
          expect(
            lastDay(addDays(start, later), term, ruleClass).due >= lastDay(start, term, ruleClass).due,
          ).toBe(true)
        },
      ),
    )
  })
})
