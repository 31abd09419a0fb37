import { BETWEEN } from '../../../bot/cards/adaptive.ts'
import { INPUT, NONE } from '../../../bot/cards/adaptive-form.ts'
import { teams as en } from '../../../bot/texts/en/teams.ts'
import { teams as nl } from '../../../bot/texts/nl/teams.ts'
import { type Line, type SeenField, type SeenForm, type Shown, textLines } from './seen.ts'

// biome-ignore lint/suspicious/noExplicitAny: what came over the wire is looked at from all sides
export type Wire = any

/** An Adaptive Card read back: its texts, items and buttons in the order in which they stand. */
export function readAdaptive(card: Wire): Omit<Shown, 'notice'> {
  const [title, ...rest] = card.body
  return { title: textOf(title), lines: rest.flatMap(linesOf) }
}

export const textOf = (block: Wire): string => block.inlines.map((inline: Wire) => inline.text).join('')

function linesOf(element: Wire): Line[] {
  switch (element.type) {
    case 'RichTextBlock':
      return isRow(element)
        ? element.inlines.flatMap(({ text }: Wire) => (text === BETWEEN ? [] : textLines(text)))
        : textLines(textOf(element))
    case 'ActionSet':
      return element.actions.flatMap(buttonOf)
    case 'Container':
      return element.separator ? itemOf(element.items) : element.items.flatMap(linesOf)
    case 'ColumnSet':
      return element.columns.flatMap((column: Wire) => column.items.flatMap(linesOf))
    default:
      throw new Error(`Nobody reads a ${element.type} back`)
  }
}

/** Short texts beside each other, such as whose something is and its code. */
const isRow = ({ inlines }: Wire): boolean => inlines.some(({ text }: Wire) => text === BETWEEN)

/** The title of an item, alone or with its state beside it. */
function itemOf([first, ...rest]: Wire[]): Line[] {
  const [title, ...state] = first.type === 'ColumnSet' ? linesOf(first) : [{ text: textOf(first) }]
  return [{ item: (title as { text: string }).text }, ...state, ...rest.flatMap(linesOf)]
}

function buttonOf({ type, title, data, url }: Wire): Line[] {
  switch (type) {
    case 'Action.ToggleVisibility':
      return [{ fold: title }]
    case 'Action.OpenUrl':
      return [{ button: title, does: { page: url } }]
    default:
      return [{ button: title, does: data.intent ?? { page: data.page } }]
  }
}

/** What a form that is an Adaptive Card sends in; null for a card that is none. */
export function formDataOf(card: Wire): Wire | null {
  const sets = card.body.filter(({ type }: Wire) => type === 'ActionSet')
  return sets.flatMap(({ actions }: Wire) => actions).find(({ data }: Wire) => data?.form)?.data ?? null
}

/** A form that is an Adaptive Card, with what is said to be wrong with it, by field. */
export function readForm(card: Wire): { form: SeenForm; errors: Record<string, string>; above: string[] } {
  const { form: id, context } = formDataOf(card)
  const [title, ...rest] = card.body
  const fields: SeenField[] = []
  const above: string[] = []
  const errors: Record<string, string> = {}
  let submit = ''
  for (const element of rest) {
    const last = fields.at(-1)
    if (element.type === 'ActionSet') submit = element.actions[0].title
    else if (element.type === 'Container') {
      const input = element.items.at(-1)
      fields.push(fieldOf(input))
      errors[nameOf(input)] = element.items.slice(0, -1).map(textOf).join(' ')
    } else if (element.type !== 'RichTextBlock') fields.push(fieldOf(element))
    else if (last) last.hint = [last.hint, textOf(element)].filter(Boolean).join(' ')
    else above.push(textOf(element))
  }
  const isNotSaved = (text: string) => [nl.notSaved, en.notSaved].includes(text)
  const intro = above.find((text) => !isNotSaved(text)) ?? ''
  const form = { id, context, title: textOf(title), intro, fields, submit }
  return { form, errors, above: above.filter(isNotSaved) }
}

const nameOf = (input: Wire): string => input.id.slice(INPUT.length)
const KIND: Record<string, string> = { 'Input.Text': 'text', 'Input.Date': 'day', 'Input.Time': 'time' }

function fieldOf(input: Wire): SeenField {
  return {
    name: nameOf(input),
    kind: KIND[input.type] ?? (input.isMultiSelect ? 'ticks' : 'choice'),
    label: input.label,
    hint: '',
    required: input.isRequired ?? false,
    value: input.value === NONE ? '' : (input.value ?? ''),
    options: (input.choices ?? []).map(({ title, value }: Wire) => ({
      value: value === NONE ? '' : value,
      label: title,
    })),
  }
}
