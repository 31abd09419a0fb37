import { beforeEach, describe, expect, it } from 'vitest'
import { draftMonth } from '../../../jobs/draft.ts'
import { findDraft, listDrafts, type StoredDraft } from '../../../prisma/store/drafts.ts'
import { saidTwice } from './said-twice.ts'
import { type SmallTalk, smallTalk } from './small-talk.ts'

const MONTH = '2026-11'
let talk: SmallTalk
let id: string

beforeEach(async () => {
  talk = await smallTalk()
  await saidTwice(talk, 'jip')
  await draftMonth(talk.house, { month: MONTH, now: talk.house.now() })
  const drafts = await listDrafts(talk.db.store.prisma, talk.house.org, { month: MONTH })
  id = drafts.find(({ team: ref, bouwsteen }) => ref === 'zorg' && bouwsteen === 3)?.id ?? ''
})

async function draft(): Promise<StoredDraft> {
  const found = await findDraft(talk.db.store.prisma, talk.house.org, id)
  if (!found) throw new Error('no draft')
  return found
}
const approve = async () =>
  talk.press('farid', { do: 'approve_draft', draft: id, version: (await draft()).version })
const takeConsentBack = () => talk.db.store.prisma.reflection.updateMany({ data: { mayQuote: false } })
const quotes = async () => (await draft()).sentences.filter(({ quote }) => quote !== null)

describe('the last gate of a month', () => {
  it('is not passed with a quote in it for which consent was taken back', async () => {
    const quoted = await quotes()
    expect(quoted.length).toBeGreaterThan(0)
    await takeConsentBack()
    const form = talk.form(await approve())
    expect(form).toMatchObject({ id: 'draft_failing', title: 'Deze zinnen kloppen niet meer' })
    expect(form.intro).toContain('Voor dit citaat is geen toestemming gegeven')
    expect((await draft()).status).toBe('concept')

    expect(talk.notice(await talk.submit('farid', form))).toContain('eruit gehaald')
    const after = await draft()
    expect(after).toMatchObject({ status: 'concept', version: 2 })
    expect(await quotes()).toEqual([])
    expect(after.refused.map(({ text }) => text)).toEqual(
      expect.arrayContaining(quoted.map(({ text }) => text)),
    )
    expect(talk.notice(await approve())).toContain('vastgesteld')
  })

  it('is not passed with a sentence of a reflection that is gone', async () => {
    await talk.db.store.prisma.reflection.deleteMany({ where: { good: { contains: 'overdracht' } } })
    expect(talk.form(await approve()).intro).toContain('een bron die er niet is')
  })

  it('lets a person’s own words about a figure or a reflection stand', async () => {
    const [first] = (await draft()).sentences
    const position = first?.position ?? 0
    const form = talk.form(
      await talk.press('farid', { do: 'edit_sentence', draft: id, version: 1, position }),
    )
    await talk.submit('farid', form, { text: 'Wij zijn tevreden over onze manier van werken.' })
    expect(talk.notice(await approve())).toContain('vastgesteld')
  })

  it('is not passed for all of a month at once either', async () => {
    await takeConsentBack()
    const form = talk.form(await talk.press('farid', { do: 'approve_digest', month: MONTH }))
    expect(talk.notice(await talk.submit('farid', form))).toContain('niet goedgekeurd')
    expect((await draft()).status).toBe('concept')
  })

  it('takes nothing out of a text that holds by then, or that is a newer one', async () => {
    await takeConsentBack()
    const form = talk.form(await approve())
    await talk.db.store.prisma.reflection.updateMany({ data: { mayQuote: true } })
    expect(talk.notice(await talk.submit('farid', form))).toContain('kloppen weer')
    expect((await draft()).version).toBe(1)
    const stale = { ...form, context: { ...form.context, version: '9' } }
    expect(talk.notice(await talk.submit('farid', stale))).toContain('nieuwere versie')
  })
})

it('an earlier gate asks nothing: the last one does', async () => {
  talk.house.settings.gates = [
    { id: 'concept', name: 'Lezen door de coördinator', by: ['coordinator'] },
    { id: 'leiding', name: 'Goedkeuren door de leiding', by: ['management'] },
  ]
  await takeConsentBack()
  let counted = 0
  const { rules } = talk.house.settings
  Object.defineProperty(talk.house.settings, 'rules', {
    get: () => {
      counted += 1
      return rules
    },
  })
  const passed = await talk.press('ilse', { do: 'approve_draft', draft: id, version: 1 })
  expect(talk.notice(passed)).toContain('Goedkeuren door de leiding')
  expect(counted, 'nor is a month counted for it').toBe(0)
  const form = talk.form(await approve())
  expect(counted).toBeGreaterThan(0)
  expect(form.id).toBe('draft_failing')
  expect(form.intro, 'where it starts again').toContain('Lezen door de coördinator')
})

describe('a version that is taken back', () => {
  const takeBack = async () => {
    const { version } = await draft()
    return talk.submit(
      'farid',
      talk.form(await talk.press('farid', { do: 'take_version', draft: id, version, chosen: 1 })),
    )
  }
  const edit = async () => {
    const form = talk.form(
      await talk.press('farid', { do: 'edit_sentence', draft: id, version: 1, position: 0 }),
    )
    await talk.submit('farid', form, { text: 'Wij droegen rustig over.' })
  }

  it('comes without what would not pass now, and says so', async () => {
    const quoted = await quotes()
    await edit()
    await takeConsentBack()
    const notice = talk.notice(await takeBack())
    expect(notice).toContain('De woorden van versie 1 staan er weer')
    expect(notice).toContain('kloppen niet meer met wat er nu bekend is')
    expect(await quotes()).toEqual([])
    expect((await draft()).refused.map(({ text }) => text)).toEqual(
      expect.arrayContaining(quoted.map(({ text }) => text)),
    )
  })

  it('comes whole when all of it still holds', async () => {
    const before = await draft()
    await edit()
    await takeBack()
    expect((await draft()).sentences.map(({ text }) => text)).toEqual(
      before.sentences.map(({ text }) => text),
    )
  })

  it('is not taken back when nothing of it holds', async () => {
    await edit()
    await talk.db.store.prisma.draftSource.deleteMany({})
    const { version } = await draft()
    expect(talk.notice(await takeBack())).toContain('klopt geen zin meer')
    expect((await draft()).version).toBe(version)
  })
})
