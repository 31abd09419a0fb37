import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isoIn } from '../../care/day.ts'
import { heardNext } from '../../jobs/heard.ts'
import { knownDuties } from '../../jobs/reckon.ts'
import { reconcile } from '../../jobs/reconcile.ts'
import { remind } from '../../jobs/remind.ts'
import type { Store } from '../../prisma/client.ts'
import { findDuties } from '../../prisma/store/duties.ts'
import { freshDatabase } from '../database.ts'
import { at, type SmallHouse, smallHouse, ZONE } from './small-house.ts'

let store: Store
let small: SmallHouse
let episode: string

beforeAll(async () => {
  store = (await freshDatabase()).store
})

/** An evaluation that must be held by Monday 10 August 2026, and stands planned on Thursday the 6th; by m04. */
beforeEach(async () => {
  small = await smallHouse(store, {
    rules: ['zorgplan_definitief', 'zorgplan_evaluatie'],
    settings: { vouchesFrom: null },
  })
  small.now = at('2026-01-05 09:00')
  episode = await small.startClient('2026-01-05 09:00')
  small.now = at('2026-02-10 10:00')
  await small.say('zorgplan_definitief', '2026-02-10', { episode })
  small.now = at('2026-08-03 10:00')
  await remind(small.house, at('2026-08-03 10:00'))
  await small.say('zorgplan_evaluatie', '2026-08-06', { episode, outcome: 'gepland' })
})

/** Whom the talk itself was told to, and of whom its planned day was asked, in these days. */
async function told(from: string, until: string): Promise<string[]> {
  const before = (await small.messages()).length
  for (let day = new Date(`${from}T12:00:00Z`); ; day = new Date(day.getTime() + 86_400_000)) {
    const now = at(`${day.toISOString().slice(0, 10)} 08:30`)
    small.now = now
    await remind(small.house, now)
    if (day.toISOString().startsWith(until)) break
  }
  const meetings = new Set(
    (await findDuties(store.prisma, small.house.org)).flatMap(({ id, reckoned }) =>
      reckoned.meeting ? [id] : [],
    ),
  )
  return (await small.messages())
    .slice(before)
    .flatMap(({ to, at: on, content }) =>
      ('duties' in content ? (content.duties as string[]) : []).map(
        (id) => `${isoIn(on, ZONE).slice(5, 10)} ${to} ${meetings.has(id) ? 'ging het door?' : 'de taak'}`,
      ),
    )
}

describe('a talk of which the answer is waited for', () => {
  it('is not asked beside the question itself, and by who does not see that question it is', async () => {
    expect(await told('2026-08-07', '2026-08-19')).toEqual(['08-07 m04 ging het door?', '08-13 m07 de taak'])
  })

  it('is not said to be on its way to who sees that question', async () => {
    await told('2026-08-07', '2026-08-13')
    const now = at('2026-08-13 10:00')
    const { house } = small
    const { known } = await knownDuties(store.prisma, house.org, house.settings, now)
    const found = known.find(({ duty }) => duty.rule === 'zorgplan_evaluatie' && duty.state === 'late')
    if (!found?.stored) throw new Error('No evaluation')
    const waitingForM04 = (await small.nudges()).filter(
      ({ to, state }) => to === 'm04' && state === 'waiting',
    )
    expect(waitingForM04).not.toEqual([])
    const about = { duty: found.duty, stored: found.stored }
    expect((await heardNext(house, store.prisma, about, now)).waiting).toEqual([])
  })

  it('is asked again once no answer is waited for any more', async () => {
    await told('2026-08-07', '2026-08-19')
    small.now = at('2026-08-21 03:00')
    await reconcile(small.house, at('2026-08-21 03:00'))
    expect(await told('2026-08-21', '2026-08-24')).toContain('08-21 m04 de taak')
  })

  it('is never asked again when it went ahead', async () => {
    await told('2026-08-07', '2026-08-11')
    await small.say('zorgplan_evaluatie', '2026-08-06', { episode })
    expect(await told('2026-08-12', '2026-08-26')).toEqual([])
  })
})
