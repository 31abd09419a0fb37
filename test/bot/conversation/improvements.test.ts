import { beforeAll, describe, expect, it } from 'vitest'
import { quartersFrom } from '../../../bot/conversation/improvements.ts'
import { asDay } from '../../../care/day.ts'
import { saveDraft } from '../../../prisma/store/draft-decisions.ts'
import { listImprovements } from '../../../prisma/store/improvements.ts'
import { errorsOf, type Name, type SmallTalk, smallTalk, wordsOn } from './small-talk.ts'

let talk: SmallTalk
const all = () => listImprovements(talk.db.store.prisma, talk.house.org)
const values = {
  title: 'Rust aan tafel',
  explanation: 'Twee mensen eten mee.',
  owner: 'manager zorg',
  quarter: '2027-K1',
  bouwsteen: 'gk-3',
}
async function add(name: Name, changed: Partial<typeof values> = {}) {
  const form = talk.form(await talk.press(name, { do: 'add_improvement' }))
  return talk.submit(name, form, { ...values, ...changed })
}

beforeAll(async () => {
  talk = await smallTalk()
})

describe('an improvement', () => {
  it('is added by who leads, and stands on the list', async () => {
    expect(talk.notice(await add('kim'))).toContain('op de lijst')
    const { id } = await talk.member('kim')
    expect(await all()).toMatchObject([
      {
        title: 'Rust aan tafel',
        owner: 'manager zorg',
        quarter: '2027-K1',
        framework: 'gk',
        bouwsteen: 3,
        state: 'open',
        decidedBy: id,
      },
    ])
    await talk.say('kim', 'verbeteringen')
    const words = wordsOn(await talk.lastCard('kim'))
    expect(words).toContain('Rust aan tafel')
    expect(words).toContain('manager zorg, 1e kwartaal 2027')
    expect(
      (await talk.log()).some(({ action, object }) => action === 'add' && object.startsWith('improvement:')),
    ).toBe(true)
  })

  it('is asked for by quarters as people say them', async () => {
    const { fields } = talk.form(await talk.press('kim', { do: 'add_improvement' }))
    expect(fields.find(({ name }) => name === 'quarter')).toMatchObject({
      options: expect.arrayContaining([
        { value: '2026-K4', label: '4e kwartaal 2026' },
        { value: '2027-K1', label: '1e kwartaal 2027' },
      ]),
    })
  })

  it.each(['Ilse van Bergen', 'mw Zoutenbier', 'Roos Hoekstra'])(
    'has no name for an owner: %s',
    async (owner) => {
      expect(errorsOf(await add('kim', { owner })).owner).toContain('functie, team of commissie')
      expect(await all()).toHaveLength(1)
    },
  )

  it.each([
    ['title', { title: ' ' }],
    ['explanation', { explanation: 'Voor mw Zoutenbier.' }],
    ['owner', { owner: '' }],
    ['quarter', { quarter: '2026-K3' }],
    ['quarter', { quarter: 'straks' }],
    ['bouwsteen', { bouwsteen: 'gk-9' }],
  ])('is refused at %s for %j', async (field, changed) => {
    expect(Object.keys(errorsOf(await add('kim', changed)))).toContain(field)
    expect(await all()).toHaveLength(1)
  })

  it('of a coordinator is taken up by a team of her own', async () => {
    expect(errorsOf(await add('ilse')).owner).toBe('Kies een van de mogelijkheden.')
    expect(errorsOf(await add('ilse', { owner: 'Team Dagbesteding' })).owner).toBeTruthy()
    expect((await add('ilse', { owner: 'Team Zorg' })).kind).toBe('done')
    expect((await all()).map(({ owner }) => owner)).toEqual(['manager zorg', 'Team Zorg'])
  })

  it('is nothing for others', async () => {
    for (const name of ['jip', 'roos', 'ada', 'sam'] as const) {
      expect((await talk.press(name, { do: 'add_improvement' })).kind).toBe('done')
      await talk.say(name, { kind: 'form', form: 'improvement', context: {}, values })
      expect(talk.notice(await talk.press(name, { do: 'improvements' }))).not.toBe('')
    }
    expect(await all()).toHaveLength(2)
  })

  it('is closed with what became of it, by who may', async () => {
    const [theirs, own] = await all()
    const close = (improvement = '') => ({ do: 'close_improvement', improvement }) as const
    expect((await talk.press('ilse', close(theirs?.id))).kind).toBe('done')
    expect((await talk.press('noor', close(own?.id))).kind).toBe('done')
    const form = talk.form(await talk.press('ilse', close(own?.id)))
    expect(errorsOf(await talk.submit('ilse', form, { state: 'weg', outcome: 'x' })).state).toBeTruthy()
    expect(errorsOf(await talk.submit('ilse', form, { state: 'done', outcome: '' })).outcome).toBe(
      'Vul dit in.',
    )
    expect(
      talk.notice(await talk.submit('ilse', form, { state: 'done', outcome: 'Het is rustiger.' })),
    ).toContain('afgerond')
    expect((await all())[1]).toMatchObject({ state: 'done', outcome: 'Het is rustiger.' })
    expect(talk.notice(await talk.press('ilse', close(own?.id)))).toContain('niet (meer) open')
  })
})

it('from a concept is about its bouwsteen and keeps its sources', async () => {
  const { prisma } = talk.db.store
  const content = {
    writer: 'extractive',
    material: 'm',
    blocks: [
      { heading: 'Werk', sentences: [{ text: 'Het liep rustig.', sources: ['r:A', 'f:B'], quote: null }] },
    ],
    figures: [],
    missing: [],
    refused: [],
  }
  const key = { month: '2026-11', framework: 'gk', bouwsteen: 4, team: 'zorg' }
  const { id } = await saveDraft(prisma, talk.house.org, key, content, talk.house.now())
  await talk.press('kim', { do: 'show_draft', draft: id })
  const card = await talk.lastCard('kim')
  const button = card.actions.find(
    (action) => action.kind === 'intent' && action.intent.do === 'add_improvement',
  )
  if (button?.kind !== 'intent') throw new Error('no button')
  const form = talk.form(await talk.press('kim', button.intent))
  expect(form.fields.at(-1)).toMatchObject({ name: 'bouwsteen', value: 'gk-4' })
  const { bouwsteen: _, ...said } = { ...values, title: 'Vaker oefenen' }
  await talk.submit('kim', form, said)
  expect((await all()).find(({ title }) => title === 'Vaker oefenen')).toMatchObject({
    bouwsteen: 4,
    sources: ['f:B', 'r:A'],
  })
})

describe('quarters to choose from', () => {
  it('start with this one and go through new year', () => {
    expect(quartersFrom(asDay('2026-11-23')).slice(0, 3)).toEqual(['2026-K4', '2027-K1', '2027-K2'])
    expect(quartersFrom(asDay('2026-01-01'))[0]).toBe('2026-K1')
    expect(quartersFrom(asDay('2026-12-31'))).toHaveLength(8)
  })
})
