import { expect, it } from 'vitest'
import { type Piece, words } from '../../../drafting/export/laid-out.ts'
import { onPages } from '../../../drafting/export/page-breaks.ts'

const part = (text: string, letters: number, own = true): { pieces: Piece[]; own: boolean } => ({
  own,
  pieces: [
    { kind: 'heading', level: 1, text, id: text, newPage: false },
    { kind: 'paragraph', runs: [words('x'.repeat(letters))] },
  ],
})
const breaks = (...parts: ReturnType<typeof part>[]) =>
  onPages(parts).flatMap((piece) => (piece.kind === 'heading' && piece.newPage ? [piece.text] : []))

it('a long part begins on a page of its own', () => {
  expect(breaks(part('a', 3000), part('b', 3000), part('c', 3000))).toEqual(['a', 'b', 'c'])
})

it('a part of a line stands on the page of another, before it or behind it', () => {
  expect(breaks(part('a', 3000), part('b', 40), part('c', 3000))).toEqual(['a', 'c'])
  expect(breaks(part('a', 40), part('b', 3000), part('c', 3000))).toEqual(['a', 'c'])
})

it('a part of a kind that runs on does so, however long', () => {
  expect(breaks(part('a', 3000), part('b', 3000, false))).toEqual(['a'])
})
