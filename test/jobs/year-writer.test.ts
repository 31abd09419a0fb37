import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { asDay, instantAt } from '../../care/day.ts'
import { draftMonth } from '../../jobs/draft.ts'
import type { House } from '../../jobs/house.ts'
import { makeYear } from '../../jobs/year.ts'
import { readOrganisation } from '../../organisation.ts'
import { decide } from '../../prisma/store/draft-decisions.ts'
import { listDrafts } from '../../prisma/store/drafts.ts'
import { addImprovement } from '../../prisma/store/improvements.ts'
import { tokensOfMonth } from '../../prisma/store/model-calls.ts'
import { findYear, yearVersions } from '../../prisma/store/year-documents.ts'
import { decideYear } from '../../prisma/store/year-gates.ts'
import { freshDatabase } from '../database.ts'
import { type Behaviour, scriptedModel } from '../drafting/model/scripted-server.ts'
import { sentencesIn } from '../drafting/year/approved-year.ts'

const settings = readOrganisation()
const now = instantAt(asDay('2027-01-12'), '09:00', settings.zone)
const tomorrow = new Date(now.getTime() + 24 * 3_600_000)
const run = { year: 2026, framework: 'gk', kind: 'kwaliteitsbeeld', now } as const
const db = await freshDatabase()
const { prisma } = db.store
const org = db.organisationId
let memberId = ''

const SAID: Record<string, string[]> = {
  '2026-03': ['Samen oefenen met de tillift gaf vertrouwen.', 'De klinische les bleef goed hangen.'],
  '2026-09': [
    'Na de scholing tilt iedereen nu met twee mensen.',
    'Een kwartier oefenen hielp meer dan lezen.',
  ],
}

beforeAll(async () => {
  const team = await prisma.team.create({
    data: { organisationId: org, ref: 'zorg', name: 'Zorg', kind: 'zorg' },
  })
  const member = { organisationId: org, ref: 'm1', name: 'M', email: 'm@voorbeeld.nl', roles: ['management'] }
  memberId = (await prisma.member.create({ data: member })).id
  for (const [month, said] of Object.entries(SAID)) {
    for (const [at, good] of said.entries()) {
      const ref = `REF${month.slice(5)}${at}`
      const day = new Date(`${month}-14T00:00:00Z`)
      const row = { organisationId: org, teamId: team.id, ref, key: ref, source: 'test', givenAt: day, day }
      await prisma.reflection.create({ data: { ...row, bouwsteen: 'gk-4', mayQuote: true, good } })
    }
    await draftMonth({ store: db.store, org, settings }, { month, now })
    for (const { id, version } of await listDrafts(prisma, org, { month }))
      await decide(prisma, org, {
        draftId: id,
        version,
        memberId,
        now,
        gate: 'concept',
        gates: ['concept'],
        decision: 'approved',
        remark: null,
      })
  }
}, 60_000)

/** An organisation that allows a model, and a model that does as it was told. */
async function houseWith(behaviour: Behaviour, over: Partial<House['settings']> = {}) {
  const server = await scriptedModel({ behaviour })
  onTestFinished(() => server.close())
  const house: Pick<House, 'store' | 'org' | 'settings' | 'model'> = {
    store: db.store,
    org,
    settings: { ...settings, modelAllowed: true, ...over },
    model: { apiKey: undefined, baseUrl: server.url, model: 'scripted' },
  }
  return { server, make: (anew = false, at = now) => makeYear(house, { ...run, now: at, anew }) }
}

const newest = async (id: string) => {
  const year = await findYear(prisma, org, id)
  const version = (await yearVersions(prisma, org, id)).at(-1)
  if (!year || !version) throw new Error('No text')
  return { ...year, made: version.made }
}

let improved = 0
/** Other material, so that the next run has something to do. */
const otherMaterial = () =>
  addImprovement(
    prisma,
    org,
    {
      framework: 'gk',
      bouwsteen: 4,
      title: `Elke maand samen oefenen ${'abc'[improved++]}`,
      explanation: '',
      owner: 'De opleider',
      quarter: '2027-K1',
      sources: [],
    },
    { memberId, now },
  )

