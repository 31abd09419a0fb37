import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { asDay, instantAt } from '../../care/day.ts'
import { draftMonth } from '../../jobs/draft.ts'
import type { House } from '../../jobs/house.ts'
import { ledgerOf } from '../../jobs/month-writer.ts'
import { readOrganisation } from '../../organisation.ts'
import { editSentence } from '../../prisma/store/draft-decisions.ts'
import { listDrafts } from '../../prisma/store/drafts.ts'
import { tokensOfMonth } from '../../prisma/store/model-calls.ts'
import { freshDatabase } from '../database.ts'
import { type Behaviour, scriptedModel } from '../drafting/model/scripted-server.ts'

const settings = readOrganisation()
const now = instantAt(asDay('2026-11-02'), '09:00', settings.zone)
const db = await freshDatabase()
const { prisma } = db.store
const org = db.organisationId

/** An organisation that allows a model, and a model that does as it was told. */
async function houseWith(behaviour: Behaviour | Behaviour[], over: Partial<House['settings']> = {}) {
  const server = await scriptedModel({ behaviour })
  onTestFinished(() => server.close())
  const house: Pick<House, 'store' | 'org' | 'settings' | 'model'> = {
    store: db.store,
    org,
    settings: { ...settings, modelAllowed: true, ...over },
    model: { apiKey: undefined, baseUrl: server.url, model: 'scripted' },
  }
  const draft = (at = now) =>
    draftMonth(house, { month: '2026-10', now: at, frameworks: ['gk'], team: 'zorg' })
  return { house, server, draft }
}

const gk4 = async () => {
  const [draft] = await listDrafts(prisma, org, { month: '2026-10' })
  if (!draft) throw new Error('No draft')
  return draft
}

/** Other material, so that the next run has something to do. */
let given = 0
async function addReflection(good: string) {
  const team = await prisma.team.findFirstOrThrow({ where: { ref: 'zorg' } })
  const day = new Date('2026-10-14T00:00:00Z')
  const ref = `REF${given++}`
  const row = {
    organisationId: org,
    teamId: team.id,
    ref,
    key: ref,
    source: 'test',
    givenAt: now,
    day,
    bouwsteen: 'gk-4',
    mayQuote: true,
  }
  await prisma.reflection.create({ data: { ...row, good } })
}

beforeAll(async () => {
  await prisma.team.create({ data: { organisationId: org, ref: 'zorg', name: 'Zorg', kind: 'zorg' } })
  await addReflection('Samen oefenen met de tillift gaf vertrouwen.')
})

describe('a model that is not allowed', () => {
  it('is never asked: no text leaves, whatever the settings', async () => {
    const { draft, server } = await houseWith('broken', { modelAllowed: false })
    expect((await draft()).map(({ as }) => as)).toEqual(['made'])
    expect(server.requests).toEqual([])
    expect(await gk4()).toMatchObject({ writer: 'extractive', made: null })
    expect(await tokensOfMonth(prisma, org, '2026-11')).toBe(0)
  })
})

