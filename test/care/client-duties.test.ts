import { describe, expect, it } from 'vitest'
import { isoIn } from '../../care/day.ts'
import { dutiesAt } from '../../care/duties.ts'
import type { Duty } from '../../care/duty.ts'
import type { ClientRule } from '../../care/rule.ts'
import type { Frame } from '../../care/world.ts'
import { at, day, duties, duty, episode, fact, settings, standaard, world, ZONE } from './a-world.ts'

const dueDay = ({ due }: Duty) => (due.kind === 'day' ? due.day : due.kind)
const dueAt = ({ due }: Duty) => (due.kind === 'instant' ? isoIn(due.at, ZONE) : due.kind)
const closed = ({ closing }: Duty) => closing && [closing.as, closing.because]

describe('the provisional care plan', () => {
  it.each([
    ['2026-03-28 14:00', '2026-03-29T15:00:00+02:00'],
    ['2026-10-24 14:00', '2026-10-25T13:00:00+01:00'],
  ])('of care that starts at %s is due at %s', (start, due) => {
    const plan = duty('zlp_voorlopig', { episodes: [episode(start)] }, start)
    expect(dueAt(plan)).toBe(due)
    expect(plan).toMatchObject({ class: 'beleid', planBy: null, state: 'open', starts: { at: at(start) } })
  })

  const of = { episodes: [episode('2026-03-16 14:00')] }

  it('is open to its last instant, then late, and missed after seven days', () => {
    const state = (on: string) => duty('zlp_voorlopig', of, on).state
    expect(state('2026-03-17 14:00')).toBe('open')
    expect(state('2026-03-17 14:01')).toBe('late')
    expect(state('2026-03-24 13:59')).toBe('late')
    expect(state('2026-03-24 14:00')).toBe('missed')
  })

  it('can be shown some days before its last hour', () => {
    const zlp = standaard.zlp_voorlopig as ClientRule
    const rules = { zlp_voorlopig: { ...zlp, termijn: 'PT72H', zichtbaar: 'P1D' } }
    const [plan] = dutiesAt(rules, world(of), settings, at('2026-03-16 15:00'))
    expect(plan).toMatchObject({ state: 'upcoming', visibleFrom: at('2026-03-18 00:00') })
  })

  it('is not there before care starts', () => {
    expect(duties('zlp_voorlopig', of, '2026-03-16 13:59')).toEqual([])
  })

  it('is done by its own fact, from the hour of that fact', () => {
    const facts = [fact('zlp_voorlopig', '2026-03-17 10:00')]
    expect(duty('zlp_voorlopig', { ...of, facts }, '2026-03-17 09:59').state).toBe('open')
    expect(duty('zlp_voorlopig', { ...of, facts }, '2026-03-17 10:00').state).toBe('done')
  })

  it.each(['zorgplan_definitief', 'zorgplan_concept_wmo', 'zorgplan_evaluatie'])(
    'is needless once %s is held',
    (kind) => {
      const done = duty('zlp_voorlopig', { ...of, facts: [fact(kind, '2026-03-17')] }, '2026-03-18')
      expect(closed(done)).toEqual(['cancelled', 'implied'])
    },
  )

  it('stays missed when the plan comes after its window', () => {
    const late = duty(
      'zlp_voorlopig',
      { ...of, facts: [fact('zorgplan_definitief', '2026-04-20')] },
      '2026-05-01',
    )
    expect(closed(late)).toEqual(['missed', 'window_closed'])
  })

  it('that was due before dates are vouched for waits to be confirmed and is not said to be missed', () => {
    const vouch = { vouchesFrom: day('2026-03-18') }
    expect(duty('zlp_voorlopig', of, '2026-05-01', vouch).state).toBe('unconfirmed')
    const facts = [fact('zorgplan_definitief', '2026-04-20')]
    expect(closed(duty('zlp_voorlopig', { ...of, facts }, '2026-05-01', vouch))).toEqual([
      'cancelled',
      'implied',
    ])
    expect(duty('zlp_voorlopig', of, '2026-05-01', { vouchesFrom: day('2026-03-17') }).state).toBe('missed')
  })
})

