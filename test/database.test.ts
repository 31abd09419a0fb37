import { expect, it } from 'vitest'
import { freshDatabase } from './database.ts'

const one = await freshDatabase()
const other = await freshDatabase()

it('gives each a database with the tables and one organisation', async () => {
  expect(await one.store.prisma.organisation.findMany({ select: { id: true } })).toEqual([
    { id: one.organisationId },
  ])
  expect(await one.store.prisma.duty.count()).toBe(0)
})

it('keeps them apart', async () => {
  await one.store.prisma.team.create({
    data: { organisationId: one.organisationId, ref: 'zorg', name: 'Zorg', kind: 'zorg' },
  })
  expect(await other.store.prisma.team.count()).toBe(0)
})
