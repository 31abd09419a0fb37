import { beforeAll, describe, expect, it } from 'vitest'
import { asDay } from '../../care/day.ts'
import type { ShiftKind } from '../../care/rota.ts'
import { digest } from '../../jobs/digest.ts'
import { reflect } from '../../jobs/reflect.ts'
import type { Store } from '../../prisma/client.ts'
import { addReflection } from '../../prisma/store/reflections.ts'
import { putShifts } from '../../prisma/store/shifts.ts'
import { freshDatabase } from '../database.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

let store: Store
beforeAll(async () => {
  store = (await freshDatabase()).store
})

const rounds = (small: SmallHouse) =>
  store.prisma.reflectionRound.findMany({ where: { organisationId: small.house.org } })
const asked = async (small: SmallHouse) => (await small.messages()).map(({ to }) => to)

describe('the round of a team', () => {
  it('opens once a month, from the fifteenth on, on a day on which somebody works', async () => {
    const small = await smallHouse(store, { rules: [] })
    expect(await reflect(small.house, at('2026-03-14 13:30'))).toEqual({ rounds: 0, invited: 0 })
    // The fifteenth is a Sunday.
    expect(await reflect(small.house, at('2026-03-15 13:30'))).toEqual({ rounds: 0, invited: 0 })
    expect(await reflect(small.house, at('2026-03-16 13:30'))).toEqual({ rounds: 1, invited: 3 })
    expect(await reflect(small.house, at('2026-03-17 13:30'))).toEqual({ rounds: 0, invited: 0 })
    expect(await reflect(small.house, at('2026-04-15 13:30'))).toEqual({ rounds: 1, invited: 3 })
  })

  it('asks who gives care in the team, and nobody else', async () => {
    const small = await smallHouse(store, { rules: [] })
    await reflect(small.house, at('2026-03-16 13:30'))
    expect((await asked(small)).sort()).toEqual(['m04', 'm07', 'm08'])
  })

  it('asks everybody on a day of his own, and counts whom it asked', async () => {
    const small = await smallHouse(store, { rules: [], workdays: { m04: [1], m07: [3], m08: [1, 3] } })
    await reflect(small.house, at('2026-03-16 13:30'))
    expect((await asked(small)).sort()).toEqual(['m04', 'm08'])
    expect(await reflect(small.house, at('2026-03-17 13:30'))).toEqual({ rounds: 0, invited: 0 })
    expect(await reflect(small.house, at('2026-03-18 13:30'))).toEqual({ rounds: 0, invited: 1 })
    expect((await asked(small)).sort()).toEqual(['m04', 'm07', 'm08'])
    expect(await rounds(small)).toMatchObject([{ invited: 3 }])
  })

  it('asks who works shifts in a shift of his own, and nobody on a day off', async () => {
    const small = await smallHouse(store, { rules: [] })
    const shift = (member: string, kind: ShiftKind, from: string, until: string) => {
      const id = crypto.randomUUID()
      return { id, memberId: small.ids[member] ?? '', from: at(from), until: at(until), kind, teamId: null }
    }
    const rota = [
      shift('m04', 'nacht', '2026-03-16 23:00', '2026-03-17 07:00'),
      shift('m07', 'vrij', '2026-03-16 00:00', '2026-03-17 00:00'),
    ].map((one) => ({ ...one, source: 'test' }))
    await putShifts(store.prisma, small.house.org, rota, small.house.now())
    await reflect(small.house, at('2026-03-16 13:30'))
    expect(await asked(small)).toEqual(['m08'])
    await reflect(small.house, at('2026-03-16 23:30'))
    expect(await asked(small)).toEqual(['m08', 'm04'])
  })

  it('is closed after two weeks: nobody is asked any more', async () => {
    const small = await smallHouse(store, { rules: [], workdays: { m04: [1], m07: [2], m08: [1] } })
    await reflect(small.house, at('2026-03-16 13:30'))
    await store.prisma.message.deleteMany({ where: { organisationId: small.house.org } })
    expect(await reflect(small.house, at('2026-03-30 23:30'))).toEqual({ rounds: 0, invited: 0 })
    expect(await reflect(small.house, at('2026-03-31 13:30'))).toEqual({ rounds: 0, invited: 0 })
  })

  it('asks nobody in quiet hours, also when somebody runs it by hand', async () => {
    const small = await smallHouse(store, { rules: [] })
    expect(await reflect(small.house, at('2026-03-03 21:00'), { always: true })).toEqual({
      rounds: 0,
      invited: 0,
    })
  })

  it('goes on asking in a round that was opened by hand before the fifteenth', async () => {
    const small = await smallHouse(store, { rules: [], workdays: { m04: [2], m07: [3], m08: [2] } })
    expect(await reflect(small.house, at('2026-03-03 13:30'), { always: true })).toEqual({
      rounds: 1,
      invited: 2,
    })
    expect(await reflect(small.house, at('2026-03-04 13:30'))).toEqual({ rounds: 0, invited: 1 })
  })

  it('is about a bouwsteen that the organisation writes about', async () => {
    const own = { own: { name: 'Eigen kompas', bouwstenen: { '1': 'Wonen', '2': 'Werken' } } }
    for (const [theme, frameworks, bouwsteen] of [
      ['netwerk en mantelzorg', undefined, 'gk-2'],
      ['iets van onszelf', undefined, 'gk-1'],
      ['medicatie', own, 'own-1'],
    ] as const) {
      const reflection = { anonymous: true, themes: [theme], smallestTeam: 3 }
      const settings = { reflection, ...(frameworks && { frameworks }) }
      const small = await smallHouse(store, { rules: [], settings })
      await reflect(small.house, at('2026-03-16 13:30'))
      expect(await rounds(small)).toMatchObject([{ theme, bouwsteen }])
    }
  })

  it('is opened once by two processes that come at the same moment', async () => {
    const small = await smallHouse(store, { rules: [] })
    const both = await Promise.all([1, 2].map(() => reflect(small.house, at('2026-03-16 13:30'))))
    expect(both.reduce((sum, one) => sum + one.rounds, 0)).toBe(1)
    expect(await asked(small)).toHaveLength(3)
    expect(await rounds(small)).toMatchObject([{ invited: 3 }])
  })
})

