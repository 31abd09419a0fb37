import { beforeAll, describe, expect, it } from 'vitest'
import { draftPage } from '../../../bot/pages/draft-page.ts'
import { textsIn } from '../../../bot/texts/texts.ts'
import { dayOf } from '../../../care/day.ts'
import { draftMonth } from '../../../jobs/draft.ts'
import { decisionsOn } from '../../../prisma/store/draft-decisions.ts'
import { findDraft, listDrafts, type StoredDraft } from '../../../prisma/store/drafts.ts'
import { saidTwice } from './said-twice.ts'
import { errorsOf, type SmallTalk, smallTalk, wordsOn } from './small-talk.ts'

let talk: SmallTalk
const MONTH = '2026-11'

async function withDrafts(): Promise<void> {
  talk = await smallTalk()
  for (const name of ['jip', 'noor'] as const) await saidTwice(talk, name)
  await draftMonth(talk.house, { month: MONTH, now: talk.house.now() })
}

const drafts = () => listDrafts(talk.db.store.prisma, talk.house.org, { month: MONTH })
async function one(at = 0): Promise<StoredDraft> {
  const found = (await drafts()).filter(({ sentences }) => sentences.length > 1)[at]
  if (!found) throw new Error('no draft')
  return found
}
const again = async (id: string) => {
  const found = await findDraft(talk.db.store.prisma, talk.house.org, id)
  if (!found) throw new Error('gone')
  return found
}

describe('a draft', () => {
  beforeAll(withDrafts)

  it('is approved in the name of who pressed', async () => {
    const { id, version } = await one()
    const answer = await talk.press('farid', { do: 'approve_draft', draft: id, version })
    expect(talk.notice(answer)).toBe('Goedgekeurd. Dit concept is vastgesteld, op jouw naam.')
    const { id: farid, ref } = await talk.member('farid')
    expect(await decisionsOn(talk.db.store.prisma, talk.house.org, id)).toMatchObject([
      { memberId: farid, decision: 'approved' },
    ])
    expect((await talk.log()).at(-1)).toMatchObject({
      action: 'change',
      object: `draft:${id}`,
      actor: `member:${ref}`,
    })
  })

  it('that was decided on is closed for everything', async () => {
    const draft = (await drafts()).find(({ status }) => status === 'vastgesteld')
    const { id, version } = draft ?? (await one())
    for (const intent of [
      { do: 'approve_draft', draft: id, version } as const,
      { do: 'refuse_draft', draft: id, version } as const,
      { do: 'refuse_sentence', draft: id, version, position: 0 } as const,
      { do: 'edit_sentence', draft: id, version, position: 0 } as const,
    ]) {
      expect(talk.notice(await talk.press('farid', intent))).toContain('al besloten')
    }
  })

  it('has a sentence edited, in one’s own name, after the privacy screen', async () => {
    const { id, version } = await one(1)
    const form = talk.form(
      await talk.press('farid', { do: 'edit_sentence', draft: id, version, position: 0 }),
    )
    const refused = errorsOf(await talk.submit('farid', form, { text: 'Met mw Zoutenbier ging het goed.' }))
    expect(refused.text).toContain('een naam')
    expect(errorsOf(await talk.submit('farid', form, { text: ' ' }))).toEqual({ text: 'Vul dit in.' })
    expect((await again(id)).version).toBe(version)
    expect(talk.notice(await talk.submit('farid', form, { text: 'Het team droeg rustig over.' }))).toContain(
      'aangepast',
    )
    const { id: farid } = await talk.member('farid')
    const edited = await again(id)
    expect(edited).toMatchObject({ version: version + 1, madeBy: farid })
    expect(edited.sentences[0]).toMatchObject({ text: 'Het team droeg rustig over.', author: farid })
  })

  it('may say a number of one’s own, and the answer and the page say that no source has it', async () => {
    const { id, version } = await one(1)
    const form = talk.form(
      await talk.press('farid', { do: 'edit_sentence', draft: id, version, position: 0 }),
    )
    const said = talk.notice(await talk.submit('farid', form, { text: 'Wij schreven 47 reflecties.' }))
    expect(said).toContain('het getal 47 staat niet in de bronnen')
    const member = await talk.member('farid')
    const { house } = talk
    const now = house.now()
    const today = dayOf(now, house.settings.zone)
    const page = await draftPage({ house, member, texts: textsIn('nl'), now, today }, id)
    const sentences = page?.blocks.flatMap((block) => block.sentences) ?? []
    expect(sentences.find(({ position }) => position === 0)?.unsourced).toEqual(['47'])
    expect(sentences.find(({ position }) => position === 1)?.unsourced).toBeUndefined()
    const again = { do: 'edit_sentence', draft: id, version: version + 1, position: 0 } as const
    const plain = talk.form(await talk.press('farid', again))
    const edited = talk.notice(await talk.submit('farid', plain, { text: 'Het team droeg rustig over.' }))
    expect(edited).not.toContain('bronnen')
  })

  it('of an older version is not changed: the newer one must be read first', async () => {
    const { id, version } = await one(1)
    const before = await again(id)
    const stale = version - 1
    for (const answer of [
      await talk.press('farid', { do: 'approve_draft', draft: id, version: stale }),
      await talk.press('farid', { do: 'edit_sentence', draft: id, version: stale, position: 0 }),
      await talk.say('farid', {
        kind: 'form',
        form: 'sentence',
        context: { draft: id, version: String(stale), position: '0' },
        values: { text: 'Iets anders.' },
      }),
    ]) {
      expect(talk.notice(answer)).toContain('nieuwere versie')
    }
    expect(await again(id)).toEqual(before)
  })

  it('has a sentence taken out, with the reason', async () => {
    const { id, version, sentences } = await one(1)
    const form = talk.form(
      await talk.press('farid', { do: 'refuse_sentence', draft: id, version, position: 1 }),
    )
    await talk.submit('farid', form, { reason: 'Dit staat al in een ander stuk.' })
    const after = await again(id)
    expect(after.sentences).toHaveLength(sentences.length - 1)
    expect(after.refused.at(-1)).toEqual({
      text: sentences[1]?.text,
      reason: 'Dit staat al in een ander stuk.',
    })
  })

  it.each(['99', '-1', 'NaN', '', '0.5'])(
    'a sentence %j that is not there changes nothing',
    async (position) => {
      const { id, version } = await one(1)
      const context = { draft: id, version: String(version), position }
      const answers = [
        await talk.say('farid', { kind: 'form', form: 'sentence', context, values: { text: 'Nieuw.' } }),
        await talk.say('farid', { kind: 'form', form: 'draft_reason', context, values: { reason: 'Nee.' } }),
      ]
      for (const answer of answers) expect(talk.notice(answer)).toBe('Deze zin staat er niet meer.')
      expect((await again(id)).version).toBe(version)
    },
  )

  it('is refused with a reason', async () => {
    const { id, version } = await one(2)
    const form = talk.form(await talk.press('farid', { do: 'refuse_draft', draft: id, version }))
    expect(errorsOf(await talk.submit('farid', form, { reason: '' }))).toEqual({ reason: 'Vul dit in.' })
    await talk.submit('farid', form, { reason: 'Te weinig reflecties.' })
    expect((await again(id)).status).toBe('afgewezen')
  })

  it.each(['jip', 'ilse', 'ada', 'kim'] as const)('%s cannot decide, by button or by form', async (name) => {
    const { id, version } = await one(3)
    const before = await again(id)
    const context = { draft: id, version: String(version), position: '0' }
    for (const answer of [
      await talk.press(name, { do: 'approve_draft', draft: id, version }),
      await talk.press(name, { do: 'refuse_draft', draft: id, version }),
      await talk.press(name, { do: 'approve_digest', month: MONTH }),
      await talk.say(name, { kind: 'form', form: 'draft_reason', context, values: { reason: 'Nee' } }),
      await talk.say(name, { kind: 'form', form: 'sentence', context, values: { text: 'Nee' } }),
    ]) {
      expect(talk.notice(answer)).toContain('hoort niet bij jouw rol')
    }
    expect(await again(id)).toEqual(before)
    expect((await talk.log()).at(-1)).toMatchObject({ outcome: 'refused' })
  })

  it('tells a coordinator that it waits, but not for her', async () => {
    await talk.say('ilse', 'concept')
    const words = wordsOn(await talk.lastCard('ilse'))
    expect(words).toContain('wacht op goedkeuring')
    expect(words).not.toContain('wacht op jou')
    expect((await talk.log()).at(-1)).toMatchObject({ action: 'read', object: 'drafts' })
  })
})

