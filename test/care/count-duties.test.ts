import { describe, expect, it } from 'vitest'
import { isoIn } from '../../care/day.ts'
import { day, duties, duty, fact, member, ofOrganisation, ofTeam, people, team, ZONE } from './a-world.ts'

const mdo = (on: string, outcome: Parameters<typeof fact>[2] = 'gehouden', change = {}) =>
  fact('mdo', on, outcome, { ...ofTeam('zorg'), ...change })
const council = (on: string, outcome: Parameters<typeof fact>[2] = 'gehouden') =>
  fact('clientenraad', on, outcome, ofOrganisation)
const when = (duty_: ReturnType<typeof duty>) =>
  duty_.steps.map(({ id, at }) => `${id} ${isoIn(at, ZONE).slice(0, 16)}`)

describe('the monthly meeting of a team', () => {
  it('is one for the month in which we are', () => {
    expect(duty('mdo', {}, '2026-05-10')).toMatchObject({
      key: 'mdo|team:zorg|2026-05',
      subject: { kind: 'team', ref: 'zorg' },
      team: 'zorg',
      starts: { day: '2026-05-01' },
      due: { kind: 'day', day: '2026-05-31' },
      planBy: '2026-05-29',
      state: 'open',
      count: { done: 0, planned: 0, required: 1, period: '2026-05' },
      responsible: ['m07'],
      backup: ['m09'],
    })
  })

  it('is for teams that give care, not for the staff', () => {
    const teams = (['zorg', 'ambulant', 'dagbesteding', 'wonen', 'staf'] as const).map((kind) =>
      team(kind, kind),
    )
    const refs = new Set(duties('mdo', { teams }, '2026-05-10').map(({ subject }) => subject.ref))
    expect([...refs]).toEqual(['zorg', 'ambulant', 'dagbesteding', 'wonen'])
  })

  it('is done when it is held, from that day', () => {
    const facts = [mdo('2026-05-12')]
    expect(duty('mdo', { facts }, '2026-05-11').state).toBe('open')
    expect(duty('mdo', { facts }, '2026-05-12')).toMatchObject({ state: 'done', count: { done: 1 } })
  })

  it.each([
    ['of another team', mdo('2026-05-12', 'gehouden', ofTeam('wonen'))],
    ['of another month', mdo('2026-04-30')],
    ['that fell through', mdo('2026-05-12', 'vervallen')],
  ])('does not count a meeting %s', (_, other) => {
    expect(duty('mdo', { facts: [other] }, '2026-05-20').count).toMatchObject({ done: 0, planned: 0 })
  })

  it('counts as planned what is still to come, on the day it was moved to', () => {
    const facts = [
      mdo('2026-05-04', 'gepland'),
      mdo('2026-05-11', 'verzet', { movedTo: day('2026-05-18') }),
      mdo('2026-05-18', 'gepland'),
      mdo('2026-05-25', 'verzet', { movedTo: day('2026-06-02') }),
    ]
    expect(duty('mdo', { facts }, '2026-05-10')).toMatchObject({
      planned: '2026-05-18',
      count: { planned: 1 },
    })
    expect(duty('mdo', { facts }, '2026-06-01')).toMatchObject({
      planned: '2026-06-02',
      count: { planned: 1 },
    })
  })

  it('reminds half-way and in the last week while nothing is planned', () => {
    expect(when(duty('mdo', {}, '2026-04-01'))).toEqual([
      'half 2026-04-16T08:30',
      'last_week 2026-04-24T08:30',
    ])
    expect(duty('mdo', { facts: [mdo('2026-04-28', 'gepland')] }, '2026-04-01').steps).toEqual([])
  })

  it('tells what became of the month before', () => {
    const monthBefore = (...facts: ReturnType<typeof fact>[]) => duties('mdo', { facts }, '2026-06-01')[0]
    expect(monthBefore()).toMatchObject({ state: 'missed', count: { period: '2026-05', done: 0 } })
    expect(monthBefore(mdo('2026-05-30'))).toMatchObject({
      state: 'done',
      count: { period: '2026-05', done: 1 },
    })
  })

  it('says nothing of a month before dates were vouched for', () => {
    const found = duties('mdo', {}, '2026-06-01', { vouchesFrom: day('2026-06-01') })
    expect(found.map(({ count }) => count?.period)).toEqual(['2026-06'])
  })
})

describe('the client council', () => {
  it('meets twice a year, asked of the functionaris, then of management', () => {
    expect(duty('clientenraad', {}, '2026-05-10')).toMatchObject({
      key: 'clientenraad|organisation:organisation|2026',
      subject: { kind: 'organisation', ref: 'organisation' },
      team: null,
      due: { kind: 'day', day: '2026-12-31' },
      count: { done: 0, planned: 0, required: 2, period: '2026' },
      responsible: ['m10'],
      backup: ['m09'],
    })
    const without = people.filter(({ roles }) => !roles.includes('functionaris'))
    expect(duty('clientenraad', { members: without }, '2026-05-10').responsible).toEqual(['m09'])
  })

  it('is done with the second one', () => {
    const facts = [council('2026-03-10'), council('2026-09-10')]
    expect(duty('clientenraad', { facts }, '2026-09-09')).toMatchObject({ state: 'open', count: { done: 1 } })
    expect(duty('clientenraad', { facts }, '2026-09-10').state).toBe('done')
  })

  it('reminds when fewer than twelve weeks are left for each one that is neither held nor planned, and every four weeks from the last', () => {
    expect(when(duty('clientenraad', {}, '2026-01-05'))).toEqual([
      'P24W 2026-07-17T08:30',
      'P12W 2026-10-09T08:30',
      'P12W/1 2026-11-06T08:30',
      'P12W/2 2026-12-04T08:30',
    ])
    const one = [council('2026-03-10')]
    expect(when(duty('clientenraad', { facts: one }, '2026-04-01'))).toHaveLength(3)
    const both = [...one, council('2026-11-10', 'gepland')]
    expect(when(duty('clientenraad', { facts: both }, '2026-04-01'))).toEqual([])
  })

  it('has nobody to remind when nobody is there', () => {
    const found = duty('clientenraad', { members: [member('m08', ['zorgverlener'])] }, '2026-01-05')
    expect([found.responsible, found.steps]).toEqual([[], []])
  })
})
