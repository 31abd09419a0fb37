import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Intent } from '../../../bot/conversation/intent.ts'
import { sentencesOf } from '../../../drafting/year/edit.ts'
import type { YearGate } from '../../../organisation.ts'
import { addImprovement } from '../../../prisma/store/improvements.ts'
import { passagesOf, remarksOf, type StoredYear } from '../../../prisma/store/year-documents.ts'
import { errorsOf, type Name, type SmallTalk, wordsOn } from './small-talk.ts'
import { SIX_GATES, standOnGround, yearTalk } from './year-talk.ts'

let talk: SmallTalk
let id: string
let now: () => Promise<StoredYear>

const everybody: Name[] = ['ilse', 'roos', 'jip', 'farid', 'ada', 'kim', 'noor', 'sam']
const pass = async (name: Name, values = {}) => {
  const form = talk.form(
    await talk.press(name, { do: 'pass_year', year: id, version: (await now()).version }),
  )
  return talk.notice(await talk.submit(name, form, values))
}
const remarks = () => remarksOf(talk.db.store.prisma, talk.house.org, id)
const passages = () => passagesOf(talk.db.store.prisma, talk.house.org, id)

async function open() {
  const made = await yearTalk()
  talk = made.talk
  id = made.id
  now = made.now
}

describe('a year’s text', () => {
  beforeAll(open)

  it('stands among the concepts, and says whose turn it is', async () => {
    await talk.say('kim', 'concept')
    const words = wordsOn(await talk.lastCard('kim'))
    expect(words).toContain('Kwaliteitsbeeld 2026')
    expect(words).toContain('wacht op jou')
    await talk.say('ilse', 'concept')
    const hers = wordsOn(await talk.lastCard('ilse'))
    expect(hers).toContain('Wacht bij: Input bekeken')
    expect(hers).not.toContain('wacht op jou')
  })

  it('is not there yet for the people of a later gate', async () => {
    await talk.say('ada', 'concept')
    expect(wordsOn(await talk.lastCard('ada'))).not.toContain('Kwaliteitsbeeld 2026')
    const answer = await talk.press('ada', { do: 'show_year', year: id })
    expect(talk.notice(answer)).not.toBe('')
    expect((await talk.log()).at(-1)).toMatchObject({ object: `year:${id}`, outcome: 'refused' })
  })

  it('can be asked for by who has a gate, in the words that help tells', async () => {
    for (const name of ['ada', 'jip', 'kim'] as const) {
      await talk.say(name, 'help')
      expect(wordsOn(await talk.lastCard(name))).toContain('jaar: de tekst van een jaar lezen')
    }
  })

  it('is read chapter by chapter, with the sources a tap away', async () => {
    await talk.press('kim', { do: 'show_year', year: id })
    const overview = wordsOn(await talk.lastCard('kim'))
    for (const heading of ['In het kort', 'Terugblik', 'Het kennen van wensen en behoeften']) {
      expect(overview).toContain(heading)
    }
    await talk.press('kim', { do: 'show_chapter', year: id, chapter: 'gk-1' })
    const card = await talk.lastCard('kim')
    const words = wordsOn(card)
    expect(words).toContain('Het team sprak vaker met familie.')
    expect(words).toContain('• Medicatie: De ronde begint later.')
    expect(words).toContain('18 van 20')
    expect(card.blocks.some((block) => block.kind === 'more' && block.label === '1 bron')).toBe(true)
    expect((await talk.log()).at(-1)).toMatchObject({ action: 'read', object: `year:${id}`, outcome: 'ok' })
  })

  it('knows no other chapters, texts or sentences', async () => {
    const nothing = '018f0000-0000-7000-8000-00000000ffff'
    const version = (await now()).version
    expect(talk.notice(await talk.press('kim', { do: 'show_chapter', year: id, chapter: 'gk-9' }))).toContain(
      'hoofdstuk',
    )
    expect(talk.notice(await talk.press('kim', { do: 'show_year', year: nothing }))).toContain('ken ik niet')
    const sentence: Intent = { do: 'edit_year', year: id, version, part: { sentence: 'gk-9-9' } }
    expect(talk.notice(await talk.press('kim', sentence))).toContain('staat er niet meer')
  })

  it('is passed by nobody but the people of its gate', async () => {
    const { version } = await now()
    for (const name of everybody.filter((one) => one !== 'kim')) {
      for (const intent of [
        { do: 'pass_year', year: id, version },
        { do: 'return_year', year: id, version },
        { do: 'year_not_held', year: id, version },
      ] as const) {
        expect((await talk.press(name, intent)).kind).toBe('done')
      }
      const context = { year: id, version: String(version), gate: 'invoer' }
      for (const form of ['pass_year', 'return_year', 'year_not_held']) {
        await talk.say(name, { kind: 'form', form, context, values: { reason: 'Zomaar.' } })
      }
    }
    expect(await passages()).toEqual([])
  })

  it('is not passed at a gate that was edited on the wire, nor in a version that was not seen', async () => {
    const form = talk.form(
      await talk.press('kim', { do: 'pass_year', year: id, version: (await now()).version }),
    )
    for (const changed of [{ gate: 'bestuur' }, { version: '99' }, { version: 'x' }, { year: 'x' }]) {
      const answer = await talk.say('kim', {
        kind: 'form',
        form: 'pass_year',
        context: { ...form.context, ...changed },
        values: {},
      })
      expect(talk.notice(answer)).not.toBe('')
    }
    expect(await passages()).toEqual([])
  })

  it('has a sentence edited, in one’s own name, after the privacy screen', async () => {
    const intent: Intent = { do: 'edit_year', year: id, version: 1, part: { chapter: 'gk-1' } }
    const which = talk.form(await talk.press('kim', intent))
    expect(which.fields).toMatchObject([{ kind: 'choice', name: 'sentence' }])
    const form = talk.form(await talk.submit('kim', which, { sentence: 'gk-1-1' }))
    const words = sentencesOf((await now()).text).find((one) => one.id === 'gk-1-1')?.text
    expect(form.fields).toMatchObject([{ name: 'text', value: words }])
    const values = { text: 'Met mw Zoutenbier ging het goed.' }
    expect(errorsOf(await talk.submit('kim', form, values)).text).toContain('een naam')
    expect(errorsOf(await talk.submit('kim', form, { text: ' ' })).text).toBe('Vul dit in.')
    const edited = await talk.submit('kim', form, { text: 'Wij spraken familie vaker.' })
    expect(talk.notice(edited)).toContain('op jouw naam')
    expect(talk.notice(edited)).not.toContain('bronnen')
    expect(await now()).toMatchObject({ version: 2, madeBy: (await talk.member('kim')).id })
    await talk.press('kim', { do: 'show_chapter', year: id, chapter: 'gk-1' })
    expect(wordsOn(await talk.lastCard('kim'))).toContain('Met woorden van Kim Postma.')
    const late = await talk.submit('kim', form, { ...values, text: 'Nog eens anders.' })
    expect(talk.notice(late)).toContain('nieuwere versie')
  })

  it('of an older version changes nothing', async () => {
    for (const intent of [
      { do: 'pass_year', year: id, version: 1 },
      { do: 'edit_year', year: id, version: 1, part: { sentence: 'gk-1-1' } },
      { do: 'strike_year', year: id, version: 1, sentence: 'gk-1-1' },
    ] as const) {
      expect(talk.notice(await talk.press('kim', intent))).toContain('nieuwere versie')
    }
    expect((await now()).version).toBe(2)
  })

  it('loses a sentence with the reason', async () => {
    const form = talk.form(
      await talk.press('farid', { do: 'strike_year', year: id, version: 2, sentence: 'gk-1-3' }),
    )
    await talk.submit('farid', form, { reason: 'Klopt niet.' })
    expect((await now()).text.refused).toEqual([{ text: 'De ronde begint later.', reason: 'Klopt niet.' }])
  })

  it('goes through six gates, each in the name of who passed it', async () => {
    expect(await pass('kim')).toContain('Nu volgt: Kernteam')
    expect(await pass('ilse', { remark: 'Hoofdstuk een mag korter.' })).toContain('Nu volgt: Reactie')

    const remark = talk.form(await talk.press('roos', { do: 'remark_year', year: id }))
    expect(errorsOf(await talk.submit('roos', remark, { text: 'Bel 06-12345678.' })).text).toContain(
      'telefoon',
    )
    await talk.submit('roos', remark, { text: 'Wij missen de nacht.' })
    expect(await pass('jip')).toContain('Nu volgt: Toezicht')

    const skip = talk.form(
      await talk.press('farid', { do: 'year_not_held', year: id, version: (await now()).version }),
    )
    expect(errorsOf(await talk.submit('farid', skip, { reason: '' })).reason).toBe('Vul dit in.')
    const skipped = await talk.submit('farid', skip, { reason: 'de raad van toezicht is nieuw.' })
    expect(talk.notice(skipped)).toContain('Nu volgt: Cliëntenraad')

    await talk.press('ada', { do: 'show_year', year: id })
    const plain = wordsOn(await talk.lastCard('ada'))
    expect(plain).toContain('in gewone taal')
    expect(plain).toContain('We spraken elke bewoner twee keer.')
    expect(plain).not.toContain('r:A')
    expect(
      talk.notice(await talk.press('ada', { do: 'show_chapter', year: id, chapter: 'gk-1' })),
    ).toBeTruthy()
    const react = talk.form(await talk.press('ada', { do: 'react_year', year: id }))
    const stopped = await talk.submit('ada', react, { text: 'Mevrouw Zoutenbier vindt het eten koud.' })
    expect(errorsOf(stopped).text).toContain('een naam')
    const signed = 'De raad las het met plezier. Met vriendelijke groet, Ada Veenstra'
    const where = errorsOf(await talk.submit('ada', react, { text: signed })).text
    expect(where).toContain('Met vriendelijke groet, [een naam]”')
    expect(where).not.toContain('Veenstra')
    expect(where).toContain('je naam komt er vanzelf onder te staan')
    const long = errorsOf(await talk.submit('ada', react, { text: 'woord '.repeat(900) })).text
    expect(long).not.toContain('vanzelf')
    const without = talk.form(
      await talk.press('ada', { do: 'pass_year', year: id, version: (await now()).version }),
    )
    expect(without.intro).toContain('Er is nog geen reactie van de raad.')
    expect((await remarks()).filter(({ kind }) => kind === 'reaction')).toEqual([])
    const words = 'De raad vindt het goed leesbaar.\n\nWel mag er meer over het eten in; dat missen we.'
    await talk.submit('ada', react, { text: words })
    const withOne = talk.form(
      await talk.press('ada', { do: 'pass_year', year: id, version: (await now()).version }),
    )
    expect(withOne.intro).not.toContain('geen reactie')
    expect((await remarks()).at(-1)).toMatchObject({ kind: 'reaction', gate: 'raad', text: words })
    expect(talk.form(await talk.press('ada', { do: 'react_year', year: id })).fields[0]).toMatchObject({
      value: words,
    })
    await talk.press('ada', { do: 'show_year', year: id })
    expect(wordsOn(await talk.lastCard('ada'))).toContain('Ada Veenstra, reactie van Cliëntenraad')
    expect(await pass('ada')).toContain('Nu volgt: Vaststellen')

    await standOnGround(talk, id)
    expect(await pass('farid')).toBe('Vastgesteld, op jouw naam.')
    expect((await now()).status).toBe('vastgesteld')
    const done = await passages()
    expect(done.map(({ gate, decision }) => [gate, decision])).toEqual(
      SIX_GATES.map((gate) => [gate.id, gate.id === 'toezicht' ? 'not_held' : 'passed']),
    )
    expect((await remarks()).map(({ text }) => text)).toEqual([
      'Hoofdstuk een mag korter.',
      'Wij missen de nacht.',
      words,
    ])
    await talk.press('kim', { do: 'show_year', year: id })
    expect(wordsOn(await talk.lastCard('kim'))).toContain(
      'Toezicht: dit jaar niet gehouden, omdat: de raad van toezicht is nieuw.',
    )
  })

  it('that was adopted is closed for everything, and whole for who had a gate', async () => {
    const { version } = await now()
    for (const intent of [
      { do: 'pass_year', year: id, version },
      { do: 'return_year', year: id, version },
      { do: 'remark_year', year: id },
      { do: 'edit_year', year: id, version, part: { sentence: 'gk-1-1' } },
    ] as const) {
      expect(talk.notice(await talk.press('farid', intent))).toContain('wacht niet meer')
    }
    await talk.press('ada', { do: 'show_chapter', year: id, chapter: 'gk-1' })
    const words = wordsOn(await talk.lastCard('ada'))
    expect(words).toContain('Wij spraken familie vaker.')
  })
})

