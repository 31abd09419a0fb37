import { beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../prisma/client.ts'
import {
  type Change,
  decide,
  editSentence,
  refuseSentences,
  saveDraft,
} from '../../../prisma/store/draft-decisions.ts'
import { readDraft } from '../../../prisma/store/draft-sources.ts'
import { blocksOf, type DraftContent, findDraft, listDrafts } from '../../../prisma/store/drafts.ts'
import { freshDatabase } from '../../database.ts'

const now = new Date('2026-11-02T09:00:00Z')
const manager = '018f0000-0000-7000-8000-000000000001'
const content: DraftContent = {
  writer: 'extractive',
  material: 'print-1',
  blocks: [
    {
      heading: 'Medicatie',
      sentences: [
        { text: 'Over medicatie kwamen twee reflecties binnen.', sources: ['r:A', 'r:GONE'], quote: null },
        {
          text: 'Een collega schrijft: “Rustige ronde.”',
          sources: ['r:A'],
          quote: { text: 'Rustige ronde.', by: 'team zorg', source: 'r:A' },
        },
      ],
    },
    {
      heading: 'Cijfers',
      sentences: [{ text: 'Het ging door.', sources: ['f:mdo-zorg-2026-10'], quote: null }],
    },
  ],
  figures: [],
  missing: ['[cijfer ontbreekt: x]'],
  refused: [],
}
let db: Store['prisma']
let org: string
let bouwsteen = 0

beforeAll(async () => {
  const fresh = await freshDatabase()
  db = fresh.store.prisma
  org = fresh.organisationId
  const team = await db.team.create({
    data: { organisationId: org, ref: 'zorg', name: 'Zorg', kind: 'zorg' },
  })
  await db.reflection.create({
    data: {
      organisationId: org,
      ref: 'A',
      key: 'A',
      teamId: team.id,
      day: new Date('2026-10-03'),
      good: 'Rustige ronde.',
      mayQuote: true,
      giverId: manager,
      source: 'chat',
      givenAt: now,
    },
  })
})

/** A draft of its own for each test. */
async function fresh() {
  bouwsteen += 1
  const key = { month: '2026-10', framework: 'gk', bouwsteen, team: 'zorg' }
  const save = (changed: Partial<DraftContent> = {}) =>
    saveDraft(db, org, key, { ...content, ...changed }, now)
  const { id } = await save()
  const change = { draftId: id, version: 1, memberId: manager, now }
  const approve = (version = 1) =>
    decide(db, org, {
      ...change,
      version,
      gate: 'concept',
      gates: ['concept'],
      decision: 'approved',
      remark: null,
    })
  return { id, key, save, change, approve }
}

describe('saving', () => {
  it('keeps blocks, sources and quotes as they were written', async () => {
    const { id, key } = await fresh()
    const draft = await findDraft(db, org, id)
    expect(draft).toMatchObject({
      ...key,
      status: 'concept',
      version: 1,
      madeBy: 'kompasbot',
      missing: content.missing,
    })
    expect(blocksOf(draft?.sentences ?? [])).toEqual(content.blocks)
  })

  it('the same material twice makes no version', async () => {
    const { id, save } = await fresh()
    expect(await save()).toEqual({ id, as: 'unchanged' })
  })

  it('at the same moment makes one draft with one version', async () => {
    const { id, save } = await fresh()
    await Promise.all([1, 2, 3, 4].map(() => save({ material: 'print-2' })))
    expect((await findDraft(db, org, id))?.version).toBe(2)
  })

  it('never overwrites: the earlier version is still there', async () => {
    const { id, save } = await fresh()
    expect(await save({ material: 'print-2', blocks: [] })).toEqual({ id, as: 'refreshed' })
    expect(await db.draftVersion.count({ where: { draftId: id } })).toBe(2)
  })
})

describe('a person', () => {
  it('edits a sentence: the next version has it as that person’s own', async () => {
    const { id, change } = await fresh()
    const edited = await editSentence(db, org, { ...change, position: 0, text: 'Wij leerden veel.' })
    expect(edited.kind).toBe('saved')
    const draft = await findDraft(db, org, id)
    expect(draft).toMatchObject({ version: 2, madeBy: manager })
    expect(draft?.sentences[0]).toMatchObject({
      text: 'Wij leerden veel.',
      author: manager,
      sources: ['r:A', 'r:GONE'],
    })
    expect(draft?.sentences[1]?.author).toBe('writer')
  })

  it('keeps a quote a quote only while its words stay', async () => {
    const { change } = await fresh()
    const kept = await editSentence(db, org, { ...change, position: 1, text: 'Iemand zei: “Rustige ronde.”' })
    expect(kept.kind === 'saved' && kept.draft.sentences[1]?.quote).toMatchObject({ text: 'Rustige ronde.' })
    const next = { ...change, version: 2, position: 1, text: 'Het was rustig.' }
    const lost = await editSentence(db, org, next)
    expect(lost.kind === 'saved' && lost.draft.sentences[1]?.quote).toBeNull()
  })

  it('refuses a sentence: it goes out, and into the list', async () => {
    const { change } = await fresh()
    const refused = await refuseSentences(db, org, { ...change, out: [{ at: 0, reason: 'Klopt niet.' }] })
    expect(refused.kind === 'saved' && refused.draft).toMatchObject({
      version: 2,
      refused: [{ text: 'Over medicatie kwamen twee reflecties binnen.', reason: 'Klopt niet.' }],
    })
    expect(refused.kind === 'saved' && refused.draft.sentences).toHaveLength(2)
  })

  it('who looked at an older version changes nothing and sees the newer one', async () => {
    const { id, change, approve } = await fresh()
    await refuseSentences(db, org, { ...change, out: [{ at: 0, reason: 'x' }] })
    const late = await approve(1)
    expect(late.kind).toBe('outdated')
    expect(late.kind === 'outdated' && late.draft.version).toBe(2)
    expect((await findDraft(db, org, id))?.status).toBe('concept')
  })

  it('of two who change one version at once, one hears that it is outdated', async () => {
    const { change } = await fresh()
    const both = await Promise.all(
      ['a', 'b'].map((text) => editSentence(db, org, { ...change, position: 0, text })),
    )
    expect(both.map(({ kind }) => kind).sort()).toEqual(['outdated', 'saved'])
  })
})

describe('deciding', () => {
  it('fixes the text at the last gate, by a named person', async () => {
    const { id, approve } = await fresh()
    expect((await approve()).kind).toBe('saved')
    expect((await findDraft(db, org, id))?.status).toBe('vastgesteld')
    const decisions = await db.gateDecision.findMany({ where: { draftId: id } })
    expect(decisions).toMatchObject([
      { version: 1, gate: 'concept', memberId: manager, decision: 'approved' },
    ])
  })

  it('twice records it once', async () => {
    const { id, approve } = await fresh()
    await approve()
    expect((await approve()).kind).toBe('closed')
    expect(await db.gateDecision.count({ where: { draftId: id } })).toBe(1)
  })

  it('goes from gate to gate, never past one', async () => {
    const { change } = await fresh()
    const at = (gate: string) =>
      decide(db, org, { ...change, gate, gates: ['leiding', 'raad'], decision: 'approved', remark: null })
    expect((await at('raad')).kind).toBe('closed')
    const first = await at('leiding')
    expect(first.kind === 'saved' && first.draft.status).toBe('raad')
    const second = await at('raad')
    expect(second.kind === 'saved' && second.draft.status).toBe('vastgesteld')
  })

  it('holds for the words that were passed: after an edit or a sentence taken out it starts again', async () => {
    const gates = ['leiding', 'raad']
    for (const act of [
      (change: Change) => editSentence(db, org, { ...change, position: 0, text: 'Een eigen zin.' }),
      (change: Change) => refuseSentences(db, org, { ...change, out: [{ at: 0, reason: 'Klopt niet.' }] }),
    ]) {
      const { id, change } = await fresh()
      await decide(db, org, { ...change, gate: 'leiding', gates, decision: 'approved', remark: null })
      const changed = await act(change)
      expect(changed.kind === 'saved' && changed.draft.status).toBe('concept')
      expect((await findDraft(db, org, id))?.status).toBe('concept')
      const past = { ...change, version: 2, gates, decision: 'approved', remark: null } as const
      expect((await decide(db, org, { ...past, gate: 'raad' })).kind).toBe('closed')
    }
  })

  it('refusing ends it, with the remark', async () => {
    const { id, change, save } = await fresh()
    const no = {
      ...change,
      gate: 'concept',
      gates: ['concept'],
      decision: 'refused',
      remark: 'Te mager.',
    } as const
    const refused = await decide(db, org, { ...no, decision: 'refused' })
    expect(refused.kind === 'saved' && refused.draft.status).toBe('afgewezen')
    expect(await save({ material: 'print-2' })).toEqual({ id, as: 'kept' })
  })

  it('about a draft that is not there says so', async () => {
    const { change } = await fresh()
    expect(await editSentence(db, org, { ...change, draftId: manager, position: 0, text: 'x' })).toEqual({
      kind: 'unknown',
    })
  })
})

describe('reading', () => {
  it('shows what carries a sentence, never who gave it', async () => {
    const { id } = await fresh()
    const read = await readDraft(db, org, id)
    expect(read?.sources).toEqual([
      {
        kind: 'reflection',
        id: 'r:A',
        month: '2026-10',
        team: 'zorg',
        day: '2026-10-03',
        good: 'Rustige ronde.',
        better: null,
        learned: null,
        mayQuote: true,
      },
      { kind: 'removed', id: 'r:GONE', month: '2026-10', team: 'zorg', of: 'reflection' },
      { kind: 'removed', id: 'f:mdo-zorg-2026-10', month: '2026-10', team: 'zorg', of: 'figure' },
    ])
    expect(JSON.stringify(read)).not.toContain(manager)
  })

  it('lists by month, status and team', async () => {
    expect(await listDrafts(db, org, { month: '2026-09' })).toEqual([])
    expect(await listDrafts(db, org, { month: '2026-10', teams: ['elders'] })).toEqual([])
    const fixed = await listDrafts(db, org, { status: 'vastgesteld' })
    expect(fixed.length).toBeGreaterThan(0)
    expect(new Set(fixed.map(({ status }) => status))).toEqual(new Set(['vastgesteld']))
  })
})

describe('the block of the whole organisation', () => {
  const key = { month: '2026-12', framework: 'gk', bouwsteen: 1, team: null }

  it('is one of its own beside that of a team, and is saved once', async () => {
    const team = await saveDraft(db, org, { ...key, team: 'zorg' }, content, now)
    const whole = await saveDraft(db, org, key, content, now)
    expect([whole.as, whole.id === team.id]).toEqual(['made', false])
    expect(await saveDraft(db, org, key, content, now)).toEqual({ id: whole.id, as: 'unchanged' })
    const next = await saveDraft(db, org, key, { ...content, material: 'print-2' }, now)
    expect(next).toEqual({ id: whole.id, as: 'refreshed' })
  })

  it('stands behind those of teams, without a team, and can be asked for', async () => {
    const refs = async (teams?: (string | null)[]) =>
      (await listDrafts(db, org, { month: '2026-12', ...(teams && { teams }) })).map(({ team }) => team)
    expect(await refs()).toEqual(['zorg', null])
    expect(await refs([null])).toEqual([null])
    expect(await refs(['zorg'])).toEqual(['zorg'])
    expect(await refs([])).toEqual([])
    const [draft] = await listDrafts(db, org, { month: '2026-12', teams: [null] })
    expect(draft?.teamName).toBe(null)
  })

  it('names no team behind a reflection', async () => {
    const [draft] = await listDrafts(db, org, { month: '2026-12', teams: [null] })
    const read = await readDraft(db, org, draft?.id ?? '')
    expect(read?.sources.map((source) => 'team' in source && source.team)).toEqual(['', '', ''])
  })
})
