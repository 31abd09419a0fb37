import { beforeAll, describe, expect, it } from 'vitest'
import { saveDraft } from '../../../prisma/store/draft-decisions.ts'
import { addImprovement } from '../../../prisma/store/improvements.ts'
import { saveYear } from '../../../prisma/store/year-documents.ts'
import { addRemark } from '../../../prisma/store/year-remarks.ts'
import { yearSources } from '../../../prisma/store/year-sources.ts'
import { freshDatabase } from '../../database.ts'
import { improvement } from '../../drafting/export/fixture.ts'
import { chapterWith } from '../../drafting/export/one-chapter.ts'

const db = await freshDatabase()
const { prisma } = db.store
const org = db.organisationId
const now = new Date('2027-01-12T09:00:00Z')
let teamId: string
let memberId: string

beforeAll(async () => {
  const team = await prisma.team.create({
    data: { organisationId: org, ref: 'zorg', name: 'Zorg', kind: 'zorg' },
  })
  const member = await prisma.member.create({
    data: { organisationId: org, ref: 'm1', name: 'Bea', email: 'bea@linde.example' },
  })
  teamId = team.id
  memberId = member.id
})

const reflection = (ref: string, more: { good?: string; removedAt?: Date }) =>
  prisma.reflection.create({
    data: {
      organisationId: org,
      teamId,
      ref,
      key: ref,
      day: new Date('2026-03-04'),
      source: 'test',
      givenAt: now,
      giverId: memberId,
      ...more,
    },
  })

const sourcesOf = (sources: string[]) => yearSources(prisma, org, chapterWith({ sources }).text)

describe('the sources of a year', () => {
  it('are told without who gave them', async () => {
    await reflection('A1', { good: 'Rustig' })
    const [source] = await sourcesOf(['r:A1'])
    expect(source).toMatchObject({
      kind: 'reflection',
      month: '2026-03',
      day: '2026-03-04',
      team: 'zorg',
      good: 'Rustig',
    })
    expect(JSON.stringify(source)).not.toContain(memberId)
  })

  it('stay as markers after their words are gone', async () => {
    await reflection('B1', { removedAt: now })
    await reflection('B2', {})
    expect(await sourcesOf(['r:B1', 'r:B2', 'r:C', 'f:weg'])).toEqual([
      { kind: 'removed', id: 'r:B1', month: '2026-03', team: 'zorg', of: 'reflection' },
      { kind: 'removed', id: 'r:B2', month: '2026-03', team: 'zorg', of: 'reflection' },
      { kind: 'removed', id: 'r:C', month: '', team: '', of: 'reflection' },
      { kind: 'removed', id: 'f:weg', month: '', team: '', of: 'figure' },
    ])
  })

  it('do not name a small team or its day, when its words stood in the text of the whole organisation', async () => {
    await reflection('K1', { good: 'Rustig' })
    await reflection('K2', { removedAt: now })
    const key = { month: '2026-03', framework: 'gk', bouwsteen: 1, team: null }
    const sentences = [{ text: 'Rustig.', sources: ['r:K1', 'r:K2'], quote: null }]
    const blocks = [{ heading: 'Kop', sentences }]
    const content = { writer: 'x', material: 'x', blocks, figures: [], missing: [], refused: [] }
    await saveDraft(prisma, org, key, content, now)
    expect(await sourcesOf(['r:K1', 'r:K2'])).toMatchObject([
      { kind: 'reflection', month: '2026-03', team: '', day: null },
      { kind: 'removed', month: '2026-03', team: '' },
    ])
  })

  it('are what was agreed and what was said of an earlier text, too', async () => {
    const { title, explanation, owner, quarter } = improvement()
    const words = { framework: 'gk', bouwsteen: 1, title, explanation, owner, quarter, sources: [] }
    const agreed = await addImprovement(prisma, org, words, { memberId, now })
    const key = { year: 2025, framework: 'gk', kind: 'kwaliteitsbeeld' as const }
    const { id: documentId } = await saveYear(
      prisma,
      org,
      key,
      { material: 'x', text: chapterWith({}).text },
      now,
    )
    await addRemark(prisma, org, { documentId, gate: 'raad', memberId, kind: 'remark', text: 'Te lang' }, now)
    const said = await prisma.gateRemark.findFirstOrThrow({ where: { documentId } })
    expect(await sourcesOf([`v:${agreed.id}`, `o:${said.id}`, 'o:geen-id'])).toEqual([
      { kind: 'improvement', id: `v:${agreed.id}`, title, quarter },
      { kind: 'remark', id: `o:${said.id}`, year: 2025, gate: 'raad' },
    ])
  })

  it('are those of charts and improvements as well, each once', async () => {
    const { text } = chapterWith({ sources: ['r:A1'] }, [
      { kind: 'improvements', caption: 'Acties', improvements: [improvement({ sources: ['r:A1', 'r:B1'] })] },
      {
        kind: 'chart',
        caption: 'MIC',
        chart: {
          kind: 'bars',
          title: 'MIC',
          alt: '',
          unit: '',
          labels: [],
          series: [],
          sources: ['f:mdo-zorg-2026'],
        },
      },
    ])
    const ids = (await yearSources(prisma, org, text)).map(({ id }) => id)
    expect(ids).toEqual(['r:A1', 'r:B1', 'f:mdo-zorg-2026'])
  })
})
