import { beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../../bot/cards/card.ts'
import { asDay } from '../../../care/day.ts'
import { type AskedVersion, anotherVersion, MOST_ASKED } from '../../../jobs/another-version.ts'
import { draftMonth } from '../../../jobs/draft.ts'
import { draftVersions } from '../../../prisma/store/draft-versions.ts'
import { findDraft, listDrafts, type StoredDraft } from '../../../prisma/store/drafts.ts'
import { addReflection } from '../../../prisma/store/reflections.ts'
import { errorsOf, type Name, type SmallTalk, smallTalk, wordsOn } from './small-talk.ts'

const MONTH = '2026-11'
let talk: SmallTalk
let id: string

beforeEach(async () => {
  talk = await smallTalk()
  const [team] = (await talk.member('jip')).teams
  for (const [good, better] of [
    ['De overdracht ging rustig en volledig.', 'We kunnen eerder met elkaar overleggen.'],
    ['Het team dacht goed mee over de planning.', 'De dagstart mag korter en vaker.'],
    ['De nachtdienst liet een heldere lijst achter.', 'De lijst raakte zoek in de drukte.'],
  ]) {
    const said = {
      good: good ?? null,
      better: better ?? null,
      learned: null,
      bouwsteen: 'gk-3',
      theme: 'overdracht',
    }
    const about = {
      teamId: team?.id ?? '',
      roundId: null,
      day: asDay('2026-11-12'),
      mayQuote: true,
      giverId: null,
    }
    await addReflection(talk.db.store.prisma, talk.house.org, { ...about, ...said }, talk.house.now())
  }
  await draftMonth(talk.house, { month: MONTH, now: talk.house.now() })
  const drafts = await listDrafts(talk.db.store.prisma, talk.house.org, { month: MONTH })
  id = drafts.find(({ team: ref, bouwsteen }) => ref === 'zorg' && bouwsteen === 3)?.id ?? ''
  talk.queued()
})

async function draft(): Promise<StoredDraft> {
  const found = await findDraft(talk.db.store.prisma, talk.house.org, id)
  if (!found) throw new Error('no draft')
  return found
}
const versions = () => draftVersions(talk.db.store.prisma, talk.house.org, id)
const ask = async (name: Name, version?: number) =>
  talk.press(name, { do: 'another_version', draft: id, version: version ?? (await draft()).version })
const asked = () =>
  talk.queued().flatMap(({ work, job }) => (work === 'another' ? [job as unknown as AskedVersion] : []))
/** What the queue would do. */
async function writeAnew(): Promise<void> {
  for (const one of asked()) await anotherVersion(talk.house, one, talk.house.now())
}
const labels = (card: Card) => card.actions.map(({ label }) => label)
const wordsOf = ({ sentences }: { sentences: { text: string }[] }) =>
  sentences.map(({ text }) => text).join(' ')

describe('another version', () => {
  it('is written by the queue; the person hears when it is there, and what is different', async () => {
    const before = await draft()
    expect(talk.notice(await ask('farid'))).toContain('Je hoort het')
    expect((await draft()).version).toBe(before.version)
    await writeAnew()
    const after = await draft()
    expect(after.version).toBe(before.version + 1)
    expect(wordsOf(after)).not.toBe(wordsOf(before))
    const card = await talk.lastCard('farid')
    expect(wordsOn(card)).toContain('Er is een andere versie')
    expect(wordsOn(card)).toMatch(/\d+ anders/)
    expect(labels(card)).toEqual(['Lees', 'Vergelijk versies'])
    const { id: farid } = await talk.member('farid')
    expect((await versions()).at(-1)).toMatchObject({ madeBy: 'kompasbot', askedBy: farid })
    expect(
      (await talk.log()).some(({ object, action }) => object === `draft:${id}` && action === 'change'),
    ).toBe(true)
  })

  it('overwrites nothing: the version before is there word for word', async () => {
    const before = await draft()
    await ask('farid')
    await writeAnew()
    expect(wordsOf((await versions())[0] ?? { sentences: [] })).toBe(wordsOf(before))
  })

  it('asked for twice, by two presses or by a queue that tries again, is made once and told once', async () => {
    await ask('farid')
    await ask('farid')
    const jobs = asked()
    expect(jobs).toHaveLength(2)
    for (const job of [...jobs, ...jobs]) await anotherVersion(talk.house, job, talk.house.now())
    expect(await versions()).toHaveLength(2)
    const told = (await talk.messages('farid')).filter(({ content }) =>
      content.kind.endsWith('other_version'),
    )
    expect(told).toHaveLength(1)
  })

  it('of an older version is not asked for', async () => {
    await ask('farid')
    await writeAnew()
    expect(talk.notice(await ask('farid', 1))).toContain('nieuwere versie')
    expect(asked()).toEqual([])
  })

  it('is not made of a text that was decided on meanwhile, and the person hears so', async () => {
    await ask('farid')
    await talk.press('farid', { do: 'approve_draft', draft: id, version: 1 })
    await writeAnew()
    expect(await draft()).toMatchObject({ version: 1, status: 'vastgesteld' })
    expect(wordsOn(await talk.lastCard('farid'))).toContain('intussen besloten')
    expect(talk.notice(await ask('farid'))).toContain('al besloten')
  })

  it('can be had a handful of times, each another text', async () => {
    for (let i = 0; i < MOST_ASKED; i += 1) {
      await ask('farid')
      await writeAnew()
    }
    const all = await versions()
    expect(new Set(all.map(wordsOf)).size).toBe(all.length)
    expect(all.length).toBeLessThanOrEqual(1 + MOST_ASKED)
    if (all.length === 1 + MOST_ASKED) expect(talk.notice(await ask('farid'))).toContain('genoeg')
  })

  it('of which nothing else can be made is not made, and the person hears so', async () => {
    await talk.db.store.prisma.reflection.deleteMany({})
    await ask('farid')
    await writeAnew()
    await ask('farid')
    await writeAnew()
    expect(wordsOn(await talk.lastCard('farid'))).toContain('geen andere tekst')
  })

  it('of a text past its first gate is asked about first, and starts there again', async () => {
    talk.house.settings.gates = [
      { id: 'concept', name: 'Lezen door de coördinator', by: ['coordinator'] },
      { id: 'leiding', name: 'Goedkeuren door de leiding', by: ['management'] },
    ]
    await talk.press('ilse', { do: 'approve_draft', draft: id, version: 1 })
    const form = talk.form(await ask('farid'))
    expect(form.intro).toContain('Lezen door de coördinator')
    expect(asked()).toEqual([])
    await talk.submit('farid', form)
    await writeAnew()
    expect(await draft()).toMatchObject({ version: 2, status: 'concept' })
  })

  it('by an edit past the first gate starts there again too, and the form says so', async () => {
    talk.house.settings.gates = [
      { id: 'concept', name: 'Lezen door de coördinator', by: ['coordinator'] },
      { id: 'leiding', name: 'Goedkeuren door de leiding', by: ['management'] },
    ]
    await talk.press('ilse', { do: 'approve_draft', draft: id, version: 1 })
    const form = talk.form(await talk.press('farid', { do: 'edit_draft', draft: id, version: 1 }))
    expect(form.intro).toContain('Lezen door de coördinator')
    const words = talk.form(await talk.submit('farid', form, { sentence: '0' }))
    expect(words.intro).toContain('Lezen door de coördinator')
    await talk.submit('farid', words, { text: 'Wij spraken over de overdracht.' })
    expect(await draft()).toMatchObject({ version: 2, status: 'concept' })
  })

  it.each(['jip', 'ada', 'ilse', 'kim'] as const)(
    '%s may not ask for it, nor take one back',
    async (name) => {
      for (const answer of [
        await ask(name),
        await talk.press(name, { do: 'take_version', draft: id, version: 1, chosen: 1 }),
        await talk.press(name, { do: 'edit_draft', draft: id, version: 1 }),
        await talk.say(name, {
          kind: 'form',
          form: 'another_version',
          context: { draft: id, version: '1' },
          values: {},
        }),
        await talk.say(name, {
          kind: 'form',
          form: 'take_version',
          context: { draft: id, version: '1', chosen: '1' },
          values: {},
        }),
      ])
        expect(talk.notice(answer)).toContain('hoort niet bij jouw rol')
      expect(asked()).toEqual([])
      expect((await talk.log()).at(-1)).toMatchObject({ outcome: 'refused' })
    },
  )
})

describe('editing a sentence in chat', () => {
  it('asks which one, and then has its own words to change', async () => {
    const { version, sentences } = await draft()
    const which = talk.form(await talk.press('farid', { do: 'edit_draft', draft: id, version }))
    expect(which.fields.map(({ name }) => name)).toEqual(['sentence'])
    expect(errorsOf(await talk.submit('farid', which)).sentence).toBe('Vul dit in.')
    const words = talk.form(await talk.submit('farid', which, { sentence: '1' }))
    expect(words.fields).toMatchObject([{ name: 'text', value: sentences[1]?.text }])
    expect((await draft()).version).toBe(version)
    const gone = await talk.submit('farid', which, { sentence: '99' })
    expect(talk.notice(gone)).toBe('Deze zin staat er niet meer.')
  })
})

describe('versions beside each other', () => {
  const edit = async (text: string) => {
    const { version } = await draft()
    const form = talk.form(await talk.press('farid', { do: 'edit_draft', draft: id, version }))
    const words = talk.form(await talk.submit('farid', form, { sentence: '0' }))
    return talk.submit('farid', words, { text })
  }

  it('tell what changed, by whom and when, in words', async () => {
    const [first] = (await draft()).sentences
    await edit('De overdracht ging deze maand rustig.')
    await talk.press('farid', { do: 'compare_versions', draft: id, from: 1, to: 2 })
    const card = await talk.lastCard('farid')
    const words = wordsOn(card)
    expect(card.title).toBe('Versie 1 en versie 2')
    expect(words).toContain('Farid el Amrani, ')
    expect(words).toContain('Kompasbot, ')
    expect(words).toContain(first?.text)
    expect(words).toContain('De overdracht ging deze maand rustig.')
    expect(words).toMatch(/zinnen? (is|zijn) gelijk/)
    expect(labels(card)).toContain('Neem versie 1 terug')
  })

  it('the card of the draft says which sentence is whose', async () => {
    await edit('De overdracht ging deze maand rustig.')
    await talk.press('ilse', { do: 'show_draft', draft: id })
    const words = wordsOn(await talk.lastCard('ilse'))
    expect(words).toContain('Zin 1 hierboven is van Farid el Amrani.')
    expect(words).toContain('Vergelijk versies')
    expect(words).not.toContain('Andere versie')
  })

  it('a sentence chosen from the list goes through the privacy screen and needs words', async () => {
    expect(errorsOf(await edit('Met mw Zoutenbier ging het goed.')).text).toContain('een naam')
    expect(errorsOf(await edit(''))).toEqual({ text: 'Vul dit in.' })
    expect((await draft()).version).toBe(1)
  })

  it('an earlier one is taken back as a next version, on one’s own name', async () => {
    const before = await draft()
    await edit('De overdracht ging deze maand rustig.')
    const form = talk.form(
      await talk.press('farid', { do: 'take_version', draft: id, version: 2, chosen: 1 }),
    )
    expect(talk.notice(await talk.submit('farid', form))).toContain('versie 1 staan er weer')
    const after = await draft()
    const { id: farid } = await talk.member('farid')
    expect(after).toMatchObject({
      version: 3,
      madeBy: farid,
      figures: before.figures,
      missing: before.missing,
    })
    expect(after.sentences).toEqual(before.sentences)
    expect(talk.notice(await talk.submit('farid', form)), 'twice').toContain('nieuwere versie')
    expect(await versions()).toHaveLength(3)
  })

  it.each([
    [1, 1],
    [0, 1],
    [1, 9],
    [-1, 2],
  ])('%i and %i are not there', async (from, to) => {
    expect(talk.notice(await talk.press('farid', { do: 'compare_versions', draft: id, from, to }))).toBe(
      'Die versie ken ik niet (meer).',
    )
  })

  it('are only for who reads drafts', async () => {
    await edit('De overdracht ging deze maand rustig.')
    for (const name of ['jip', 'ada'] as const) {
      const answer = await talk.press(name, { do: 'compare_versions', draft: id, from: 1, to: 2 })
      expect(talk.notice(answer)).toContain('hoort niet bij jouw rol')
    }
  })
})
