import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isoIn } from '../../care/day.ts'
import { reconcile } from '../../jobs/reconcile.ts'
import { remind } from '../../jobs/remind.ts'
import type { Store } from '../../prisma/client.ts'
import { findDuties } from '../../prisma/store/duties.ts'
import { freshDatabase } from '../database.ts'
import { at, type SmallHouse, smallHouse, ZONE } from './small-house.ts'

let store: Store
let small: SmallHouse

beforeAll(async () => {
  store = (await freshDatabase()).store
})

/** An MDO on Thursday 26 November 2026, planned at the beginning of that month; m04 works on Mondays only. */
beforeEach(async () => {
  small = await smallHouse(store, { rules: ['mdo'], workdays: { m04: [1] } })
  small.now = at('2026-11-02 10:00')
  await small.say('mdo', '2026-11-26', { outcome: 'gepland' })
})

async function run(...moments: string[]): Promise<void> {
  for (const moment of moments) {
    small.now = at(moment)
    await remind(small.house, at(moment))
  }
}
const diary = async () => {
  const meetings = (await findDuties(store.prisma, small.house.org)).filter(
    ({ reckoned }) => reckoned.meeting,
  )
  const ids = new Set(meetings.map(({ id }) => id))
  return (await small.messages())
    .filter(({ content }) => 'duties' in content && content.duties.some((id) => ids.has(id)))
    .map(({ to, at }) => `${isoIn(at, ZONE).slice(5, 16)} ${to}`)
    .sort()
}
const WEEK = [
  '2026-11-16 08:30',
  '2026-11-19 08:30',
  '2026-11-23 08:30',
  '2026-11-25 08:30',
  '2026-11-27 08:30',
  '2026-11-30 08:30',
]

describe('reminding of a planned day', () => {
  it('tells each on a day on which he works, and nobody to prepare what is over', async () => {
    await run(...WEEK)
    expect(await diary()).toEqual([
      '11-16T08:30 m04',
      '11-19T08:30 m07',
      '11-23T08:30 m04',
      '11-25T08:30 m07',
      '11-27T08:30 m07',
    ])
    expect((await small.nudges()).filter(({ state }) => state !== 'bundled')).toEqual([])
  })

  it('adds nothing when it runs twice, and nothing more after the question', async () => {
    await run(...WEEK, ...WEEK.slice(-1), '2026-12-07 08:30')
    expect(await diary()).toHaveLength(5)
  })

  it('waits two weeks for an answer; then it is over', async () => {
    await run(...WEEK)
    const states = async () =>
      (await findDuties(store.prisma, small.house.org))
        .filter(({ reckoned }) => reckoned.meeting)
        .map(({ state }) => state)
    await reconcile(small.house, at('2026-12-10 03:00'))
    expect(await states()).toEqual(['open'])
    await reconcile(small.house, at('2026-12-11 03:00'))
    expect(await states()).toEqual(['missed'])
  })

  it('says nothing of a day that was withdrawn before anybody was told', async () => {
    await store.prisma.fact.updateMany({
      where: { organisationId: small.house.org, kind: 'mdo' },
      data: { outcome: 'ingetrokken' },
    })
    await run(...WEEK)
    expect(await diary()).toEqual([])
  })

  it('keeps nothing of what was held before anybody heard of it', async () => {
    await small.say('mdo', '2026-11-02', {})
    const days = (await findDuties(store.prisma, small.house.org)).flatMap(
      ({ reckoned }) => reckoned.meeting?.day ?? [],
    )
    expect(days).toEqual(['2026-11-26'])
  })
})
