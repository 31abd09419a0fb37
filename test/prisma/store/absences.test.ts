import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { retain } from '../../../jobs/retain.ts'
import type { Store } from '../../../prisma/client.ts'
import { absencesOf, addAbsence, endAbsence, findAbsence } from '../../../prisma/store/absences.ts'
import { loadRota } from '../../../prisma/store/shifts.ts'
import { freshDatabase } from '../../database.ts'
import { at, type SmallHouse, smallHouse } from '../../jobs/small-house.ts'

let store: Store
let small: SmallHouse
const NOW = at('2026-03-18 12:00')

beforeAll(async () => {
  store = (await freshDatabase()).store
})
beforeEach(async () => {
  small = await smallHouse(store, { rules: [] })
})

const add = (from: string, until: string, kind: 'afwezig' | 'pauze' = 'afwezig', ref = 'm04') =>
  addAbsence(store.prisma, small.house.org, {
    memberId: small.ids[ref] ?? '',
    kind,
    from: at(from),
    until: at(until),
  })
const own = (now = NOW) => absencesOf(store.prisma, small.house.org, small.ids.m04 ?? '', now)
const end = async (id: string, now = NOW) => {
  const found = await findAbsence(store.prisma, small.house.org, id)
  if (found) await endAbsence(store.prisma, small.house.org, found, now)
}

describe('when somebody is away', () => {
  it('is kept until it is over, soonest first, and is his own', async () => {
    await add('2026-03-25 00:00', '2026-03-26 00:00')
    await add('2026-03-18 00:00', '2026-03-20 00:00')
    await add('2026-03-10 00:00', '2026-03-18 12:00')
    await add('2026-03-18 00:00', '2026-03-20 00:00', 'afwezig', 'm07')
    expect((await own()).map(({ from }) => from)).toEqual([at('2026-03-18 00:00'), at('2026-03-25 00:00')])
  })

  it('ends at the moment that he is back; what had not begun, and a pause, leave nothing', async () => {
    const present = await add('2026-03-18 00:00', '2026-03-20 00:00')
    const coming = await add('2026-03-25 00:00', '2026-03-26 00:00')
    const pause = await add('2026-03-18 11:00', '2026-03-18 13:00', 'pauze')
    for (const id of [present, coming, pause]) await end(id)
    expect(await own()).toEqual([])
    expect((await store.prisma.absence.findMany({ where: { organisationId: small.house.org } })).length).toBe(
      1,
    )
    expect((await findAbsence(store.prisma, small.house.org, present))?.until).toEqual(NOW)
  })

  it('is of one organisation', async () => {
    const id = await add('2026-03-18 00:00', '2026-03-20 00:00')
    const other = await smallHouse(store, { rules: [] })
    expect(await findAbsence(store.prisma, other.house.org, id)).toBeNull()
    expect(await findAbsence(store.prisma, small.house.org, 'geheim')).toBeNull()
  })

  it('stands in the rota: one’s own, and everybody’s at this moment', async () => {
    await add('2026-03-25 00:00', '2026-03-26 00:00')
    await add('2026-03-18 00:00', '2026-03-20 00:00', 'pauze', 'm07')
    await add('2026-03-19 00:00', '2026-03-20 00:00', 'afwezig', 'm08')
    const rota = await loadRota(store.prisma, small.house.org, NOW, ['m04'])
    expect(rota.map(({ member, kind }) => `${member} ${kind}`).sort()).toEqual(['m04 afwezig', 'm07 pauze'])
  })

  it('is forgotten thirty days after it ended, and with the person', async () => {
    await add('2026-03-10 00:00', '2026-03-18 00:00')
    await add('2026-03-18 00:00', '2026-03-20 00:00')
    expect(await retain(small.house, at('2026-04-17 12:00'))).toMatchObject({ absences: 1 })
    expect(await retain(small.house, at('2026-04-17 12:00'))).toMatchObject({ absences: 0 })
    await store.prisma.memberTeam.deleteMany({ where: { memberId: small.ids.m04 ?? '' } })
    await store.prisma.member.delete({ where: { id: small.ids.m04 ?? '' } })
    expect(await own()).toEqual([])
  })
})
