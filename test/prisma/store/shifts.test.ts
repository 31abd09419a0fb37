import { beforeEach, describe, expect, it } from 'vitest'
import type { ShiftKind } from '../../../care/rota.ts'
import { listShifts, loadRota, putShifts, type ShiftRecord } from '../../../prisma/store/shifts.ts'
import { freshDatabase } from '../../database.ts'

const db = await freshDatabase()
const { prisma } = db.store
const org = db.organisationId
const now = new Date('2026-06-10T10:00:00Z')
const hour = (n: number) => new Date(now.getTime() + n * 3_600_000)

let members: Record<string, string>
let teamId: string
beforeEach(async () => {
  await prisma.$executeRaw`TRUNCATE "Team", "Member" CASCADE`
  teamId = (
    await prisma.team.create({ data: { organisationId: org, ref: 'zorg', name: 'Zorg', kind: 'zorg' } })
  ).id
  members = {}
  for (const ref of ['m1', 'm2']) {
    const data = { organisationId: org, ref, name: ref, email: `${ref}@linde.nl`, roles: [], workdays: [] }
    members[ref] = (await prisma.member.create({ data })).id
  }
})

const shift = (ref: string, from: number, until: number, kind: ShiftKind = 'dag'): ShiftRecord => {
  const memberId = members[ref] ?? ''
  return {
    id: crypto.randomUUID(),
    memberId,
    from: hour(from),
    until: hour(until),
    kind,
    teamId,
    source: 'test',
  }
}
const put = (...shifts: ShiftRecord[]) => putShifts(prisma, org, shifts, now)
const loaded = async (...refs: string[]) =>
  (await loadRota(prisma, org, now, refs)).map(({ member, from }) => [member, from]).sort()

describe('the rota from now on', () => {
  it('is that of the members asked for, with references and instants', async () => {
    await put(shift('m1', 24, 32, 'avond'), shift('m2', 24, 32))
    expect(await loadRota(prisma, org, now, ['m1'])).toEqual([
      { member: 'm1', from: hour(24), until: hour(32), kind: 'avond', team: 'zorg' },
    ])
  })

  it('has everybody who is in a shift at this instant, for who is on duty', async () => {
    await put(shift('m2', -1, 1, 'achterwacht'), shift('m2', 1, 5), shift('m2', -5, -1))
    expect(await loaded('m1')).toEqual([['m2', hour(-1)]])
  })

  it('leaves out what is long past or far ahead', async () => {
    const on = (day: number) => shift('m1', 24 * day, 24 * day + 8)
    await put(on(-18), on(-14), on(74), on(120))
    const instants = (await loaded('m1')).map(([, from]) => from)
    expect(instants).toHaveLength(2)
    expect(instants).toEqual(expect.arrayContaining([hour(24 * -14), hour(24 * 74)]))
  })
})

describe('shifts', () => {
  it('are replaced under their id', async () => {
    const one = shift('m1', 1, 9)
    await put(one)
    await put({ ...one, until: hour(5), kind: 'vrij' })
    expect(await listShifts(prisma, org)).toEqual([{ ...one, until: hour(5), kind: 'vrij' }])
  })

  it('go with the member', async () => {
    await put(shift('m1', 1, 9))
    await prisma.member.deleteMany({ where: { ref: 'm1' } })
    expect(await listShifts(prisma, org)).toEqual([])
  })
})
