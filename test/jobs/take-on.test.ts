import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { asDay } from '../../care/day.ts'
import type { Role } from '../../care/world.ts'
import { reconcile } from '../../jobs/reconcile.ts'
import { remind } from '../../jobs/remind.ts'
import { takeOnLists } from '../../jobs/take-on.ts'
import type { StoredDuty } from '../../prisma/store/duties.ts'
import type { StoredMember } from '../../prisma/store/members.ts'
import { freshDatabase, type TestDatabase } from '../database.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

const TODAY = asDay('2026-05-04')
const member = (
  ref: string,
  roles: Role[],
  teams: string[],
  employedUntil: string | null = null,
): StoredMember => ({
  id: `id-${ref}`,
  ref,
  name: ref,
  email: `${ref}@voorbeeld.nl`,
  roles,
  language: 'nl',
  workdays: [],
  employedFrom: null,
  employedUntil: employedUntil === null ? null : asDay(employedUntil),
  teams: teams.map((team) => ({ id: team, ref: team, name: team })),
  address: null,
})
const duty = (id: string, subject: StoredDuty['reckoned']['subject'], team: string | null) =>
  ({ id, reckoned: { subject, team } }) as StoredDuty
const aboutTeam = (id: string, team: string) => duty(id, { kind: 'client', ref: id, episode: id }, team)
const listsOf = (duties: StoredDuty[], members: StoredMember[]) =>
  Object.fromEntries(
    [...takeOnLists(duties, members, TODAY)].map(([id, list]) => [id, list.map((one) => one.id)]),
  )

describe('who gets what on the list', () => {
  it('every coordinator of the team, and management for a team without one', () => {
    const members = [
      member('ilse', ['coordinator'], ['zorg']),
      member('noor', ['coordinator'], ['zorg', 'dag']),
      member('farid', ['management'], ['staf']),
    ]
    const duties = [aboutTeam('a', 'zorg'), aboutTeam('b', 'dag'), aboutTeam('c', 'ambulant')]
    expect(listsOf(duties, members)).toEqual({
      'id-ilse': ['a'],
      'id-noor': ['a', 'b'],
      'id-farid': ['c'],
    })
  })

  it('of an employee the coordinators of all the teams that he works in', () => {
    const members = [
      member('jip', ['zorgverlener'], ['zorg', 'dag']),
      member('noor', ['coordinator'], ['dag']),
    ]
    expect(listsOf([duty('bhv', { kind: 'employee', ref: 'jip' }, 'zorg')], members)).toEqual({
      'id-noor': ['bhv'],
    })
  })

  it('nobody who has left', () => {
    const members = [
      member('ilse', ['coordinator'], ['zorg'], '2026-05-03'),
      member('farid', ['management'], ['staf']),
    ]
    expect(listsOf([aboutTeam('a', 'zorg')], members)).toEqual({ 'id-farid': ['a'] })
  })

  it('leaves nothing out as long as there is management', () => {
    const teams = fc.subarray(['zorg', 'dag', 'ambulant'], { minLength: 1 })
    const coordinators = fc.array(teams, { maxLength: 4 })
    fc.assert(
      fc.property(coordinators, fc.array(fc.constantFrom('zorg', 'dag', 'ambulant')), (each, about) => {
        const members = [
          ...each.map((own, i) => member(`c${i}`, ['coordinator'], own)),
          member('farid', ['management'], []),
        ]
        const duties = about.map((team, i) => aboutTeam(`d${i}`, team))
        const given = new Set(Object.values(listsOf(duties, members)).flat())
        expect(given.size).toBe(duties.length)
      }),
    )
  })
})

describe('offering the list', () => {
  let db: TestDatabase
  let small: SmallHouse
  const lists = async (to?: string) =>
    (await small.messages(to)).filter(({ content }) => content.kind === 'take_on')

  beforeAll(async () => {
    db = await freshDatabase()
    small = await smallHouse(db.store, {
      rules: ['zorgplan_definitief'],
      settings: { vouchesFrom: asDay('2026-05-01') },
    })
    small.now = at('2026-05-03 10:00')
    await small.startClient('2026-01-05 10:00')
    await reconcile(small.house, at('2026-05-03 10:00'))
  })

  it('waits for a working day', async () => {
    expect(await remind(small.house, at('2026-05-03 10:00'))).toMatchObject({ takeOnLists: 0 })
    expect(await remind(small.house, at('2026-05-04 10:00'))).toMatchObject({ takeOnLists: 1 })
    expect(await lists()).toMatchObject([{ to: 'm07' }])
  })

  it('is done once', async () => {
    expect(await remind(small.house, at('2026-05-04 10:00'))).toMatchObject({ takeOnLists: 0 })
    expect(await remind(small.house, at('2026-05-06 10:00'))).toMatchObject({ takeOnLists: 0 })
  })

  it('is done for a coordinator who comes later', async () => {
    await db.store.prisma.member.update({
      where: { id: small.ids.m08 ?? '' },
      data: { roles: ['zorgverlener', 'coordinator'] },
    })
    await remind(small.house, at('2026-05-06 10:00'))
    expect(await lists('m08')).toHaveLength(1)
    expect(await lists('m07')).toHaveLength(1)
  })

  it('never turns into a nudge', async () => {
    expect(await small.nudges()).toEqual([])
  })
})
