import { describe, expect, it } from 'vitest'
import { asDay, instantAt } from '../../care/day.ts'
import { draftLastYear } from '../../jobs/last-year.ts'
import { readOrganisation } from '../../organisation.ts'
import { decide, saveDraft } from '../../prisma/store/draft-decisions.ts'
import { listYears } from '../../prisma/store/year-documents.ts'
import { freshDatabase } from '../database.ts'

const db = await freshDatabase()
const { prisma } = db.store
const org = db.organisationId
const settings = readOrganisation()
const house = { store: db.store, org, settings }
const at = (day: string) => instantAt(asDay(day), '06:00', settings.zone)

await prisma.team.create({ data: { organisationId: org, ref: 'zorg', name: 'Zorg', kind: 'zorg' } })
const { id: memberId } = await prisma.member.create({
  data: { organisationId: org, ref: 'm1', name: 'Bea', email: 'bea@linde.example', roles: ['management'] },
})

async function approve(month: string, framework: string): Promise<void> {
  const key = { month, framework, bouwsteen: 1, team: 'zorg' }
  const sentences = [{ text: 'Een collega zag rust aan tafel.', sources: ['r:8K2Q4M7T'], quote: null }]
  const content = {
    writer: 'extractive',
    material: month,
    blocks: [{ heading: 'De maaltijden', sentences }],
    figures: [],
    missing: [],
    refused: [],
  }
  const now = at(`${month}-28`)
  const { id: draftId } = await saveDraft(prisma, org, key, content, now)
  const said = { draftId, version: 1, memberId, now, gate: 'concept', gates: ['concept'], remark: null }
  await decide(prisma, org, { ...said, decision: 'approved' })
}

describe('the texts of last year', () => {
  it('are not made of a year without approved blocks', async () => {
    expect(await draftLastYear(house, at('2027-01-04'))).toEqual([])
    expect(await listYears(prisma, org)).toEqual([])
  })

  it('are made from January on, of each framework with approved blocks, and not twice', async () => {
    await approve('2026-11', 'gk')
    expect(await draftLastYear(house, at('2026-12-31'))).toEqual([])
    const one = { year: 2026, framework: 'gk', kind: 'kwaliteitsbeeld' }
    expect(await draftLastYear(house, at('2027-01-01'))).toEqual([{ ...one, as: 'made' }])
    expect(await draftLastYear(house, at('2027-01-02'))).toEqual([{ ...one, as: 'unchanged' }])
  })

  it('are left alone from July on', async () => {
    await approve('2026-12', 'gk')
    expect(await draftLastYear(house, at('2027-07-01'))).toEqual([])
    expect(await draftLastYear(house, at('2027-06-30'))).toMatchObject([{ as: 'refreshed' }])
  })

  it('of the care for people with a disability tell of progress in the year after a kwaliteitsbeeld', async () => {
    const kinds = async (day: string) =>
      (await draftLastYear(house, at(day))).flatMap(({ framework, kind }) =>
        framework === 'ghz' ? [kind] : [],
      )
    await approve('2027-03', 'ghz')
    expect(await kinds('2028-01-05')).toEqual(['kwaliteitsbeeld'])
    await approve('2028-03', 'ghz')
    expect(await kinds('2029-01-05')).toEqual(['voortgangsbericht'])
    await approve('2029-03', 'ghz')
    expect(await kinds('2030-01-05')).toEqual(['kwaliteitsbeeld'])
  })
})
