import { beforeAll, describe, expect, it } from 'vitest'
import { asDay, instantAt } from '../../care/day.ts'
import { heldAgainst } from '../../jobs/held-against.ts'
import type { House } from '../../jobs/house.ts'
import { readOrganisation } from '../../organisation.ts'
import { addImprovement } from '../../prisma/store/improvements.ts'
import { saveYear } from '../../prisma/store/year-documents.ts'
import { freshDatabase } from '../database.ts'
import { aYear } from '../drafting/year/a-text.ts'

const settings = readOrganisation()
const now = instantAt(asDay('2026-12-01'), '09:00', settings.zone)
let house: Pick<House, 'store' | 'org' | 'settings'>

beforeAll(async () => {
  const db = await freshDatabase()
  house = { store: db.store, org: db.organisationId, settings }
  const key = { year: 2026, framework: 'gk', kind: 'kwaliteitsbeeld' } as const
  const { id } = await saveYear(
    db.store.prisma,
    db.organisationId,
    key,
    { material: 'm', text: aYear() },
    now,
  )
  await db.store.prisma.yearDocument.update({ where: { id }, data: { status: 'vastgesteld' } })
  await saveYear(
    db.store.prisma,
    db.organisationId,
    { ...key, year: 2025 },
    { material: 'm', text: aYear() },
    now,
  )
  const { id: memberId } = await db.store.prisma.member.create({
    data: { organisationId: db.organisationId, ref: 'm1', name: 'Iemand', email: 'iemand@linde.example' },
  })
  for (const framework of ['gk', 'ghz'])
    await addImprovement(
      db.store.prisma,
      db.organisationId,
      {
        framework,
        bouwsteen: 1,
        title: `Oefenen voor ${framework}`,
        explanation: '',
        owner: 'De planner',
        quarter: '2027-K1',
        sources: [],
      },
      { memberId, now },
    )
})

describe('what the texts of a month are held against', () => {
  it('are sentences of earlier years that were adopted, and none of a concept or of its own year', async () => {
    const said = 'We spraken elke bewoner twee keer.'
    const after = await heldAgainst(house, '2027-01')
    expect(after('gk').earlier?.filter((one) => one === said)).toHaveLength(1)
    const same = await heldAgainst(house, '2026-12')
    expect(same('gk').earlier).toEqual([])
  })

  it('are the open improvements of the framework, and the house style', async () => {
    const held = await heldAgainst(house, '2027-01')
    expect(held('gk').agreed?.map(({ title }) => title)).toEqual(['Oefenen voor gk'])
    expect(held('gk').style).toBe(settings.style)
  })
})
