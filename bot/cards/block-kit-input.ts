import { z } from 'zod'
import { fits, LIMIT, type PlainText, partsOf, plain } from './block-kit-limits.ts'
import type { Field } from './card.ts'

interface Option {
  text: PlainText
  value: string
  description?: PlainText
}

type Choices = { options: Option[] } | { option_groups: { label: PlainText; options: Option[] }[] }

type Element = { action_id: 'value' } & (
  | { type: 'plain_text_input'; multiline: boolean; max_length: number; initial_value?: string }
  | { type: 'datepicker'; initial_date?: string }
  | { type: 'timepicker'; initial_time?: string }
  | { type: 'radio_buttons'; options: Option[]; initial_option?: Option }
  | ({ type: 'static_select'; initial_option?: Option } & Choices)
  | { type: 'checkboxes'; options: Option[]; initial_options?: Option[] }
  | ({ type: 'multi_static_select'; initial_options?: Option[] } & Choices)
)

/** A field of a form; its block id is the field's name, under which Slack shows what is wrong with it. */
export interface InputBlock {
  type: 'input'
  block_id: string
  label: PlainText
  hint?: PlainText
  optional: boolean
  element: Element
}

/** So few are quicker to press than to look up in a list. */
const FEW = 5

/** A field as Slack asks it. Null when it cannot: nothing to choose from, too much, or names and values too long. */
export function inputOf(field: Field): InputBlock | null {
  const element = elementOf(field)
  if (element === null || field.name.length > LIMIT.id) return null
  return {
    type: 'input',
    block_id: field.name,
    label: plain(field.label, LIMIT.label),
    ...(field.hint && { hint: plain(field.hint, LIMIT.label) }),
    optional: field.kind === 'ticks' || !field.required,
    element,
  }
}

function elementOf(field: Field): Element | null {
  const own = { action_id: 'value' } as const
  switch (field.kind) {
    case 'text': {
      const max = Math.min(Math.max(field.max, 1), LIMIT.input)
      const initial = field.value?.slice(0, max)
      return {
        ...own,
        type: 'plain_text_input',
        multiline: field.multiline,
        max_length: max,
        ...(initial && { initial_value: initial }),
      }
    }
    case 'day':
      return { ...own, type: 'datepicker', ...(isDay(field.value) && { initial_date: field.value }) }
    case 'time':
      return { ...own, type: 'timepicker', ...(isTime(field.value) && { initial_time: field.value }) }
    case 'choice': {
      const options = optionsOf(field.options)
      if (options === null) return null
      const chosen = options.find(({ value }) => value === (field.value === '' ? NONE : field.value))
      const initial = chosen && { initial_option: chosen }
      return options.length <= FEW
        ? { ...own, type: 'radio_buttons', options, ...initial }
        : { ...own, type: 'static_select', ...choicesOf(options), ...initial }
    }
    case 'ticks': {
      const options = optionsOf(field.options)
      if (options === null) return null
      const ticked = options.filter(({ value }) => field.value?.includes(value))
      const initial = ticked.length > 0 ? { initial_options: ticked } : {}
      return options.length <= LIMIT.boxes
        ? { ...own, type: 'checkboxes', options, ...initial }
        : { ...own, type: 'multi_static_select', ...choicesOf(options), ...initial }
    }
  }
}

function optionsOf(given: { value: string; label: string }[]): Option[] | null {
  const tooMany = given.length > LIMIT.options * LIMIT.options
  if (given.length === 0 || tooMany || given.some(({ value }) => !isValue(value))) return null
  return given.map(({ value: meant, label }) => {
    const value = meant === '' ? NONE : meant
    if (fits(label, LIMIT.optionText)) return { text: plain(label, LIMIT.optionText), value }
    const [head = '', ...rest] = partsOf(label, LIMIT.optionText)
    return {
      text: plain(head.trimEnd(), LIMIT.optionText),
      value,
      description: plain(rest.join(''), LIMIT.optionText),
    }
  })
}

/** Slack takes no empty value; of ours it says that none of the others is meant. */
const NONE = '∅'
const isValue = (value: string) => value !== NONE && fits(value, LIMIT.optionValue)

/** A list takes a hundred; a longer one goes in groups, named after where they begin and end. */
function choicesOf(options: Option[]): Choices {
  if (options.length <= LIMIT.options) return { options }
  const groups = Math.ceil(options.length / LIMIT.options)
  return {
    option_groups: Array.from({ length: groups }, (_, i) => {
      const some = options.slice(i * LIMIT.options, (i + 1) * LIMIT.options)
      const edge = (option: Option | undefined) => option?.text.text.slice(0, 30) ?? ''
      return { label: plain(`${edge(some[0])} – ${edge(some.at(-1))}`, LIMIT.optionText), options: some }
    }),
  }
}

const isDay = (text: string | undefined) => text !== undefined && z.iso.date().safeParse(text).success
const isTime = (text: string | undefined) => text !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

const option = z.object({ value: z.string() }).nullish()

/** What Slack tells of one element of a form that was sent in. */
export const typedSchema = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_option: option,
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
})
export type Typed = z.infer<typeof typedSchema>

export function typedValue(typed: Typed): string {
  if (typed.selected_options) return typed.selected_options.map(({ value }) => value).join(',')
  const chosen = typed.selected_option?.value
  if (chosen !== undefined) return chosen === NONE ? '' : chosen
  return typed.value ?? typed.selected_date ?? typed.selected_time ?? ''
}