describe('a year’s text that is given back', () => {
  beforeAll(open)

  it('goes back from a later gate only: at the first there is nobody to give it to', async () => {
    const { version } = await now()
    await talk.press('kim', { do: 'show_year', year: id })
    expect((await talk.lastCard('kim')).actions.map(({ label }) => label)).not.toContain('Teruggeven')
    expect((await talk.press('kim', { do: 'return_year', year: id, version })).kind).toBe('done')
    const context = { year: id, version: String(version), gate: 'invoer' }
    await talk.say('kim', { kind: 'form', form: 'return_year', context, values: { reason: 'Zomaar.' } })
    expect(await passages()).toEqual([])
  })

  it('starts at the first gate, with the reason', async () => {
    await pass('kim')
    const form = talk.form(
      await talk.press('ilse', { do: 'return_year', year: id, version: (await now()).version }),
    )
    expect(talk.notice(await talk.submit('ilse', form, { reason: 'Er mist een hoofdstuk.' }))).toContain(
      'Input bekeken',
    )
    await talk.press('kim', { do: 'show_year', year: id })
    const words = wordsOn(await talk.lastCard('kim'))
    expect(words).toContain('Reden: Er mist een hoofdstuk.')
    expect(await pass('kim')).toContain('Kernteam')
  })

  it('that is changed at a later gate says so before and after', async () => {
    const { version } = await now()
    const intent: Intent = { do: 'edit_year', year: id, version, part: { sentence: 'public-1' } }
    const form = talk.form(await talk.press('ilse', intent))
    expect(form.intro).toContain('begint hij weer bij: Input bekeken')
    const said = talk.notice(await talk.submit('ilse', form, { text: 'We spraken 47 bewoners.' }))
    expect(said).toContain('moet weer langs: Input bekeken')
    expect(said).toContain('het getal 47 staat niet in de bronnen')
    expect((await now()).status).toBe('concept')
    expect((await passages()).every(({ sameText }) => !sameText)).toBe(true)
  })
})