describe('a model that is allowed', () => {
  it('writes anew what was made without it, and how is kept with the version', async () => {
    const { draft } = await houseWith('honest')
    expect((await draft()).map(({ as }) => as)).toEqual(['refreshed'])
    expect(await gk4()).toMatchObject({
      writer: 'scripted',
      missing: expect.not.arrayContaining([expect.stringContaining('taalmodel')]),
      refused: [],
      made: { model: 'scripted', prompts: ['month-block.nl@1'], calls: 1 },
    })
    expect(await tokensOfMonth(prisma, org, '2026-11')).toBeGreaterThan(100)
    expect(await tokensOfMonth(prisma, org, '2026-10')).toBe(0)
  })

  it('is not asked twice for the same material, nor is its text undone when it goes', async () => {
    const again = await houseWith('honest')
    expect((await again.draft()).map(({ as }) => as)).toEqual(['unchanged'])
    expect(again.server.requests).toEqual([])
    const without = await houseWith('honest', { modelAllowed: false })
    expect((await without.draft()).map(({ as }) => as)).toEqual(['unchanged'])
  })

  it('that cannot be had is asked again at a next run, and meanwhile a line says so', async () => {
    await addReflection('De klinische les van een kwartier bleef hangen.')
    const spent = await houseWith('honest', { modelBudget: 5_000 })
    expect((await spent.draft()).map(({ as }) => as)).toEqual(['refreshed'])
    const draft = await gk4()
    expect(draft).toMatchObject({ writer: 'extractive', made: null })
    expect(draft.missing).toContainEqual(expect.stringContaining('maandbudget'))
    expect((await spent.draft()).map(({ as }) => as)).toEqual(['unchanged'])
    const back = await houseWith('honest')
    expect((await back.draft()).map(({ as }) => as)).toEqual(['refreshed'])
    expect((await gk4()).writer).toBe('scripted')
  })

  it('that answered what nobody can read is asked again at a next run, and what it writes then takes the place', async () => {
    await addReflection('De nieuwe checklist lag op tijd klaar.')
    const garbage = await houseWith('invalid')
    expect((await garbage.draft()).map(({ as }) => as)).toEqual(['refreshed'])
    const { version, writer } = await gk4()
    expect(writer).toBe('extractive')
    const before = garbage.server.requests.length
    expect((await garbage.draft()).map(({ as }) => as)).toEqual(['unchanged'])
    expect(garbage.server.requests.length).toBeGreaterThan(before)
    expect((await gk4()).version).toBe(version)
    const back = await houseWith('honest')
    expect((await back.draft()).map(({ as }) => as)).toEqual(['refreshed'])
    expect((await gk4()).writer).toBe('scripted')
  })

  it('whose server keeps it out says that the key is refused, and is tried a few times a day, not more', async () => {
    await addReflection('De ochtendploeg begon rustiger.')
    const locked = await houseWith('locked')
    await locked.draft()
    const { version, missing } = await gk4()
    expect(missing).toContainEqual(expect.stringContaining('sleutel'))
    const asked: number[] = []
    for (let run = 0; run < 6; run++) {
      const [saved] = await locked.draft()
      expect(saved?.as).toBe('unchanged')
      asked.push(locked.server.requests.length)
    }
    expect(asked).toEqual([2, 3, 4, 4, 4, 4])
    const [saved] = await locked.draft()
    expect(saved).toMatchObject({ as: 'unchanged', waits: true })
    const tomorrow = new Date(now.getTime() + 24 * 3_600_000)
    await locked.draft(tomorrow)
    expect(locked.server.requests).toHaveLength(5)
    expect((await gk4()).version).toBe(version)
  })

  it('that only lies leaves its sentences with the refused, and none in the text', async () => {
    await addReflection('Elkaar feedback geven went langzaam.')
    const { draft } = await houseWith('lies')
    await draft()
    const { sentences, refused, missing } = await gk4()
    expect(sentences.length).toBeGreaterThan(0)
    expect(sentences.map(({ text }) => text).join()).not.toContain('97')
    expect(refused.length).toBeGreaterThan(0)
    expect(missing).toContainEqual(expect.stringContaining('niet door de controle'))
  })

  it('is not asked about what a person worked on, and has no part in that version', async () => {
    const { id, version } = await gk4()
    const { id: memberId } = await prisma.member.create({
      data: {
        organisationId: org,
        ref: 'm01',
        name: 'Anneke',
        email: 'a@voorbeeld.nl',
        roles: ['management'],
      },
    })
    await editSentence(prisma, org, { draftId: id, version, memberId, now, position: 0, text: 'Mijn zin.' })
    expect((await gk4()).made).toBeNull()
    await addReflection('Wat we leerden staat nu in het overdrachtsboek.')
    const { draft, server } = await houseWith('honest')
    expect((await draft()).map(({ as }) => as)).toEqual(['kept'])
    expect(server.requests).toEqual([])
  })
})

describe('the bill of a month', () => {
  const call = { task: 'repair', prompt: 'repair.nl@1', model: 'm' }
  const most = { prompt: 1_000, completion: 8_000 }
  const billed = (month: string, budget = 1_000_000) => {
    const on = instantAt(asDay(`${month}-02`), '09:00', settings.zone)
    return ledgerOf({ store: db.store, org, settings: { ...settings, modelBudget: budget } }, on)
  }

  it('adds up what was asked and answered in that month', async () => {
    const outcome = 'ok' as const
    for (const promptTokens of [100, 23])
      await (await billed('2027-01').hold(call, most))?.({ promptTokens, completionTokens: 0, outcome })
    expect(await tokensOfMonth(prisma, org, '2027-01')).toBe(123)
    expect(await tokensOfMonth(prisma, org, '2027-02')).toBe(0)
  })

  it('holds what a call may cost at most until it is answered', async () => {
    const settle = await billed('2027-03').hold(call, most)
    expect(await tokensOfMonth(prisma, org, '2027-03')).toBe(9_000)
    await settle?.({ promptTokens: 10, completionTokens: 5, outcome: 'ok' })
    await settle?.({ promptTokens: 99, completionTokens: 99, outcome: 'ok' })
    expect(await tokensOfMonth(prisma, org, '2027-03')).toBe(15)
  })

  it('stays within the budget, however many jobs ask at once', async () => {
    const held = await Promise.all(
      Array.from({ length: 6 }, () => billed('2027-04', 20_000).hold(call, most)),
    )
    expect(held.filter((one) => one !== null)).toHaveLength(2)
    expect(await tokensOfMonth(prisma, org, '2027-04')).toBe(18_000)
  })
})
