import { beforeAll, describe, expect, it } from 'vitest'
import type { YearText } from '../../../drafting/year/year-text.ts'
import type { Store } from '../../../prisma/client.ts'
import {
  findYear,
  findYearOf,
  listYears,
  passagesOf,
  remarksOf,
  saveYear,
  yearVersions,
} from '../../../prisma/store/year-documents.ts'
import {
  decideYear,
  editYearSentence,
  gateNow,
  strikeYearSentences,
} from '../../../prisma/store/year-gates.ts'
import { addRemark, answerRemark } from '../../../prisma/store/year-remarks.ts'
import { freshDatabase } from '../../database.ts'
import { aYear } from '../../drafting/year/a-text.ts'

const now = new Date('2027-02-01T09:00:00Z')
const later = new Date('2027-02-02T09:00:00Z')
const anna = '018f0000-0000-7000-8000-000000000001'
const gates = ['teams', 'raad', 'bestuur']
const nobody = '018f0000-0000-7000-8000-00000000ffff'
let db: Store['prisma']
let org: string
let year = 2000

beforeAll(async () => {
  const fresh = await freshDatabase()
  db = fresh.store.prisma
  org = fresh.organisationId
})

/** A text of its own for each test. */
async function fresh() {
  year += 1
  const key = { year, framework: 'gk', kind: 'kwaliteitsbeeld' } as const
  const save = (material = 'print-1', text: Partial<YearText> = {}, how = {}) =>
    saveYear(db, org, key, { material, text: aYear({ year: key.year, ...text }) }, now, how)
  const { id } = await save()
  const change = (version = 1) => ({ documentId: id, version, memberId: anna, now: later, gates })
  const decide = (
    gate: string,
    decision: 'passed' | 'returned' | 'not_held' = 'passed',
    version = 1,
    reason: string | null = null,
  ) => decideYear(db, org, { ...change(version), gate, decision, reason })
  const edit = (text: string, version = 1) =>
    editYearSentence(db, org, { ...change(version), sentence: 'gk-1-1', text })
  const status = async () => (await findYear(db, org, id))?.status
  return { id, key, save, change, decide, edit, status }
}

describe('saving a year', () => {
  it('keeps the text as it was written', async () => {
    const { id, key } = await fresh()
    const kept = await findYear(db, org, id)
    expect(kept).toMatchObject({ ...key, status: 'concept', version: 1, madeBy: 'kompasbot', madeAt: now })
    expect(kept?.text).toEqual(aYear({ year: key.year }))
    expect(await findYearOf(db, org, key)).toEqual(kept)
    expect((await listYears(db, org))[0]).toEqual(kept)
  })

  it('the same material makes no version, other material a next one', async () => {
    const { id, save } = await fresh()
    expect(await save()).toEqual({ id, as: 'unchanged' })
    expect(await save('print-2', { title: 'Ander' })).toEqual({ id, as: 'refreshed' })
    expect((await yearVersions(db, org, id)).map(({ text }) => text.title)).toEqual([
      'Kwaliteitsbeeld 2026',
      'Ander',
    ])
  })

  it('at the same moment makes one text with one more version', async () => {
    const { id, save } = await fresh()
    await Promise.all([1, 2, 3].map(() => save('print-2')))
    expect((await findYear(db, org, id))?.version).toBe(2)
  })

  it('keeps what a person edited or passed, unless a person asks for a new one', async () => {
    const edited = await fresh()
    await edited.edit('Wij spraken familie.')
    expect((await edited.save('print-2')).as).toBe('kept')
    const passed = await fresh()
    await passed.decide('teams')
    expect((await passed.save('print-2')).as).toBe('kept')
    expect((await passed.save('print-2', { title: 'Nieuw' }, { over: 1 })).as).toBe('refreshed')
    expect(await passed.status()).toBe('concept')
  })

  it('keeps what a person made of it while the new one that was asked for was written', async () => {
    const { edit, save } = await fresh()
    await edit('Wij spraken familie.')
    expect((await save('print-2', { title: 'Nieuw' }, { over: 1 })).as).toBe('kept')
    expect((await save('print-2', { title: 'Nieuw' }, { over: 2 })).as).toBe('refreshed')
  })

  it('may make a text anew that was returned and that nobody edited', async () => {
    const { decide, save } = await fresh()
    await decide('teams')
    await decide('raad', 'returned', 1, 'Er mist een hoofdstuk.')
    expect((await save('print-2')).as).toBe('refreshed')
  })

  it('never touches one that was adopted', async () => {
    const { decide, save, status } = await fresh()
    for (const gate of gates) await decide(gate)
    expect(await status()).toBe('vastgesteld')
    expect((await save('print-2', {}, { over: 1 })).as).toBe('kept')
  })
})

