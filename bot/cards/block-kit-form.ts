import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import type { Language } from '../../care/world.ts'
import { slack as en } from '../texts/en/slack.ts'
import { slack as nl } from '../texts/nl/slack.ts'
import { type InputBlock, inputOf, type Typed, typedValue } from './block-kit-input.ts'
import { fits, LIMIT, type PlainText, plain } from './block-kit-limits.ts'
import { heading, type KitBlock, sections } from './block-kit-pieces.ts'
import type { Form } from './card.ts'

export interface ModalView {
  type: 'modal'
  callback_id: 'form' | 'notice'
  title: PlainText
  submit?: PlainText
  close: PlainText
  private_metadata: string
  blocks: (KitBlock | InputBlock | LinkRow)[]
}

/** A button that opens an address, in a window that only one person sees. */
interface LinkRow {
  type: 'actions'
  elements: { type: 'button'; action_id: 'link'; text: PlainText; url: string; style: 'primary' }[]
}

/** What goes along with a form and comes back with it. `origin`: the conversation in which its answer is told. */
const carriedSchema = z.strictObject({
  form: z.string(),
  context: z.record(z.string(), z.string()),
  origin: z.string().nullable(),
})
export type Carried = z.infer<typeof carriedSchema>

/**
 * A form as a modal. Null when Slack could not take it whole: more than 100 fields, a list with nothing to choose or
 * with values of more than 150 characters, or more context than it carries.
 */
export function formView(
  form: Form,
  options: { language: Language; origin: string | null },
): ModalView | null {
  const texts = options.language === 'nl' ? nl : en
  const inputs = form.fields.map(inputOf)
  const metadata = packed({ form: form.id, context: form.context, origin: options.origin })
  const blocks = [
    ...(fits(form.title, LIMIT.viewTitle) ? [] : heading(form.title)),
    ...sections(form.intro ?? ''),
    ...(fits(form.submit, LIMIT.viewTitle) || form.intro ? [] : sections(form.submit)),
    ...inputs.filter((input) => input !== null),
  ]
  if (inputs.includes(null) || metadata.length > LIMIT.metadata || blocks.length > LIMIT.viewBlocks)
    return null
  return {
    type: 'modal',
    callback_id: 'form',
    title: plain(form.title, LIMIT.viewTitle),
    submit: plain(fits(form.submit, LIMIT.viewTitle) ? form.submit : texts.go, LIMIT.viewTitle),
    close: plain(texts.cancel, LIMIT.viewTitle),
    private_metadata: metadata,
    blocks,
  }
}

/** A short message in a window of its own. */
export function noticeView(
  { title, text, link }: { title: string; text: string; link?: { label: string; url: string } },
  language: Language,
): ModalView {
  const texts = language === 'nl' ? nl : en
  return {
    type: 'modal',
    callback_id: 'notice',
    title: plain(title, LIMIT.viewTitle),
    close: plain(texts.close, LIMIT.viewTitle),
    private_metadata: '',
    blocks: [...sections(text).slice(0, 10), ...(link ? [linkRow(link)] : [])],
  }
}

const linkRow = ({ label, url }: { label: string; url: string }): LinkRow => ({
  type: 'actions',
  elements: [
    { type: 'button', action_id: 'link', text: plain(label, LIMIT.buttonText), url, style: 'primary' },
  ],
})

/** Pressed into few characters: a form about many drafts names each of them. */
const packed = (carried: Carried): string =>
  deflateRawSync(JSON.stringify(carried), { level: 9 }).toString('base64url')

/** What went along with a form; null for anything that is none of ours. */
export function readCarried(metadata: string): Carried | null {
  try {
    const text = inflateRawSync(Buffer.from(metadata, 'base64url'), { maxOutputLength: 100_000 }).toString()
    return carriedSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** What was filled in, by the names of the fields. Nothing filled in is an empty text. */
export function readValues(state: Record<string, Record<string, Typed>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(state).flatMap(([name, elements]) => {
      const [element] = Object.values(elements)
      return element === undefined ? [] : [[name, typedValue(element)]]
    }),
  )
}

/**
 * Errors by the fields under which Slack can show them. What is about none of these stands under the first; null when
 * there is no field at all.
 */
export function errorsByField(
  errors: { field: string; message: string }[],
  fields: string[],
): Record<string, string> | null {
  const [first] = fields
  if (first === undefined) return null
  const told: Record<string, string> = {}
  for (const { field, message } of errors) {
    const name = fields.includes(field) ? field : first
    told[name] = told[name] === undefined ? message : `${told[name]} ${message}`
  }
  return told
}
