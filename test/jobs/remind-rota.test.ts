import { beforeAll, describe, expect, it } from 'vitest'
import { mayAct } from '../../bot/conversation/may.ts'
import type { ShiftKind } from '../../care/rota.ts'
import { knownDuties } from '../../jobs/reckon.ts'
import { remind } from '../../jobs/remind.ts'
import type { Store } from '../../prisma/client.ts'
import { putShifts } from '../../prisma/store/shifts.ts'
import { freshDatabase } from '../database.ts'
import { aCarePlan, type PlanOptions } from './a-care-plan.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

let store: Store
beforeAll(async () => {
  store = (await freshDatabase()).store
})
const withPlan = (options: PlanOptions = {}) => aCarePlan(store, options)

let made = 0
/** Puts a shift in the rota; the small house has one team. */
async function works(small: SmallHouse, member: string, kind: ShiftKind, from: string, until: string) {
  const id = `00000000-0000-7000-8000-${String(++made).padStart(12, '0')}`
  const memberId = small.ids[member] ?? ''
  const shift = { id, memberId, from: at(from), until: at(until), kind, teamId: small.teamId, source: 'test' }
  await putShifts(store.prisma, small.house.org, [shift], small.house.now())
}

/** Whom something was said, and when, oldest first. */
const told = async (small: SmallHouse) => (await small.messages()).map(({ to, at: when }) => [to, when])

describe('who works shifts', () => {
  it('hears of a duty at the beginning of his next shift, also in the evening', async () => {
    const { small } = await withPlan({ workdays: {} })
    await works(small, 'm04', 'dag', '2026-04-14 07:00', '2026-04-14 15:00')
    await works(small, 'm04', 'avond', '2026-04-18 22:00', '2026-04-19 07:00')
    await remind(small.house, at('2026-04-17 08:30'))
    expect((await small.nudges()).at(-1)).toMatchObject({ sendAt: at('2026-04-18 21:30'), state: 'waiting' })
    await remind(small.house, at('2026-04-18 21:30'))
    expect(await told(small)).toEqual([['m04', at('2026-04-18 21:30')]])
  })

  it('hears nothing on a day off that was entered since', async () => {
    const { small } = await withPlan({ workdays: {} })
    await works(small, 'm04', 'dag', '2026-04-14 07:00', '2026-04-14 15:00')
    await works(small, 'm04', 'dag', '2026-04-18 07:00', '2026-04-18 15:00')
    await works(small, 'm04', 'dag', '2026-04-21 07:00', '2026-04-21 15:00')
    await remind(small.house, at('2026-04-17 08:30'))
    await works(small, 'm04', 'vrij', '2026-04-18 00:00', '2026-04-19 00:00')
    await remind(small.house, at('2026-04-18 07:00'))
    expect(await small.messages()).toEqual([])
    await remind(small.house, at('2026-04-21 06:30'))
    expect(await small.messages('m04')).toHaveLength(1)
  })

  it('hears it sooner when a new rota has him work sooner', async () => {
    const { small } = await withPlan({ workdays: {} })
    await works(small, 'm04', 'dag', '2026-04-14 07:00', '2026-04-14 15:00')
    await works(small, 'm04', 'dag', '2026-04-27 07:00', '2026-04-27 15:00')
    await remind(small.house, at('2026-04-17 08:30'))
    small.now = at('2026-04-17 12:00')
    await works(small, 'm04', 'dag', '2026-04-18 07:00', '2026-04-18 15:00')
    await remind(small.house, at('2026-04-17 12:01'))
    const own = (await small.nudges()).filter(({ to }) => to === 'm04')
    expect(own.at(-1)?.sendAt).toEqual(at('2026-04-18 06:30'))
  })

  it('hears of a duty as ever while the one shift that is known lies weeks ahead', async () => {
    const { small } = await withPlan({ workdays: {} })
    await works(small, 'm04', 'dag', '2026-05-08 07:00', '2026-05-08 15:00')
    await remind(small.house, at('2026-04-17 08:30'))
    expect(await told(small)).toEqual([['m04', at('2026-04-17 08:30')]])
  })

  it('hears nothing between two shifts of which the first was ten days ago', async () => {
    const { small } = await withPlan({ workdays: {} })
    await works(small, 'm04', 'dag', '2026-04-07 07:00', '2026-04-07 15:00')
    await works(small, 'm04', 'dag', '2026-04-20 07:00', '2026-04-20 15:00')
    await remind(small.house, at('2026-04-17 08:30'))
    expect((await small.nudges()).at(-1)?.sendAt).toEqual(at('2026-04-20 06:30'))
  })
})