describe('the text of a year', () => {
  it('is never shown to a model that is not allowed', async () => {
    const { make, server } = await houseWith('honest', { modelAllowed: false })
    const { id, as } = await make()
    expect(as).toBe('made')
    expect(server.requests).toEqual([])
    expect(await newest(id)).toMatchObject({ text: { writer: 'extractive' }, made: {} })
  })

  it('is written anew by one that is, and how is kept with the version', async () => {
    const { make, server } = await houseWith('honest')
    const { id, as } = await make()
    expect(as).toBe('refreshed')
    const year = await newest(id)
    expect(year.text).toMatchObject({ writer: 'scripted', refused: [] })
    expect(year.made).toMatchObject({
      model: 'scripted',
      prompts: ['year-chapter.nl@1', 'public-summary.nl@1'],
      settings: { temperature: 0.2, seed: 7 },
      calls: server.requests.length,
    })
    expect(await tokensOfMonth(prisma, org, '2027-01')).toBeGreaterThan(500)
    expect(sentencesIn(year.text).every(({ sources }) => sources.length > 0)).toBe(true)
  })

  it('is not asked for twice from the same material, nor undone when the model goes', async () => {
    const again = await houseWith('honest')
    expect((await again.make()).as).toBe('unchanged')
    expect((await again.make(true)).as).toBe('unchanged')
    expect(again.server.requests).toEqual([])
    const without = await houseWith('honest', { modelAllowed: false })
    expect((await without.make()).as).toBe('unchanged')
  })

  it('waits for a model that cannot be had, and says so meanwhile', async () => {
    await otherMaterial()
    const spent = await houseWith('honest', { modelBudget: 5_000 })
    const { id, as } = await spent.make()
    expect(as).toBe('refreshed')
    const year = await newest(id)
    expect(year).toMatchObject({ text: { writer: 'extractive' }, made: {} })
    expect(year.text.missing).toContainEqual(expect.stringContaining('maandbudget'))
    expect((await spent.make()).as).toBe('unchanged')
    const { make } = await houseWith('honest')
    expect((await make()).as).toBe('refreshed')
    expect((await newest(id)).text.writer).toBe('scripted')
  })

  it('of which the model answered what nobody can read is tried again, a few times a day', async () => {
    await otherMaterial()
    const garbage = await houseWith('invalid')
    const { id } = await garbage.make()
    const { version } = await newest(id)
    const asked: number[] = []
    for (let run = 0; run < 5; run++) {
      expect((await garbage.make()).as).toBe('unchanged')
      asked.push(garbage.server.requests.length)
    }
    expect(new Set(asked).size).toBe(3)
    expect((await newest(id)).version).toBe(version)
    const back = await houseWith('honest')
    expect((await back.make(false, tomorrow)).as).toBe('refreshed')
    expect((await newest(id)).text.writer).toBe('scripted')
  })

  it('by a model that lies is what it was without one', async () => {
    await otherMaterial()
    const { make } = await houseWith('lies')
    const { id } = await make()
    const year = await newest(id)
    expect(year.text.writer).toBe('extractive')
    expect(year.made).toMatchObject({ model: 'scripted' })
    expect(JSON.stringify(year.text.chapters)).not.toContain('97 van de 98')
    expect(year.text.refused.length).toBeGreaterThan(0)
  })

  it('that a person passed at a gate costs no model a word, until it is asked for anew', async () => {
    const { id } = await (await houseWith('honest')).make()
    const { version } = await newest(id)
    const gates = ['concept', 'raad']
    const passed = { documentId: id, version, memberId, now, gates, gate: 'concept', reason: null }
    await decideYear(prisma, org, { ...passed, decision: 'passed' })
    await otherMaterial()
    const { make, server } = await houseWith('honest')
    expect((await make()).as).toBe('kept')
    expect(server.requests).toEqual([])
    expect((await make(true)).as).toBe('refreshed')
    expect(server.requests.length).toBeGreaterThan(0)
  })
})
