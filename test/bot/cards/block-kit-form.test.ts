import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  errorsByField,
  formView,
  noticeView,
  readCarried,
  readValues,
} from '../../../bot/cards/block-kit-form.ts'
import type { Field, Form } from '../../../bot/cards/card.ts'
import { modalSchema, textsIn } from '../../peers/slack/limits.ts'
import { anyForm, anyText } from './any-card.ts'

const nl = { language: 'nl', origin: 'D1' } as const
const form = (fields: Field[], more: Partial<Form> = {}): Form => ({
  id: 'plan',
  title: 'Plannen',
  fields,
  submit: 'Opslaan',
  context: { duty: 'K7F3QP' },
  ...more,
})
const choice = (n: number, more: object = {}): Field => ({
  kind: 'choice',
  name: 'who',
  label: 'Wie?',
  required: true,
  options: Array.from({ length: n }, (_, i) => ({ value: `m${i}`, label: `Collega ${i}` })),
  ...more,
})
const element = (field: Field) => formView(form([field]), nl)?.blocks.at(-1)

describe('a form in Slack', () => {
  it('is a modal whose fields are known by their names', () => {
    const day: Field = {
      kind: 'day',
      name: 'day',
      label: 'Dag',
      required: true,
      value: '2026-11-23',
      hint: 'Tip',
    }
    const view = formView(form([day], { intro: 'Zorgplan maken' }), nl)
    expect(modalSchema.parse(view)).toMatchObject({
      title: { text: 'Plannen' },
      submit: { text: 'Opslaan' },
      close: { text: 'Annuleren' },
    })
    expect(view?.blocks).toEqual([
      { type: 'section', text: { type: 'plain_text', text: 'Zorgplan maken', emoji: false } },
      {
        type: 'input',
        block_id: 'day',
        label: { type: 'plain_text', text: 'Dag', emoji: false },
        hint: { type: 'plain_text', text: 'Tip', emoji: false },
        optional: false,
        element: { type: 'datepicker', action_id: 'value', initial_date: '2026-11-23' },
      },
    ])
  })

  it('carries where it came from and what it is about, and reads that back', () => {
    const view = formView(form([]), nl)
    expect(readCarried(view?.private_metadata ?? '')).toEqual({
      form: 'plan',
      context: { duty: 'K7F3QP' },
      origin: 'D1',
    })
  })

  it('carries the names of a hundred drafts', () => {
    const drafts = Array.from({ length: 100 }, () => `${randomUUID()}:1`).join(',')
    expect(formView(form([], { context: { month: '2026-10', drafts } }), nl)).not.toBeNull()
  })

  it('is not offered when it cannot carry all', () => {
    const drafts = Array.from({ length: 500 }, () => randomUUID()).join(',')
    expect(formView(form([], { context: { drafts } }), nl)).toBeNull()
  })

  it('says a long title in full below the short one', () => {
    const title = 'Wanneer zal ik je weer herinneren?'
    const texts = textsIn(formView(form([], { title }), nl))
    expect(texts).toContain('Wanneer zal ik je weer…')
    expect(texts).toContain(title)
  })

  it.each([
    [3, 'radio_buttons'],
    [8, 'static_select'],
    [250, 'static_select'],
  ])('asks to choose from %i in a %s', (n, type) => {
    expect(element(choice(n, { value: 'm1' }))).toMatchObject({
      element: { type, initial_option: { value: 'm1' } },
    })
  })

  it('has a value for none of them, for Slack takes no empty one', () => {
    const options = [
      { value: '', label: 'Nog niet bekend' },
      { value: 'm1', label: 'Roos' },
    ]
    const view = formView(form([choice(2, { options, value: '' })]), nl)
    modalSchema.parse(view)
    const [block] = view?.blocks ?? []
    const chosen =
      block && 'element' in block && 'initial_option' in block.element && block.element.initial_option
    expect(readValues({ who: { value: { selected_option: chosen || null } } })).toEqual({ who: '' })
    expect(chosen).toMatchObject({ text: { text: 'Nog niet bekend' } })
  })

  it('goes on with a long name below it', () => {
    const label = 'Mensen wonen en leven in een veilige omgeving die past bij wat zij belangrijk vinden'
    const options = [{ value: 'gk-1', label }]
    expect(element(choice(1, { options }))).toMatchObject({
      element: { options: [{ description: { text: expect.stringMatching(/vinden$/) } }] },
    })
  })

  it.each([
    ['nothing to choose from', choice(0)],
    ['a value that is too long', choice(1, { options: [{ value: 'x'.repeat(151), label: 'x' }] })],
  ])('is not offered with %s', (_, field) => {
    expect(formView(form([field]), nl)).toBeNull()
  })

  it('keeps within the limits, whatever it asks', () => {
    let offered = 0
    fc.assert(
      fc.property(anyForm, (any) => {
        const view = formView(any, nl)
        if (view === null) return
        offered += 1
        modalSchema.parse(view)
        expect(readCarried(view.private_metadata)?.context).toEqual(any.context)
      }),
      { numRuns: 150 },
    )
    expect(offered).toBeGreaterThan(20)
  })
})

