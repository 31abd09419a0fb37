import { beforeAll, describe, expect, it } from 'vitest'
import { asDay, instantAt } from '../../care/day.ts'
import { nameList, screen } from '../../care/screen/screen.ts'
import { draftCommand } from '../../commands/draft.ts'
import type { ShownDraft } from '../../drafting/shown.ts'
import { draftMonth } from '../../jobs/draft.ts'
import type { House } from '../../jobs/house.ts'
import { importFiles } from '../../jobs/import/import-files.ts'
import { readOrganisation } from '../../organisation.ts'
import { refuseSentences } from '../../prisma/store/draft-decisions.ts'
import { listDrafts } from '../../prisma/store/drafts.ts'
import { sampleFiles, sampleVouchesFrom } from '../../sample/files.ts'
import { freshDatabase } from '../database.ts'

const TODAY = asDay('2026-11-18')
const settings = { ...readOrganisation('sample/organisatie.yaml'), vouchesFrom: sampleVouchesFrom(TODAY) }
const now = instantAt(TODAY, '09:00', settings.zone)
let house: Pick<House, 'store' | 'org' | 'settings'>

beforeAll(async () => {
  const db = await freshDatabase()
  house = { store: db.store, org: db.organisationId, settings }
  const report = await importFiles(db.store, db.organisationId, sampleFiles(TODAY), {
    dryRun: false,
    partial: false,
    now,
    zone: settings.zone,
    screen: (text) => screen(text, { today: TODAY, names: nameList([]) }),
    knownKinds: new Set(Object.keys(settings.rules)),
    language: 'nl',
    actor: 'command',
  })
  expect(report.files.flatMap((file) => file.refused)).toEqual([])
}, 60_000)

async function run(options: { month?: string; team?: string; json?: boolean } = {}) {
  const lines: string[] = []
  const complaints: string[] = []
  const code = await draftCommand(house, {
    month: options.month ?? '2026-10',
    ...(options.team !== undefined && { team: options.team }),
    json: options.json ?? false,
    now,
    write: (line) => lines.push(line),
    complain: (line) => complaints.push(line),
  })
  return { code, text: lines.join('\n'), complaints }
}

describe('the drafts of a month', () => {
  it('are made once: running again changes nothing', async () => {
    const first = await draftMonth(house, { month: '2026-10', now })
    expect(first.length).toBeGreaterThan(10)
    expect(new Set(first.map(({ as }) => as))).toEqual(new Set(['made']))
    const later = new Date(now.getTime() + 86_400_000)
    const second = await draftMonth(house, { month: '2026-10', now: later })
    expect(second).toEqual(first.map(({ id }) => ({ id, as: 'unchanged' })))
  })

  it('have a source for every sentence, which is a figure of it or a reflection of its team', async () => {
    const { drafts } = JSON.parse((await run({ json: true })).text) as { drafts: ShownDraft[] }
    const reflections = await house.store.prisma.reflection.findMany()
    const teams = await house.store.prisma.team.findMany()
    for (const draft of drafts) {
      const team = teams.find(({ ref }) => ref === draft.team)
      for (const source of draft.blocks.flatMap((b) => b.sentences.flatMap((s) => s.sources))) {
        const figure = draft.figures.some(({ id }) => id === source)
        const reflection = reflections.find(({ ref }) => `r:${ref}` === source)
        expect(figure || reflection?.teamId === team?.id).toBe(true)
      }
    }
  })

  it('refuse nothing of what the extractive writer makes of the sample', async () => {
    const { drafts } = JSON.parse((await run({ json: true })).text) as { drafts: ShownDraft[] }
    expect(drafts.flatMap(({ refused }) => refused)).toEqual([])
  })

  it('have exactly the public form', async () => {
    const { month, drafts } = JSON.parse((await run({ json: true, team: 'zorg' })).text)
    expect(month).toBe('2026-10')
    for (const draft of drafts) {
      expect(Object.keys(draft)).toEqual(
        'id framework bouwsteen team status writer blocks figures missing refused'.split(' '),
      )
      expect(draft).toMatchObject({ team: 'zorg', status: 'concept', writer: 'extractive' })
      for (const figure of draft.figures)
        expect(Object.keys(figure)).toEqual('id label value of unit team period asOf source how'.split(' '))
      for (const { sentences } of draft.blocks)
        for (const sentence of sentences) expect(Object.keys(sentence)).toEqual(['text', 'sources', 'quote'])
    }
  })

  it('can be read, with every source behind its sentence', async () => {
    const { text, code } = await run({ team: 'zorg' })
    expect(code).toBe(0)
    expect(text).toContain('CONCEPT, niet vastgesteld')
    expect(text).toMatch(/waren er \d op tijd\. \[f:zlp_voorlopig-zorg-2026-10\]/)
  })

  it('say so when there is nothing to write about', async () => {
    expect((await run({ month: '2019-01' })).text).toContain('nog niets')
    expect(JSON.parse((await run({ month: '2019-01', json: true })).text)).toEqual({
      month: '2019-01',
      drafts: [],
    })
  })

  it.each([
    { month: '2026-1', says: 'jjjj-mm' },
    { team: 'nergens', says: 'teams.csv' },
  ])('refuse %j', async ({ says, ...options }) => {
    const { code, complaints, text } = await run(options)
    expect([code, text]).toEqual([1, ''])
    expect(complaints).toEqual([expect.stringContaining(says)])
  })
})

describe('new material', () => {
  const addReflection = async (ref: string) => {
    const team = await house.store.prisma.team.findFirstOrThrow({ where: { ref: 'zorg' } })
    await house.store.prisma.reflection.create({
      data: {
        organisationId: house.org,
        ref,
        key: ref,
        teamId: team.id,
        day: new Date('2026-10-30'),
        good: 'De nieuwe tillift staat eindelijk op de gang.',
        bouwsteen: 'gk-1',
        source: 'chat',
        givenAt: now,
      },
    })
  }
  const gk1 = async () => {
    const drafts = await listDrafts(house.store.prisma, house.org, { month: '2026-10', teams: ['zorg'] })
    const [draft] = drafts.filter(({ framework, bouwsteen }) => framework === 'gk' && bouwsteen === 1)
    if (!draft) throw new Error('no draft')
    return draft
  }

  it('makes a next version of a concept that nobody worked on', async () => {
    const before = await gk1()
    await addReflection('NEWONE11')
    const saved = await draftMonth(house, { month: '2026-10', now, team: 'zorg', frameworks: ['gk'] })
    expect(saved.find(({ id }) => id === before.id)?.as).toBe('refreshed')
    const after = await gk1()
    expect(after.version).toBe(before.version + 1)
    expect(after.sentences.flatMap(({ sources }) => sources)).toContain('r:NEWONE11')
  })

  it('leaves a concept alone once a person worked on it', async () => {
    const before = await gk1()
    const member = await house.store.prisma.member.findFirstOrThrow({ where: { ref: 'm01' } })
    const change = { draftId: before.id, version: before.version, memberId: member.id, now }
    await refuseSentences(house.store.prisma, house.org, {
      ...change,
      out: [{ at: 0, reason: 'Klopt niet.' }],
    })
    await addReflection('NEWTWO22')
    const saved = await draftMonth(house, { month: '2026-10', now, team: 'zorg', frameworks: ['gk'] })
    expect(saved.find(({ id }) => id === before.id)?.as).toBe('kept')
    expect((await gk1()).version).toBe(before.version + 1)
  })
})
