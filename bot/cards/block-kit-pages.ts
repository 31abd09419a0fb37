import { LIMIT } from './block-kit-limits.ts'
import type { KitBlock, Piece } from './block-kit-pieces.ts'

export interface Room {
  blocks: number
  /** Characters that a person sees. */
  text: number
}

export interface Page {
  blocks: KitBlock[]
  /** What the button to it says; null for an ordinary next page. */
  label: string | null
}

/** The pieces over as many pages as they need, each within `room`. There is always a first page. */
export function pagesOf(pieces: Piece[], room: Room): Page[] {
  const pages: Page[] = [{ blocks: [], label: null }]
  let left = room
  const turn = (label: string | null) => {
    pages.push({ blocks: [], label })
    left = room
  }
  for (const piece of pieces) {
    const current = pages.at(-1)
    if (piece.newPage !== undefined && current && current.blocks.length > 0) turn(piece.newPage)
    // What is larger than a page has to break somewhere.
    const parts = within(piece.blocks, room) ? [piece.blocks] : piece.blocks.map((block) => [block])
    for (const part of parts) {
      if (!within(part, left)) turn(null)
      pages.at(-1)?.blocks.push(...part)
      left = { blocks: left.blocks - part.length, text: left.text - textIn(part) }
    }
  }
  return pages
}

/** What is left of a message or view beside what stands on every page. */
export function roomBeside(always: KitBlock[], blocks: number): Room {
  return { blocks: blocks - always.length, text: Math.max(LIMIT.section, LIMIT.messageText - textIn(always)) }
}

const within = (blocks: KitBlock[], room: Room) => blocks.length <= room.blocks && textIn(blocks) <= room.text

function textIn(blocks: KitBlock[]): number {
  return blocks.reduce((sum, block) => sum + textOf(block).reduce((all, text) => all + text.length, 0), 0)
}

function textOf(block: KitBlock): string[] {
  switch (block.type) {
    case 'divider':
      return []
    case 'context':
      return block.elements.map(({ text }) => text)
    case 'actions':
      return block.elements.map(({ text }) => text.text)
    case 'header':
      return [block.text.text]
    case 'section':
      return 'fields' in block ? block.fields.map(({ text }) => text) : [block.text.text]
  }
}
