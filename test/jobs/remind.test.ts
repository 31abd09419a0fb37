import { beforeAll, describe, expect, it } from 'vitest'
import { reconcile } from '../../jobs/reconcile.ts'
import { remind } from '../../jobs/remind.ts'
import type { Store } from '../../prisma/client.ts'
import { freshDatabase } from '../database.ts'
import { aCarePlan, EVERY_DAY, PLAN, type PlanOptions } from './a-care-plan.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

let store: Store
beforeAll(async () => {
  store = (await freshDatabase()).store
})
const withPlan = (options: PlanOptions = {}) => aCarePlan(store, options)

/** The days on which a step is due, as the steps of the rule fall for this client. */
async function stepDays(small: SmallHouse): Promise<Date[]> {
  const found: Date[] = []
  for (
    let now = at('2026-03-16 14:00');
    now < at('2026-05-01');
    now = (await small.duty(PLAN)).nextAt ?? at('2026-05-01')
  ) {
    await remind(small.house, now)
    found.push(now)
  }
  return found
}

describe('reminding of a duty in days', () => {
  it('nudges who is responsible at each step, once', async () => {
    const { small } = await withPlan()
    await stepDays(small)
    const own = (await small.nudges()).filter(
      ({ to, dueAt }) => to === 'm04' && dueAt < at('2026-04-28 23:59'),
    )
    expect(own.map(({ step, dueAt, state }) => [step, dueAt, state])).toEqual([
      ['P21D', at('2026-04-03 08:30'), 'bundled'],
      ['P7D', at('2026-04-17 08:30'), 'bundled'],
      ['P2D', at('2026-04-22 08:30'), 'bundled'],
      ['due', at('2026-04-28 08:30'), 'bundled'],
    ])
    expect(await small.messages('m04')).toHaveLength(4)
  })

  it('adds nothing when it runs again at the same instant, nor a minute later', async () => {
    const { small } = await withPlan()
    const first = await remind(small.house, at('2026-04-17 08:30'))
    expect(first).toMatchObject({ claimed: 1, messages: 1 })
    const nothing = { claimed: 0, nudges: 0, messages: 0, setAside: 0 }
    expect(await remind(small.house, at('2026-04-17 08:30'))).toMatchObject(nothing)
    expect(await remind(small.house, at('2026-04-17 08:31'))).toMatchObject(nothing)
    expect(await small.messages()).toHaveLength(1)
  })

  it('says nothing before its moment', async () => {
    const { small } = await withPlan()
    await remind(small.house, at('2026-04-03 08:29'))
    expect(await small.messages()).toEqual([])
  })

  it('puts the message on the queue', async () => {
    const { small } = await withPlan()
    await remind(small.house, at('2026-04-03 08:30'))
    const [message] = await store.prisma.message.findMany({ where: { organisationId: small.house.org } })
    expect(small.queue.added).toContainEqual({ work: 'deliver', job: { message: message?.id, again: false } })
  })

  it('goes to the coordinator and to management when it is late', async () => {
    const { small } = await withPlan()
    await stepDays(small)
    await remind(small.house, at('2026-05-05 08:30'))
    const late = (await small.nudges()).filter(({ dueAt }) => dueAt > at('2026-04-28 23:59'))
    expect(late.map(({ step, to, dueAt }) => [step, to, dueAt])).toEqual([
      ['due+P1D', 'm07', at('2026-04-29 08:30')],
      ['due+P7D', 'm09', at('2026-05-05 08:30')],
    ])
    expect(await small.history(PLAN)).toContain('late')
  })

  it('goes on asking the coordinator every week', async () => {
    const { small } = await withPlan()
    for (const day of ['2026-04-29', '2026-05-06', '2026-05-13', '2026-05-20'])
      await remind(small.house, at(`${day} 08:30`))
    const toHer = (await small.nudges()).filter(({ to, state }) => to === 'm07' && state === 'bundled')
    expect(toHer.map(({ step }) => step)).toEqual(['due+P1D', 'due+P1D/1', 'due+P1D/2', 'due+P1D/3'])
  })

  it('says no more once it is done', async () => {
    const { small, episode } = await withPlan()
    await remind(small.house, at('2026-04-03 08:30'))
    small.now = at('2026-04-10 10:00')
    await small.say(PLAN, '2026-04-10', { episode })
    expect((await small.duty(PLAN)).nextAt).toBeNull()
    await remind(small.house, at('2026-05-20 08:30'))
    expect(await small.messages()).toHaveLength(1)
  })

  it('is silent before a planned day, and speaks again after it', async () => {
    const { small, episode } = await withPlan()
    small.now = at('2026-04-10 10:00')
    await small.say(PLAN, '2026-04-24', { episode, outcome: 'gepland' })
    await remind(small.house, at('2026-04-22 08:30'))
    expect(await small.messages()).toEqual([])
    await remind(small.house, at('2026-04-28 08:30'))
    expect(await small.messages('m04')).toHaveLength(1)
  })
})