describe('adopting a text', () => {
  const gates = SIX_GATES.filter(({ id: gate }) => gate === 'invoer' || gate === 'bestuur')
  let save: Awaited<ReturnType<typeof yearTalk>>['save']

  beforeEach(async () => {
    const made = await yearTalk(gates)
    talk = made.talk
    id = made.id
    now = made.now
    save = made.save
  })
  const askFarid = async () =>
    talk.form(await talk.press('farid', { do: 'pass_year', year: id, version: (await now()).version }))

  it('is told first what is not there yet, and forbids nothing', async () => {
    const missing = ['Geen goedgekeurde teksten over mei 2026.', 'Geen goedgekeurde teksten over juni 2026.']
    id = await save({
      title: 'Met gaten',
      missing,
      refused: [{ text: 'Deze zin bleef erbuiten.', reason: 'Dubbel.' }],
    })
    await pass('kim')
    await standOnGround(talk, id)
    const told = [
      '2026 loopt nog tot en met 31 december',
      'Er ontbreken nog 2 dingen',
      '1 zin is niet opgenomen',
    ]
    const { intro } = await askFarid()
    for (const line of told) expect(intro).toContain(line)
    await talk.press('farid', { do: 'show_year', year: id })
    for (const line of told) expect(wordsOn(await talk.lastCard('farid'))).toContain(line)
    await talk.press('kim', { do: 'show_year', year: id })
    expect(wordsOn(await talk.lastCard('kim')), 'only to who may adopt it').not.toContain(told[0])
    expect(await pass('farid')).toBe('Vastgesteld, op jouw naam.')
  })

  it('of a year that is over and whole is told nothing of the kind', async () => {
    await pass('kim')
    await standOnGround(talk, id)
    talk.at('2027-01-04T09:00:00Z')
    expect((await askFarid()).intro).not.toMatch(/loopt nog|ontbre|opgenomen/)
  })

  it('is not done with what would not pass now: it is shown, and taken out', async () => {
    await pass('kim')
    await standOnGround(talk, id)
    await talk.db.store.prisma.reflection.updateMany({ data: { mayQuote: false } })
    const form = await askFarid()
    expect(form.id).toBe('year_failing')
    expect(form.intro).toContain('Rustige ronde')
    expect(form.intro).toContain('geen toestemming')
    expect(form.intro, 'where it starts again').toContain('Input bekeken')
    const { version } = await now()
    const context = { year: id, version: String(version), gate: 'bestuur' }
    const past = await talk.say('farid', { kind: 'form', form: 'pass_year', context, values: {} })
    expect(talk.notice(past), 'nor past the form').toContain('niet meer')
    expect((await now()).status).not.toBe('vastgesteld')
    expect(talk.notice(await talk.submit('farid', form))).toContain('1 zin is eruit gehaald')
    expect(await now()).toMatchObject({ version: version + 1, status: 'concept' })
    const { refused } = (await now()).text
    expect(refused, 'nor are the words shown among what was left out').toMatchObject([
      { text: '[niet getoond]', reason: expect.stringContaining('toestemming') },
    ])
    expect(talk.notice(await talk.submit('farid', form))).not.toBe('')
  })

  it.each(['passed', 'left out'])(
    'is done at the last gate only: of one before it that is %s the last decides once more',
    async (how) => {
      const [first, last] = gates
      const added = { ...first, id: 'toezicht', name: 'Toezicht', people: ['m08'], mayBeSkipped: true }
      await pass('kim')
      talk.house.settings.yearGates = [last, added, first] as YearGate[]
      await pass('farid')
      if (how === 'passed') expect(await pass('sam')).toContain('Input bekeken')
      else {
        const { version } = await now()
        const skip = talk.form(await talk.press('farid', { do: 'year_not_held', year: id, version }))
        expect(talk.notice(await talk.submit('farid', skip, { reason: 'Te laat.' }))).toContain(
          'Input bekeken',
        )
      }
      expect((await now()).status).toBe('invoer')
    },
  )

  it('tells before passing on where it goes: not to a step that is not held', async () => {
    const [first, last] = gates
    const skipped = { ...first, id: 'toezicht', name: 'Toezicht', people: ['m08'], mayBeSkipped: true }
    talk.house.settings.yearGates = [first, skipped, last] as YearGate[]
    await pass('kim')
    const { version } = await now()
    const skip = talk.form(await talk.press('farid', { do: 'year_not_held', year: id, version }))
    await talk.submit('farid', skip, { reason: 'Te laat.' })
    const intent: Intent = { do: 'edit_year', year: id, version, part: { sentence: 'public-1' } }
    await talk.submit('kim', talk.form(await talk.press('kim', intent)), { text: 'We spraken iedereen.' })
    const form = talk.form(await talk.press('kim', { do: 'pass_year', year: id, version: version + 1 }))
    expect(form.intro).toContain('Daarna volgt: Vaststellen')
    expect(talk.notice(await talk.submit('kim', form))).toContain('Nu volgt: Vaststellen')
  })

  it('is not done with a sentence of which the reflection is gone', async () => {
    await pass('kim')
    await standOnGround(talk, id)
    await talk.db.store.prisma.reflection.deleteMany({})
    const form = await askFarid()
    expect(form.id).toBe('year_failing')
    expect(form.intro).toContain('3 zinnen kloppen niet meer')
  })

  it('goes on when only the words of a reflection were removed in time', async () => {
    await pass('kim')
    await standOnGround(talk, id)
    const removed = { good: null, mayQuote: false, removedAt: talk.house.now() }
    await talk.db.store.prisma.reflection.updateMany({ data: removed })
    expect(await pass('farid')).toBe('Vastgesteld, op jouw naam.')
  })

  it('asks the same of what the writer wrote as when it was written', async () => {
    await pass('kim')
    await standOnGround(talk, id)
    const versions = await talk.db.store.prisma.yearVersion.findMany()
    for (const one of versions) {
      const content = JSON.parse(
        JSON.stringify(one.content).replaceAll(/"author":"[^"]+"/g, '"author":"writer"'),
      )
      await talk.db.store.prisma.yearVersion.update({ where: { id: one.id }, data: { content } })
    }
    expect((await askFarid()).id).toBe('year_failing')
  })
})

