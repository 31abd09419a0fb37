import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import type { Outcome } from '../../../care/world.ts'
import type { Store } from '../../../prisma/client.ts'
import { changeFact, dropPlan, recordFact } from '../../../prisma/store/facts.ts'
import { freshDatabase } from '../../database.ts'
import { at, type SmallHouse, smallHouse } from '../../jobs/small-house.ts'

let store: Store
let small: SmallHouse
let ana: string
let bea: string
beforeAll(async () => {
  store = (await freshDatabase()).store
})
beforeEach(async () => {
  small = await smallHouse(store, { rules: [] })
  ana = small.ids.m04 ?? ''
  bea = small.ids.m07 ?? ''
})

const now = at('2026-03-16 09:00')
const fact = (day: string, outcome: Outcome) => ({
  kind: 'mdo',
  episodeId: null,
  memberId: null,
  teamId: small.teamId,
  day: asDay(day),
  at: null,
  outcome,
  checklist: [],
})
const record = (day: string, outcome: Outcome = 'gehouden', by = ana) =>
  recordFact(store.prisma, small.house.org, fact(day, outcome), by, now)
const all = () =>
  store.prisma.fact.findMany({
    where: { organisationId: small.house.org },
    include: { history: true },
    orderBy: { id: 'asc' },
  })
const move = async (day: string, outcome: Outcome = 'gehouden') => {
  const [first] = await all()
  await changeFact(store.prisma, small.house.org, first?.id ?? '', fact(day, outcome), bea, now)
}

describe('what is said in chat', () => {
  it('is one fact when it is said twice, and keeps what was said before', async () => {
    await record('2026-03-10', 'gepland')
    await record('2026-03-10', 'gehouden')
    expect(await all()).toMatchObject([
      { outcome: 'gehouden', history: [{ before: { outcome: 'gepland' } }] },
    ])
  })

  it('is in the name of who said that it happened, not of who planned it', async () => {
    await record('2026-03-10', 'gepland', ana)
    await record('2026-03-10', 'gehouden', bea)
    expect(await all()).toMatchObject([{ recordedBy: bea }])
    await record('2026-03-10', 'gehouden', ana)
    expect(await all()).toMatchObject([{ recordedBy: bea }])
  })

  it('leaves room on the day it moved away from', async () => {
    await record('2026-03-10')
    await move('2026-03-12')
    await record('2026-03-10')
    expect((await all()).map(({ day }) => day.toISOString().slice(0, 10)).sort()).toEqual([
      '2026-03-10',
      '2026-03-12',
    ])
  })

  it('of one of two measures leaves room on the day it moved away from, and never touches the other', async () => {
    const of = (reference: string) =>
      recordFact(store.prisma, small.house.org, { ...fact('2026-03-10', 'gehouden'), reference }, ana, now)
    await of('deur')
    await of('bedhek')
    await move('2026-03-12')
    await of('deur')
    const told = (await all()).map(({ day, reference }) => `${reference} ${day.toISOString().slice(0, 10)}`)
    expect(told.sort()).toEqual(['bedhek 2026-03-10', 'deur 2026-03-10', 'deur 2026-03-12'])
  })

  it('that it fell through is no reason any more when it is planned again', async () => {
    await record('2026-03-20', 'gepland')
    const [plan] = await all()
    await dropPlan(store.prisma, small.house.org, plan?.id ?? '', 'Zaal dicht', ana, now)
    await record('2026-03-20', 'gepland')
    const before = expect.objectContaining({ reason: 'Zaal dicht' })
    expect(await all()).toMatchObject([{ outcome: 'gepland', reason: null }])
    expect((await all())[0]?.history.map((one) => one.before)).toContainEqual(before)
  })

  it('becomes one with what was known of the day it moves to, and stays the fact from which duties run', async () => {
    await record('2026-03-10')
    await record('2026-03-12', 'gepland')
    const [first] = await all()
    await move('2026-03-12')
    expect(await all()).toMatchObject([
      { id: first?.id, outcome: 'gehouden', day: new Date('2026-03-12') },
      { outcome: 'ingetrokken', history: [{ before: { outcome: 'gepland' } }] },
    ])
    await record('2026-03-12')
    expect(await all()).toHaveLength(2)
  })

  it('can be withdrawn and said again', async () => {
    await record('2026-03-10')
    await move('2026-03-10', 'ingetrokken')
    await record('2026-03-10')
    expect(await all()).toMatchObject([{ outcome: 'gehouden' }])
  })

  it('keeps its outside id when its day is put right', async () => {
    await record('2026-03-10')
    const [first] = await all()
    const key = JSON.stringify(['mdo', small.teamId, 'K-7', null])
    await store.prisma.fact.update({ where: { id: first?.id ?? '' }, data: { key, reference: 'K-7' } })
    await move('2026-03-12')
    expect(await all()).toMatchObject([{ key, day: new Date('2026-03-12') }])
  })
})