describe('after a time of not running', () => {
  it('nudges each person of the last step that passed, and records the ones before it as missed', async () => {
    const { small } = await withPlan()
    await remind(small.house, at('2026-04-03 08:30'))
    await remind(small.house, at('2026-04-30 10:00'))
    const rest = (await small.nudges()).slice(1).map(({ step, to, state }) => [step, to, state])
    expect(rest).toEqual([
      ['P7D', 'm04', 'missed'],
      ['P2D', 'm04', 'missed'],
      ['due', 'm04', 'bundled'],
      ['due+P1D', 'm07', 'bundled'],
    ])
    expect((await small.history(PLAN)).filter((what) => what === 'nudge_missed')).toHaveLength(2)
    expect(await small.messages('m04')).toHaveLength(2)
  })

  it('records what was missed of a duty of which nobody had heard yet, also when it was reconciled first', async () => {
    const { small } = await withPlan()
    await reconcile(small.house, at('2026-04-23 10:00'))
    await remind(small.house, at('2026-04-23 10:00'))
    expect((await small.nudges()).map(({ step, state }) => [step, state])).toEqual([
      ['P21D', 'missed'],
      ['P7D', 'missed'],
      ['P2D', 'bundled'],
    ])
  })

  it('tells of a duty that arose late its last step only: nothing of it was missed', async () => {
    const { small } = await withPlan()
    small.now = at('2026-04-23 10:00')
    await small.startClient('2026-03-16 14:00')
    await remind(small.house, at('2026-04-23 10:00'))
    const id = (await small.duty(PLAN)).id
    const rows = await store.prisma.nudge.findMany({ where: { dutyId: id } })
    expect(rows.map(({ step, state }) => [step, state])).toEqual([['P2D', 'bundled']])
  })

  it('does not send on a day off what waited for a day of work and could not go then', async () => {
    const { small } = await withPlan({ workdays: {} })
    await small.startClient('2026-03-15 14:00')
    // Good Friday: recorded, and put off to Tuesday; nothing runs until Saturday of that week.
    await remind(small.house, at('2026-04-03 08:30'))
    await remind(small.house, at('2026-04-11 12:00'))
    expect(await small.messages()).toEqual([])
    await remind(small.house, at('2026-04-13 07:30'))
    expect(await small.messages('m04')).toHaveLength(1)
  })
})

describe('one message a person', () => {
  it('tells of all that is due at once', async () => {
    const { small } = await withPlan()
    await small.startClient('2026-03-16 10:00')
    await small.startClient('2026-03-16 11:00')
    await remind(small.house, at('2026-04-03 08:30'))
    const said = await small.messages()
    expect(said).toHaveLength(1)
    expect(said[0]?.content).toMatchObject({ kind: 'nudge', duties: { length: 3 } })
  })

  it('also when there is more due than one transaction takes', async () => {
    const { small } = await withPlan()
    for (let i = 0; i < 6; i++) await small.startClient(`2026-03-16 10:0${i}`)
    const done = await remind(small.house, at('2026-04-03 08:30'), { batch: 2 })
    expect(done).toMatchObject({ claimed: 7, nudges: 7, messages: 1 })
  })

  it('names a duty once to who is asked in two ways', async () => {
    const { small } = await withPlan()
    await store.prisma.member.update({
      where: { id: small.ids.m07 ?? '' },
      data: { roles: ['coordinator', 'management'] },
    })
    await remind(small.house, at('2026-05-06 08:30'))
    for (const { content } of await small.messages())
      expect(content).toMatchObject({ duties: [(await small.duty(PLAN)).id] })
  })
})

describe('two runs at the same moment', () => {
  it('share the work: every due moment is recorded once and told once', async () => {
    const { small } = await withPlan()
    for (let i = 0; i < 20; i++) await small.startClient(`2026-03-16 10:${10 + i}`)
    const now = at('2026-04-03 08:30')
    const done = await Promise.all([
      remind(small.house, now),
      remind(small.house, now),
      remind(small.house, now),
    ])
    expect(done.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(21)
    expect(done.reduce((sum, { nudges }) => sum + nudges, 0)).toBe(21)
    const told = (await small.messages()).flatMap(({ content }) =>
      'duties' in content ? content.duties : [],
    )
    expect(told).toHaveLength(21)
    expect(new Set(told).size).toBe(21)
  })
})

describe('care that was entered before it began', () => {
  it('has its duties, and the first nudge, at the minute of the start', async () => {
    const small = await smallHouse(store, { rules: ['zlp_voorlopig'], workdays: { m04: EVERY_DAY } })
    small.now = at('2026-03-13 16:00')
    await small.startClient('2026-03-16 14:00')

    await remind(small.house, at('2026-03-16 13:59'))
    expect(await small.messages('m04')).toEqual([])
    await remind(small.house, at('2026-03-16 14:00'))

    expect((await small.duty('zlp_voorlopig')).state).toBe('open')
    expect(await small.messages('m04')).toHaveLength(1)
  })
})
