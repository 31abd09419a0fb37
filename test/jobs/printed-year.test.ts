import { describe, expect, it } from 'vitest'
import { asDay, instantAt } from '../../care/day.ts'
import type { YearText } from '../../drafting/year/year-text.ts'
import { printedYear } from '../../jobs/printed-year.ts'
import { readOrganisation, type YearGate } from '../../organisation.ts'
import { findYear, remarksOf, saveYear } from '../../prisma/store/year-documents.ts'
import { decideYear } from '../../prisma/store/year-gates.ts'
import { addRemark, answerRemark } from '../../prisma/store/year-remarks.ts'
import { freshDatabase } from '../database.ts'
import { chapterWith } from '../drafting/export/one-chapter.ts'

const db = await freshDatabase()
const { prisma } = db.store
const org = db.organisationId
const gate = (id: string, name: string, by: YearGate['by'], more: Partial<YearGate> = {}): YearGate => ({
  id,
  name,
  by,
  until: null,
  isCouncil: false,
  mayBeSkipped: false,
  ...more,
})
const settings = {
  ...readOrganisation(),
  yearGates: [
    gate('team', 'Reactie van het team', ['coordinator'], { mayBeSkipped: true }),
    gate('raad', 'Cliëntenraad', ['raad'], { isCouncil: true }),
    gate('bestuur', 'Vaststellen', ['management'], { people: ['m9', 'weg'] }),
  ],
}
const house = { store: db.store, org, settings }
const at = (day: string) => instantAt(asDay(day), '10:00', settings.zone)

const member = (ref: string, name: string) =>
  prisma.member.create({ data: { organisationId: org, ref, name, email: `${ref}@linde.example` } })
const [fatima, raad, bea] = [
  await member('m1', 'Fatima'),
  await member('m2', 'Ria'),
  await member('m9', 'Bea'),
]

const text: YearText = chapterWith({}).text
const { id } = await saveYear(
  prisma,
  org,
  { year: 2026, framework: 'gk', kind: 'kwaliteitsbeeld' },
  { material: 'x', text },
  at('2027-02-01'),
)
const print = async () => {
  const year = await findYear(prisma, org, id)
  if (!year) throw new Error('the year is gone')
  return printedYear(house, year)
}
const decide = (gateId: string, memberId: string, day: string, notHeld: string | null = null) =>
  decideYear(prisma, org, {
    documentId: id,
    version: 1,
    memberId,
    now: at(day),
    gates: settings.yearGates.map((one) => one.id),
    gate: gateId,
    decision: notHeld === null ? 'passed' : 'not_held',
    reason: notHeld,
  })

describe('what goes into the file of a year', () => {
  it('is a concept, with who is to decide', async () => {
    const printed = await print()
    expect(printed).toMatchObject({ isDecided: false, decidedOn: null, version: 1, madeOn: '2027-02-01' })
    expect(printed.gates).toEqual([
      { name: 'Reactie van het team', by: ['coördinator'], on: null, notHeld: null },
      { name: 'Cliëntenraad', by: ['cliëntenraad'], on: null, notHeld: null },
      { name: 'Vaststellen', by: ['Bea', 'weg'], on: null, notHeld: null },
    ])
  })

  it('tells who decided, when, and why a step was not held', async () => {
    await decide('team', fatima.id, '2027-02-10', 'het team is nieuw')
    await addRemark(
      prisma,
      org,
      { documentId: id, gate: 'raad', memberId: raad.id, kind: 'reaction', text: 'Mooi.\nMaar  lang.' },
      at('2027-02-20'),
    )
    await addRemark(
      prisma,
      org,
      { documentId: id, gate: 'bestuur', memberId: bea.id, kind: 'remark', text: 'Korter?' },
      at('2027-02-21'),
    )
    await decide('raad', raad.id, '2027-02-22')
    await decide('bestuur', bea.id, '2027-03-01')
    const printed = await print()
    expect(printed.gates).toEqual([
      { name: 'Reactie van het team', by: ['Fatima'], on: '2027-02-10', notHeld: 'het team is nieuw' },
      { name: 'Cliëntenraad', by: ['Ria'], on: '2027-02-22', notHeld: null },
      { name: 'Vaststellen', by: ['Bea'], on: '2027-03-01', notHeld: null },
    ])
    expect(printed).toMatchObject({ isDecided: true, decidedOn: '2027-03-01' })
    expect(printed.reactions).toEqual([{ by: 'Cliëntenraad', text: 'Mooi.\nMaar  lang.' }])
    expect(printed.remarks).toEqual([{ by: 'Bea, Vaststellen', text: 'Korter?', answer: null }])
  })

  it('keeps an adopted text as it was: what is answered later stands in the next one', async () => {
    const [, remark] = await remarksOf(prisma, org, id)
    const answer = { id: remark?.id ?? '', answer: 'Ja, korter.', memberId: bea.id }
    await answerRemark(prisma, org, answer, at('2027-02-28'))
    expect((await print()).remarks).toMatchObject([{ answer: 'Ja, korter.' }])
    await answerRemark(prisma, org, answer, at('2027-03-02'))
    expect((await print()).remarks).toMatchObject([{ answer: null }])
  })

  it('keeps a source that nobody knows any more as a marker', async () => {
    expect((await print()).sources).toEqual([
      { kind: 'removed', id: 'r:A1', month: '', team: '', of: 'reflection' },
    ])
  })
})
