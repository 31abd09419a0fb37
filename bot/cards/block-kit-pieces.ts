import { actionButton, type Button } from './block-kit-button.ts'
import { fits, LIMIT, type PlainText, partsOf, plain } from './block-kit-limits.ts'
import type { Action, Block } from './card.ts'

export type KitBlock =
  | { type: 'header'; text: PlainText }
  | { type: 'section'; text: PlainText }
  | { type: 'section'; fields: PlainText[] }
  | { type: 'context'; elements: PlainText[] }
  | { type: 'divider' }
  | { type: 'actions'; elements: Button[] }

/** Blocks that belong together: a page breaks between pieces, not within one. */
export interface Piece {
  blocks: KitBlock[]
  /** Begins a new page, which the button to it names so. */
  newPage?: string
}

/** A block of a card in Slack's own. All text is plain text: nothing in it is ever read as markup. */
export function piecesOf(block: Block, links: boolean): Piece[] {
  switch (block.kind) {
    case 'text':
      return [{ blocks: block.tone === 'subtle' ? small(block.text) : sections(block.text) }]
    case 'heading':
      return [{ blocks: heading(block.text) }]
    case 'facts':
      return facts(block.facts)
    case 'quote':
      return [{ blocks: [...sections(`“${block.text}”`), ...small(block.by)] }]
    case 'item':
      return [{ blocks: item(block, links) }]
    case 'more':
      return block.blocks
        .flatMap((inner) => piecesOf(inner, links))
        .map((piece, i) => (i === 0 ? { ...piece, newPage: block.label } : piece))
  }
}

/** What does not fit a header stands below it as a whole. */
export function heading(text: string): KitBlock[] {
  const header: KitBlock = { type: 'header', text: plain(text, LIMIT.header) }
  return fits(text, LIMIT.header) ? [header] : [header, ...sections(text)]
}

export const sections = (text: string): KitBlock[] =>
  partsOf(text, LIMIT.section).map((part) => ({ type: 'section', text: plain(part, LIMIT.section) }))

export const small = (text: string): KitBlock[] =>
  partsOf(text, LIMIT.context).map((part) => ({ type: 'context', elements: [plain(part, LIMIT.context)] }))

/** Short texts beside each other, in small. */
const smallRow = (texts: string[]): KitBlock[] =>
  inRows(texts, LIMIT.elements).map((row) => ({
    type: 'context',
    elements: row.map((text) => plain(text, LIMIT.context)),
  }))

/** Buttons in rows; those to pages are left out where pages cannot be reached. */
export function actionRows(actions: Action[], links: boolean): KitBlock[] {
  const shown = actions.filter(({ kind }) => links || kind === 'intent')
  return inRows(shown, LIMIT.actions).map((row) => ({
    type: 'actions',
    elements: row.map((action, i) => actionButton(action, i)),
  }))
}

function item(block: Block & { kind: 'item' }, links: boolean): KitBlock[] {
  const lines = [...(block.badge ? [block.badge.text] : []), ...block.lines].filter(
    (line) => line.trim() !== '',
  )
  return [
    { type: 'divider' },
    ...heading(block.title),
    ...sections(lines.join('\n')),
    ...smallRow(block.foot ?? []),
    ...actionRows(block.actions, links),
  ]
}

function facts(all: { label: string; value: string }[]): Piece[] {
  const texts = all.map(({ label, value }) => `${label}\n${value}`)
  const short = texts.filter((text) => fits(text, LIMIT.field))
  const long = texts.filter((text) => !fits(text, LIMIT.field))
  return [
    ...inRows(short, LIMIT.fields).map((row) => ({
      blocks: [{ type: 'section' as const, fields: row.map((text) => plain(text, LIMIT.field)) }],
    })),
    ...long.map((text) => ({ blocks: sections(text) })),
  ]
}

function inRows<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}
