import { beforeAll, describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { periodOf } from '../../../care/figures/month.ts'
import type { Store } from '../../../prisma/client.ts'
import {
  countReflectionsIn,
  reflectionsIn,
  registersIn,
  registersUntil,
} from '../../../prisma/store/material.ts'
import { freshDatabase } from '../../database.ts'

const giver = '018f0000-0000-7000-8000-000000000001'
const other = '018f0000-0000-7000-8000-000000000002'
let db: Store['prisma']
let org: string

beforeAll(async () => {
  const fresh = await freshDatabase()
  db = fresh.store.prisma
  org = fresh.organisationId
  const { id: teamId } = await db.team.create({
    data: { organisationId: org, ref: 'zorg', name: 'Zorg', kind: 'zorg' },
  })
  const given = [
    ['A', '2026-10-03', giver, null],
    ['B', '2026-10-04', null, null],
    ['C', '2026-10-05', other, null],
    ['D', '2026-10-06', giver, null],
    ['E', '2026-10-07', null, null],
    ['F', '2026-10-08', null, new Date('2026-12-01')],
    ['G', '2026-11-01', giver, null],
  ] as const
  await db.reflection.createMany({
    data: given.map(([ref, day, giverId, removedAt]) => ({
      organisationId: org,
      ref,
      key: ref,
      teamId,
      day: new Date(day),
      good: removedAt ? null : 'x',
      giverId,
      removedAt,
      source: 'chat',
      givenAt: new Date(day),
    })),
  })
  const round = { organisationId: org, teamId, theme: '', bouwsteen: 'gk-1', anonymous: true }
  await db.reflectionRound.createMany({
    data: [
      ['2026-10', 7],
      ['2026-11', 8],
    ].map(([month, invited]) => ({
      ...round,
      month: String(month),
      invited: Number(invited),
      opensAt: new Date(`${month}-01`),
      closesAt: new Date(`${month}-20`),
    })),
  })
  await db.figure.createMany({
    data: [
      ['2026-07-01', '2026-09-30'],
      ['2026-10-01', '2026-10-31'],
    ].map(([from = '', until = '']) => ({
      organisationId: org,
      key: until,
      kind: 'mic',
      teamId,
      from: new Date(from),
      until: new Date(until),
      value: 5,
      asOf: new Date(until),
      source: 'mic.csv',
      recordedAt: new Date(until),
    })),
  })
})

describe('reflections of a period', () => {
  it('tell of their givers only which are of one voice', async () => {
    const found = await reflectionsIn(db, org, periodOf('2026-10'))
    const voice = Object.fromEntries(found.map(({ id, voice }) => [id, voice]))
    expect(voice['r:A']).toBe(voice['r:D'])
    expect(voice['r:A']).toBeDefined()
    expect(Object.values(voice).filter((one) => one === undefined)).toHaveLength(2)
    expect(JSON.stringify(found)).not.toContain(giver)
    expect(Object.keys(found[0] ?? {})).not.toContain('giverId')
  })

  it('are those of which the words are kept', async () => {
    const found = await reflectionsIn(db, org, periodOf('2026-10'))
    expect(found.map(({ id }) => id)).toEqual(['r:A', 'r:B', 'r:C', 'r:D', 'r:E'])
  })
})

describe('counts of reflections', () => {
  it('go on counting what was removed, beside who was invited', async () => {
    expect(await countReflectionsIn(db, org, periodOf('2026-10'))).toEqual([
      { team: 'zorg', given: 6, invited: 7 },
    ])
  })

  it('over more months do not add up invitations, which went to the same people', async () => {
    expect(await countReflectionsIn(db, org, [asDay('2026-01-01'), asDay('2026-12-31')])).toEqual([
      { team: 'zorg', given: 7, invited: null },
    ])
  })
})

describe('figures of registers', () => {
  const until = (figures: { until: string }[]) => figures.map((figure) => figure.until)

  it('are found by the period in which theirs ends, or by the day', async () => {
    expect(until(await registersIn(db, org, periodOf('2026-10')))).toEqual(['2026-10-31'])
    expect(until(await registersUntil(db, org, [asDay('2026-09-30')]))).toEqual(['2026-09-30'])
    expect(await registersUntil(db, org, [])).toEqual([])
  })
})
