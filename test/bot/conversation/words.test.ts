import { beforeAll, describe, expect, it } from 'vitest'
import { type SmallTalk, smallTalk, wordsOn } from './small-talk.ts'

let talk: SmallTalk
beforeAll(async () => {
  talk = await smallTalk()
})

const newest = async (name: 'ilse' | 'sam' | 'jip') => (await talk.messages(name)).at(-1)?.content.kind

describe('the words that are understood', () => {
  it.each([
    ['taken', 'tasks'],
    ['tasks', 'tasks'],
    ['Taken.', 'tasks'],
    ['  TAKEN!  ', 'tasks'],
    ['concept', 'drafts'],
    ['draft', 'drafts'],
    ['status', 'status'],
    ['jaar', 'years'],
    ['Jaartekst', 'years'],
    ['kwaliteitsbeeld', 'years'],
    ['jaarverslag', 'years'],
    ['voortgangsbericht', 'years'],
    ['year', 'years'],
    ['annual report', 'years'],
    ['mijn gegevens', 'my_data'],
    ['Mijn  gegevens', 'my_data'],
    ['my data', 'my_data'],
    ['pauze', 'pause'],
    ['pause', 'pause'],
    ['help', 'help'],
  ])('%s brings a card', async (word, kind) => {
    expect(talk.notice(await talk.say('ilse', word))).toBe('')
    expect(await newest('ilse')).toBe(kind)
    expect((await talk.lastCard('ilse')).title).not.toBe('')
  })

  it.each([
    ['reflectie', 'reflect'],
    ['reflect', 'reflect'],
    ['nieuw', 'new_client'],
    ['new', 'new_client'],
    ['einde', 'end_client'],
    ['end', 'end_client'],
    ['plannen', 'plan_meeting'],
    ['plan', 'plan_meeting'],
    ['afwezig', 'away'],
    ['away tomorrow', 'away'],
  ])('%s opens a form', async (word, id) => {
    expect(talk.form(await talk.say('ilse', word)).id).toBe(id)
  })

  it.each(['waarom', 'why', 'WAAROM'])('%s with a code tells why a duty is there', async (word) => {
    const { code } = await talk.duty('mdo', 'zorg')
    await talk.say('ilse', `${word} ${code.toLowerCase()}`)
    const card = await talk.lastCard('ilse')
    expect(card.title).toBe('Waarom deze taak?')
    expect(wordsOn(card)).toContain('Geen wet noemt een aantal.')
  })

  it.each(['waarom', 'why', 'waarom K7F3QP', 'why 000000'])(
    '%s without a known code is told so',
    async (text) => {
      expect(talk.notice(await talk.say('ilse', text))).toContain('Deze taak ken ik niet')
    },
  )

  it('taal and language change the language, also of what was said before', async () => {
    await talk.say('ilse', 'help')
    expect(talk.notice(await talk.say('ilse', 'taal en'))).toBe('From now on in English.')
    expect((await talk.lastCard('ilse')).title).toBe('What can I do for you?')
    expect(talk.notice(await talk.say('ilse', 'language nl'))).toBe('Vanaf nu in het Nederlands.')
    expect((await talk.lastCard('ilse')).title).toBe('Wat kan ik voor je doen?')
    expect(talk.notice(await talk.say('ilse', 'taal fr'))).toContain('Ik spreek Nederlands en Engels')
    expect((await talk.log()).filter(({ object }) => object === 'language')).toMatchObject([
      { about: 'member:m01', action: 'change' },
      { about: 'member:m01', action: 'change' },
    ])
  })

  it.each(['koppel zorg', 'link zorg'])('%s belongs in a channel', async (text) => {
    expect(talk.notice(await talk.say('ilse', text))).toBe('Typ dit in het kanaal van het team zelf.')
  })

  it.each(['', ' ', 'hoi', 'constructor', '__proto__', 'takenlijst', '<b>taken</b>', '\0'])(
    'anything else is kindly not understood: %j',
    async (text) => {
      await talk.say('sam', text)
      expect(await newest('sam')).toBe('not_understood')
      expect((await talk.lastCard('sam')).title).toBe('I do not understand that')
    },
  )

  it('nothing of what was typed is kept', async () => {
    await talk.say('sam', 'mevrouw Zoutenbier is gevallen')
    expect(JSON.stringify(await talk.messages('sam'))).not.toContain('Zoutenbier')
    expect(wordsOn(await talk.lastCard('sam'))).not.toContain('Zoutenbier')
  })
})

