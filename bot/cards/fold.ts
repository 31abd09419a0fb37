import type { Block, Card } from './card.ts'

const CUT = 1_500

/**
 * The rendered card, kept within `limit` bytes of UTF-8 JSON: as many leading blocks as fit, then what `say` says of the
 * n things that do not. When not even the first fits, long texts are cut. `limit` must leave room for title and actions.
 */
export function fold<Rendered>(
  card: Card,
  render: (card: Card) => Rendered,
  limit: number,
  say: (card: Card, n: number) => Block,
): Rendered {
  const whole = render(card)
  if (bytes(whole) <= limit) return whole
  const room = (shown: Card) => bytes(render(shown)) <= limit
  for (const source of [card, { ...card, blocks: card.blocks.map(cut) }]) {
    const kept = mostThatFits(source, say, room)
    if (kept > 0) return render(first(source, kept, say))
  }
  return render(first(card, 0, say))
}

function mostThatFits(
  card: Card,
  say: (card: Card, n: number) => Block,
  room: (shown: Card) => boolean,
): number {
  let fits = 0
  let tooMany = card.blocks.length + 1
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (room(first(card, middle, say))) fits = middle
    else tooMany = middle
  }
  return fits
}

function first(card: Card, n: number, say: (card: Card, n: number) => Block): Card {
  const left = card.blocks.slice(n)
  if (left.length === 0) return card
  // A heading with nothing under it is left out with what stood there.
  const kept = card.blocks.slice(0, n)
  while (kept.at(-1)?.kind === 'heading') kept.pop()
  return { ...card, blocks: [...kept, say(card, thingsIn(left) || left.length)] }
}

/** How many things of a list stand in these blocks: also in a fold, and those of which only the number is told. */
function thingsIn(blocks: Block[]): number {
  return blocks.reduce((n, block) => n + thingsOf(block), 0)
}

function thingsOf(block: Block): number {
  if (block.kind === 'more') return thingsIn(block.blocks)
  if (block.kind === 'text') return block.things ?? 0
  return block.kind === 'item' ? 1 : 0
}

function cut(block: Block): Block {
  switch (block.kind) {
    case 'text':
    case 'heading':
    case 'quote':
      return { ...block, text: shorter(block.text) }
    case 'facts':
      return { ...block, facts: block.facts.map((fact) => ({ ...fact, value: shorter(fact.value) })) }
    case 'item':
      return {
        ...block,
        title: shorter(block.title),
        lines: block.lines.map(shorter),
        ...(block.foot && { foot: block.foot.map(shorter) }),
      }
    case 'more':
      return { ...block, blocks: block.blocks.map(cut) }
  }
}

function shorter(text: string): string {
  return text.length <= CUT ? text : `${text.slice(0, CUT).trimEnd()}…`
}

function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}