describe('a window with a message', () => {
  it('keeps within the limits, whatever it says', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        modalSchema.parse(noticeView({ title, text }, 'en'))
      }),
    )
    const link = { label: 'Open', url: 'https://kompas.example.nl/in/abc?to=%2Fweek' }
    modalSchema.parse(noticeView({ title: 'Pagina', text: 'Kijk', link }, 'nl'))
  })
})

describe('what comes back', () => {
  it('is read from every kind of field', () => {
    expect(
      readValues({
        text: { value: { value: 'hallo' } },
        empty: { value: { value: null } },
        day: { value: { selected_date: '2026-11-23' } },
        time: { value: { selected_time: '09:30' } },
        who: { value: { selected_option: { value: 'm1' } } },
        ticks: { value: { selected_options: [{ value: 'a' }, { value: 'b' }] } },
        none: { value: { selected_options: [] } },
      }),
    ).toEqual({
      text: 'hallo',
      empty: '',
      day: '2026-11-23',
      time: '09:30',
      who: 'm1',
      ticks: 'a,b',
      none: '',
    })
  })

  it('carries nothing that is not ours', () => {
    fc.assert(fc.property(fc.string(), (text) => readCarried(text) === null))
  })

  it('has each error under its field, and what has no field under the first', () => {
    const errors = [
      { field: 'day', message: 'Te laat.' },
      { field: 'reason', message: 'Waarom?' },
      { field: 'elders', message: 'Kies een team.' },
    ]
    expect(errorsByField(errors, ['day', 'reason'])).toEqual({
      day: 'Te laat. Kies een team.',
      reason: 'Waarom?',
    })
    expect(errorsByField(errors, [])).toBeNull()
  })
})

describe('a long list in a window of Slack', () => {
  const listed = (n: number) => {
    const options = Array.from({ length: n }, (_, i) => ({ value: `v${i}`, label: `Medewerker ${i}` }))
    const field = { kind: 'choice' as const, name: 'who', label: 'Wie', required: true, options }
    const form = { id: 'hand_over', title: 'Aan wie?', fields: [field], submit: 'Ja', context: {} }
    const view = formView(form, { language: 'nl', origin: null })
    const input = view?.blocks.find((block) => block.type === 'input') as
      | { element: { options?: unknown[]; option_groups?: { options: unknown[] }[] } }
      | undefined
    return input?.element
  }

  it('stands whole up to a hundred, and beyond that in groups of a hundred, in which one can search', () => {
    expect(listed(100)?.options).toHaveLength(100)
    expect(listed(101)?.option_groups?.map(({ options }) => options.length)).toEqual([100, 1])
    expect(listed(10_000)?.option_groups).toHaveLength(100)
  })

  it('is refused beyond what Slack takes, instead of cut', () => {
    expect(listed(10_001)).toBeUndefined()
    expect(listed(0)).toBeUndefined()
  })
})
