import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { retain } from '../../jobs/retain.ts'
import type { OrganisationSettings } from '../../organisation.ts'
import type { Store } from '../../prisma/client.ts'
import { readLog } from '../../prisma/store/access-log.ts'
import { decide, saveDraft } from '../../prisma/store/draft-decisions.ts'
import { readDraft } from '../../prisma/store/draft-sources.ts'
import { draftVersions } from '../../prisma/store/draft-versions.ts'
import { freshDatabase } from '../database.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

let store: Store

beforeAll(async () => {
  store = (await freshDatabase()).store
})

/** A house with reflections A (cited) and B (not) of March, of team zorg. */
async function withReflections(settings: Partial<OrganisationSettings> = {}): Promise<SmallHouse> {
  const small = await smallHouse(store, { rules: [], settings })
  for (const ref of ['A', 'B']) await reflect(small, ref, '2026-03-12')
  return small
}

async function reflect(small: SmallHouse, ref: string, day: string, teamId = small.teamId) {
  await store.prisma.reflection.create({
    data: {
      organisationId: small.house.org,
      ref,
      key: ref,
      teamId,
      day: new Date(day),
      good: `Woorden van ${ref}`,
      better: 'Nog meer woorden',
      theme: 'medicatie',
      bouwsteen: 'gk-1',
      mayQuote: true,
      giverId: small.ids.m08 ?? null,
      source: 'chat',
      givenAt: at(day),
    },
  })
}

interface Drafted {
  bouwsteen?: number
  month?: string
  team?: string | null
  cites?: string
  /** Null: it waits. */
  decided: string | null
  as?: 'approved' | 'refused'
}

async function draft({ house, ids }: SmallHouse, drafted: Drafted): Promise<string> {
  const { bouwsteen = 1, month = '2026-03', team = 'zorg', cites = 'A', decided, as = 'approved' } = drafted
  const { id } = await saveDraft(
    store.prisma,
    house.org,
    { month, framework: 'gk', bouwsteen, team },
    {
      writer: 'extractive',
      material: 'x',
      blocks: [{ heading: 'Kop', sentences: [{ text: 'Zin.', sources: [`r:${cites}`], quote: null }] }],
      figures: [],
      missing: [],
      refused: [],
    },
    at('2026-04-01'),
  )
  if (decided !== null)
    await decide(store.prisma, house.org, {
      draftId: id,
      version: 1,
      memberId: ids.m09 ?? '',
      now: at(decided),
      gate: 'concept',
      gates: ['concept'],
      decision: as,
      remark: null,
    })
  return id
}

const rows = ({ house }: SmallHouse) =>
  store.prisma.reflection.findMany({ where: { organisationId: house.org }, orderBy: { ref: 'asc' } })
const kept = async (small: SmallHouse) =>
  (await rows(small)).filter(({ removedAt }) => removedAt === null).map(({ ref }) => ref)
const removed = async (small: SmallHouse, now: string) => (await retain(small.house, at(now))).reflections

describe('the words of reflections', () => {
  it('are removed three months after the last text about them was decided on, cited or not', async () => {
    const small = await withReflections()
    await draft(small, { decided: '2026-04-03' })
    await draft(small, { bouwsteen: 2, decided: '2026-04-20', as: 'refused' })
    expect(await removed(small, '2026-07-19')).toBe(0)
    expect(await kept(small)).toEqual(['A', 'B'])
    expect(await removed(small, '2026-07-20')).toBe(2)
    expect(await kept(small)).toEqual([])
  })

  it('go by the period of the organisation file', async () => {
    const small = await withReflections({ retention: { reflections: 'P10D', accessLog: 'P5Y' } })
    await draft(small, { decided: '2026-04-03' })
    expect(await removed(small, '2026-04-12')).toBe(0)
    expect(await removed(small, '2026-04-13')).toBe(2)
  })

  it('leave a marker: id, team and month, and no giver, day or theme', async () => {
    const small = await withReflections()
    await draft(small, { decided: '2026-04-03' })
    await removed(small, '2026-08-01')
    expect((await rows(small))[0]).toMatchObject({
      ref: 'A',
      key: 'A',
      teamId: small.teamId,
      day: new Date('2026-03-01'),
      good: null,
      better: null,
      learned: null,
      theme: null,
      bouwsteen: null,
      mayQuote: false,
      giverId: null,
      givenAt: new Date('2026-03-01'),
      removedAt: at('2026-08-01'),
    })
  })

  it('stay a source of the text, which says that they were removed', async () => {
    const small = await withReflections()
    const id = await draft(small, { decided: '2026-04-03' })
    await removed(small, '2026-08-01')
    const read = await readDraft(store.prisma, small.house.org, id)
    expect(read?.draft.sentences[0]).toMatchObject({ text: 'Zin.', sources: ['r:A'] })
    expect(read?.sources).toEqual([
      { kind: 'removed', id: 'r:A', month: '2026-03', team: 'zorg', of: 'reflection' },
    ])
  })

  it('are removed once: the log has one line for a team and month, and never what they said', async () => {
    const small = await withReflections()
    await draft(small, { decided: '2026-04-03' })
    expect([await removed(small, '2026-08-01'), await removed(small, '2026-08-02')]).toEqual([2, 0])
    expect(await readLog(store.prisma, small.house.org)).toEqual([
      {
        at: at('2026-08-01'),
        actor: 'kompasbot',
        action: 'remove',
        object: 'reflections:zorg:2026-03',
        about: null,
        outcome: 'ok',
      },
    ])
  })
})

