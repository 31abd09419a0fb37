import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formCard } from '../../../bot/cards/adaptive-form.ts'
import { messageCard, noteCard } from '../../../bot/teams/talk.ts'
import { anyCard, anyForm, anyText } from '../cards/any-card.ts'
import { MESSAGE } from './a-desk.ts'
import { checkActivity, checkCard } from './activity-check.ts'

const asked = { kind: 'intent', intent: { do: 'plan', duty: 'K7F3QP' } } as const
const language = fc.constantFrom('nl' as const, 'en' as const)
const activity = (content: object) => ({ type: 'message', summary: 'x', attachments: [{ content }] })

describe('whatever they hold', () => {
  it('cards are within the limits of Teams and the schema of Adaptive Cards 1.5', () => {
    fc.assert(
      fc.property(anyCard, language, fc.constantFrom(null, '29:anna'), (card, spoken, user) => {
        const json = messageCard(card, MESSAGE, { language: spoken, user }, 'https://kompas.example.nl')
        expect(checkActivity(activity(json))).toEqual([])
        expect(checkCard(json)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('forms are too, with what was typed and what is wrong', () => {
    const typed = fc.dictionary(fc.constantFrom('f0', 'f1', 'f2', 'f3'), anyText)
    const errors = fc.array(fc.record({ field: fc.constantFrom('f0', 'f1', 'x'), message: anyText }), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(anyForm, language, typed, errors, (form, spoken, given, wrong) => {
        const json = formCard(form, {
          language: spoken,
          asked,
          message: MESSAGE,
          typed: given,
          errors: wrong,
        })
        expect(checkActivity(activity(json))).toEqual([])
        expect(checkCard(json)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('a form keeps every field, and every sentence that is not endless', () => {
    const typed = { f0: 'x'.repeat(280), f1: 'é'.repeat(280) }
    fc.assert(
      fc.property(fc.nat(1_200), (n) => {
        const choices = Array.from({ length: n }, (_, i) => ({
          value: `v${i}`,
          label: `Medewerker nummer ${i}`,
        }))
        const form = {
          id: 'hand_over',
          title: 'Aan wie?',
          fields: [
            { kind: 'choice' as const, name: 'who', label: 'Wie', required: true, options: choices },
            { kind: 'text' as const, name: 'f0', label: 'a', multiline: true, max: 280, required: false },
            { kind: 'text' as const, name: 'f1', label: 'b', multiline: true, max: 280, required: false },
          ],
          submit: 'Ja',
          context: {},
        }
        const text = JSON.stringify(
          formCard(form, { language: 'nl', asked, typed: { ...typed, who: `v${n - 1}` } }),
        )
        expect(text).toContain(typed.f0)
        expect(text).toContain(typed.f1)
        if (n > 0) expect(text).toContain(`"value":"v${n - 1}"`)
        if (n > 800) expect(text).toMatch(/Er passen \d+ keuzes niet in deze lijst/)
      }),
      { numRuns: 30 },
    )
  })

  it('one sentence is a card as well', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(checkCard(noteCard(text))).toEqual([])
      }),
    )
  })
})
