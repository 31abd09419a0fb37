import { beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../prisma/client.ts'
import {
  addImprovement,
  closeImprovement,
  findImprovement,
  listImprovements,
} from '../../../prisma/store/improvements.ts'
import { freshDatabase } from '../../database.ts'

const now = new Date('2027-02-01T09:00:00Z')
const anna = '018f0000-0000-7000-8000-000000000001'
const improvement = {
  framework: 'gk',
  bouwsteen: 2,
  title: 'Rust aan tafel',
  explanation: 'Twee mensen eten mee.',
  owner: 'team zorg',
  quarter: '2027-K2',
  sources: ['r:A'],
}
let db: Store['prisma']
let org: string
const add = (changed: Partial<typeof improvement> = {}) =>
  addImprovement(db, org, { ...improvement, ...changed }, { memberId: anna, now })
const close = (id: string) =>
  closeImprovement(db, org, id, { state: 'done', outcome: 'Het is rustiger.', memberId: anna, now })

beforeAll(async () => {
  const fresh = await freshDatabase()
  db = fresh.store.prisma
  org = fresh.organisationId
})

describe('improvements', () => {
  it('are kept as they were decided, once', async () => {
    const made = await add()
    expect(made).toMatchObject({
      ...improvement,
      state: 'open',
      outcome: null,
      decidedBy: anna,
      decidedAt: now,
    })
    expect((await add()).id).toBe(made.id)
    expect(await findImprovement(db, org, made.id)).toEqual(made)
  })

  it('are listed by quarter, of one framework and of a stretch of quarters', async () => {
    await add({ quarter: '2028-K1', bouwsteen: 1 })
    await add({ quarter: '2026-K4' })
    await add({ framework: 'vgk' })
    const quarters = async (where?: Parameters<typeof listImprovements>[2]) =>
      (await listImprovements(db, org, where)).map(({ quarter }) => quarter)
    expect(await quarters({ framework: 'gk' })).toEqual(['2026-K4', '2027-K2', '2028-K1'])
    expect(await quarters({ framework: 'gk', fromQuarter: '2027-K1', untilQuarter: '2027-K4' })).toEqual([
      '2027-K2',
    ])
    expect(await quarters()).toHaveLength(4)
  })

  it('are closed once, with what became of them', async () => {
    const { id } = await add({ title: 'Nieuwe bedden' })
    expect(await close(id)).toMatchObject({ state: 'done', outcome: 'Het is rustiger.', closedAt: now })
    expect(await close(id)).toBeNull()
    expect((await add({ title: 'Nieuwe bedden' })).id).not.toBe(id)
  })

  it('that are not there stay so', async () => {
    for (const id of [anna, 'no-id']) {
      expect(await findImprovement(db, org, id)).toBeNull()
      expect(await close(id)).toBeNull()
    }
  })
})