describe('gates', () => {
  it('are passed in order, each by a named person', async () => {
    const { id, decide, status } = await fresh()
    expect((await decide('raad')).kind).toBe('closed')
    await decide('teams')
    expect(await status()).toBe('raad')
    expect(await passagesOf(db, org, id)).toMatchObject([
      { gate: 'teams', memberId: anna, version: 1, decision: 'passed', sameText: true, at: later },
    ])
  })

  it('one that was not held is passed over with its reason', async () => {
    const { id, decide, status } = await fresh()
    await decide('teams')
    await decide('raad', 'not_held', 1, 'Er is nog geen raad.')
    expect(await status()).toBe('bestuur')
    expect((await passagesOf(db, org, id)).at(-1)?.reason).toBe('Er is nog geen raad.')
  })

  it('a text that was returned starts at the first one', async () => {
    const { decide, status } = await fresh()
    await decide('teams')
    await decide('raad', 'returned', 1, 'Te lang.')
    expect(await status()).toBe('concept')
    await decide('teams')
    expect(await status()).toBe('raad')
  })

  it('a text that was changed has to be passed again; one that was changed back stands', async () => {
    const { id, decide, edit, status } = await fresh()
    await decide('teams')
    await edit('Andere woorden.')
    expect(await status()).toBe('concept')
    expect((await passagesOf(db, org, id))[0]?.sameText).toBe(false)
    await edit('Het team sprak vaker met familie.', 2)
    expect(await status()).toBe('raad')
  })

  it('one that was taken out of the file leaves nothing stuck', async () => {
    const { id, decide, change } = await fresh()
    await decide('teams')
    const left = ['teams', 'bestuur']
    const waiting = await findYear(db, org, id)
    expect(waiting?.status).toBe('raad')
    expect(waiting && (await gateNow(db, org, waiting, left))).toBe('bestuur')
    const last = { ...change(), gates: left, gate: 'bestuur', decision: 'passed', reason: null } as const
    expect((await decideYear(db, org, last)).kind).toBe('saved')
    expect((await findYear(db, org, id))?.status).toBe('vastgesteld')
  })

  it('of two who pass at the same moment, one does', async () => {
    const { id, decide } = await fresh()
    const both = await Promise.all([decide('teams'), decide('teams')])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['closed', 'saved'])
    expect(await passagesOf(db, org, id)).toHaveLength(1)
  })

  it('who saw an older version changes nothing', async () => {
    const { decide, edit, id } = await fresh()
    await edit('Nieuw.')
    expect((await decide('teams')).kind).toBe('outdated')
    expect((await edit('Anders.')).kind).toBe('outdated')
    expect(await passagesOf(db, org, id)).toEqual([])
  })
})

describe('a person’s change', () => {
  it('is the next version, as that person’s own', async () => {
    const { id, edit } = await fresh()
    const saved = await edit('Wij spraken familie.')
    expect(saved).toMatchObject({ kind: 'saved', year: { version: 2, madeBy: anna } })
    expect((await yearVersions(db, org, id)).map(({ version, madeBy }) => [version, madeBy])).toEqual([
      [1, 'kompasbot'],
      [2, anna],
    ])
  })

  it('takes a sentence out, with the reason', async () => {
    const { id, change } = await fresh()
    await strikeYearSentences(db, org, { ...change(), out: [{ at: 'gk-1-3', reason: 'Klopt niet.' }] })
    expect((await findYear(db, org, id))?.text.refused).toEqual([
      { text: 'De ronde begint later.', reason: 'Klopt niet.' },
    ])
  })

  it('is refused for a sentence that is not there, a text that is not, and one that is adopted', async () => {
    const { change, decide, edit } = await fresh()
    const words = { sentence: 'x', text: 'y' }
    expect(await editYearSentence(db, org, { ...change(), ...words })).toEqual({ kind: 'unknown' })
    for (const documentId of [nobody, 'no-id']) {
      expect(await editYearSentence(db, org, { ...change(), documentId, ...words })).toEqual({
        kind: 'unknown',
      })
    }
    for (const gate of gates) await decide(gate)
    expect((await edit('Te laat.')).kind).toBe('closed')
  })
})

describe('remarks', () => {
  it('travel with the text and get an answer', async () => {
    const { id, decide } = await fresh()
    const remark = {
      documentId: id,
      gate: 'teams',
      memberId: anna,
      kind: 'remark',
      text: 'Meer over eten.',
    } as const
    await addRemark(db, org, remark, now)
    await addRemark(db, org, remark, later)
    await decide('teams')
    const [kept, ...more] = await remarksOf(db, org, id)
    expect(more).toEqual([])
    expect(kept).toMatchObject({ ...remark, at: now, answer: null })
    expect(
      await answerRemark(db, org, { id: kept?.id ?? '', answer: 'Is gedaan.', memberId: anna }, later),
    ).toBe(true)
    expect((await remarksOf(db, org, id))[0]).toMatchObject({
      answer: 'Is gedaan.',
      answeredBy: anna,
      answeredAt: later,
    })
  })

  it('that are not there get none', async () => {
    for (const id of [nobody, 'no-id']) {
      expect(await answerRemark(db, org, { id, answer: 'x', memberId: anna }, now)).toBe(false)
    }
  })
})
