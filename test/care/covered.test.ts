import { describe, expect, it } from 'vitest'
import { askedBy, covered } from '../../care/covered.ts'
import { allAt } from '../../care/meetings.ts'
import type { Fact } from '../../care/world.ts'
import { at, day, episode, fact, ofOrganisation, ofTeam, settings, standaard, world } from './a-world.ts'

const episodes = [episode('2026-01-05')]
const items = (facts: Fact[], on: string) => allAt(standaard, world({ facts, episodes }), settings, at(on))
const hidden = (facts: Fact[], on: string) =>
  [...covered(items(facts, on), day(on))].map(({ rule, meeting }) => (meeting ? 'meeting' : rule))
const mdo = (on: string) => fact('mdo', on, 'gepland', ofTeam('zorg'))

describe('a duty that need not be seen beside the planned day', () => {
  it('is one that is planned whole, from the day on which it must be prepared', () => {
    expect(hidden([mdo('2026-11-26')], '2026-11-18')).toEqual([])
    expect(hidden([mdo('2026-11-26')], '2026-11-19')).toEqual(['mdo'])
  })

  it('also while an answer is waited for', () => {
    expect(hidden([mdo('2026-11-24')], '2026-11-26')).toEqual(['mdo'])
  })

  it('is none of which more is asked than is planned', () => {
    const council = fact('clientenraad', '2026-11-26', 'gepland', ofOrganisation)
    expect(hidden([council], '2026-11-24')).toEqual([])
  })

  it('is none of another month, another team or another talk', () => {
    expect(hidden([mdo('2026-12-01')], '2026-11-26')).toEqual([])
    expect(hidden([fact('mdo', '2026-11-26', 'gepland', ofTeam('wonen'))], '2026-11-25')).toEqual([])
  })

  it('is a talk on the day of its plan; one that is late only while its answer is waited for', () => {
    const facts = [
      fact('zorgplan_definitief', '2026-02-10'),
      fact('zorgplan_evaluatie', '2026-08-07', 'gepland'),
    ]
    expect(hidden(facts, '2026-08-04')).toEqual(['zorgplan_evaluatie'])
    expect(hidden(facts, '2026-08-12')).toEqual(['zorgplan_evaluatie'])
    expect(hidden(facts, '2026-08-21')).toEqual(['zorgplan_evaluatie'])
    expect(hidden(facts, '2026-08-22')).toEqual([])
  })

  it('is none that is late while its day is still to come', () => {
    const facts = [
      fact('zorgplan_definitief', '2026-02-10'),
      fact('zorgplan_evaluatie', '2026-08-20', 'gepland'),
    ]
    expect(hidden(facts, '2026-08-19')).toEqual([])
    expect(hidden(facts, '2026-08-20')).toEqual(['zorgplan_evaluatie'])
  })
})

describe('what asks for a planned day', () => {
  it('is the duty of its period, also when that has its number', () => {
    const all = items([{ ...mdo('2026-11-05'), outcome: 'gehouden' }, mdo('2026-11-26')], '2026-11-20')
    const second = all.find(({ meeting }) => meeting?.day === '2026-11-26')
    expect(second && askedBy(second, all)).toMatchObject({ rule: 'mdo', state: 'done' })
  })

  it('is nothing for a day of a year that is yet to begin', () => {
    const all = items([fact('clientenraad', '2027-01-14', 'gepland', ofOrganisation)], '2026-12-28')
    const council = all.find(({ meeting }) => meeting !== undefined)
    expect(council && askedBy(council, all)).toBeNull()
  })
})
