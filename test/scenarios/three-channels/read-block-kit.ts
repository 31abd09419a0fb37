import { readPressed } from '../../../bot/cards/block-kit-button.ts'
import { readCarried } from '../../../bot/cards/block-kit-form.ts'
import type { Wire } from './read-adaptive.ts'
import { type Line, type SeenField, type SeenForm, textLines } from './seen.ts'

/** Blocks of Slack read back, in the order in which they stand. A divider begins an item, of which the header is the title. */
export function linesIn(blocks: Wire[]): Line[] {
  return blocks.flatMap((block, i): Line[] => {
    switch (block.type) {
      case 'divider':
        return []
      case 'header':
        return blocks[i - 1]?.type === 'divider' ? [{ item: block.text.text }] : textLines(block.text.text)
      case 'section':
        return block.fields
          ? block.fields.map(({ text }: Wire) => ({ text: text.replace('\n', ': ') }))
          : textLines(block.text.text)
      case 'context':
        return block.elements.flatMap(({ text }: Wire) => textLines(text))
      case 'actions':
        return block.elements.map(({ text, value }: Wire) => ({ button: text.text, does: doesOf(value) }))
      default:
        throw new Error(`Nobody reads a ${block.type} back`)
    }
  })
}

export function doesOf(value: string): unknown {
  const pressed = readPressed(value)
  if (pressed?.press === 'intent') return pressed.intent
  return pressed?.press === 'page' ? { page: pressed.path } : pressed
}

export function readView(view: Wire): SeenForm {
  const carried = readCarried(view.private_metadata)
  const shown = view.blocks.filter(({ type }: Wire) => type !== 'input')
  const header = shown.find(({ type }: Wire) => type === 'header')
  return {
    id: carried?.form ?? '',
    context: carried?.context ?? {},
    title: header?.text.text ?? view.title.text,
    intro: shown.flatMap((block: Wire) => (block.type === 'section' ? [block.text.text] : [])).join('\n'),
    fields: view.blocks.filter(({ type }: Wire) => type === 'input').map(fieldOf),
    submit: view.submit.text,
  }
}

const KIND: Record<string, string> = {
  plain_text_input: 'text',
  datepicker: 'day',
  timepicker: 'time',
  radio_buttons: 'choice',
  static_select: 'choice',
  checkboxes: 'ticks',
  multi_static_select: 'ticks',
}
/** Stands for no value, which Slack does not take. */
const NONE = '∅'
const meant = (value: string | undefined): string => (value === NONE ? '' : (value ?? ''))

function fieldOf({ block_id, label, hint, optional, element }: Wire): SeenField {
  const kind = KIND[element.type] ?? element.type
  const initial =
    element.initial_value ??
    element.initial_date ??
    element.initial_time ??
    element.initial_option?.value ??
    element.initial_options?.map(({ value }: Wire) => value).join(',')
  return {
    name: block_id,
    kind,
    label: label.text,
    hint: hint?.text ?? '',
    required: !optional && kind !== 'ticks',
    value: meant(initial),
    options: (element.options ?? []).map(({ text, value, description }: Wire) => ({
      value: meant(value),
      label: [text.text, description?.text ?? ''].filter(Boolean).join(' '),
    })),
  }
}

/** What Slack sends of a field that holds this. */
export function typedIn({ element }: Wire, value: string): object {
  switch (element.type) {
    case 'plain_text_input':
      return { type: element.type, value: value === '' ? null : value }
    case 'datepicker':
      return { type: element.type, selected_date: value === '' ? null : value }
    case 'timepicker':
      return { type: element.type, selected_time: value === '' ? null : value }
    case 'checkboxes':
    case 'multi_static_select':
      return {
        type: element.type,
        selected_options: value === '' ? [] : value.split(',').map((one) => ({ value: one })),
      }
    default:
      return { type: element.type, selected_option: { value: value === '' ? NONE : value } }
  }
}
