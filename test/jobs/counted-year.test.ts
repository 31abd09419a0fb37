import { beforeAll, describe, expect, it, vi } from 'vitest'
import { countedYear } from '../../jobs/counted-year.ts'
import type { Store } from '../../prisma/client.ts'
import { freshDatabase } from '../database.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

const now = at('2027-01-12')
const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`)
let store: Store
let small: SmallHouse
let night = ''

beforeAll(async () => {
  store = (await freshDatabase()).store
  const settings = { reflection: { anonymous: true, themes: [], smallestTeam: 3 } }
  small = await smallHouse(store, { rules: ['mdo', 'intervisie', 'mic_commissie'], settings })
  const organisationId = small.house.org
  night = (
    await store.prisma.team.create({
      data: { organisationId, ref: 'nacht', name: 'Nachtzorg', kind: 'zorg' },
    })
  ).id
  await store.prisma.member.create({
    data: {
      organisationId,
      ref: 'm20',
      name: 'Naam van m20',
      email: 'm20@voorbeeld.nl',
      roles: ['zorgverlener'],
      teams: { create: { organisationId, teamId: night } },
    },
  })
  await meeting(small.teamId, '2026-03-30', { outcome: 'verzet', movedTo: '2026-04-02' })
  await meeting(small.teamId, '2026-04-02')
  await meeting(small.teamId, '2026-09-02')
  await meeting(night, '2026-05-06')
  for (const day of ['2026-02-10', '2026-05-12', '2026-08-11', '2026-11-10']) await meeting(null, day)
  await mark(small.teamId, 7.9)
  await mark(night, 5.2)
}, 60_000)

async function meeting(teamId: string | null, day: string, moved?: { outcome: 'verzet'; movedTo: string }) {
  await store.prisma.fact.create({
    data: {
      organisationId: small.house.org,
      key: `meeting ${teamId} ${day}`,
      kind: teamId === null ? 'mic_commissie' : 'mdo',
      teamId,
      day: new Date(day),
      outcome: moved?.outcome ?? 'gehouden',
      movedTo: moved ? new Date(moved.movedTo) : null,
      source: 'bijeenkomsten.csv',
      recordedAt: at('2026-01-02'),
    },
  })
}

async function mark(teamId: string, value: number) {
  await store.prisma.figure.create({
    data: {
      organisationId: small.house.org,
      key: `cijfer ${teamId}`,
      kind: 'mto',
      category: 'rapportcijfer',
      teamId,
      from: new Date('2026-05-01'),
      until: new Date('2026-05-31'),
      value,
      asOf: new Date('2026-06-02'),
      source: 'mto.csv',
      recordedAt: at('2026-06-02'),
    },
  })
}

const counted = () => countedYear(small.house, { year: 2026, months, now })

describe('the figures of a year', () => {
  it('count a meeting that was moved to another month once', async () => {
    const { figures } = await counted()
    const mdo = figures.filter(({ kind, family }) => kind === 'mdo' && family === 'meeting')
    expect(mdo.map(({ team, value, of }) => [team, value, of])).toEqual([
      ['zorg', 2, 2],
      [null, 3, 3],
    ])
  })

  it('are counted from facts that are read once for all months', async () => {
    const reading = vi.spyOn(store.prisma, '$queryRaw')
    await counted()
    expect(reading).toHaveBeenCalledTimes(1)
    reading.mockRestore()
  })

  it('name no small team: neither in what was counted, nor in what is missing', async () => {
    const { figures, missing, small: hidden } = await counted()
    expect([...hidden]).toEqual(['nacht'])
    expect(figures.filter(({ kind }) => kind === 'mto').map(({ team, value }) => [team, value])).toEqual([
      ['zorg', 7.9],
      [null, 5.2],
    ])
    expect(missing.length).toBeGreaterThan(0)
    expect(JSON.stringify([figures, missing])).not.toMatch(/nacht/i)
  })

  it('do not miss in a month what was held as often as is asked over the year', async () => {
    const { figures, missing } = await counted()
    const asked = figures.filter(({ family, kind }) => family === 'required' && kind === 'mic_commissie')
    expect(asked.map(({ value, of }) => [value, of])).toEqual([[4, 4]])
    expect(missing.filter((line) => /MIC/.test(line))).toEqual([])
    expect(missing.filter((line) => /MDO/.test(line))).not.toEqual([])
  })

  it('miss each kind in one line, without brackets, and only in months that are over', async () => {
    const { missing } = await counted()
    expect(missing.filter((line) => /MDO/.test(line))).toHaveLength(1)
    expect(missing.join(' ')).not.toMatch(/\[|cijfer ontbreekt/)
    const early = await countedYear(small.house, {
      year: 2026,
      months: months.slice(0, 3),
      now: at('2026-03-10'),
    })
    expect(early.missing.join(' ')).toMatch(/MDO's: niets vastgelegd .*januari/)
    expect(early.missing.join(' ')).not.toMatch(/maart|kwartaal/)
  })
})
