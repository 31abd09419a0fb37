import { beforeAll, describe, expect, it } from 'vitest'
import type { ShiftKind } from '../../care/rota.ts'
import { heardNext } from '../../jobs/heard.ts'
import { knownDuties } from '../../jobs/reckon.ts'
import { remind } from '../../jobs/remind.ts'
import type { Store } from '../../prisma/client.ts'
import { readHistory } from '../../prisma/store/duties.ts'
import { putShifts } from '../../prisma/store/shifts.ts'
import { freshDatabase } from '../database.ts'
import { aCarePlan } from './a-care-plan.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

let store: Store
beforeAll(async () => {
  store = (await freshDatabase()).store
})

let made = 0
async function rota(small: SmallHouse, member: string, kind: ShiftKind, from: string, until: string) {
  const id = `00000000-0000-7000-9000-${String(++made).padStart(12, '0')}`
  const memberId = small.ids[member] ?? ''
  const shift = { id, memberId, from: at(from), until: at(until), kind, teamId: null, source: 'test' }
  await putShifts(store.prisma, small.house.org, [shift], small.house.now())
}
const told = async (small: SmallHouse) => (await small.messages()).map(({ to, at: when }) => [to, when])
const step = async (small: SmallHouse, name: string) =>
  (await small.nudges())
    .filter(({ step }) => step === name)
    .map(({ to, state, sendAt }) => [to, state, sendAt])

/** The care plan is best planned by Friday 24 April 2026; a week before, its evv m04 is reminded. */
describe('a term in days that its own people hear of too late', () => {
  const away = async (until: string) => {
    const { small } = await aCarePlan(store)
    await rota(small, 'm04', 'vrij', '2026-04-16 00:00', until)
    await remind(small.house, at('2026-04-17 08:30'))
    return small
  }

  it('is told in time to who is next in line as well', async () => {
    const small = await away('2026-04-25 00:00')
    expect(await told(small)).toEqual([['m07', at('2026-04-17 08:30')]])
    await remind(small.house, at('2026-04-25 07:30'))
    expect(await told(small)).toContainEqual(['m04', at('2026-04-25 07:30')])
  })

  it('is told to its own people alone who come back on the last good day', async () => {
    const small = await away('2026-04-24 00:00')
    expect(await told(small)).toEqual([])
    expect((await step(small, 'P7D')).map(([to]) => to)).toEqual(['m04'])
  })

  it('is told to the next in line in his own hours', async () => {
    const { small } = await aCarePlan(store, { workdays: { m04: [7], m07: [2] } })
    await rota(small, 'm04', 'vrij', '2026-04-16 00:00', '2026-04-25 00:00')
    await remind(small.house, at('2026-04-17 08:30'))
    expect(await step(small, 'P7D')).toContainEqual(['m07', 'waiting', at('2026-04-21 07:30')])
  })

  it('stays with its own people when the next in line comes too late himself', async () => {
    const { small } = await aCarePlan(store)
    for (const ref of ['m04', 'm07']) await rota(small, ref, 'vrij', '2026-04-16 00:00', '2026-04-25 00:00')
    await remind(small.house, at('2026-04-17 08:30'))
    expect((await step(small, 'P7D')).map(([to]) => to)).toEqual(['m04'])
  })

  it('is told to the next in line once, however often one looks', async () => {
    const small = await away('2026-04-25 00:00')
    await remind(small.house, at('2026-04-17 08:31'))
    expect(await small.messages('m07')).toHaveLength(1)
  })
})

describe('a term in hours that its own people hear of too late', () => {
  // Monday 16 March 2026 in the afternoon: due a day later.
  const starts = async (workdays: Record<string, number[]>) => {
    const small = await smallHouse(store, { rules: ['zlp_voorlopig'], workdays })
    small.now = at('2026-03-16 14:00')
    await small.startClient('2026-03-16 14:00')
    await remind(small.house, at('2026-03-16 14:00'))
    return small
  }

  it('is told to who is next in line as well', async () => {
    expect(await told(await starts({ m04: [3] }))).toEqual([['m07', at('2026-03-16 14:00')]])
  })

  it('is told to its own people alone who are there the next morning', async () => {
    const small = await starts({ m04: [2] })
    expect(await told(small)).toEqual([])
    await remind(small.house, at('2026-03-17 07:30'))
    expect((await told(small))[0]).toEqual(['m04', at('2026-03-17 07:30')])
  })
})

/** An MDO on Thursday 26 November 2026: led by m07, prepared by evv m04; next in line is management, m09. */
describe('a planned day that somebody cannot be told of beforehand', () => {
  const plannedDay = async (until: string) => {
    const small = await smallHouse(store, { rules: ['mdo'] })
    small.now = at('2026-11-02 10:00')
    await small.say('mdo', '2026-11-26', { outcome: 'gepland' })
    await rota(small, 'm04', 'vrij', '2026-11-20 00:00', until)
    return small
  }
  const dayBefore = async (until: string) => {
    const small = await plannedDay(until)
    for (const moment of ['2026-11-19 08:30', '2026-11-25 08:30']) await remind(small.house, at(moment))
    return small
  }

  it('is told to the next in line instead, and missed by who is back only after it', async () => {
    const small = await dayBefore('2026-11-27 00:00')
    expect(await step(small, 'day_before')).toEqual(
      expect.arrayContaining([
        ['m04', 'missed', at('2026-11-25 08:30')],
        ['m07', 'bundled', at('2026-11-25 08:30')],
        ['m09', 'bundled', at('2026-11-25 08:30')],
      ]),
    )
    const rows = await store.prisma.nudge.findMany({
      where: { organisationId: small.house.org, step: 'day_before', state: 'missed' },
    })
    const history = await readHistory(store.prisma, small.house.org, rows[0]?.dutyId ?? '')
    expect(history.map(({ what }) => what)).toContain('nudge_missed')
  })

  it('is explained the same beforehand: who is back only after it does not hear it', async () => {
    const heardOn = async (until: string) => {
      const small = await plannedDay(until)
      const { house } = small
      const now = at('2026-11-24 12:00')
      const { meetings } = await knownDuties(store.prisma, house.org, house.settings, now)
      const [found] = meetings.filter(({ duty }) => duty.planned === '2026-11-26')
      if (!found?.stored) throw new Error('The planned day is not there')
      const { heard } = await heardNext(house, store.prisma, { duty: found.duty, stored: found.stored }, now)
      return [heard.get('m04'), heard.get('m07')]
    }
    const step = at('2026-11-25 08:30')
    expect(await heardOn('2026-11-27 00:00')).toEqual([null, step])
    expect(await heardOn('2026-11-25 00:00')).toEqual([step, step])
  })

  it('is told that day all the same to who is back then', async () => {
    const small = await dayBefore('2026-11-26 00:00')
    expect(await step(small, 'day_before')).toContainEqual(['m04', 'waiting', at('2026-11-26 07:30')])
    expect(await step(small, 'day_before')).toContainEqual(['m09', 'bundled', at('2026-11-25 08:30')])
  })

  it('is nobody else’s affair when each is told before it', async () => {
    const small = await dayBefore('2026-11-25 00:00')
    expect(await small.messages('m09')).toEqual([])
  })
})
