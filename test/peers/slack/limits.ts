import { z } from 'zod'

/**
 * What Slack refuses, written from its reference and apart from the renderer: a message, modal or home view that does
 * not pass here would not be shown.
 */
const plain = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.literal(false),
  })

const actionId = z.string().min(1).max(255)

const style = z.enum(['primary', 'danger']).optional()
const button = z.union([
  z.strictObject({
    type: z.literal('button'),
    action_id: actionId,
    text: plain(75),
    value: z.string().max(2000),
    style,
  }),
  z.strictObject({
    type: z.literal('button'),
    action_id: actionId,
    text: plain(75),
    url: z.url({ protocol: /^https?$/ }).max(3000),
    style,
  }),
])

const actions = z.strictObject({
  type: z.literal('actions'),
  elements: z
    .array(button)
    .min(1)
    .max(25)
    .refine((all) => new Set(all.map((one) => one.action_id)).size === all.length, 'an action id twice'),
})

const layout = [
  z.strictObject({ type: z.literal('header'), text: plain(150) }),
  z.strictObject({ type: z.literal('section'), text: plain(3000) }),
  z.strictObject({ type: z.literal('section'), fields: z.array(plain(2000)).min(1).max(10) }),
  z.strictObject({ type: z.literal('context'), elements: z.array(plain(2000)).min(1).max(10) }),
  z.strictObject({ type: z.literal('divider') }),
  actions,
] as const

const option = z.strictObject({
  text: plain(75),
  value: z.string().min(1).max(150),
  description: plain(75).optional(),
})
const options = (max: number) => z.array(option).min(1).max(max)
const groups = z
  .array(z.strictObject({ label: plain(75), options: options(100) }))
  .min(1)
  .max(100)
const own = { action_id: actionId }
const element = z.union([
  z
    .strictObject({
      ...own,
      type: z.literal('plain_text_input'),
      multiline: z.boolean(),
      max_length: z.int().min(1).max(3000),
      initial_value: z.string().min(1).max(3000).optional(),
    })
    .refine((input) => (input.initial_value?.length ?? 0) <= input.max_length),
  z.strictObject({ ...own, type: z.literal('datepicker'), initial_date: z.iso.date().optional() }),
  z.strictObject({
    ...own,
    type: z.literal('timepicker'),
    initial_time: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .optional(),
  }),
  z.strictObject({
    ...own,
    type: z.literal('radio_buttons'),
    options: options(10),
    initial_option: option.optional(),
  }),
  z.strictObject({
    ...own,
    type: z.literal('static_select'),
    options: options(100),
    initial_option: option.optional(),
  }),
  z.strictObject({
    ...own,
    type: z.literal('static_select'),
    option_groups: groups,
    initial_option: option.optional(),
  }),
  z.strictObject({
    ...own,
    type: z.literal('checkboxes'),
    options: options(10),
    initial_options: options(10).optional(),
  }),
  z.strictObject({
    ...own,
    type: z.literal('multi_static_select'),
    options: options(100),
    initial_options: options(100).optional(),
  }),
  z.strictObject({
    ...own,
    type: z.literal('multi_static_select'),
    option_groups: groups,
    initial_options: options(10_000).optional(),
  }),
])

const input = z.strictObject({
  type: z.literal('input'),
  block_id: actionId,
  label: plain(2000),
  hint: plain(2000).optional(),
  optional: z.boolean(),
  element,
})

const blocks = z.union(layout)

/** Slack names no number; messages of this many characters of text have been shown. */
const withinMessage = (all: unknown[]) =>
  all.flatMap(textsIn).reduce((sum, text) => sum + text.length, 0) <= 13_000

export const messageSchema = z.object({
  channel: z.string().min(1),
  text: z.string().min(1).max(4000),
  blocks: z.array(blocks).min(1).max(50).refine(withinMessage, 'too much text in one message').optional(),
  unfurl_links: z.literal(false).optional(),
  unfurl_media: z.literal(false).optional(),
})

export const homeSchema = z.strictObject({ type: z.literal('home'), blocks: z.array(blocks).max(100) })

export const modalSchema = z
  .strictObject({
    type: z.literal('modal'),
    callback_id: actionId,
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24),
    private_metadata: z.string().max(3000),
    blocks: z
      .array(z.union([...layout, input]))
      .min(0)
      .max(100),
  })
  .refine(
    (view) => view.submit !== undefined || !view.blocks.some(({ type }) => type === 'input'),
    'a form without a button to send it',
  )
  .refine((view) => {
    const ids = view.blocks.flatMap((block) => ('block_id' in block ? [block.block_id] : []))
    return new Set(ids).size === ids.length
  }, 'a block id twice')

/** Every text that a person sees in it. */
export function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  const node = value as Record<string, unknown>
  if (node.type === 'plain_text' && typeof node.text === 'string') return [node.text]
  return Object.values(node).flatMap(textsIn)
}
