import { beforeAll, describe, expect, it } from 'vitest'
import { asDay } from '../../care/day.ts'
import { reconcile } from '../../jobs/reconcile.ts'
import { remind } from '../../jobs/remind.ts'
import type { Store } from '../../prisma/client.ts'
import { handOver } from '../../prisma/store/duties.ts'
import { freshDatabase } from '../database.ts'
import { aCarePlan, EVERY_DAY, PLAN, type PlanOptions } from './a-care-plan.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

let store: Store
beforeAll(async () => {
  store = (await freshDatabase()).store
})
const withPlan = (options: PlanOptions = {}) => aCarePlan(store, options)

describe('a duty that was handed over', () => {
  it('is asked of who took it, and the coordinator hears of it late as before', async () => {
    const { small } = await withPlan({ workdays: { m08: EVERY_DAY, m07: EVERY_DAY } })
    await handOver(store.prisma, small.house.org, (await small.duty(PLAN)).id, small.ids.m08 ?? '')
    await remind(small.house, at('2026-04-17 08:30'))
    await remind(small.house, at('2026-04-29 08:30'))
    expect((await small.messages()).map(({ to }) => to).sort()).toEqual(['m07', 'm08', 'm08'])
  })

  it('is no longer told to who gave it away while his reminder waited', async () => {
    const { small } = await withPlan({ workdays: { m04: [2] } })
    await remind(small.house, at('2026-04-17 08:30'))
    await handOver(store.prisma, small.house.org, (await small.duty(PLAN)).id, small.ids.m08 ?? '')
    await remind(small.house, at('2026-04-21 07:30'))
    expect(await small.messages('m04')).toEqual([])
  })

  it('comes back to its own people when who took it has left', async () => {
    const { small } = await withPlan({ workdays: { m04: EVERY_DAY } })
    await handOver(store.prisma, small.house.org, (await small.duty(PLAN)).id, small.ids.m08 ?? '')
    await store.prisma.member.update({
      where: { id: small.ids.m08 ?? '' },
      data: { employedUntil: new Date('2026-04-01') },
    })
    await remind(small.house, at('2026-04-17 08:30'))
    expect((await small.messages()).map(({ to }) => to)).toEqual(['m04'])
  })
})

describe('a duty that cannot be reckoned', () => {
  /** A rule that fails whenever it is looked at, as a broken row would make it do. */
  const poison = (small: SmallHouse) => {
    const { rules } = small.house.settings
    const broken = { ...rules[PLAN] } as object
    Object.defineProperty(broken, 'termijn', {
      get: () => {
        throw new RangeError('cannot be reckoned')
      },
    })
    small.house.settings.rules = { ...rules, [PLAN]: broken as never }
    return () => {
      small.house.settings.rules = rules
    }
  }

  it('is set aside for an hour while the others go on, and is told when it is well again', async () => {
    const { small } = await withPlan({ rules: [PLAN, 'mdo'] })
    await reconcile(small.house, at('2026-04-01 09:00'))
    const heal = poison(small)
    const now = at('2026-04-17 08:30')
    expect(await remind(small.house, now)).toMatchObject({ setAside: 1 })
    expect(await small.messages('m04')).toEqual([])
    expect((await small.messages('m07')).length).toBe(1)
    expect((await small.duty(PLAN)).nextAt).toEqual(at('2026-04-17 09:30'))
    expect(await remind(small.house, at('2026-04-17 09:00'))).toMatchObject({ claimed: 0, setAside: 0 })
    heal()
    await remind(small.house, at('2026-04-17 09:30'))
    expect(await small.messages('m04')).toHaveLength(1)
  })

  it('loses no step that passed before anybody could hear of it', async () => {
    const { small } = await withPlan()
    small.now = at('2026-04-23 10:00')
    await small.startClient('2026-03-16 10:00')
    const heal = poison(small)
    await remind(small.house, at('2026-04-23 10:00'))
    heal()
    await remind(small.house, at('2026-04-23 11:00'))
    expect((await small.messages('m04'))[0]?.content).toMatchObject({ duties: { length: 2 } })
  })
})

describe('a duty that nothing calls for any more', () => {
  it('is closed when its moment comes: no poison, and no end of trying', async () => {
    const { small, episode } = await withPlan()
    await store.prisma.episode.update({ where: { id: episode }, data: { startsAt: at('2027-01-01') } })
    expect(await remind(small.house, at('2026-04-17 08:30'))).toMatchObject({ claimed: 1, setAside: 0 })
    expect(await small.duty(PLAN)).toMatchObject({ state: 'cancelled', nextAt: null })
  })

  it('was missed when it is a count whose period is long over', async () => {
    const small = await smallHouse(store, { rules: ['mdo'] })
    await reconcile(small.house, at('2026-01-10 09:00'))
    expect(await remind(small.house, at('2026-05-10 09:00'))).toMatchObject({ claimed: 1, setAside: 0 })
    expect(await small.duty('mdo')).toMatchObject({ state: 'missed', nextAt: null })
    expect(await small.messages()).toEqual([])
  })

  it('was cancelled, not missed, when its rule was switched off before the period ended', async () => {
    const small = await smallHouse(store, { rules: ['mdo'] })
    await reconcile(small.house, at('2026-01-10 09:00'))
    small.house.settings.rules = {}
    await reconcile(small.house, at('2026-01-11 09:00'))
    expect(await small.duty('mdo')).toMatchObject({ state: 'cancelled', nextAt: null })
  })
})

describe('what can go wrong with people', () => {
  it('a duty whose steps reach nobody waits only for its becoming late', async () => {
    const { small } = await withPlan()
    await store.prisma.member.updateMany({
      where: { organisationId: small.house.org },
      data: { employedUntil: new Date('2026-03-31') },
    })
    await remind(small.house, at('2026-04-17 08:30'))
    expect((await small.duty(PLAN)).nextAt).toEqual(at('2026-04-29 00:00'))
    await remind(small.house, at('2026-04-29 00:00'))
    expect(await small.duty(PLAN)).toMatchObject({ state: 'late', nextAt: null })
    expect(await remind(small.house, at('2026-04-29 00:01'))).toMatchObject({ claimed: 0 })
  })

  it('a duty from before the day of vouching is shown and never nudged', async () => {
    const { small } = await withPlan({ settings: { vouchesFrom: asDay('2026-05-01') } })
    small.now = at('2026-05-01 10:00')
    await reconcile(small.house, at('2026-05-01 10:00'))
    await remind(small.house, at('2026-05-01 10:00'))
    expect(await small.duty(PLAN)).toMatchObject({ state: 'unconfirmed', nextAt: null })
    expect(await small.nudges()).toEqual([])
  })
})
