import { describe, expect, it } from 'vitest'
import { isoIn } from '../../care/day.ts'
import type { Duty } from '../../care/duty.ts'
import { day, duty, episode, fact, ZONE } from './a-world.ts'

const told = ({ steps }: Duty) =>
  steps.map(({ id, at, to }) => `${id} ${isoIn(at, ZONE).slice(0, 16)} ${to.join('+')}`)
const of = { episodes: [episode('2026-03-16 14:00')] }

describe('the moments of nudging', () => {
  it('of the provisional plan run in hours around its own hour', () => {
    expect(told(duty('zlp_voorlopig', of, '2026-03-16 14:00'))).toEqual([
      'start 2026-03-16T14:00 m04',
      'PT12H 2026-03-17T02:00 m04',
      'PT4H 2026-03-17T10:00 m04',
      'due 2026-03-17T14:00 m04',
      'due+PT2H 2026-03-17T16:00 m07',
    ])
  })

  it('of the care plan run before the day to plan by, and after the last day', () => {
    expect(told(duty('zorgplan_definitief', of, '2026-04-01'))).toEqual([
      'P21D 2026-04-03T08:30 m04',
      'P7D 2026-04-17T08:30 m04',
      'P2D 2026-04-22T08:30 m04',
      'due 2026-04-28T08:30 m04',
      'due+P1D 2026-04-29T08:30 m07',
      'due+P7D 2026-05-05T08:30 m09',
    ])
  })

  it('come back every week once it is late, one ahead, and the ones before stay as they were', () => {
    const repeats = (on: string) =>
      told(duty('zorgplan_definitief', of, on)).filter((step) => step.includes('/'))
    expect(repeats('2026-04-29 08:29')).toEqual([])
    expect(repeats('2026-04-29 08:30')).toEqual(['due+P1D/1 2026-05-06T08:30 m07'])
    expect(repeats('2026-05-07')).toEqual([
      'due+P1D/1 2026-05-06T08:30 m07',
      'due+P1D/2 2026-05-13T08:30 m07',
    ])
  })

  it('show the same local hour on either side of a clock change', () => {
    const spring = duty('zorgplan_definitief', { episodes: [episode('2026-02-20')] }, '2026-03-10')
    expect(new Set(spring.steps.map(({ at }) => isoIn(at, ZONE).slice(11, 16)))).toEqual(new Set(['08:30']))
    expect(new Set(spring.steps.map(({ at }) => isoIn(at, ZONE).slice(-6)))).toEqual(
      new Set(['+01:00', '+02:00']),
    )
  })

  it('are silent until a planned day, but never after the term', () => {
    const planned = (on: string) => ({ ...of, facts: [fact('zorgplan_definitief', on, 'gepland')] })
    expect(told(duty('zorgplan_definitief', planned('2026-04-22'), '2026-04-01'))[0]).toBe(
      'P2D 2026-04-22T08:30 m04',
    )
    expect(told(duty('zorgplan_definitief', planned('2026-06-01'), '2026-04-01'))[0]).toBe(
      'due+P1D 2026-04-29T08:30 m07',
    )
  })

  it('never lie before the start', () => {
    const found = duty('bhv', { members: [{ ...member8, employedFrom: day('2026-03-01') }] }, '2026-03-02')
    expect(told(found)[0]).toBe('P60D 2026-04-02T08:30 m08')
    const short = duty('bhv', { members: [member8], facts: [certificate] }, '2026-03-02')
    expect(told(short).map((step) => step.split(' ')[0])).toEqual(['P7D', 'due'])
  })

  it.each([
    ['done', [fact('zorgplan_definitief', '2026-04-10')]],
    ['implied', [fact('zorgplan_evaluatie', '2026-04-10')]],
  ])('are none for what is %s', (_, facts) => {
    expect(duty('zorgplan_definitief', { ...of, facts }, '2026-04-10').steps).toEqual([])
  })
})

const member8 = {
  ref: 'm08',
  name: 'Naam',
  roles: ['zorgverlener' as const],
  teams: ['zorg'],
  language: 'nl' as const,
  workdays: [],
  employedFrom: null,
  employedUntil: null,
}
const certificate = fact('bhv', '2026-03-01', 'gehouden', {
  subject: { kind: 'employee', member: 'm08' },
  validUntil: day('2026-03-20'),
})