describe('the digest', () => {
  beforeAll(withDrafts)

  it('approves all that waits, each in one’s own name, and counts them', async () => {
    const waiting = (await drafts()).length
    await talk.press('farid', { do: 'digest', month: MONTH })
    expect(wordsOn(await talk.lastCard('farid'))).toContain(`${waiting} concepten wachten op jou`)
    const form = talk.form(await talk.press('farid', { do: 'approve_digest', month: MONTH }))
    expect((await drafts()).every(({ status }) => status === 'concept')).toBe(true)
    const answer = await talk.submit('farid', form, {})
    expect(talk.notice(answer)).toBe(`${waiting} concepten zijn goedgekeurd, op jouw naam.`)
    expect((await drafts()).every(({ status }) => status === 'vastgesteld')).toBe(true)
    const { ref } = await talk.member('farid')
    const own = (await talk.log()).filter(
      ({ actor, object }) => actor === `member:${ref}` && object.startsWith('draft:'),
    )
    expect(own).toHaveLength(waiting)
    expect(talk.notice(await talk.press('farid', { do: 'approve_digest', month: MONTH }))).toBe(
      'Er was niets meer goed te keuren.',
    )
    expect(wordsOn(await talk.lastCard('farid'))).toContain('Er wachten geen concepten op jou.')
  })

  it.each(['2026-13', '0000-01', '9999-12', '2026-12'])('of %s there is none', async (month) => {
    const before = (await talk.messages('farid')).length
    expect(talk.notice(await talk.press('farid', { do: 'digest', month }))).toBe(
      'Van die maand is er geen overzicht.',
    )
    expect(await talk.messages('farid')).toHaveLength(before)
  })
})

describe('with two gates', () => {
  it('the first says what follows, and only the second adopts', async () => {
    await withDrafts()
    talk.house.settings.gates = [
      { id: 'concept', name: 'Lezen door de coördinator', by: ['coordinator'] },
      { id: 'leiding', name: 'Goedkeuren door de leiding', by: ['management'] },
    ]
    const { id, version } = await one()
    expect(talk.notice(await talk.press('ilse', { do: 'approve_draft', draft: id, version }))).toBe(
      'Goedgekeurd, op jouw naam. Nu volgt: Goedkeuren door de leiding.',
    )
    expect((await again(id)).status).toBe('leiding')
    expect(talk.notice(await talk.press('farid', { do: 'approve_draft', draft: id, version }))).toContain(
      'vastgesteld',
    )
  })
})
