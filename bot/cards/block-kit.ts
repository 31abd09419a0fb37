import type { Language } from '../../care/world.ts'
import { slack as en } from '../texts/en/slack.ts'
import { slack as nl } from '../texts/nl/slack.ts'
import { button } from './block-kit-button.ts'
import { LIMIT, shortened } from './block-kit-limits.ts'
import { type Page, pagesOf, roomBeside } from './block-kit-pages.ts'
import { actionRows, heading, type KitBlock, piecesOf, small } from './block-kit-pieces.ts'
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

function turners(pages: Page[], at: number, message: string, language: Language): KitBlock[] {
  if (pages.length < 2) return []
  const texts = language === 'nl' ? nl : en
  const next = pages[at + 1]
  const to = (page: number, label: string) => button(label, { press: 'turn', message, page }, page)
  return [
    ...small(texts.pageOf(at + 1, pages.length)),
    {
      type: 'actions',
      elements: [
        ...(at > 0 ? [to(at - 1, texts.previous)] : []),
        ...(next ? [to(at + 1, next.label ?? texts.next)] : []),
      ],
    },
  ]
}
