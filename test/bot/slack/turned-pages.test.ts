import { describe, expect, it } from 'vitest'
import { blockKitMessage } from '../../../bot/cards/block-kit.ts'
import { pageShown } from '../../../bot/cards/block-kit-turner.ts'
import type { Card } from '../../../bot/cards/card.ts'
import { TurnedPages } from '../../../bot/slack/turned-pages.ts'

const card: Card = {
  title: 'Lang',
  notice: 'Lang',
  blocks: Array.from({ length: 150 }, (_, i) => ({ kind: 'text', text: `Regel ${i}` })),
  actions: [{ kind: 'intent', label: 'Taken', intent: { do: 'tasks' } }],
}
const page = (n: number) => blockKitMessage(card, { language: 'nl', links: true, message: 'm', page: n })

describe('where a reader is in a long message', () => {
  it('is read back from the buttons under it, on every page', () => {
    for (const n of [0, 1, 2, 3]) expect(pageShown(page(n).blocks)).toBe(n)
  })

  it('is not known of a short one, or of what is none of ours', () => {
    const short = { ...card, blocks: [] }
    expect(pageShown(blockKitMessage(short, { language: 'nl', links: true, message: 'm' }).blocks)).toBe(null)
    for (const other of [undefined, null, [], 'x', [{ type: 'actions', elements: [{ value: '{}' }] }]])
      expect(pageShown(other)).toBe(null)
  })

  it('is kept for each message, and forgotten of the oldest when there are very many', () => {
    const pages = new TurnedPages()
    const place = (ts: number) => ({ channel: 'D1', ts: String(ts) })
    expect(pages.at(place(1))).toBe(0)
    for (let ts = 1; ts <= 5_001; ts++) pages.turned(place(ts), 3)
    expect([1, 2, 5_001].map((ts) => pages.at(place(ts)))).toEqual([0, 3, 3])
    pages.turned(place(2), 0)
    expect(pages.at(place(2))).toBe(0)
  })
})
