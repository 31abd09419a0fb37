import { z } from 'zod'
import type { Language } from '../../care/world.ts'
import { slack as en } from '../texts/en/slack.ts'
import { slack as nl } from '../texts/nl/slack.ts'
import { button, readPressed } from './block-kit-button.ts'
import type { Page } from './block-kit-pages.ts'
import { type KitBlock, small } from './block-kit-pieces.ts'

/** Where a page of a long card is, and the buttons to those beside it. */
export function turners(pages: Page[], at: number, message: string, language: Language): KitBlock[] {
  if (pages.length < 2) return []
  const texts = language === 'nl' ? nl : en
  const next = pages[at + 1]
  const to = (page: number, label: string, is: 'back' | 'on') =>
    button(label, { press: 'turn', message, page, is }, page)
  return [
    ...small(texts.pageOf(at + 1, pages.length)),
    {
      type: 'actions',
      elements: [
        ...(at > 0 ? [to(at - 1, texts.previous, 'back')] : []),
        ...(next ? [to(at + 1, next.label ?? texts.next, 'on')] : []),
      ],
    },
  ]
}

const rowSchema = z.object({
  type: z.literal('actions'),
  elements: z.array(z.object({ value: z.unknown() })),
})

/** Which page these blocks are of, from 0, as the buttons under it say. Null when they are not shown whole to us. */
export function pageShown(blocks: unknown): number | null {
  const row = rowSchema.safeParse(Array.isArray(blocks) ? blocks.at(-1) : undefined)
  if (!row.success) return null
  const turns = row.data.elements.map(({ value }) => readPressed(value))
  const [turn] = turns.flatMap((pressed) => (pressed?.press === 'turn' ? [pressed] : []))
  if (turn === undefined) return null
  return turn.is === 'back' ? turn.page + 1 : Math.max(0, turn.page - 1)
}
