import fc from 'fast-check'
import type { Action, Block, Card, Field, Form } from '../../../bot/cards/card.ts'

/** Text of any length that somebody may write, with what platforms read as markup in it. */
export const anyText = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('&<>', '<!channel>', '*vet*', ' ', '\n', '👩‍⚕️', '{{DATE(x)}}', ':wave:'),
      ),
      { maxLength: 8 },
    ),
    fc.oneof({ weight: 5, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(300) }),
  )
  .map(([parts, times]) => parts.join('').repeat(times))

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('intent' as const),
    label: anyText,
    intent: fc.constantFrom({ do: 'tasks' as const }, { do: 'done' as const, duty: 'K7F3QP' }),
  }),
  fc.record({ kind: fc.constant('page' as const), label: anyText, path: fc.constant('/week') }),
)
const few = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength })

const plainBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: anyText }),
  fc.record({ kind: fc.constant('text' as const), text: anyText, tone: fc.constant('subtle' as const) }),
  fc.record({ kind: fc.constant('heading' as const), text: anyText }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: few(fc.record({ label: anyText, value: anyText }), 25),
  }),
  fc.record({ kind: fc.constant('quote' as const), text: anyText, by: anyText }),
  fc.record({
    kind: fc.constant('item' as const),
    title: anyText,
    lines: few(anyText, 6),
    actions: few(action, 30),
  }),
)
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: plainBlock },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('more' as const),
      label: anyText,
      blocks: few(plainBlock, 20),
    }),
  },
)

export const anyCard: fc.Arbitrary<Card> = fc.record({
  title: anyText,
  notice: anyText,
  blocks: few(block, 40),
  actions: few(action, 30),
})

const options = fc
  .oneof(
    { weight: 6, arbitrary: few(anyText, 12) },
    { weight: 1, arbitrary: fc.nat(400).map((n) => Array.from({ length: n }, (_, i) => `keuze ${i}`)) },
  )
  .map((labels) => labels.map((label, i) => ({ value: `v${i}`, label })))

const common = { label: anyText, required: fc.boolean() }
const field: fc.Arbitrary<Field> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    name: fc.constant(''),
    ...common,
    multiline: fc.boolean(),
    max: fc.nat(5000),
    value: anyText,
    hint: anyText,
  }),
  fc.record({
    kind: fc.constantFrom('day' as const, 'time' as const),
    name: fc.constant(''),
    ...common,
    value: fc.constantFrom('2026-11-23', '2026-02-30', '09:30', '25:00', ''),
  }),
  fc.record({
    kind: fc.constant('choice' as const),
    name: fc.constant(''),
    ...common,
    options,
    value: fc.constant('v1'),
  }),
  fc.record({
    kind: fc.constant('ticks' as const),
    name: fc.constant(''),
    label: anyText,
    options,
    value: fc.constant<string[]>(['v0', 'v3']),
  }),
)

export const anyForm: fc.Arbitrary<Form> = fc
  .record({
    id: fc.constant('plan'),
    title: anyText,
    intro: anyText,
    fields: few(field, 15),
    submit: anyText,
    context: fc.dictionary(fc.constantFrom('duty', 'fact', 'month'), fc.string()),
  })
  .map((form) => ({ ...form, fields: form.fields.map((one, i) => ({ ...one, name: `f${i}` })) }))
