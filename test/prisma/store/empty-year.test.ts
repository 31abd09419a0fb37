import { beforeAll, describe, expect, it } from 'vitest'
import { asDay, instantAt } from '../../../care/day.ts'
import { dropEmptyYear } from '../../../prisma/store/empty-year.ts'
import { findYear, saveYear } from '../../../prisma/store/year-documents.ts'
import { freshDatabase } from '../../database.ts'
import { chapterWith } from '../../drafting/export/one-chapter.ts'

const { store, organisationId: org } = await freshDatabase()
const db = store.prisma
const now = instantAt(asDay('2027-01-12'), '09:00', 'Europe/Amsterdam')
const text = { ...chapterWith({}).text, chapters: [], figures: [] }
const save = (year: number, material = 'x') =>
  saveYear(db, org, { year, framework: 'gk', kind: 'kwaliteitsbeeld' }, { material, text }, now)

describe('the text of a year that says nothing', () => {
  let member = ''
  beforeAll(async () => {
    const data = {
      organisationId: org,
      ref: 'm1',
      name: 'Ada Veenstra',
      email: 'ada@example.org',
      language: 'nl',
    }
    member = (await db.member.create({ data: data as never })).id
  })

  it('is taken away, with its version', async () => {
    const { id } = await save(2019)
    await dropEmptyYear(db, org, id)
    expect(await findYear(db, org, id)).toBe(null)
    expect(await db.yearVersion.count({ where: { documentId: id } })).toBe(0)
  })

  it('stays when it was made more than once, or is past its first gate', async () => {
    const { id: twice } = await save(2020)
    await save(2020, 'y')
    const { id: past } = await save(2021)
    await db.yearDocument.update({ where: { id: past }, data: { status: 'raad' } })
    for (const id of [twice, past]) {
      await dropEmptyYear(db, org, id)
      expect(await findYear(db, org, id)).not.toBe(null)
    }
  })

  it('stays when somebody said something about it', async () => {
    const { id } = await save(2022)
    const remark = { organisationId: org, documentId: id, gate: 'raad', memberId: member, kind: 'remark' }
    await db.gateRemark.create({ data: { ...remark, text: 'Waar is de rest?', at: now } as never })
    await dropEmptyYear(db, org, id)
    expect(await findYear(db, org, id)).not.toBe(null)
  })

  it('is nothing to do for an id that is none, or in another organisation', async () => {
    await dropEmptyYear(db, org, 'geen-id')
    const { id } = await save(2018)
    await dropEmptyYear(db, '01a205be-4b12-731a-9c40-7c6043c9160c', id)
    expect(await findYear(db, org, id)).not.toBe(null)
  })
})
