import { describe, expect, it } from 'vitest'
import type { Duty } from '../../care/duty.ts'
import type { Member } from '../../care/world.ts'
import { day, duties, duty, fact, member, ofEmployee } from './a-world.ts'

const dueDay = ({ due }: Duty) => (due.kind === 'day' ? due.day : due.kind)
const carer = (change: Partial<Member> = {}) => member('m08', ['zorgverlener'], change)
const coordinator = member('m07', ['coordinator'])
const trained = (on: string, change = {}) => fact('bhv', on, 'gehouden', { ...ofEmployee('m08'), ...change })
const of = (who: Member, ...facts: ReturnType<typeof fact>[]) => ({ members: [who], facts })

describe('a training that must be repeated', () => {
  it('is due a year after the last one, for medicines two years', () => {
    const facts = [trained('2025-05-20'), fact('medicatie', '2025-05-20', 'gehouden', ofEmployee('m08'))]
    expect(dueDay(duty('bhv', of(carer(), ...facts), '2026-04-01'))).toBe('2026-05-20')
    expect(dueDay(duty('medicatie_bekwaam', of(carer(), ...facts), '2026-04-01'))).toBe('2027-05-20')
  })

  it('is due when its certificate says so', () => {
    const found = duty(
      'bhv',
      of(carer(), trained('2025-05-20', { validUntil: day('2026-04-27') })),
      '2026-04-01',
    )
    expect([dueDay(found), found.planBy]).toEqual(['2026-04-27', '2026-04-24'])
    expect(found.reckoning.map(({ move }) => move)).toEqual(['start', 'valid_until', 'plan_by'])
  })

  it('is known by the name of the rule too', () => {
    const facts = [fact('medicatie_bekwaam', '2025-05-20', 'gehouden', ofEmployee('m08'))]
    expect(dueDay(duty('medicatie_bekwaam', of(carer(), ...facts), '2026-04-01'))).toBe('2027-05-20')
  })

  it('is due three months after the first day of employment when nothing is recorded', () => {
    const found = duty('bhv', of(carer({ employedFrom: day('2026-03-01') })), '2026-04-01')
    expect(found).toMatchObject({
      key: 'bhv|employee:m08|start',
      starts: { day: '2026-03-01' },
      class: 'beleid',
    })
    expect(dueDay(found)).toBe('2026-06-01')
  })

  it('is open without a date when nothing at all is known', () => {
    const found = duty('bhv', of(carer()), '2026-04-01')
    expect(found).toMatchObject({
      due: { kind: 'unknown' },
      planBy: null,
      starts: null,
      state: 'open',
      steps: [],
    })
    expect(found.reckoning).toEqual([{ move: 'no_evidence' }])
  })

  it('closes the one before and starts the next', () => {
    const who = carer({ employedFrom: day('2024-03-01') })
    const found = duties('bhv', of(who, trained('2024-05-20'), trained('2025-05-12')), '2026-04-01')
    expect(found.map(({ state }) => state)).toEqual(['done', 'done', 'open'])
    expect(found.map(dueDay)).toEqual(['2024-06-01', '2025-05-20', '2026-05-12'])
  })

  it('asks no first training of whoever came trained', () => {
    const who = carer({ employedFrom: day('2025-09-01') })
    expect(duties('bhv', of(who, trained('2025-05-20')), '2026-04-01').map(dueDay)).toEqual(['2026-05-20'])
  })

  it('shows ninety days before it is best done', () => {
    const world = of(carer(), trained('2025-05-20'))
    expect(duty('bhv', world, '2026-02-18 23:59').state).toBe('upcoming')
    expect(duty('bhv', world, '2026-02-19 00:00').state).toBe('open')
  })

  it('is asked of the employee, then of the coordinators of the team', () => {
    const world = { members: [carer(), coordinator], facts: [trained('2025-05-20')] }
    const found = duties('bhv', world, '2026-04-01').find(({ subject }) => subject.ref === 'm08')
    expect(found).toMatchObject({ team: 'zorg', responsible: ['m08'], backup: ['m07'] })
    expect(found?.steps.at(-1)).toMatchObject({ id: 'due', to: ['m08', 'm07'] })
  })

  it('ends after the last day of employment, and does not begin before the first', () => {
    const who = carer({ employedFrom: day('2026-01-01'), employedUntil: day('2026-03-31') })
    expect(duties('bhv', of(who), '2025-12-31')).toEqual([])
    expect(duty('bhv', of(who), '2026-03-31 23:59').state).toBe('open')
    expect(duty('bhv', of(who), '2026-04-01 00:00').closing).toMatchObject({
      as: 'cancelled',
      because: 'employment_ended',
    })
  })

  it('is not for who only sits on the council, and medicines are for who gives care', () => {
    const rules = (who: Member) =>
      ['bhv', 'medicatie_bekwaam'].filter((rule) => duties(rule, of(who), '2026-04-01').length > 0)
    expect(rules(member('m20', ['raad']))).toEqual([])
    expect(rules(member('m20', ['raad', 'functionaris']))).toEqual(['bhv'])
    expect(rules(member('m20', ['management']))).toEqual(['bhv'])
    expect(rules(member('m20', ['raad', 'evv']))).toEqual(['bhv', 'medicatie_bekwaam'])
  })

  it('shows the day on which it is planned', () => {
    const planned = fact('bhv', '2026-05-11', 'gepland', ofEmployee('m08'))
    expect(duty('bhv', of(carer(), trained('2025-05-20'), planned), '2026-04-01').planned).toBe('2026-05-11')
    expect(duty('bhv', of(carer(), planned), '2026-04-01').planned).toBe('2026-05-11')
  })
})