describe('the care plan', () => {
  const start = '2026-03-16'
  const planFor = (frame: Frame, wzd = false, on = '2026-04-01') =>
    ['zorgplan_definitief', 'zorgplan_concept_wmo'].flatMap((rule) =>
      duties(rule, { episodes: [episode(start, { frame, wzd })] }, on).map((plan) => [
        rule,
        plan.class,
        dueDay(plan),
      ]),
    )

  it.each<[Frame, boolean, string, string, string]>([
    ['WLZ-ZIN', false, 'zorgplan_definitief', 'wet', '2026-04-28'],
    ['WLZ-PGB', false, 'zorgplan_definitief', 'beleid', '2026-04-27'],
    ['ZVW', false, 'zorgplan_definitief', 'beleid', '2026-04-27'],
    ['JEUGD', false, 'zorgplan_definitief', 'beleid', '2026-04-27'],
    ['WMO', false, 'zorgplan_concept_wmo', 'contract', '2026-04-27'],
    ['WLZ-PGB', true, 'zorgplan_definitief', 'wet', '2026-04-28'],
    ['WMO', true, 'zorgplan_definitief', 'wet', '2026-04-28'],
  ])('under %s, Wzd %s, is %s, class %s, due %s', (frame, wzd, rule, ruleClass, due) => {
    expect(planFor(frame, wzd)).toEqual([[rule, ruleClass, due]])
  })

  const of = { episodes: [episode(start)] }

  it('names the carer first and the coordinator after, and where it stands', () => {
    expect(duty('zorgplan_definitief', of, '2026-04-01')).toMatchObject({
      key: 'zorgplan_definitief|client:e1|start',
      subject: { kind: 'client', ref: '10023', episode: 'e1' },
      team: 'zorg',
      frame: 'WLZ-ZIN',
      starts: { day: '2026-03-16', at: null },
      planBy: '2026-04-24',
      planned: null,
      responsible: ['m04'],
      backup: ['m07'],
      count: null,
    })
  })

  it('shows four weeks before it is best planned, is late after its last day, and never before', () => {
    const state = (on: string) => duty('zorgplan_definitief', of, on).state
    expect(state('2026-03-26 23:59')).toBe('upcoming')
    expect(state('2026-03-27 00:00')).toBe('open')
    expect(state('2026-04-28 23:59')).toBe('open')
    expect(state('2026-04-29 00:00')).toBe('late')
  })

  it('is still to be made when the client refused to discuss it', () => {
    const facts = [fact('zorgplan_definitief', '2026-04-10', 'geweigerd')]
    expect(duty('zorgplan_definitief', { ...of, facts }, '2026-04-11')).toMatchObject({
      state: 'open',
      closing: null,
    })
  })

  it('may be made beforehand, but a wrong year closes nothing and starts nothing', () => {
    const made = (on: string) => ({ ...of, facts: [fact('zorgplan_definitief', on)] })
    expect(duty('zorgplan_definitief', made('2026-02-20'), '2026-03-20').state).toBe('done')
    expect(duty('zorgplan_definitief', made('2020-02-20'), '2026-03-20').closing).toBeNull()
    expect(duties('zorgplan_evaluatie', made('2020-02-20'), '2026-03-20')).toEqual([])
  })

  it('counts as made when its evaluation was held', () => {
    const facts = [fact('zorgplan_evaluatie', '2026-04-10')]
    expect(closed(duty('zorgplan_definitief', { ...of, facts }, '2026-04-11'))).toEqual(['done', 'implied'])
  })

  it('is not done by a fact that is still to come', () => {
    const facts = [fact('zorgplan_definitief', '2026-04-10')]
    expect(duty('zorgplan_definitief', { ...of, facts }, '2026-04-09').state).toBe('open')
    expect(duty('zorgplan_definitief', { ...of, facts }, '2026-04-10').state).toBe('done')
  })

  it.each(['vervallen', 'ingetrokken'] as const)('is not touched by a fact that is %s', (outcome) => {
    const facts = [fact('zorgplan_definitief', '2026-04-10', outcome)]
    expect(duty('zorgplan_definitief', { ...of, facts }, '2026-04-11')).toEqual(
      duty('zorgplan_definitief', of, '2026-04-11'),
    )
  })

  it('ends with care, from that instant', () => {
    const ended = { episodes: [episode(start, { endsAt: at('2026-04-10 12:00') })] }
    expect(duty('zorgplan_definitief', ended, '2026-04-10 11:59').state).toBe('open')
    expect(closed(duty('zorgplan_definitief', ended, '2026-04-10 12:00'))).toEqual([
      'cancelled',
      'care_ended',
    ])
  })

  it('shows when it is planned or moved to, and its term does not move', () => {
    const moved = [fact('zorgplan_definitief', '2026-04-14', 'verzet', { movedTo: day('2026-04-20') })]
    const planned = [fact('zorgplan_definitief', '2026-04-14', 'gepland')]
    const on = '2026-04-01'
    expect(duty('zorgplan_definitief', { ...of, facts: planned }, on).planned).toBe('2026-04-14')
    expect(duty('zorgplan_definitief', { ...of, facts: moved }, on)).toMatchObject({ planned: '2026-04-20' })
    expect(dueDay(duty('zorgplan_definitief', { ...of, facts: moved }, on))).toBe('2026-04-28')
  })

  it('follows a chain of moves to its end, also when it is dropped there', () => {
    const chain = [
      fact('zorgplan_definitief', '2026-04-14', 'verzet', { movedTo: day('2026-04-16') }),
      fact('zorgplan_definitief', '2026-04-16', 'verzet', { movedTo: day('2026-04-15') }),
    ]
    const dropped = fact('zorgplan_definitief', '2026-04-15', 'vervallen')
    expect(duty('zorgplan_definitief', { ...of, facts: chain }, '2026-04-01').planned).toBe('2026-04-15')
    expect(
      duty('zorgplan_definitief', { ...of, facts: [...chain, dropped] }, '2026-04-01').planned,
    ).toBeNull()
  })

  it('that was due before dates are vouched for waits to be confirmed, silently', () => {
    const vouch = { vouchesFrom: day('2026-05-01') }
    expect(duty('zorgplan_definitief', of, '2026-05-02', vouch)).toMatchObject({
      state: 'unconfirmed',
      steps: [],
    })
    expect(duty('zorgplan_definitief', of, '2026-05-02', { vouchesFrom: day('2026-04-28') }).state).toBe(
      'late',
    )
    const facts = [fact('zorgplan_definitief', '2026-04-01')]
    expect(duty('zorgplan_definitief', { ...of, facts }, '2026-05-02', vouch).state).toBe('done')
  })
})

