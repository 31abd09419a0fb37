import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adaptiveCard } from '../../../bot/cards/adaptive.ts'
import { formCard } from '../../../bot/cards/adaptive-form.ts'
import { blockKitHome, blockKitMessage } from '../../../bot/cards/block-kit.ts'
import { formView } from '../../../bot/cards/block-kit-form.ts'
import type { Card, Form } from '../../../bot/cards/card.ts'
import { noteCard } from '../../../bot/teams/talk.ts'
import { anyCard, anyForm } from './any-card.ts'

// Nothing that a person wrote, or that came in by a file, is ever markup, a mention, a link or a formula.

const HOSTILE = [
  '<!channel>',
  '<@U1>',
  '<https://x.example|klik>',
  '<at>Iedereen</at>',
  '@iedereen',
  '[x](http://x.example)',
  '*vet* _schuin_ ~weg~ `code`',
  '=HYPERLINK("http://x.example")',
  '<b>vet</b><script>alert(1)</script>',
  '&lt;!here&gt;',
  ':wave:',
  '{{DATE(2026-01-01)}}',
]

/** The same with something hostile at the front of every text that a person reads. */
function poisoned<T>(of: T, text: string, key = ''): T {
  if (typeof of === 'string') {
    const isRead = /^(text|title|notice|label|value|by|intro|submit|hint|lines)$/.test(key)
    return (isRead ? `${text} ${of}` : of) as T
  }
  if (Array.isArray(of)) return of.map((one) => poisoned(one, text, key)) as T
  if (typeof of !== 'object' || of === null) return of
  return Object.fromEntries(
    Object.entries(of).map(([name, inner]) => [
      name,
      // What goes along unseen stays as it is.
      /^(intent|context|style|tone)$/.test(name) ? inner : poisoned(inner, text, name),
    ]),
  ) as T
}

/** Every object of what is shown, however deep; not what a button carries. */
function objects(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([name, one]) => (name === 'data' ? [] : objects(one)))
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner]
}

/** In Slack every text is of the kind in which nothing is read. */
function checkSlack(shown: unknown): void {
  for (const one of objects(shown)) {
    expect(one.type).not.toBe('mrkdwn')
    expect(one.type).not.toBe('rich_text')
    if (one.type === 'plain_text') expect(one.emoji).toBe(false)
    else if (one.type !== undefined) expect(typeof one.text).not.toBe('string')
  }
}

/** In an Adaptive Card text stands in runs, and in choices only where a list folds. */
function checkAdaptive(shown: unknown): void {
  for (const one of objects(shown)) {
    expect(['TextBlock', 'FactSet', 'Input.Toggle', 'Media', 'Image']).not.toContain(one.type)
    if (typeof one.text === 'string') expect(one.type).toBe('TextRun')
    if (one.type === 'TextRun') expect(one).not.toHaveProperty('selectAction')
    if (one.type === 'Input.ChoiceSet' && one.style === 'expanded')
      for (const { title } of one.choices as { title: string }[]) expect(title).not.toMatch(/[*_`[\]<>&]/)
    for (const name of ['text', 'title', 'label', 'speak'])
      if (typeof one[name] === 'string') expect(one[name]).not.toContain('{{')
  }
}

const hostile = fc.constantFrom(...HOSTILE)
const both = (card: Card, language: 'nl' | 'en' = 'nl') => ({
  adaptive: [
    adaptiveCard(card, { language, press: 'submit', base: '/' }),
    adaptiveCard(card, { language, press: 'execute', base: 'https://kompas.example.nl' }),
  ],
  slack: [
    blockKitMessage(card, { language, links: true, message: 'm' }).blocks,
    blockKitHome(card, { language, links: true }),
  ],
})

describe('whatever somebody wrote', () => {
  it('stands on a card as it was written', () => {
    fc.assert(
      fc.property(anyCard, hostile, (card, text) => {
        const shown = both(poisoned(card, text))
        checkAdaptive(shown.adaptive)
        checkSlack(shown.slack)
      }),
      { numRuns: 60 },
    )
  })

  it('stands in a form as it was written', () => {
    fc.assert(
      fc.property(anyForm, hostile, (form: Form, text) => {
        const odd = poisoned(form, text)
        const options = { language: 'nl', asked: { kind: 'words', text: 'nieuw' } } as const
        const errors = odd.fields.map(({ name }) => ({ field: name, message: text }))
        const typed = Object.fromEntries(odd.fields.map(({ name }) => [name, text]))
        checkAdaptive(formCard(odd, { ...options, errors, typed }))
        checkSlack(formView(odd, { language: 'nl', origin: null }))
      }),
      { numRuns: 60 },
    )
  })

  it.each(HOSTILE)('is no more than text in a sentence and on a lock screen: %s', (text) => {
    checkAdaptive(noteCard(text))
    const card: Card = { title: text, notice: text, blocks: [], actions: [] }
    expect(blockKitMessage(card, { language: 'nl', links: true, message: 'm' }).text).not.toMatch(/[<>]/)
  })

  it('keeps choices open that are ordinary words, and folds those that look like markup', () => {
    const form = (label: string): Form => ({
      id: 'hand_over',
      title: 'Aan wie?',
      fields: [
        { kind: 'choice', name: 'to', label: 'Wie', required: true, options: [{ value: 'm1', label }] },
      ],
      submit: 'Overdragen',
      context: {},
    })
    const styleOf = (label: string) => {
      const json = formCard(form(label), { language: 'nl', asked: { kind: 'words', text: 'x' } })
      return objects(json).find(({ type }) => type === 'Input.ChoiceSet')?.style
    }
    expect(styleOf("Anne-Marie van 't Hof (zorg)")).toBe('expanded')
    expect(styleOf('[Anne](http://x.example)')).toBe('compact')
  })
})
