import type { Language } from '../../care/world.ts'
import { LIMIT, shortened } from './block-kit-limits.ts'
import { pagesOf, roomBeside } from './block-kit-pages.ts'
import { actionRows, heading, type KitBlock, piecesOf } from './block-kit-pieces.ts'
import { turners } from './block-kit-turner.ts'
import type { Card } from './card.ts'

export interface BlockKitOptions {
  language: Language
  /** Whether our pages can be reached; buttons to them are left out otherwise. */
  links: boolean
  /** The message that this is, for the buttons that turn its pages. */
  message: string
  /** From 0. One that is not there any more shows the last. */
  page?: number
}

/** A message: `text` is what a lock screen shows and what a screen reader says of it. */
export interface KitMessage {
  text: string
  blocks: KitBlock[]
}

/** One page of a card as a message. */
export function blockKitMessage(card: Card, options: BlockKitOptions): KitMessage {
  return { text: unmarked(card.notice), blocks: page(card, options, LIMIT.messageBlocks) }
}

/** One page of a card as somebody's App Home. */
export function blockKitHome(card: Card, options: Omit<BlockKitOptions, 'message'>): HomeView {
  return { type: 'home', blocks: page(card, { ...options, message: 'home' }, LIMIT.viewBlocks) }
}

export interface HomeView {
  type: 'home'
  blocks: KitBlock[]
}

/** Text of ours where Slack reads markup: its three signs are written out, so that no mention or link can come of it. */
export function unmarked(text: string): string {
  const plain = text.trim() === '' ? 'Kompasbot' : text
  return shortened(plain, LIMIT.section)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function page(card: Card, options: BlockKitOptions, max: number): KitBlock[] {
  const { language, links, message } = options
  const title = heading(card.title).slice(0, 2)
  const actions = actionRows(card.actions, links).slice(0, 4)
  const pieces = card.blocks.flatMap((block) => piecesOf(block, links))
  // Beside title and actions, where a page is and the buttons to the others.
  const turning: KitBlock[] = [{ type: 'divider' }, { type: 'divider' }]
  const pages = pagesOf(pieces, roomBeside([...title, ...actions, ...turning], max))
  const at = Math.min(options.page ?? 0, pages.length - 1)
  return [...title, ...(pages[at]?.blocks ?? []), ...actions, ...turners(pages, at, message, language)]
}