describe('a reflection without a name', () => {
  const given = (small: SmallHouse, giverId: string | null) =>
    addReflection(
      store.prisma,
      small.house.org,
      {
        teamId: small.teamId,
        roundId: null,
        day: asDay('2026-03-16'),
        good: 'De overdracht liep goed.',
        better: null,
        learned: null,
        bouwsteen: 'gk-3',
        theme: 'overdracht',
        mayQuote: false,
        giverId,
      },
      at('2026-03-16 14:37'),
    )
  const kept = (small: SmallHouse) =>
    store.prisma.reflection.findFirstOrThrow({ where: { organisationId: small.house.org } })

  it('keeps its day, and neither the hour nor a name: also not in its id', async () => {
    const small = await smallHouse(store, { rules: [] })
    await given(small, null)
    const row = await kept(small)
    expect(row).toMatchObject({ giverId: null, givenAt: new Date('2026-03-16T00:00:00Z') })
    // Version 4 is chance; version 7 begins with the time.
    expect(row.id[14]).toBe('4')
    expect(row.ref).toMatch(/^[A-HJ-NP-Z2-9]{8}$/)
  })

  it('keeps both when the giver put his name to it', async () => {
    const small = await smallHouse(store, { rules: [] })
    await given(small, small.ids.m08 ?? '')
    expect(await kept(small)).toMatchObject({ giverId: small.ids.m08, givenAt: at('2026-03-16 14:37') })
  })
})

describe('the digest', () => {
  it('goes to each manager once a month, about the month before', async () => {
    const small = await smallHouse(store, { rules: [] })
    expect(await digest(small.house, at('2026-03-02 08:30'))).toEqual({ month: '2026-02', sent: 1 })
    expect(await digest(small.house, at('2026-03-03 08:30'))).toEqual({ month: '2026-02', sent: 0 })
    expect(await digest(small.house, at('2026-04-01 08:30'))).toEqual({ month: '2026-03', sent: 1 })
    expect(await asked(small)).toEqual(['m09', 'm09'])
  })

  it('waits for a day and an hour at which the manager works', async () => {
    const small = await smallHouse(store, {
      rules: [],
      workdays: { m09: [4] },
      settings: { quietHours: { from: '20:00', until: '09:00' } },
    })
    expect(await digest(small.house, at('2026-03-02 08:30'))).toMatchObject({ sent: 0 })
    expect(await digest(small.house, at('2026-03-05 08:30'))).toMatchObject({ sent: 0 })
    expect(await digest(small.house, at('2026-03-05 12:30'))).toMatchObject({ sent: 1 })
  })

  it('comes at once when somebody asks for it', async () => {
    const small = await smallHouse(store, { rules: [] })
    expect(await digest(small.house, at('2026-03-01 22:00'), { always: true })).toMatchObject({ sent: 1 })
  })
})