describe('the evaluation of the care plan', () => {
  const of = (frame: Frame, ...facts: ReturnType<typeof fact>[]) => ({
    episodes: [episode('2025-06-02', { frame })],
    facts,
  })

  it('starts when the plan is held, and not before', () => {
    const world = of('WLZ-ZIN', fact('zorgplan_definitief', '2025-07-10'))
    expect(duties('zorgplan_evaluatie', world, '2025-07-09')).toEqual([])
    expect(dueDay(duty('zorgplan_evaluatie', world, '2025-07-10'))).toBe('2026-01-10')
  })

  it.each<[Frame, string | undefined]>([
    ['WLZ-ZIN', 'wet'],
    ['WLZ-PGB', 'beleid'],
    ['WMO', 'beleid'],
    ['JEUGD', 'beleid'],
    ['ZVW', undefined],
  ])('under %s is %s', (frame, ruleClass) => {
    const found = duties(
      'zorgplan_evaluatie',
      of(frame, fact('zorgplan_definitief', '2025-07-10')),
      '2025-12-01',
    )
    expect(found[0]?.class).toBe(ruleClass)
  })

  it('of a concept plan is for the Wmo only', () => {
    const concept = fact('zorgplan_concept_wmo', '2025-07-10')
    expect(duties('zorgplan_evaluatie', of('WMO', concept), '2025-12-01')).toHaveLength(1)
    expect(duties('zorgplan_evaluatie', of('WLZ-ZIN', concept), '2025-12-01')).toEqual([])
  })

  it('is never put off to a working day, for six months are too long for that', () => {
    const found = duty(
      'zorgplan_evaluatie',
      of('WLZ-ZIN', fact('zorgplan_definitief', '2025-07-10')),
      '2025-12-01',
    )
    expect([dueDay(found), found.planBy]).toEqual(['2026-01-10', '2026-01-09'])
  })

  it('of a plan of 31 August is due on the last of February', () => {
    const found = duty(
      'zorgplan_evaluatie',
      of('WLZ-ZIN', fact('zorgplan_definitief', '2025-08-31')),
      '2025-12-01',
    )
    expect([dueDay(found), found.planBy]).toEqual(['2026-02-28', '2026-02-27'])
  })

  it.each(['gehouden', 'geweigerd'] as const)('that is %s is done and starts the next', (outcome) => {
    const held = fact('zorgplan_evaluatie', '2026-01-05', outcome)
    const found = duties(
      'zorgplan_evaluatie',
      of('WLZ-ZIN', fact('zorgplan_definitief', '2025-07-10'), held),
      '2026-01-06',
    )
    expect(found.map(({ state }) => state)).toEqual(['done', 'upcoming'])
    expect(found.map(dueDay)).toEqual(['2026-01-10', '2026-07-05'])
    expect(found[1]?.key).toBe(`zorgplan_evaluatie|client:e1|${held.id}`)
  })

  it('runs anew from a new plan, and only the newest is open', () => {
    const facts = [fact('zorgplan_definitief', '2025-07-10'), fact('zorgplan_definitief', '2025-09-01')]
    const found = duties('zorgplan_evaluatie', of('WLZ-ZIN', ...facts), '2026-02-20')
    expect(found.map(closed)).toEqual([['cancelled', 'superseded'], null])
  })

  it('does not take the plan of an evaluation that was held early for a plan of the next', () => {
    const facts = [
      fact('zorgplan_definitief', '2025-07-10'),
      fact('zorgplan_evaluatie', '2026-01-08', 'gepland'),
      fact('zorgplan_evaluatie', '2026-01-05'),
    ]
    expect(duty('zorgplan_evaluatie', of('WLZ-ZIN', ...facts), '2026-01-06').planned).toBeNull()
  })

  it('is not started by what is recorded after care ended', () => {
    const ended = { episodes: [episode('2025-06-02', { endsAt: at('2025-07-01') })] }
    const facts = [fact('zorgplan_definitief', '2025-07-10')]
    expect(duties('zorgplan_evaluatie', { ...ended, facts }, '2025-12-01')).toEqual([])
  })
})