describe('words that were quoted', () => {
  const quoted = 'Een collega: “Woorden van A”'
  /** A text in two versions, of which the newest quotes too, with a sentence that was taken out. */
  async function quoting(small: SmallHouse, as: Drafted['as']) {
    const quote = { text: 'Woorden van A', by: 'team zorg', source: 'r:A' }
    const content = (text: string) => ({
      writer: 'extractive',
      material: text,
      blocks: [
        {
          heading: 'Kop',
          sentences: [
            { text: quoted, sources: ['r:A'], quote },
            { text: 'Zin van ons.', sources: ['r:A'], quote: null },
          ],
        },
      ],
      figures: [],
      missing: [],
      refused: [{ text: 'Nog meer woorden', reason: 'Zonder toestemming.' }],
    })
    const key = { month: '2026-03', framework: 'gk', bouwsteen: 1, team: 'zorg' }
    const { org } = small.house
    const { id } = await saveDraft(store.prisma, org, key, content('1'), at('2026-04-01'))
    await saveDraft(store.prisma, org, key, content('2'), at('2026-04-02'))
    const decision = {
      memberId: small.ids.m09 ?? '',
      now: at('2026-04-03'),
      gate: 'concept',
      gates: ['concept'],
    }
    await decide(store.prisma, org, {
      ...decision,
      draftId: id,
      version: 2,
      decision: as ?? 'approved',
      remark: null,
    })
    await removed(small, '2026-08-01')
    const versions = await draftVersions(store.prisma, org, id)
    const { refused } = await store.prisma.draftVersion.findFirstOrThrow({
      where: { draftId: id, number: 2 },
    })
    return { texts: versions.map(({ sentences }) => sentences.map(({ text }) => text)), refused }
  }

  it('stay in the text that was adopted, and nowhere else', async () => {
    const { texts, refused } = await quoting(await withReflections(), 'approved')
    expect(texts).toEqual([
      ['[niet meer bewaard]', 'Zin van ons.'],
      [quoted, 'Zin van ons.'],
    ])
    expect(refused).toEqual([{ text: '[niet meer bewaard]', reason: 'Zonder toestemming.' }])
  })

  it('go from a text that was refused', async () => {
    const { texts } = await quoting(await withReflections(), 'refused')
    expect(texts.flat()).not.toContain(quoted)
  })
})

describe('what is left alone', () => {
  it('is a month of which one text waits, however long ago', async () => {
    const small = await withReflections()
    await draft(small, { decided: '2026-04-03' })
    await draft(small, { bouwsteen: 2, decided: null })
    expect(await removed(small, '2030-01-01')).toBe(0)
  })

  it('is a month without a text', async () => {
    expect(await removed(await withReflections(), '2030-01-01')).toBe(0)
  })

  it('is another month, another team and another organisation', async () => {
    const [small, other] = [await withReflections(), await withReflections()]
    const { id: dag } = await store.prisma.team.create({
      data: { organisationId: small.house.org, ref: 'dag', name: 'Dag', kind: 'zorg' },
    })
    await reflect(small, 'C', '2026-04-02')
    await reflect(small, 'D', '2026-03-02', dag)
    await draft(small, { decided: '2026-04-03' })
    await draft(small, { team: 'dag', cites: 'D', decided: null })
    expect(await removed(small, '2030-01-01')).toBe(2)
    expect(await kept(small)).toEqual(['C', 'D'])
    expect(await kept(other)).toEqual(['A', 'B'])
  })

  it('is a small team whose words stand in a waiting text of the whole organisation', async () => {
    const small = await withReflections()
    const block = { team: null, cites: 'A' }
    await draft(small, { ...block, bouwsteen: 1, decided: '2026-04-03' })
    await draft(small, { ...block, bouwsteen: 2, decided: null })
    expect(await removed(small, '2030-01-01')).toBe(0)
  })

  it('is not a team that stands on its own, when the whole organisation’s text waits without its words', async () => {
    const small = await withReflections()
    await draft(small, { decided: '2026-04-03' })
    await draft(small, { team: null, cites: 'NIET-VAN-ONS', decided: null })
    expect(await removed(small, '2026-08-01')).toBe(2)
  })
})

it('never touches a month before all of its texts were decided on, whatever came when', async () => {
  const some = fc.array(fc.option(fc.integer({ min: 1, max: 28 })), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(some, fc.integer({ min: 1, max: 28 }), async (days, today) => {
      const small = await withReflections()
      const dayOf = (month: string, day: number) => `2026-${month}-${String(day).padStart(2, '0')}`
      for (const [nth, day] of days.entries())
        await draft(small, { bouwsteen: nth + 1, decided: day === null ? null : dayOf('04', day) })
      const isOver = days.every((day) => day !== null && day <= today)
      expect(await removed(small, dayOf('07', today))).toBe(isOver ? 2 : 0)
    }),
    { numRuns: 6 },
  )
})