describe('a term in hours', () => {
  /** Care that starts in the evening: a provisional plan is due within a day. */
  const startsAt = async (moment: string, rota: (small: SmallHouse) => Promise<void>) => {
    const small = await smallHouse(store, { rules: ['zlp_voorlopig'] })
    await rota(small)
    small.now = at(moment)
    await small.startClient(moment)
    await remind(small.house, at(moment))
    return small
  }

  it('that begins in quiet hours is told at once to who is responsible then, and in the morning to its own people', async () => {
    const small = await startsAt('2026-03-16 21:00', (small) =>
      works(small, 'm08', 'verantwoordelijk', '2026-03-16 17:00', '2026-03-17 08:00'),
    )
    expect(await told(small)).toEqual([['m08', at('2026-03-16 21:00')]])
    await remind(small.house, at('2026-03-17 07:30'))
    expect(await told(small)).toEqual([
      ['m08', at('2026-03-16 21:00')],
      ['m04', at('2026-03-17 07:30')],
    ])
  })

  it('may be done by who was told of it on duty', async () => {
    const small = await startsAt('2026-03-16 21:00', (small) =>
      works(small, 'm08', 'verantwoordelijk', '2026-03-16 17:00', '2026-03-17 08:00'),
    )
    const { house } = small
    const { world, known } = await knownDuties(
      store.prisma,
      house.org,
      house.settings,
      at('2026-03-16 21:05'),
    )
    const may = (ref: string) =>
      known.map(({ duty }) => mayAct({ ref, roles: ['zorgverlener'], teams: [] }, duty, world))
    expect([may('m08'), may('m10')]).toEqual([[true], [false]])
  })

  it('is told to who is on call when nobody is responsible', async () => {
    const small = await startsAt('2026-03-16 21:00', (small) =>
      works(small, 'm10', 'achterwacht', '2026-03-16 17:00', '2026-03-17 08:00'),
    )
    expect(await told(small)).toEqual([['m10', at('2026-03-16 21:00')]])
  })

  it('is told to who is on duty by day too, when its own people come back after its end', async () => {
    const small = await startsAt('2026-03-21 11:00', (small) =>
      works(small, 'm08', 'verantwoordelijk', '2026-03-21 08:00', '2026-03-21 17:00'),
    )
    expect(await told(small)).toEqual([['m08', at('2026-03-21 11:00')]])
  })

  it('is told to its own people alone when they are at work', async () => {
    const small = await startsAt('2026-03-16 21:00', async (small) => {
      await works(small, 'm04', 'nacht', '2026-03-16 21:15', '2026-03-17 07:00')
      await works(small, 'm08', 'verantwoordelijk', '2026-03-16 17:00', '2026-03-17 08:00')
    })
    expect(await told(small)).toEqual([['m04', at('2026-03-16 21:00')]])
  })

  it('is told once to who is its own person and on call', async () => {
    const small = await startsAt('2026-03-16 21:00', (small) =>
      works(small, 'm04', 'achterwacht', '2026-03-16 17:00', '2026-03-17 08:00'),
    )
    expect(await told(small)).toEqual([['m04', at('2026-03-16 21:00')]])
  })

  it('waits for the morning where nobody is on duty', async () => {
    const small = await startsAt('2026-03-16 21:00', (small) =>
      works(small, 'm08', 'verantwoordelijk', '2026-03-16 08:00', '2026-03-16 17:00'),
    )
    expect(await told(small)).toEqual([])
  })

  it('does not wake who has left, whatever the rota says', async () => {
    const small = await startsAt('2026-03-16 21:00', async (small) => {
      await works(small, 'm08', 'verantwoordelijk', '2026-03-16 17:00', '2026-03-17 08:00')
      await store.prisma.member.update({
        where: { id: small.ids.m08 ?? '' },
        data: { employedUntil: new Date('2026-03-01') },
      })
    })
    expect(await told(small)).toEqual([])
  })
})

it('a term in days never reaches who is on duty at night', async () => {
  const { small } = await withPlan({ workdays: {} })
  await works(small, 'm08', 'verantwoordelijk', '2026-04-17 21:00', '2026-04-18 08:00')
  await remind(small.house, at('2026-04-17 22:00'))
  expect(await told(small)).toEqual([])
})