describe('a remark of this round', () => {
  beforeAll(async () => {
    const made = await yearTalk([
      ...SIX_GATES.filter((one) => one.id === 'kernteam'),
      ...SIX_GATES.filter((one) => one.id === 'bestuur'),
    ])
    talk = made.talk
    id = made.id
    now = made.now
    await standOnGround(talk, id)
    const remark = talk.form(await talk.press('ilse', { do: 'remark_year', year: id }))
    await talk.submit('ilse', remark, { text: 'Wij missen de nacht.' })
    await pass('ilse')
  })

  const adopting = async () =>
    talk.form(await talk.press('farid', { do: 'pass_year', year: id, version: 1 })).intro

  it('stands on the card with a button to answer it, and is counted before adopting', async () => {
    await talk.press('farid', { do: 'show_year', year: id })
    const card = await talk.lastCard('farid')
    expect(wordsOn(card)).toContain('Opmerkingen bij deze tekst, nog zonder antwoord')
    expect(JSON.stringify(card)).toContain('"do":"answer_remark"')
    expect(await adopting()).toContain('1 opmerking bij deze tekst heeft geen antwoord.')
    await talk.press('ilse', { do: 'show_year', year: id })
    expect(JSON.stringify(await talk.lastCard('ilse'))).not.toContain('answer_remark')
  })

  it('is answered within it, and no longer counts', async () => {
    const [remark] = await remarks()
    const form = talk.form(
      await talk.press('kim', { do: 'answer_remark', year: id, remark: remark?.id ?? '' }),
    )
    await talk.submit('kim', form, { text: 'De nacht staat er nu in.' })
    expect((await remarks())[0]?.answer).toBe('De nacht staat er nu in.')
    expect(await adopting()).not.toContain('geen antwoord')
  })
})

