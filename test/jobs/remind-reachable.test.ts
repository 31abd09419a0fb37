import { beforeAll, describe, expect, it } from 'vitest'
import { remind } from '../../jobs/remind.ts'
import type { Store } from '../../prisma/client.ts'
import { addNudges } from '../../prisma/store/nudges.ts'
import { freshDatabase } from '../database.ts'
import { aCarePlan, PLAN, type PlanOptions } from './a-care-plan.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

let store: Store
beforeAll(async () => {
  store = (await freshDatabase()).store
})
const withPlan = (options: PlanOptions = {}) => aCarePlan(store, options)

describe('quiet hours and days off', () => {
  it('put the sending off and never the reckoning', async () => {
    const { small } = await withPlan({ workdays: { m04: [2] } })
    await remind(small.house, at('2026-04-17 08:30'))
    const last = (await small.nudges()).at(-1)
    expect(last).toMatchObject({ step: 'P7D', dueAt: at('2026-04-17 08:30'), sendAt: at('2026-04-21 07:30') })
    expect(last?.state).toBe('waiting')
    expect(await small.messages()).toEqual([])
    await remind(small.house, at('2026-04-21 07:29'))
    expect(await small.messages()).toEqual([])
    await remind(small.house, at('2026-04-21 07:30'))
    expect(await small.messages('m04')).toHaveLength(1)
  })

  it('hold for a term in hours too: what falls due at night is said in the morning', async () => {
    const small = await smallHouse(store, { rules: ['zlp_voorlopig'] })
    small.now = at('2026-03-16 21:00')
    await small.startClient('2026-03-16 21:00')
    await remind(small.house, at('2026-03-16 21:00'))
    expect(await small.nudges()).toMatchObject([
      { step: 'start', dueAt: at('2026-03-16 21:00'), sendAt: at('2026-03-17 07:30') },
    ])
    await remind(small.house, at('2026-03-17 07:30'))
    expect(await small.messages('m04')).toHaveLength(1)
  })

  it('let a nudge go that was answered before it could be sent', async () => {
    const { small, episode } = await withPlan({ workdays: { m04: [2] } })
    await remind(small.house, at('2026-04-17 08:30'))
    small.now = at('2026-04-20 10:00')
    await small.say(PLAN, '2026-04-20', { episode })
    await remind(small.house, at('2026-04-21 07:30'))
    expect((await small.nudges()).at(-1)?.state).toBe('dropped')
    expect(await small.messages()).toEqual([])
  })

  it('let a nudge go that a plan silenced before it could be sent', async () => {
    const { small, episode } = await withPlan({ workdays: { m04: [2] } })
    await remind(small.house, at('2026-04-17 08:30'))
    small.now = at('2026-04-20 10:00')
    await small.say(PLAN, '2026-04-24', { episode, outcome: 'gepland' })
    await remind(small.house, at('2026-04-21 07:30'))
    expect((await small.nudges()).at(-1)?.state).toBe('dropped')
  })

  it('record as missed what nobody can be told any more', async () => {
    const { small } = await withPlan({ workdays: { m04: [2] } })
    await remind(small.house, at('2026-04-17 08:30'))
    await store.prisma.member.update({
      where: { id: small.ids.m04 ?? '' },
      data: { employedUntil: new Date('2026-04-20') },
    })
    await remind(small.house, at('2026-04-21 07:30'))
    expect((await small.nudges()).find(({ step }) => step === 'P7D')?.state).toBe('missed')
    expect(await small.history(PLAN)).toContain('nudge_missed')
  })
})

describe('a reminder that somebody asked for', () => {
  const later = async (small: SmallHouse, when: string) =>
    addNudges(store.prisma, small.house.org, [
      {
        dutyId: (await small.duty(PLAN)).id,
        memberId: small.ids.m04 ?? '',
        step: 'later',
        dueAt: at(when),
        sendAt: at(when),
        state: 'waiting',
      },
    ])

  it('comes back at its time', async () => {
    const { small } = await withPlan()
    await remind(small.house, at('2026-04-03 08:30'))
    await later(small, '2026-04-06 08:30')
    await remind(small.house, at('2026-04-06 08:29'))
    expect(await small.messages('m04')).toHaveLength(1)
    await remind(small.house, at('2026-04-06 08:30'))
    expect(await small.messages('m04')).toHaveLength(2)
  })

  it('waits for a day of work like any other', async () => {
    const { small } = await withPlan({ workdays: {} })
    await remind(small.house, at('2026-04-17 08:30'))
    await later(small, '2026-04-18 08:30')
    await remind(small.house, at('2026-04-18 08:30'))
    expect(await small.messages('m04')).toHaveLength(1)
    await remind(small.house, at('2026-04-20 07:30'))
    expect(await small.messages('m04')).toHaveLength(2)
  })
})
