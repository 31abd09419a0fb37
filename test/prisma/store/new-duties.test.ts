import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Db } from '../../../prisma/client.ts'
import { addDuties } from '../../../prisma/store/new-duties.ts'
import { freshDatabase } from '../../database.ts'

const { store, organisationId } = await freshDatabase()

const duty = () => {
  const id = randomUUID()
  const about = { rule: 'mdo', subjectKind: 'team', state: 'open', reckoned: {}, createdAt: new Date() }
  return { id, organisationId, key: id, ...about }
}
const drawing = (...codes: string[]) => {
  return () => codes.shift() ?? ''
}
const codesOf = async (duties: { id: string }[]) => {
  const rows = await store.prisma.duty.findMany({ where: { id: { in: duties.map(({ id }) => id) } } })
  return rows.map(({ code }) => code).sort()
}
const add = (db: Db, duties: ReturnType<typeof duty>[], ...codes: string[]) =>
  addDuties(db, duties, drawing(...codes))

describe('the code of a duty', () => {
  it('is never given twice, whatever chance says', async () => {
    const before = [duty()]
    await add(store.prisma, before, 'AAAAAA')
    const more = [duty(), duty(), duty()]
    await add(store.prisma, more, 'AAAAAA', 'BBBBBB', 'BBBBBB', 'AAAAAA', 'CCCCCC', 'DDDDDD')
    expect(await codesOf(before)).toEqual(['AAAAAA'])
    expect(await codesOf(more)).toEqual(['BBBBBB', 'CCCCCC', 'DDDDDD'])
  })

  it('may be drawn by two at the same moment: the one who is later draws another', async () => {
    const [first, second] = [[duty()], [duty()]]
    const late = await store.prisma.$transaction(async (tx) => {
      await add(tx, first, 'EEEEEE')
      return { added: add(store.prisma, second, 'EEEEEE', 'FFFFFF') }
    })
    await late.added
    expect([await codesOf(first), await codesOf(second)]).toEqual([['EEEEEE'], ['FFFFFF']])
  })

  it('is no excuse for storing one duty twice', async () => {
    const one = duty()
    await add(store.prisma, [one], 'GGGGGG')
    await expect(add(store.prisma, [{ ...duty(), key: one.key }], 'HHHHHH')).rejects.toThrow(
      'organisationId_key_key',
    )
  })
})