describe('help lists what belongs to the role, and a button for each word', () => {
  const labels = async (name: 'ilse' | 'jip' | 'farid' | 'ada') => {
    await talk.say(name, 'help')
    const card = await talk.lastCard(name)
    return { words: wordsOn(card), buttons: card.actions.map(({ label }) => label) }
  }

  it('of a care worker', async () => {
    const { words, buttons } = await labels('jip')
    expect(buttons).toEqual([
      'Mijn taken',
      'Reflectie geven',
      'Status',
      'Afwezig',
      'Pauze',
      'Mijn gegevens',
      'In English',
    ])
    expect(words).not.toMatch(/nieuw:|plannen:|einde:|concept:/)
  })

  it('of a council, to which the texts of a year come', async () => {
    const { words, buttons } = await labels('ada')
    expect(words).toContain('jaar: ')
    expect(words).not.toContain('concept: ')
    expect(buttons).toContain('Jaartekst')
    expect(buttons).not.toContain('Concepten')
    expect((await labels('jip')).words).not.toContain('jaar: ')
  })

  it('of a coordinator', async () => {
    const { words, buttons } = await labels('ilse')
    expect(buttons).toEqual([
      'Mijn taken',
      'Reflectie geven',
      'Status',
      'Concepten',
      'Jaartekst',
      'Verbeteringen',
      'Bijeenkomst plannen',
      'Nieuwe cliënt',
      'Zorg stopt',
      'Startlijst',
      'Afwezig',
      'Pauze',
      'Mijn gegevens',
      'In English',
    ])
    for (const word of [
      'taken',
      'reflectie',
      'concept',
      'status',
      'nieuw',
      'einde',
      'plannen',
      'startlijst',
      'afwezig',
      'pauze',
      'waarom',
      'taal',
      'mijn gegevens',
    ])
      expect(words).toContain(`${word}`)
  })

  it('every button on it can be pressed', async () => {
    for (const name of ['ilse', 'jip', 'farid', 'ada'] as const) {
      await talk.say(name, 'help')
      for (const action of (await talk.lastCard(name)).actions) {
        if (action.kind !== 'intent') continue
        const answer = await talk.press(name, action.intent)
        if (answer.kind === 'done') expect(answer.notice ?? '').not.toContain('rol')
        if (action.intent.do === 'language') await talk.say(name, 'taal nl')
      }
    }
  })
})

describe('status', () => {
  const counts = async (name: 'jip' | 'noor' | 'farid') => {
    await talk.say(name, 'status')
    const [block] = (await talk.lastCard(name)).blocks
    if (block?.kind !== 'facts') throw new Error('no counts')
    return Object.fromEntries(block.facts.map(({ label, value }) => [label, Number(value)]))
  }

  it('counts what the reader may see, as it stands now', async () => {
    expect(await counts('noor')).toMatchObject({ Open: 1, 'Te laat': 0, 'Moet deze week klaar': 0 })
    const { code } = await talk.duty('mdo', 'dag')
    await talk.press('noor', { do: 'done', duty: code })
    expect(await counts('noor')).toMatchObject({ Open: 0, 'Gedaan deze maand': expect.any(Number) })
    const all = await counts('farid')
    expect(all['Nog te bevestigen']).toBeGreaterThan(0)
    expect(all.Open).toBeGreaterThan((await counts('jip')).Open ?? 0)
  })
})

describe('my data', () => {
  it('tells what is kept about the reader, and the log tells that it was looked at', async () => {
    await talk.say('jip', 'mijn gegevens')
    const words = wordsOn(await talk.lastCard('jip'))
    for (const part of ['Jip de Groot', 'jip@linde.nl', 'zorgverlener', 'Zorg', 'Nederlands'])
      expect(words).toContain(part)
    expect((await talk.log()).at(-1)).toMatchObject({
      object: 'my_data',
      about: 'member:m03',
      action: 'read',
    })
  })
})
