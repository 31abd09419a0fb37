import { describe, expect, it } from 'vitest'
import { formCard } from '../../../bot/cards/adaptive-form.ts'
import type { Field, Form } from '../../../bot/cards/card.ts'
import { readPressed } from '../../../bot/teams/pressed.ts'

const asked = { kind: 'intent', intent: { do: 'new_client' } } as const
const form = (...fields: Field[]): Form => ({
  id: 'new_client',
  title: 'Een cliënt start',
  fields,
  submit: 'Starten',
  context: {},
})
type Element = Record<string, unknown>
const body = (json: object) => (json as { body: Element[] }).body
const input = (json: object, id: string) => body(json).find((one) => one.id === id)

const who: Field = {
  kind: 'choice',
  name: 'who',
  label: 'Wie',
  required: false,
  value: '',
  options: [
    { value: '', label: 'Nog niet bekend' },
    { value: 'm07', label: 'Fatima' },
  ],
}

describe('a form as an Adaptive Card', () => {
  it('shows each kind of question by its own kind of input, with its label', () => {
    const json = formCard(
      form(
        { kind: 'text', name: 'a', label: 'Tekst', multiline: true, max: 280, required: false },
        { kind: 'day', name: 'b', label: 'Dag', required: true, value: '2026-11-23' },
        { kind: 'time', name: 'c', label: 'Tijd', required: true },
        { kind: 'ticks', name: 'd', label: 'Wat', options: who.options, value: ['m07'] },
      ),
      { language: 'nl', asked },
    )
    expect(input(json, 'in.a')).toMatchObject({ type: 'Input.Text', label: 'Tekst (mag leeg blijven)' })
    expect(input(json, 'in.b')).toMatchObject({
      type: 'Input.Date',
      label: 'Dag',
      isRequired: true,
      value: '2026-11-23',
    })
    expect(input(json, 'in.c')).toMatchObject({ type: 'Input.Time', errorMessage: 'Vul dit in.' })
    expect(input(json, 'in.d')).toMatchObject({ isMultiSelect: true, value: 'm07' })
  })

  it('can offer nothing as a choice, which comes back as nothing', () => {
    const json = formCard(form(who), { language: 'nl', asked })
    const { value } = input(json, 'in.who') ?? {}
    expect(value).not.toBe('')
    const sent = { form: 'new_client', context: {}, asked, 'in.who': value }
    expect(readPressed(sent)).toMatchObject({ said: { values: { who: '' } } })
  })

  it('lets a long list be searched in a closed one, and shows a short one whole', () => {
    const many = Array.from({ length: 7 }, (_, n) => ({ value: `v${n}`, label: `Keuze ${n}` }))
    expect(input(formCard(form(who), { language: 'nl', asked }), 'in.who')).toMatchObject({
      style: 'expanded',
    })
    const long = formCard(form({ ...who, options: many }), { language: 'nl', asked })
    expect(input(long, 'in.who')).toMatchObject({ style: 'compact' })
  })

  it('tells in words what is wrong, and what belongs to no field at the top', () => {
    const errors = [
      { field: 'who', message: 'Kies iemand.' },
      { field: '', message: 'Het duurde te lang.' },
    ]
    const json = formCard(form(who), { language: 'nl', asked, errors })
    const shown = JSON.stringify(body(json))
    expect(shown.indexOf('Het duurde te lang.')).toBeLessThan(shown.indexOf('Let op: Kies iemand.'))
    expect(shown.indexOf('Let op: Kies iemand.')).toBeLessThan(shown.indexOf('"in.who"'))
  })

  it('goes back to the message it came from, or closes', () => {
    const back = JSON.stringify(formCard(form(), { language: 'nl', asked, message: 'abc' }))
    expect(back).toContain('{"show":"abc"}')
    expect(JSON.stringify(formCard(form(), { language: 'nl', asked }))).toContain('{"close":true}')
  })
})
