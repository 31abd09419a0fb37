import { beforeAll, describe, expect, it } from 'vitest'
import { yearAsked } from '../../../jobs/year-asked.ts'
import { listYears } from '../../../prisma/store/year-documents.ts'
import { type SmallTalk, smallTalk } from './small-talk.ts'

let talk: SmallTalk
beforeAll(async () => {
  talk = await smallTalk()
})

const years = () => listYears(talk.db.store.prisma, talk.house.org)
const asked = { year: 2026, framework: 'gk', kind: 'kwaliteitsbeeld', request: 'een' } as const

describe('asking for the text of a year', () => {
  it('is for management and the quality officer', async () => {
    for (const who of ['farid', 'kim'] as const)
      expect(talk.form(await talk.press(who, { do: 'make_year' })).id).toBe('make_year')
    for (const who of ['ilse', 'jip', 'ada'] as const)
      expect(await talk.press(who, { do: 'make_year' })).toMatchObject({ kind: 'done' })
  })

  it('names last year first, and the frameworks of the organisation', async () => {
    const form = talk.form(await talk.press('farid', { do: 'make_year' }))
    const optionsOf = (name: string) =>
      form.fields.flatMap((field) =>
        field.name === name && 'options' in field ? field.options.map(({ value }) => value) : [],
      )
    expect(optionsOf('year')).toEqual(['2025', '2026'])
    expect(optionsOf('framework')).toEqual(Object.keys(talk.house.settings.frameworks))
  })

  it('refuses what is not among the choices, each in its field, and has nothing made', async () => {
    const form = talk.form(await talk.press('farid', { do: 'make_year' }))
    const answer = await talk.submit('farid', form, { year: '1999', framework: 'nen', kind: 'roman' })
    expect(answer).toMatchObject({
      kind: 'errors',
      errors: [{ field: 'year' }, { field: 'framework' }, { field: 'kind' }],
    })
    expect(await years()).toEqual([])
  })

  it('makes a text of the year between only for a framework that has one', async () => {
    const form = talk.form(await talk.press('farid', { do: 'make_year' }))
    const values = { year: '2025', framework: 'gk', kind: 'voortgangsbericht' }
    expect(await talk.submit('farid', form, values)).toMatchObject({
      kind: 'errors',
      errors: [{ field: 'kind', message: 'Dit kader kent geen voortgangsbericht. Kies Kwaliteitsbeeld.' }],
    })
    const kinds = form.fields.find(({ name }) => name === 'kind')
    const offered = kinds && 'options' in kinds ? kinds.options.map(({ value }) => value) : []
    expect(offered.includes('voortgangsbericht')).toBe('ghz' in talk.house.settings.frameworks)
  })

  it('from somebody who may not, sent in without the form, changes nothing', async () => {
    const form = talk.form(await talk.press('farid', { do: 'make_year' }))
    const values = { year: '2026', framework: 'gk', kind: 'kwaliteitsbeeld' }
    expect(await talk.submit('jip', form, values)).toMatchObject({ kind: 'done' })
    expect(await years()).toEqual([])
  })

  it('answers at once, and tells the person when the text is there, once', async () => {
    const form = talk.form(await talk.press('farid', { do: 'make_year' }))
    const values = { year: '2026', framework: 'gk', kind: 'kwaliteitsbeeld' }
    expect(await talk.submit('farid', form, values)).toMatchObject({
      notice: 'Ik maak het concept. Je hoort het als het klaar is.',
    })
    const { id: by } = await talk.member('farid')
    for (const _ of [1, 2]) await yearAsked(talk.house, { ...asked, anew: false, by }, talk.house.now())
    expect(await years()).toMatchObject([{ year: 2026, framework: 'gk', status: 'concept', version: 1 }])
    const told = await talk.db.store.prisma.message.findMany({ where: { kind: 'year_made', memberId: by } })
    expect(told).toHaveLength(1)
    const card = await talk.lastCard('farid')
    expect(card.title).toBe('Kwaliteitsbeeld 2026 staat klaar')
    expect(JSON.stringify(card.actions)).toContain('show_year')
  })

  it('of a framework that went out of the file meanwhile makes nothing', async () => {
    const { id: by } = await talk.member('farid')
    const gone = { ...asked, framework: 'weg', anew: false, by, request: 'twee' }
    await yearAsked(talk.house, gone, talk.house.now())
    expect(await years()).toHaveLength(1)
  })
})
