import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { explain } from '../../commands/explain.ts'
import { heardNext } from '../../jobs/heard.ts'
import { knownDuties } from '../../jobs/reckon.ts'
import { remind } from '../../jobs/remind.ts'
import type { Store } from '../../prisma/client.ts'
import { freshDatabase } from '../database.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

const RULE = 'zorgplan_definitief'

describe('what is still to be heard of a duty', () => {
  let store: Store
  let small: SmallHouse

  beforeAll(async () => {
    store = (await freshDatabase()).store
  })

  beforeEach(async () => {
    // On Monday, Wednesday and Thursday: a reminder of Friday waits over the weekend.
    small = await smallHouse(store, { rules: [RULE], workdays: { m04: [1, 3, 4] } })
    await small.startClient('2026-03-16 09:00')
  })

  const coming = async (on: string) => {
    const { house } = small
    const { known } = await knownDuties(house.store.prisma, house.org, house.settings, at(on))
    const found = known.find(({ duty }) => duty.rule === RULE)
    if (!found?.stored) throw new Error('No duty')
    return heardNext(house, house.store.prisma, { duty: found.duty, stored: found.stored }, at(on))
  }
  const said = async (on: string) => {
    const { code } = await small.duty(RULE)
    return (await explain(small.house, code, at(on), 'nl'))?.lines.join('\n') ?? ''
  }

  it('is nothing that waits, as long as no step has passed', async () => {
    expect((await coming('2026-03-17')).waiting).toEqual([])
  })

  it('holds the step that passed and that the next run will catch up, for when it can be heard', async () => {
    const waiting = { from: at('2026-04-03 08:30'), to: ['m04'], send: at('2026-04-06 07:30') }
    expect((await coming('2026-04-03 09:00')).waiting).toEqual([waiting])
    await remind(small.house, at('2026-04-03 09:00'))
    const recorded = (await coming('2026-04-03 09:00')).waiting
    expect(recorded).toEqual([waiting])
    expect(await said('2026-04-03 09:00')).toContain(
      'De herinnering van vr 3 april 2026, 08:30 aan Naam van m04 is nog niet verstuurd.',
    )
  })

  it('is sent with the next run by who is at work, and then waits no more', async () => {
    expect((await coming('2026-04-08 09:00')).waiting).toMatchObject([{ to: ['m04'], send: null }])
    await remind(small.house, at('2026-04-08 09:00'))
    expect((await coming('2026-04-08 09:00')).waiting).toEqual([])
  })

  it('leaves out a reminder that a plan will silence, and all of what is done', async () => {
    await remind(small.house, at('2026-04-03 09:00'))
    small.now = at('2026-04-03 10:00')
    const { id } = await small.house.store.prisma.episode.findFirstOrThrow({
      where: { organisationId: small.house.org },
    })
    await small.say(RULE, '2026-04-20', { episode: id, outcome: 'gepland' })
    expect((await coming('2026-04-03 10:00')).waiting).toEqual([])
    await small.say(RULE, '2026-04-03', { episode: id })
    expect(await coming('2026-04-03 10:00')).toEqual({ heard: new Map(), waiting: [], away: new Map() })
  })
})