describe('the next year', () => {
  let next: string

  beforeAll(async () => {
    const made = await yearTalk()
    talk = made.talk
    id = made.id
    now = made.now
    const remark = talk.form(await talk.press('ilse', { do: 'remark_year', year: id }))
    await talk.submit('ilse', remark, { text: 'Wij missen de nacht.' })
    next = await made.save({ year: 2027, title: 'Kwaliteitsbeeld 2027' })
  })

  it('asks first what was done with the remarks of the year before', async () => {
    await talk.press('kim', { do: 'show_year', year: next })
    const words = wordsOn(await talk.lastCard('kim'))
    expect(words).toContain('Eerst dit: wat is er gedaan met wat bij 2026 is gezegd?')
    expect(words).toContain('Wij missen de nacht.')
    const form = talk.form(await talk.press('kim', { do: 'pass_year', year: next, version: 1 }))
    expect(form.intro).toContain('1 opmerking bij de tekst over 2026 heeft nog geen antwoord.')
  })

  it('tells what was agreed and is still open under what it is, not as said of the year before', async () => {
    const { prisma } = talk.db.store
    const { id: memberId } = await talk.member('kim')
    const by = { memberId, now: talk.house.now() }
    const one = {
      framework: 'gk',
      bouwsteen: 1,
      title: 'Rust aan tafel',
      explanation: 'Twee mensen eten mee.',
      owner: 'team Zorg',
      quarter: '2027-K4',
      sources: [],
    }
    const { id: added } = await addImprovement(prisma, talk.house.org, one, by)
    await talk.press('kim', { do: 'show_year', year: next })
    const words = wordsOn(await talk.lastCard('kim'))
    expect(words.indexOf('Verbeteringen tot en met 2027 die nog open staan')).toBeGreaterThan(
      words.indexOf('Eerst dit'),
    )
    const form = talk.form(await talk.press('kim', { do: 'pass_year', year: next, version: 1 }))
    expect(form.intro).toContain('1 verbetering tot en met 2027 staat nog open.')
    await prisma.improvement.delete({ where: { id: added } })
  })

  it('gets the answer of who leads the work, and of nobody else', async () => {
    const [remark] = await remarks()
    const intent = { do: 'answer_remark', year: next, remark: remark?.id ?? '' } as const
    expect((await talk.press('ilse', intent)).kind).toBe('done')
    const form = talk.form(await talk.press('kim', intent))
    expect(form.intro).toBe('Wij missen de nacht.')
    await talk.submit('kim', form, { text: 'De nacht staat nu in hoofdstuk drie.' })
    expect((await remarks())[0]?.answer).toBe('De nacht staat nu in hoofdstuk drie.')
    await talk.press('kim', { do: 'show_year', year: next })
    expect(wordsOn(await talk.lastCard('kim'))).not.toContain('Eerst dit')
    await talk.db.store.prisma.yearDocument.update({ where: { id }, data: { status: 'vastgesteld' } })
    const own = { do: 'answer_remark', year: id, remark: remark?.id ?? '' } as const
    expect(talk.notice(await talk.press('kim', own))).toContain('ken ik niet')
  })
})
